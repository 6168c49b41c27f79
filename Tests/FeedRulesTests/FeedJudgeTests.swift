import Catalogue
import FeedRules
import Testing

@Suite struct FeedJudgeTests {
  @Test func `finds nothing in what is sound`() throws {
    #expect(try judgedSource { _ in } == [])
    #expect(try judgedOutput() == [])
  }

  @Test func `tells what the texts and several documents break once`() {
    func problem(_ file: String, _ rule: String?, _ found: String) -> Problem {
      Problem(Place(file), .warning, rule: rule, found: found, remedy: "Repair it")
    }
    let source = [problem("Feeds/a.md", "title-markup", "the title holds HTML")]
    let others = [problem("Feeds/a.md", nil, "it cannot be read"), problem("Feeds/a.md", nil, "it is not there")]
    let first = [
      problem("Feeds/a.md", "title-markup", "title holds HTML (feeds/a.xml:3)"),
      problem("Episodes/b/episode.md", "duration", "itunes:duration is \"1:00\" (feeds/a.xml:9)"),
      problem("Episodes/b/episode.md", "duration", "itunes:duration is \"2:00\" (feeds/a.xml:10)"),
    ]
    let second = [
      problem("Episodes/b/episode.md", "duration", "itunes:duration is \"1:00\" (feeds/c.xml:5)"),
      problem("Episodes/b/episode.md", "explicit", "itunes:explicit is \"no\" (feeds/c.xml:6)"),
    ]
    #expect(FeedJudge.merged([source, first, second]) == [first[1], first[2], second[1], source[0]])
    #expect(FeedJudge.merged([[others[0]], source, [others[1]]]) == [others[0], others[1], source[0]])
  }

  @Test func `names the document where no text is known`() throws {
    let found = try judgedOutput("<itunes:type>serial", "<itunes:type>weekly") { $0.feedFile = nil }
    #expect(found == [#"show-type feeds/stem.xml: itunes:type is "weekly" (feeds/stem.xml:37)"#])
  }
}
