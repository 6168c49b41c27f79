import Catalogue
import Testing

@Suite struct LocationTests {
  @Test func `a location is in its form`() throws {
    #expect(
      try judgedSource { $0.feed.locations = [Location(name: "Den Haag", geo: "52.08")] } == [
        "location Feeds/stem.md: a location is not in its form"
      ])
    #expect(
      try judgedSource { $0.episodes[0].locations = [Location(name: "Utrecht", osm: "192736")] } == [
        "location Episodes/wie-belt/episode.md: a location is not in its form"
      ])
    #expect(
      try judgedSource { $0.episodes[0].locations = [Location(name: "Ergens", geo: "-52.08,-4.31,12;u=30")] } == [])
    #expect(
      try judgedOutput(#"geo="geo:52.08,4.31""#, #"geo="52.08,4.31""#) == [
        #"location Feeds/stem.md: geo of podcast:location is "52.08,4.31" (feeds/stem.xml:45)"#
      ])
    #expect(
      try judgedOutput(#"geo="geo:52.08,4.31""#, #"geo="geo:152.08,4.31""#) == [
        #"location Feeds/stem.md: geo of podcast:location is "geo:152.08,4.31" (feeds/stem.xml:45)"#
      ])
    #expect(
      try judgedOutput(#"country="NL""#, #"country="nl""#) == [
        #"location Feeds/stem.md: country of podcast:location is "nl" (feeds/stem.xml:45)"#
      ])
    #expect(
      try judgedOutput(#"rel="subject""#, #"rel="about""#) == [
        #"location Feeds/stem.md: rel of podcast:location is "about" (feeds/stem.xml:45)"#
      ])
    #expect(
      try judgedOutput(#"osm="R192736""#, #"osm="R""#) == [
        #"location Feeds/stem.md: osm of podcast:location is "R" (feeds/stem.xml:45)"#
      ])
  }
}
