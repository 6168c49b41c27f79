import Testing

@testable import Catalogue
@testable import Media

/// Ogg against the length of a full decode. Needs ffmpeg, oggenc and oggdec (vorbis-tools) and opusenc (opus-tools).
@Suite(
  .enabled(
    if: SoundFolder.has("ffmpeg", "oggenc", "oggdec", "opusenc"), "ffmpeg, oggenc, oggdec or opusenc is not installed"))
struct OggDecodeTests {
  private let folder: SoundFolder

  init() throws {
    folder = try SoundFolder()
  }

  @Test func `Vorbis files last as long as their decode`() throws {
    for (rate, channels, quality) in [(8000, 1, 0), (22_050, 1, 3), (44_100, 2, -1), (48_000, 2, 9), (44_100, 6, 4)] {
      for seconds in ["0.02", "0.7", "12.34"] {
        _ = try folder.encoded("sine.wav", seconds: seconds, rate: rate, channels: channels, "-c:a pcm_s16le")
        try folder.run("oggenc", "-Q -q \(quality) -t Zwijgen -a Klankbord -o @sine.ogg @sine.wav")
        let name = "oggenc \(rate) Hz, \(channels) channels, \(seconds) s"
        let facts = try folder.agrees(try folder.bytes("sine.ogg"), name, rate: rate, vorbisChannels: channels)
        #expect(facts.kind == .ogg && !facts.bitRate.isConstant, "\(name)")
      }
    }
    _ = try folder.encoded("sine.wav", seconds: "30", rate: 44_100, channels: 2, "-c:a pcm_s16le")
    try folder.run("oggenc", "-Q --managed -b 96 -m 90 -M 100 -o @sine.ogg @sine.wav")
    try folder.agrees(try folder.bytes("sine.ogg"), "oggenc, managed", rate: 44_100, vorbisChannels: 2)
    for (seconds, channels, options) in [("5.5", 1, "-c:a libvorbis -q:a 4"), ("3.1", 2, "-c:a vorbis -strict -2")] {
      let file = try folder.encoded(
        "sine.oga", seconds: seconds, rate: 44_100, channels: channels, "-metadata title=Zwijgen " + options)
      try folder.agrees(file, "ffmpeg \(options)", rate: 44_100, vorbisChannels: channels)
    }
    folder.report("Vorbis")
  }

  @Test func `Opus files last as long as their decode`() throws {
    let variants: [(rate: Int, channels: Int, options: String, isConstant: Bool)] = [
      (8000, 1, "--bitrate 8", false), (16_000, 1, "--bitrate 24 --framesize 60", false),
      (24_000, 2, "--bitrate 48 --framesize 10", false), (44_100, 2, "--bitrate 96 --cvbr", false),
      (48_000, 2, "--bitrate 64 --hard-cbr", true), (48_000, 1, "--bitrate 32 --framesize 2.5", false),
      (48_000, 6, "--bitrate 256", false), (48_000, 2, "--bitrate 500 --framesize 5", false),
    ]
    for (rate, channels, options, isConstant) in variants {
      for seconds in ["0.02", "0.7", "12.34"] {
        _ = try folder.encoded("sine.wav", seconds: seconds, rate: rate, channels: channels, "-c:a pcm_s16le")
        try folder.run("opusenc", "--quiet --title Zwijgen", options, "@sine.wav @sine.opus")
        let name = "opusenc \(options), \(rate) Hz, \(seconds) s"
        let facts = try folder.agrees(try folder.bytes("sine.opus"), name, rate: 48_000)
        #expect(
          facts.kind == .opus && facts.bitRate.isConstant == isConstant || seconds == "0.02",
          "\(name): \(facts.bitRate)")
      }
    }
    for options in ["-c:a libopus -b:a 32k -vbr off", "-c:a libopus -b:a 64k -frame_duration 120"] {
      let file = try folder.encoded("sine.opus", seconds: "9.87", rate: 48_000, options)
      try folder.agrees(file, "ffmpeg \(options)", rate: 48_000)
    }
    folder.report("Opus")
  }

  @Test func `chained, cut and damaged Ogg files last as long as their decode`() throws {
    _ = try folder.encoded("sine.wav", seconds: "12.1", rate: 44_100, channels: 2, "-c:a pcm_s16le")
    try folder.run("oggenc", "-Q -s 1 -q 8 -o @one.ogg @sine.wav")
    try folder.run("oggenc", "-Q -s 2 -q 3 -o @two.ogg @sine.wav")
    let (one, two) = (try folder.bytes("one.ogg"), try folder.bytes("two.ogg"))
    try folder.agrees(one + two, "chained", rate: 44_100, within: 60, finding: [.chained(2)])
    #expect(inspected(one + two).facts?.durationInMilliseconds == 24_200)

    for share in [3, 5, 7, 9] {
      let cut = Array(one.prefix(one.count * share / 10))
      let inspection = inspected(cut)
      guard case .cutOff = inspection.findings.first else {
        Issue.record("cut off at \(share)0 %: \(inspection.findings)")
        continue
      }
      try folder.agrees(cut, "cut off at \(share)0 %", rate: 44_100, within: 60, finding: nil)
    }
    let pages = OggBytes.pages(one)
    let hole = pages.enumerated().filter { $0.offset != 5 && $0.offset != 6 }.flatMap(\.element)
    let gap = MediaFinding.missingPages(2, at: pages[0..<5].reduce(0) { $0 + $1.count })
    let facts = try folder.agrees(hole, "two pages less", rate: 44_100, within: 60, finding: nil)
    #expect(inspected(hole).findings.last == gap && facts.durationInMilliseconds < 12_000)
    try folder.agrees(
      pages.dropLast().flatMap(\.self), "no last page", rate: 44_100, within: 60, finding: [.noLastPage])
    folder.report("chained, cut and damaged Ogg")
  }

  @Test func `sound beside video is refused`() throws {
    let video = "-f lavfi -i testsrc=d=2:s=64x48:r=25 -c:a libvorbis -c:v libtheora"
    let file = try folder.encoded("video.ogg", seconds: "2", rate: 44_100, video)
    #expect(inspected(file).findings == [.other(.oggTheora)])
    let second = OggBytes.pages(file)[1]
    let sound = second + OggBytes.pages(file)[0] + OggBytes.pages(file).dropFirst(2).flatMap(\.self)
    #expect(inspected(sound).findings == [.multiplexed(at: second.count)])
  }
}
