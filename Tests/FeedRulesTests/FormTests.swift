import Testing

@testable import FeedRules

@Suite struct FormTests {
  @Test(arguments: [
    ("https://example.org", ""), ("HTTP://example.org/a/b.MP3?x=1.png#y", "mp3"), ("https://[::1]:80/a", ""),
    ("https://example.org/a.b/c", ""), ("https://example.org/%C3%A9.ogg", "ogg"),
  ]) func `web addresses are read`(text: String, fileExtension: String) throws {
    #expect(try found(WebAddress(text)).fileExtension == fileExtension)
  }

  @Test(arguments: [
    "", "https://", "https:///a", "http:/example.org", "example.org", "ftp://example.org", "https://é.org",
    "https://example.org/a b", "https://example.org/%", "https://example.org/%1", "https://example.org/<a>",
  ]) func `what is no web address is not read`(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(arguments: [
    ("redactie@example.org", true), ("a.b+c@sub.example.org", true), ("redactie", false), ("@example.org", false),
    ("a@b", false), ("a@@example.org", false), ("a..b@example.org", false), ("a@-example.org", false),
    ("a b@example.org", false), ("a@example.org ", false),
  ]) func `mail addresses are told apart`(text: String, isAddress: Bool) {
    #expect((MailAddress(text) != nil) == isAddress)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 +0000", 0), ("1 Jan 1970 01:00 +0100", 0), ("Thu, 01 Jan 1970 00:00:00 EST", 18_000),
    ("Tue, 02 Jun 2026 06:00:00 +0200", 1_780_372_800),
  ]) func `dates are read`(text: String, seconds: Int) throws {
    let date = try found(WrittenDate(text))
    #expect(date.secondsSince1970 == seconds)
    #expect(date.isRightWeekday)
  }

  @Test(arguments: [
    "", "Thu, ", "Thu,01 Jan 1970 00:00:00 +0000", "Thu, 01 January 1970 00:00:00 +0000", "Do, 01 Jan 1970 00:00 GMT",
    "Thu, 01 Jan 70 00:00:00 +0000", "Thu, 01 Jan 1970 24:00:00 +0000", "Thu, 01 Jan 1970 0:00:00 +0000",
    "Thu, 01 Jan 1970 00:00:00 CET", "Thu, 01 Jan 1970 00:00:00 +01:00", "Thu,  01 Jan 1970 00:00:00 +0000",
  ]) func `what is no date of RFC 2822 is not read`(text: String) {
    #expect(WrittenDate(text) == nil)
  }

  @Test(arguments: [
    ("0", 0), ("90.5", 90.5), ("01:30", 90), ("1:00:00.25", 3600.25), ("100:00:01", 360_001), ("90:00", 5400),
  ]) func `times in a recording are read`(text: String, seconds: Double) {
    #expect(playTime(text) == seconds)
  }

  @Test(arguments: ["", ":", "1:", "00:60", "1:60:00", "1:2:3:4", "-1", "1.2.3", "1,5", "1s"])
  func `what is no time in a recording is not read`(text: String) {
    #expect(playTime(text) == nil)
  }

  @Test func `tags and their attributes are found`() {
    let text = "a < b <3 <P><a HREF = 'x' title=\"a>b\" download>c</a><br/><img src=y><!-- <i> --><b"
    let tags = HTMLTag.tags(in: text)
    #expect(tags.map(\.name) == ["p", "a", "a", "br", "img", "i"])
    #expect(tags[1].attributes.map { "\($0.name)=\($0.value)" } == ["href=x", "title=a>b", "download="])
    #expect(tags[4].value("src") == "y")
  }

  @Test(arguments: ["<", "</", "<a", "<a ", "<a =", "<a b=", "<a b='", "<a b=\"c", "<a/", "<a =x", "<a \"", "<a<b"])
  func `a tag that is not closed is none`(text: String) {
    #expect(HTMLTag.tags(in: text).isEmpty)
  }

  @Test func `values are quoted on one line and cut off`() {
    #expect(quoted("a\nb") == "\"a\u{FFFD}b\"")
    #expect(quoted(String(repeating: "é", count: 41)) == "\"\(String(repeating: "é", count: 40))…\"")
  }
}
