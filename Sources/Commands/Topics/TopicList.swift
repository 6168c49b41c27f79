import Catalogue
import Markup
import Publishing

extension Command {
  static let topicList = Command(
    "topic list", "list the topics of Episodes/topics.md", options: [.json],
    discussion: """
      In the vocabulary's own order.

        klankbord topic list
      """
  ) { call in
    let topics = try call.workspace().topics()
    if call.arguments.has(.json) {
      let list = topics.map { topic -> JSONValue in
        ["id": .text(topic.id.text), "title": .text(topic.title), "summary": .text(topic.summary)]
      }
      try call.print(json: ["version": 1, "topics": .array(list)])
    } else {
      let width = topics.map(\.id.text.count).max() ?? 0
      for topic in topics { try call.print(HelpText.padded(topic.id.text, to: width) + "  " + topic.title) }
    }
    return .done
  }
}
