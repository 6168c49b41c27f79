import Catalogue
import Testing

@Suite struct OwnerRoleTests {
  @Test func `an owner's address is a role's`() throws {
    #expect(
      try judgedSource { $0.feed.owner = Owner(name: "Redactie", email: "fenna.verzonnen@example.org") } == [
        "owner-role Feeds/stem.md: the owner's address looks like a person's"
      ])
    #expect(
      try judgedSource { $0.feed.owner = Owner(name: "Redactie", email: "podcast.utrecht@example.org") } == [])
    #expect(
      try judgedOutput("<itunes:email>redactie@example.org<", "<itunes:email>f.verzonnen@example.org<") == [
        "owner-role Feeds/stem.md: itunes:email looks like a person's (feeds/stem.xml:35)"
      ])
  }
}
