import Catalogue
import Testing

@Suite struct PodcastGuidTests {
  @Test func `a feed's guid is a UUID of version 5`() throws {
    #expect(
      try judgedSource { $0.feed.guid = "917393E3-1B1E-5CEF-ACE4-EDAA54E1F810" } == [
        #"podcast-guid Feeds/stem.md: guid is "917393E3-1B1E-5CEF-ACE4-EDAA54E1F810""#
      ])
    #expect(
      try judgedOutput("917393e3-1b1e-5cef-ace4-edaa54e1f810", "917393e3-1b1e-4cef-ace4-edaa54e1f810") == [
        #"podcast-guid Feeds/stem.md: podcast:guid is "917393e3-1b1e-4cef-ace4-edaa54e1f810" (feeds/stem.xml:39)"#
      ])
  }
}
