import Catalogue

extension Rule {
  static let authorAddress = Rule(
    "author-address", .error, "What RSS calls author, managingEditor and webMaster holds an e-mail address.",
    source: "RSS 2.0; W3C feed validator",
    remedy: "Write the e-mail address of a role, or use itunes:author",
    inOutput: { output in
      ["author", "managingEditor", "webMaster"].flatMap { name in
        output[name].filter { element in
          !element.text.split(separator: " ").contains { MailAddress(String($0)) != nil }
        }.map { $0.finding("\(name) has no e-mail address") }
      }
    })
}
