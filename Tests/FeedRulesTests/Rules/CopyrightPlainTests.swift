import Catalogue
import Testing

@Suite struct CopyrightPlainTests {
  @Test func `copyright names who holds it`() throws {
    for text in ["© Stichting Verzonnen", "Copyright Stichting Verzonnen", "Stichting Verzonnen, 2026"] {
      #expect(
        try judgedSource { $0.feed.copyright = text } == [
          "copyright-plain Feeds/stem.md: copyright says more than a name"
        ])
    }
    #expect(try judgedSource { $0.feed.copyright = "Stichting Verzonnen 1234" } == [])
    #expect(
      try judgedOutput("<copyright>", "<copyright>(c) 2026 ") == [
        "copyright-plain Feeds/stem.md: copyright says more than a name (feeds/stem.xml:15)"
      ])
  }
}
