import Catalogue
import Register
import SourceText
import System

/// What an act finds when it begins, read once and passed along: the register, today's texts, and those of the last
/// build.
struct Situation: Sendable {
  var contents: RegisterContents
  let today: TextsOfToday
  let formerTexts: WorkspaceTexts

  /// The texts on disk where they are sound and hold every published episode; else those of the last build; else each
  /// text as it is where it is sound, and as it last was where it is not.
  func lastGood() -> (Library, WorkspaceTexts)? {
    let published = Set(contents.publications.values.filter(\.isPublished).map(\.guid))
    func whole(_ reading: LibraryReading, _ texts: WorkspaceTexts) -> (Library, WorkspaceTexts)? {
      guard texts.problems.isEmpty, let library = reading.library, published.isSubset(of: library.declared) else {
        return nil
      }
      return (library, texts)
    }
    if let today = whole(today.reading, today.texts) { return today }
    if let former = whole(LibraryReading(formerTexts), formerTexts) { return former }
    let mixed = WorkspaceTexts(files: formerTexts.files.merging(today.reading.soundFiles(of: today.texts)) { $1 })
    return LibraryReading(mixed).sound.map { ($0, mixed) }
  }
}

/// The texts as they now stand on the disk, read.
struct TextsOfToday: Sendable {
  let texts: WorkspaceTexts
  let reading: LibraryReading

  init(of workspace: Workspace) {
    texts = WorkspaceTexts(of: workspace)
    reading = LibraryReading(texts)
  }
}

/// What the register remembers of files, so that they need not be read again; each by its path.
struct RememberedFiles: Sendable {
  /// In the result.
  let artefacts: [String: Artefact]
  /// In the workspace.
  let media: [String: RememberedMedia]
  let parts: [String: RememberedPart]
}

extension Publisher {
  /// Reads the register, and meanwhile the texts.
  func situation() throws -> (Situation, RememberedFiles) {
    let workspace = workspace
    let (today, (contents, remembered)) = try concurrently({ TextsOfToday(of: workspace) }) {
      (try register.contents(), try rememberedFiles())
    }
    let former = try FormerTexts(of: workspace).read(beside: today.texts)
    return (Situation(contents: contents, today: today, formerTexts: former), remembered)
  }

  func rememberedFiles() throws -> RememberedFiles {
    RememberedFiles(
      artefacts: try register.artefacts(), media: try register.rememberedMedia(), parts: try register.rememberedParts())
  }
}
