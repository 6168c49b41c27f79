package import Catalogue

extension Topic {
  /// Reads the vocabulary, `Episodes/topics.md`; `file` is that path.
  package static func readVocabulary(_ bytes: [UInt8], file: String) -> Reading<[Topic]> {
    let source = SourceFile(file, bytes)
    var fields = FieldReader(source)
    let topics = fields.items("topics", missing: .noTopics, other: .otherTopics, item: .topic) { fields in
      let id = fields.required("id", .topic)
      let title = fields.required("title", .line("Seeking help"))
      let summary = fields.optional("summary", .text("Where help can be found"))
      guard let id, let title else { return nil as Topic? }
      return Topic(id: id, title: title, summary: summary)
    }
    fields.reportRepeated("topics", (topics ?? []).map(\.id))
    if !trimmingWhiteSpace(source.body).isEmpty {
      fields.report(.textBelowTopics, Mark(line: source.bodyLine, column: 1))
    }
    return fields.reading(topics)
  }

  /// The text of a vocabulary, which reads back as the same topics.
  package static func sourceText(of topics: [Topic]) -> String {
    var writer = FrontMatterWriter()
    writer.items("topics", topics, isRequired: true) { writer, topic in
      writer.field("id", topic.id.text)
      writer.field("title", topic.title)
      writer.field("summary", topic.summary)
    }
    return writer.text(body: "")
  }
}
