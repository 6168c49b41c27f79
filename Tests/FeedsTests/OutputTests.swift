import Bytes
import Catalogue
import Feeds
import Testing

@Suite struct OutputTests {
  @Test func `each format is an output of the feed's, which mentions its episodes`() throws {
    let fiction = try Fiction()
    let outputs = try fiction.outputs()
    #expect(outputs.map(\.path) == ["feeds/klank.xml", "feeds/klank.atom", "feeds/klank.json"])
    #expect(outputs.allSatisfy { $0.stage == .feed && $0.destinations == [.feed(fiction.channel.id)] })
    #expect(try outputs.allSatisfy { $0.mentions == [try found(EpisodeGUID("zwijgen@example.org"))] })
    #expect(Set(outputs.map(\.key)).count == 3)
  }

  @Test(
    arguments: [
      { $0.changeEpisode { $0.notes += "x" } }, { $0.channel.hubs = ["https://hub.example.org/"] },
      { $0.label += "x" }, { $0.channel.movedFrom = ["/rss"] },
      { $0.mediaAddress = SiteAddress("https://media.example.org/") }, { $0.channels = [.podcastApps] },
      {
        $0.published[0].parts.chapters = [Chapter(startInMilliseconds: 0, title: "a")];
        $0.scopes.insert(.quotesAndChapters)
      },
    ] as [@Sendable (inout Fiction) -> Void]) func `the keys change with what is written`(
      change: @Sendable (inout Fiction) -> Void
    ) throws
  {
    var fiction = try Fiction()
    let before = try fiction.outputs().map(\.key)
    #expect(try fiction.outputs().map(\.key) == before)
    change(&fiction)
    #expect(try zip(before, fiction.outputs()).allSatisfy { $0 != $1.key })
  }
}
