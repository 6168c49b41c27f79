/// One entry of the vocabulary in `Episodes/topics.md`.
package struct Topic: Hashable, Sendable {
  package let id: TopicID
  package let title: String
  /// One or two plain sentences for the topic's page, or `nil`.
  package let summary: String?

  package init(id: TopicID, title: String, summary: String? = nil) {
    self.id = id
    self.title = title
    self.summary = summary
  }
}
