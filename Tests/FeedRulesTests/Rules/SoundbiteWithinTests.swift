import Catalogue
import Testing

@Suite struct SoundbiteWithinTests {
  @Test func `a soundbite lies within its recording`() throws {
    #expect(
      try judgedSource {
        $0.episodes[0].soundbites = [Soundbite(startInMilliseconds: 70_001, durationInMilliseconds: 30_000)]
      } == [
        "soundbite-within Episodes/wie-belt/episode.md: a soundbite does not lie within the recording"
      ])
    #expect(
      try judgedSource {
        $0.episodes[0].soundbites = [Soundbite(startInMilliseconds: .max, durationInMilliseconds: 30_000)]
      } == [
        "soundbite-within Episodes/wie-belt/episode.md: a soundbite does not lie within the recording"
      ])
    #expect(
      try judgedOutput(#"startTime="10.5""#, #"startTime="90""#) == [
        "soundbite-within Episodes/wie-belt/episode.md: podcast:soundbite does not lie within the recording (feeds/stem.xml:79)"
      ])
    #expect(
      try judgedOutput(#"startTime="10.5""#, #"startTime="-1""#) == [
        "soundbite-within Episodes/wie-belt/episode.md: podcast:soundbite does not lie within the recording (feeds/stem.xml:79)"
      ])
  }
}
