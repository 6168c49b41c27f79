import Catalogue
import Testing

@Suite struct NameLengthTests {
  @Test func `names fit where apps show them`() throws {
    #expect(
      try judgedSource { $0.episodes[0].numberName = String(repeating: "é", count: 33) } == [
        "name-length Episodes/wie-belt/episode.md: the number's name has more than 32 characters"
      ])
    #expect(
      try judgedSource { $0.episodes[0].numberName = String(repeating: "é", count: 32) } == [])
    #expect(
      try judgedSource { $0.feed.seasonNames[2] = String(repeating: "a", count: 129) } == [
        "name-length Feeds/stem.md: the name of season 2 has more than 128 characters"
      ])
    #expect(
      try judgedOutput(#"display="2 bis""#, "display=\"\(String(repeating: "a", count: 33))\"") == [
        "name-length Episodes/wie-belt/episode.md: display of podcast:episode has more than 32 characters (feeds/stem.xml:69)"
      ])
    #expect(
      try judgedOutput(">Een deskundige<", ">\(String(repeating: "a", count: 129))<") == [
        "name-length Episodes/wie-belt/episode.md: podcast:person has more than 128 characters (feeds/stem.xml:71)"
      ])
  }
}
