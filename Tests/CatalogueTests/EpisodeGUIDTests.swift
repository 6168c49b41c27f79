import Catalogue
import Testing

@Suite struct EpisodeGUIDTests {
  @Test func `guids are the same where their bytes are`() throws {
    let guids = try ["e\u{301}", "\u{E9}", "z"].map { try found(EpisodeGUID($0)) }
    #expect(Set(guids + guids).count == 3)
    #expect(guids.sorted() == [guids[0], guids[2], guids[1]])
  }
}
