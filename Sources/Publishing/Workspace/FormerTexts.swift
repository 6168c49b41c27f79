package import System

/// The editorial texts as they were when the result was last built, in a file of the hidden folder: a removal rebuilds
/// from these where a text is broken.
///
/// It is one file that is written whole, so that no byte of a text that is no longer kept remains. What is cut off or
/// damaged counts as not there.
package struct FormerTexts: Sendable {
  /// Far more than the texts of any workspace.
  private static let largest = 1 << 30

  private let file: FilePath
  /// Takes the file's place once it is on the disk; a crash may leave it.
  private let unfinished: FilePath

  package init(of workspace: Workspace) {
    file = workspace.texts
    unfinished = workspace.hidden.appending("texts.new")
  }

  /// None where there is no such file, or not the whole of it.
  ///
  /// - Parameter today: the texts as they now stand: where the file holds the very same, its hash, which takes longer than
  ///   all else, would prove nothing more.
  package func read(beside today: WorkspaceTexts? = nil) throws(FileError) -> WorkspaceTexts {
    guard let kept = try content() else { return WorkspaceTexts(files: [:]) }
    // Today's own: comparing the two costs nothing then.
    if let today, kept.files == today.files { return WorkspaceTexts(files: today.files) }
    return WorkspaceTexts(files: kept.isWhole ? kept.files : [:])
  }

  func replace(with texts: WorkspaceTexts) throws(FileError) { try write(TextsFile(texts.files)) }

  /// Drops the texts whose path or bytes hold a name; where nobody can tell which do, all of them.
  func forget(where holdsName: @escaping @Sendable ([UInt8]) -> Bool) throws(FileError) {
    try unfinished.remove()
    guard let kept = try content() else {
      try file.remove()
      return
    }
    let remaining = kept.files.map { ($0.key, $0.value) }.concurrentMap { path, text in
      (path: path, text: holdsName(Array(path.utf8)) || holdsName(text) ? nil : text)
    }
    let others = Dictionary(uniqueKeysWithValues: remaining.compactMap { file in file.text.map { (file.path, $0) } })
    guard others.count < kept.files.count else { return }
    if kept.isWhole { try write(TextsFile(others)) } else { try file.remove() }
  }

  private func write(_ content: TextsFile) throws(FileError) {
    try file.writeWhole(content.bytes.span, through: unfinished, mode: 0o600, durably: true)
  }

  private func content() throws(FileError) -> TextsFile? {
    guard let status = try file.status(), status.size <= Self.largest else { return nil }
    return TextsFile(try file.readOrdinary(limit: Self.largest))
  }
}
