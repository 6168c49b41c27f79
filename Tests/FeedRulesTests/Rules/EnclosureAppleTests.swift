import Catalogue
import Testing

@Suite struct EnclosureAppleTests {
  @Test func `a recording is of a kind that Apple plays`() throws {
    #expect(
      try judgedSource {
        $0.episodes[1].media = try found(FileName("zwijgen.flac"))
        $0.media[$0.episodes[1].slug] = soundMedia("zwijgen", kind: .flac)
      } == [
        "enclosure-apple Episodes/zwijgen/episode.md: zwijgen.flac is of a kind that Apple does not play"
      ])
    #expect(
      try judgedOutput(
        #"zwijgen-11111111.m4a" length="700000" type="audio/x-m4a""#,
        #"zwijgen-11111111.flac" length="700000" type="audio/flac""#) == [
          "enclosure-apple Episodes/zwijgen/episode.md: the enclosure is of a kind that Apple does not play (feeds/stem.xml:92)"
        ])
  }
}
