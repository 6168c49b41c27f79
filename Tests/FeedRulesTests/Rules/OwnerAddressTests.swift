import Catalogue
import Testing

@Suite struct OwnerAddressTests {
  @Test func `an owner has an e-mail address`() throws {
    #expect(
      try judgedSource { $0.feed.owner = Owner(name: "Redactie", email: "redactie@localhost") } == [
        "owner-address Feeds/stem.md: the owner's address is not an e-mail address"
      ])
    #expect(
      try judgedOutput("<itunes:email>redactie@example.org<", "<itunes:email>redactie<") == [
        "owner-address Feeds/stem.md: itunes:owner has no e-mail address (feeds/stem.xml:33)"
      ])
    #expect(
      try judgedOutput(#"<podcast:locked owner="redactie@example.org">"#, #"<podcast:locked owner="redactie">"#) == [
        "owner-address Feeds/stem.md: owner of podcast:locked is not an e-mail address (feeds/stem.xml:40)"
      ])
  }
}
