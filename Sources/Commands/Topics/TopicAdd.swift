import Catalogue
import Publishing

extension Command {
  private static let title = Option.value("--title", "T", "what readers see (required)")
  private static let summary = Option.value("--summary", "S", "one or two sentences for the topic's page")

  static let topicAdd = Command(
    "topic add", "add a topic to Episodes/topics.md", operands: [Operand(name: "ID", count: .one)],
    options: [title, summary, .dryRun],
    discussion: """
      ID is what episodes name and what stands in the address: lower-case letters, digits and hyphens.

        klankbord topic add hulp-zoeken --title "Hulp zoeken"
      """
  ) { call in
    guard let id = TopicID(call.arguments.operands[0]) else {
      throw call.badValue("ID", "lower-case letters, digits and single hyphens")
    }
    guard let title = call.arguments[title] else { throw call.badValue("--title", "the topic's title") }
    let topic = Topic(id: id, title: title, summary: call.arguments[summary])
    try call.workspace().add(topic, isRehearsal: call.isRehearsal)
    try call.print(id.text)
    return .done
  }
}
