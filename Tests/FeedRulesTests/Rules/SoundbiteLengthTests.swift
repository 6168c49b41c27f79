import Catalogue
import Testing

@Suite struct SoundbiteLengthTests {
  @Test func `a soundbite lasts 15 to 120 seconds`() throws {
    #expect(
      try judgedSource {
        $0.episodes[0].soundbites = [Soundbite(startInMilliseconds: 0, durationInMilliseconds: 14_999)]
      } == [
        "soundbite-length Episodes/wie-belt/episode.md: a soundbite lasts 14.999 seconds"
      ])
    #expect(
      try judgedSource {
        $0.episodes[0].soundbites = [Soundbite(startInMilliseconds: 0, durationInMilliseconds: 15_000)]
      } == [])
    #expect(
      try judgedOutput(#"duration="30""#, #"duration="14.5""#) == [
        #"soundbite-length Episodes/wie-belt/episode.md: duration of podcast:soundbite is "14.5" (feeds/stem.xml:79)"#
      ])
  }
}
