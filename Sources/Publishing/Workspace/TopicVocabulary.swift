package import Catalogue
import SourceText
import System

extension Workspace {
  /// The vocabulary, in its own order.
  ///
  /// - Throws: `Obstacle.problems`, all of `Episodes/topics.md`.
  package func topics() throws -> [Topic] {
    let reading = LibraryReading(WorkspaceTexts(of: self)).topics
    guard let topics = reading.value else { throw Obstacle.problems(reading.problems) }
    return topics
  }

  /// Writes a topic below the others; whatever else stands in the file, comments too, stays as it is.
  ///
  /// - Throws: `Obstacle.topicTaken`, `Obstacle.problems` where a field or the file is unfit.
  package func add(_ topic: Topic, isRehearsal: Bool) throws {
    let topics = try topics()
    guard !topics.contains(where: { $0.id == topic.id }) else { throw Obstacle.topicTaken(topic.id) }
    let path = "Episodes/topics.md"
    var text = Topic.sourceText(of: topics + [topic])
    if try topicsFile.status() != nil, !topics.isEmpty {
      let former = String(decoding: try topicsFile.read(limit: WorkspaceTexts.largest), as: UTF8.self)
      text = former.withLastItem(of: Topic.sourceText(of: [topic]))
    }
    let reading = Topic.readVocabulary(Array(text.utf8), file: path)
    guard reading.problems.isEmpty else { throw Obstacle.problems(reading.problems) }
    guard reading.value == topics + [topic] else { throw Obstacle.problems([PublishingWords.oddVocabulary(path)]) }
    guard !isRehearsal else { return }
    try topicsFile.writeWhole(Array(text.utf8).span, through: episodes.appending(".topics.md"))
  }
}

extension String {
  /// With the lines between `topics:` and the closing `---` of another such file put before this one's closing `---`.
  fileprivate func withLastItem(of other: String) -> String {
    let item = other.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).prefix { $0 != "---" }
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "---\r" }) else { return self }
    lines.insert(contentsOf: item, at: end)
    return lines.joined(separator: "\n")
  }
}
