import Catalogue
import Testing

@Suite struct PodrollTests {
  @Test func `a podroll recommends feeds by their guids`() throws {
    #expect(
      try judgedSource { $0.feed.podroll = [RecommendedFeed(guid: "een-andere-stem")] } == [
        #"podroll Feeds/stem.md: guid of a recommended feed is "een-andere-stem""#
      ])
    #expect(
      try judgedOutput(#"feedGuid="9b024349-ccf0-5f69-a609-6b82873eab3c""#, #"feedGuid="9b024349""#) == [
        #"podroll Feeds/stem.md: feedGuid of podcast:remoteItem is "9b024349" (feeds/stem.xml:50)"#
      ])
    #expect(
      try judgedOutput(#"<podcast:remoteItem feedGuid="9b024349-ccf0-5f69-a609-6b82873eab3c"/>"#, "") == [
        "podroll Feeds/stem.md: podcast:podroll recommends nothing (feeds/stem.xml:49)"
      ])
  }
}
