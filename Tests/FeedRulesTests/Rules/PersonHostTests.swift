import Catalogue
import Testing

@Suite struct PersonHostTests {
  @Test func `a host stands among the people of an item`() throws {
    #expect(
      try judgedSource { $0.episodes[1].people = .listed(Array($0.episodes[1].people.appearances.dropFirst())) } == [
        "person-host Episodes/zwijgen/episode.md: the episode names people, and no host among them"
      ])
    #expect(
      try judgedSource { $0.episodes[1].people = .nobody } == [])
    #expect(
      try judgedOutput(#"<podcast:person role="host">De presentator</podcast:person>"#, "") == [
        "person-host Episodes/wie-belt/episode.md: the item names people, and no host among them (feeds/stem.xml:71)"
      ])
  }
}
