import Catalogue
import Testing

@testable import SourceText

@Suite struct FieldKindTests {
  @Test(arguments: [
    "https://example.org", "http://a", "https://example.org:8443/a/b.xml?c=d&e=/?#f/?",
    "https://xn--bcher-kva.example/",
    "https://127.0.0.1/%7Euser", "https://example.org/" + String(repeating: "a", count: 235),
  ]) func `takes an address`(text: String) {
    #expect(FieldKind.link("x").value(of: text) == text)
    #expect(FieldKind.formerPlace.value(of: text) == text)
  }

  @Test(arguments: [
    "", "example.org", "//example.org/", "ftp://example.org/", "HTTPS://example.org/", "https://", "https:///a",
    "https://example..org/", "https://example.org:/", "https://example.org:123456/", "https://user@example.org/",
    "https://user:word@example.org/", "https://bücher.example/", "https://example.org/é", "https://example.org/a b",
    "https://example.org/%", "https://example.org/%4", "https://example.org/%4g", "https://example.org/#a#b",
    "https://example.org/\"", "https://example.org/<", "https://example.org/[", "https://[::1]/",
    "https://example.org\\a",
    "https://example.org/" + String(repeating: "a", count: 236), "javascript://example.org/%0aalert(1)",
  ]) func `refuses what is no whole address`(text: String) {
    #expect(FieldKind.link("x").value(of: text) == nil)
    #expect(FieldKind.formerPlace.value(of: text) == nil)
  }

  @Test(arguments: [
    ("/", true), ("/feed/podcast/", true), ("/feed.xml", true), ("/a%20b/c,d;e", true), ("", false), ("feed", false),
    ("//example.org/", false), ("/a//b", false), ("/a/../b", false), ("/./a", false), ("/?feed=podcast", false),
    ("/a#b", false), ("/a b", false), ("/é", false), ("/a\"", false), ("/$%", false),
  ]) func `takes a path where the show was before`(text: String, isSound: Bool) {
    #expect(FieldKind.formerPlace.value(of: text) == (isSound ? text : nil))
    #expect(FieldKind.link("x").value(of: text) == nil)
  }

  @Test(arguments: [
    ("0", 0), ("73.0", 73_000), ("42.25", 42_250), ("0.001", 1), ("999999", 999_999_000), ("2:03", 123_000),
    ("02:03", 123_000), ("90:00", 5_400_000), ("9999:59.9", 599_999_900), ("1:02:03.5", 3_723_500),
    ("999:59:59.999", 3_599_999_999), ("0:00:00", 0),
  ]) func `reads a time`(text: String, milliseconds: Int) {
    #expect(FieldKind.timePoint.value(of: text) == milliseconds)
    #expect(FieldKind.duration.value(of: text) == (milliseconds > 0 ? milliseconds : nil))
  }

  @Test(arguments: [
    "", ":", ".", "1:", ":30", "1:2", "1:60", "1:60:00", "1:00:60", "1:2:03", "1:00:00:00", "1.", ".5", "1.2345", "1,5",
    "-1", "+1", "1e3", "1 ", "١", "1000000", "10000:00", "1000:00:00", "99999999999999999999", "1.5:00", "2m3s",
  ]) func `refuses what is no time`(text: String) {
    #expect(FieldKind.timePoint.value(of: text) == nil)
  }

  @Test(arguments: [
    (0, "0:00"), (1, "0:00.001"), (45_500, "0:45.5"), (123_000, "2:03"), (599_999, "9:59.999"),
    (3_723_050, "1:02:03.05"),
    (3_599_999_999, "999:59:59.999"),
  ]) func `prints a time`(milliseconds: Int, text: String) {
    #expect(timeText(milliseconds: milliseconds) == text)
  }

  @Test(arguments: [
    ("52.08,4.31", true), ("0,0", true), ("-90,-180", true), ("90.0,180.000", true), ("48.2,16.3,183", true),
    ("39.7837304,-100.445882;u=3900000", true), ("52.08,4.31,-2;crs=wgs84;u=10.5;x", true), ("", false),
    ("52.08", false),
    ("52.08,", false), ("52.08;4.31", false), ("90.1,0", false), ("0,180.01", false), ("0,0,0,0", false),
    ("52,08,4,31", false), ("+52,4", false), ("52.,4", false), (".5,4", false), ("52.08, 4.31", false),
    ("geo:52.08,4.31", false), ("52°,4°", false), ("5e1,4", false), ("nan,0", false), ("52,4;", false),
    ("52,4;u=", false),
    ("52,4;u=1=2", false), ("52,4;u=\"", false),
  ]) func `takes degrees`(text: String, isSound: Bool) {
    #expect(FieldKind.geo.value(of: text) == (isSound ? text : nil))
  }

