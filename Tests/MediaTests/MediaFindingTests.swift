import Catalogue
import Testing

@testable import Media

@Suite struct MediaFindingTests {
  private static let words: [(finding: MediaFinding, line: String)] = [
    (MediaFinding.empty, "a.mp3: the file is empty. Copy it again from where it was made."),
    (.unrecognised, "a.mp3: this is no kind of media file that is known here. Export it as MP3, M4A or MP4."),
    (.other(.oggSpeex), "a.mp3: Ogg Speex is not supported yet. Convert it to MP3 or M4A."),
    (
      .other(.oggTheora), "a.mp3: Ogg Theora is not supported yet. Convert it to MP4, or its sound to MP3 or M4A."
    ),
    (
      .damagedHeader("fmt chunk", at: 12),
      "a.mp3: at byte 12: the fmt chunk does not hold together. Copy or export the file again."
    ),
    (
      .multiplexed(at: 58),
      "a.mp3: at byte 58: the file holds several streams, such as sound and video, or of several codecs. "
        + "Export its sound alone."
    ),
    (
      .compressedWav(codec: "A-law"),
      "a.mp3: the sound in this WAV file is encoded as A-law. Export it as PCM, or as MP3 or M4A."
    ),
    (
      .cutOff(at: 9, missing: 1),
      "a.mp3: at byte 9: the file is cut off: at least 1 byte is missing at its end. Copy or export it again."
    ),
    (
      .falseLength(header: "the RIFF header", claimed: 40, measured: 48),
      "a.mp3: warning: the RIFF header says that the file has 40 bytes, but it has 48. "
        + "Nothing needs to be done; to make every player read it whole, export the file again."
    ),
    (
      .damagedFrames(2, at: 86),
      "a.mp3: at byte 86: warning: 2 frames are damaged or missing. Listen there; copy or export the file again."
    ),
    (
      .missingPages(1, at: 86),
      "a.mp3: at byte 86: warning: 1 page is missing. Listen there; copy or export the file again."
    ),
    (
      .noLastPage,
      "a.mp3: warning: no page says that it is the last. "
        + "Listen to the end; if it breaks off, copy or export the file again."
    ),
    (
      .chained(2),
      "a.mp3: warning: 2 recordings stand one after another in the file, and many players stop after the first. "
        + "Export them as one."
    ),
    (
      .tagInFront(of: .flac, lengthInBytes: 12),
      "a.mp3: warning: a tag of 12 bytes stands before the FLAC, where many players expect its start. "
        + "Export the file without ID3 and APE tags."
    ),
    (.other(.avi), "a.mp3: AVI is not supported yet. Convert it to MP4, or its sound to MP3 or M4A."),
    (.other(.pdf), "a.mp3: this is a PDF document, not a media file. Put the audio or video file in its place."),
    (
      .freeFormat(at: 11),
      "a.mp3: at byte 11: this is MP3 in free format, which many players cannot play. "
        + "Encode it again with a bit rate of 32 to 320 kb/s."
    ),
    (.noSound, "a.mp3: nothing in the file can be played. Export it again."),
    (
      .noMovieBox,
      "a.mp3: no moov: the file is cut off, and without that index nothing in it can be played. "
        + "Copy or export it again."
    ),
    (.protected(codec: "enca"), "a.mp3: the file is encrypted (enca). Export it without copy protection."),
    (.damaged(box: "stts", at: 40), "a.mp3: at byte 40: the stts box does not hold together. Export the file again."),
    (.changedWhileRead, "a.mp3: the file became shorter while it was read. Wait until it is copied completely."),
    (
      .cutOff(at: 9, missing: 20),
      "a.mp3: at byte 9: the file is cut off: at least 20 bytes are missing at its end. Copy or export it again."
    ),
    (
      .wrongExtension("mp3", kind: .m4a),
      "a.mp3: the file is M4A by its content, but its name ends in .mp3. Rename it so that it ends in .m4a."
    ),
    (
      .wrongExtension("", kind: .mp3),
      "a.mp3: the file is MP3 by its content, but its name has no extension. Rename it so that it ends in .mp3."
    ),
    (
      .falseDuration(header: "the Xing header", claimed: 61_007, measured: 59_990),
      "a.mp3: warning: the Xing header says 61.007 s, but the frames last 59.990 s. "
        + "Nothing needs to be done; to make every player show the true length, export the file again."
    ),
    (
      .junk(at: 7, lengthInBytes: 12),
      "a.mp3: at byte 7: warning: 12 bytes belong to no frame and no tag. "
        + "Listen there; export the file again if it clicks or skips."
    ),
    (
      .unusualCodec("Opus"),
      "a.mp3: warning: the sound is encoded as Opus, which many players cannot play. Encode it as AAC."
    ),
  ]

  @Test(arguments: words) func `has words`(finding: MediaFinding, line: String) {
    #expect(finding.problem(in: "a.mp3").line == line)
  }
}
