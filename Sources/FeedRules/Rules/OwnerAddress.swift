import Catalogue

extension Rule {
  static let ownerAddress = Rule(
    "owner-address", .error, "The owner has an e-mail address.",
    source: "Apple's guide for podcasters, itunes:owner; W3C feed validator, InvalidContact",
    remedy: "Write an address such as redactie@example.org",
    inSource: { source in
      source.feeds.filter { MailAddress($0.feed.owner.email) == nil }.map {
        $0.feed.finding("the owner's address is not an e-mail address")
      }
    },
    inOutput: { output in
      output["itunes:owner"].filter { $0.first("itunes:email").flatMap { MailAddress($0.text) } == nil }.map {
        $0.finding("itunes:owner has no e-mail address")
      }
        + output["podcast:locked"].filter { $0["owner"].map { MailAddress($0) == nil } ?? false }.map {
          $0.finding("owner of podcast:locked is not an e-mail address")
        }
    })
}