  @Test(arguments: [
    ("R192736", true), ("N1", true), ("W5013364#188", true), ("", false), ("R", false), ("192736", false),
    ("r192736", false), ("P1", false), ("R1#", false), ("R1#2#3", false), ("R-1", false), ("R1 ", false),
    ("R" + String(repeating: "1", count: 21), false),
  ]) func `takes an object of OpenStreetMap`(text: String, isSound: Bool) {
    #expect(FieldKind.openStreetMap.value(of: text) == (isSound ? text : nil))
  }

  @Test(arguments: [
    ("NL", true), ("nl", false), ("NLD", false), ("N", false), ("", false), ("ÉÉ", false), ("N1", false),
  ])
  func `takes a country`(text: String, isSound: Bool) {
    #expect(FieldKind.country.value(of: text) == (isSound ? text : nil))
  }

  @Test(arguments: [
    ("FREQ=WEEKLY", true), ("FREQ=DAILY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR", true),
    ("BYMONTH=11;FREQ=YEARLY;BYDAY=+4TH", true),
    ("FREQ=WEEKLY;UNTIL=2023-12-31T00:00:00.000Z;BYDAY=MO", true), ("FREQ=WEEKLY;COUNT=10", true), ("", false),
    ("WEEKLY", false), ("FREQ=", false), ("FREQ", false), ("FREQ=SOMETIMES", false), ("freq=weekly", false),
    ("BYDAY=MO", false), ("FREQ=WEEKLY;", false), ("FREQ=WEEKLY;;BYDAY=MO", false), ("FREQ=WEEKLY;FREQ=DAILY", false),
    ("FREQ=WEEKLY;BYDAYS=MO", false), ("FREQ=WEEKLY; BYDAY=MO", false), ("FREQ=WEEKLY;BYDAY=MO=TU", false),
    ("FREQ=WEEKLY;COUNT=1;UNTIL=20261231", false), ("RRULE:FREQ=WEEKLY", false), ("FREQ=WEEKLY;BYDAY=\"", false),
    ("FREQ=DAILY;BYHOUR=" + String(repeating: "1,", count: 200) + "1", false),
  ]) func `takes a recurrence rule`(text: String, isSound: Bool) {
    #expect(FieldKind.recurrenceRule.value(of: text) == (isSound ? text : nil))
  }

  @Test(arguments: [
    ("arr", true, true), ("cc0-1.0", true, true), ("cc-by-4.0", true, true), ("cc-by-nc-nd-2.5", true, true),
    ("pod-v4v-1.0", true, true), ("cc-by", true, false), ("cc-nc-4.0", true, false), ("cc-by-4", true, false),
    ("radio-nearby-v1", true, false), ("CC-BY-4.0", false, false), ("all rights", false, false), ("", false, false),
    ("é", false, false), (String(repeating: "a", count: 128), true, false),
    (String(repeating: "a", count: 129), false, false),
  ]) func `takes a licence, and knows some`(text: String, isSound: Bool, isKnown: Bool) {
    #expect(FieldKind.license.value(of: text) == (isSound ? text : nil))
    #expect(License.isKnown(text) == isKnown)
  }

  @Test(arguments: [
    ("1", 1), ("1000", 1000), ("0100", 100), ("0", nil), ("1001", nil), ("-1", nil), ("1.5", nil), ("all", nil),
  ])
  func `takes a page's size`(text: String, size: Int?) {
    #expect(FieldKind.pageSize.value(of: text) == size)
  }

  @Test func `counts characters, not bytes`() {
    let line = String(repeating: "é", count: 32)
    #expect(FieldKind.line("x", limit: 32).value(of: line) == line)
    #expect(FieldKind.line("x", limit: 32).value(of: line + "e") == nil)
    let record = String(repeating: "é", count: 4000)
    #expect(FieldKind.record("x").value(of: record) == record)
    #expect(FieldKind.record("x").value(of: record + "e") == nil)
    #expect(FieldKind.text("x").value(of: record) == nil)
    #expect(FieldKind.record("x").value(of: " \n") == nil)
  }
}
