import Catalogue
import Testing

@testable import Media

@Suite struct CleaningObstacleTests {
  private static let remedy =
    " Copy its sound and video alone (ffmpeg -i OLD -map 0:a -map 0:V? -map_metadata -1 -map_chapters -1 -c copy NEW), "
    + "or export it again."

  private static let words: [(obstacle: CleaningObstacle, line: String)] = [
    (
      CleaningObstacle.strayBytes(at: 9, lengthInBytes: 3),
      "a.mp3: at byte 9: 3 bytes here are neither sound nor a tag, and may hold anything." + remedy
    ),
    (
      .unclear(part: "traf", at: 9),
      "a.mp3: at byte 9: the structure of traf does not add up, so that what it holds cannot be told." + remedy
    ),
    (
      .foreign(part: "a stream of another kind", at: 9),
      "a.mp3: at byte 9: a stream of another kind is not the recording, and may hold anything." + remedy
    ),
    (
      .elsewhere(at: 9),
      "a.mp3: at byte 9: what is played stands in another file, or where no media should be." + remedy
    ),
    (.tooManyParts, "a.mp3: the file consists of more parts than can be told apart." + remedy),
    (.unknownPicture, "a.mp3: the picture is neither JPEG nor PNG. Save it as JPEG or PNG."),
    (.damagedPicture(at: 9), "a.mp3: the picture does not hold together at its byte 9. Save it again as JPEG or PNG."),
    (
      .pictureTooLarge,
      "a.mp3: the picture does not fit into the recording's tag. Save it smaller: 3000 by 3000 pixels are plenty."
    ),
  ]

  @Test(arguments: words) func `has words`(obstacle: CleaningObstacle, line: String) {
    #expect(MediaFinding.uncleanable(obstacle).problem(in: "a.mp3").line == line)
  }
}
