import Catalogue
import Testing

@testable import Site

@Suite struct WordsTests {
  @Test(arguments: [
    (1, "1 s", "1 s"), (59, "59 s", "59 s"), (60, "1 min", "1 min"), (89, "1 min", "1 min"), (90, "2 min", "2 min"),
    (2280, "38 min", "38 min"), (3569, "59 min", "59 min"), (3570, "1 uur", "1 hr"),
    (3900, "1 uur 5 min", "1 hr 5 min"), (7200, "2 uur", "2 hr"), (.max, "2562047788015215 uur 30 min", ""),
  ]) func `durations are rounded to what one wants to know`(seconds: Int, dutch: String, english: String) {
    #expect(Words.dutch.duration(seconds: seconds) == dutch)
    if !english.isEmpty { #expect(Words.english.duration(seconds: seconds) == english) }
  }

  @Test(arguments: [
    (0, "1 kB"), (1499, "1 kB"), (940_100, "940 kB"), (949_999, "950 kB"), (950_000, "1,0 MB"),
    (12_345_678, "12,3 MB"), (12_350_000, "12,4 MB"), (999_949_999, "999,9 MB"), (999_950_000, "1,0 GB"),
    (1_234_567_890, "1,2 GB"), (.max, "9223372036,9 GB"),
  ]) func `sizes are in powers of ten, with the language's decimal mark`(bytes: Int, dutch: String) {
    #expect(Words.dutch.size(bytes: bytes) == dutch)
    #expect(Words.english.size(bytes: bytes) == dutch.replacing(",", with: "."))
  }

  @Test(arguments: [
    ("2026-03-04", "4 maart 2026", "4 March 2026"), ("2025-12-31", "31 december 2025", "31 December 2025"),
    ("2024-01-01", "1 januari 2024", "1 January 2024"),
  ]) func `dates are in the site's language`(date: String, dutch: String, english: String) throws {
    let date = try #require(CalendarDate(date))
    #expect(Words.dutch.date(date) == dutch)
    #expect(Words.english.date(date) == english)
  }

  @Test(arguments: [
    ("nl", "Nederlands", "Nederlands"), ("nl-BE", "Nederlands", "Nederlands"), ("fa", "Perzisch", "فارسی"),
    ("fa-AF", "Dari", "دری"), ("ku", "Koerdisch", "Kurdî"), ("ku-Arab", "Koerdisch (Sorani)", "کوردی"),
    ("so-SO", "Somalisch", "Soomaali"), ("zu", "zu", nil),
  ]) func `languages have a name in the site's language and in their own`(tag: String, dutch: String, own: String?)
    throws
  {
    let name = LanguageName(of: try #require(LanguageTag(tag)), in: .dutch)
    #expect(name.translated == dutch)
    #expect(name.own == own)
  }

  @Test func `both languages know the same languages, and twelve months`() {
    #expect(Set(Words.dutch.languages.keys) == Set(Words.english.languages.keys))
    #expect(Words.dutch.months.count == 12 && Words.english.months.count == 12)
  }

  @Test(arguments: [("nl", "nl", false), ("nl-BE", "nl", false), ("en", "en", false), ("ar", "en", true)])
  func `a site in another language has English words that say so`(tag: String, language: String, foreign: Bool) throws {
    let words = Words.inLanguage(try #require(LanguageTag(tag)))
    #expect(words.language == language)
    #expect(words.areForeign == foreign)
  }

  @Test func `a page in Arabic runs from right to left, and its English words the other way`() throws {
    var fiction = try Fiction()
    fiction.settings.language = try found(LanguageTag("ar"))
    let page = try found(try RenderedSite(fiction).texts["episodes/zwijgen/index.html"])
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(
      page.contains(
        "<time datetime=\"2026-03-04T07:00:00+01:00\"><span lang=\"en\" dir=\"ltr\">4 March 2026</span></time>"))
    #expect(page.contains("<h1 id=\"title\" lang=\"nl\" dir=\"ltr\">Zwijgen is geen goud</h1>"))
  }
}
