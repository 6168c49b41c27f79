import Catalogue
import Testing

@Suite struct LanguageTests {
  @Test func `a language is one that validators know`() throws {
    #expect(
      try judgedSource { $0.feed.language = try found(LanguageTag("xx")) } == [
        "language Feeds/stem.md: language xx is not of ISO 639"
      ])
    #expect(
      try judgedOutput("<language>nl<", "<language>nederlands<") == [
        #"language Feeds/stem.md: language is "nederlands" (feeds/stem.xml:14)"#
      ])
    #expect(
      try judgedOutput("<language>nl<", "<language>kmr<") == [
        #"language Feeds/stem.md: language is "kmr" (feeds/stem.xml:14)"#
      ])
  }

  @Test(arguments: [
    "nl", "en", "ar", "ti", "fa", "fa-AF", "ps", "ku", "ku-Arab", "so", "uk", "ru", "tr", "fr", "am", "en-us",
  ]) func `languages that validators take are taken`(language: String) throws {
    #expect(try judgedOutput("<language>nl<", "<language>\(language)<") == [])
  }

  @Test(arguments: [("ckb", "ku-Arab"), ("prs", "fa-AF"), ("kmr", "ku")])
  func `what to write for a language of three letters is said`(language: String, accepted: String) throws {
    #expect(try remedies("<language>nl<", "<language>\(language)<") == ["Write \(accepted)"])
  }
}
