import Testing

@testable import Catalogue
@testable import Media

/// FLAC and WAV against the length of a full decode. Needs ffmpeg, flac and sox.
@Suite(.enabled(if: SoundFolder.has("ffmpeg", "flac", "sox"), "ffmpeg, flac or sox is not installed"))
struct FlacWavDecodeTests {
  private let folder: SoundFolder

  init() throws {
    folder = try SoundFolder()
  }

  @Test func `FLAC files last as long as their decode`() throws {
    for (rate, channels, bits) in [(8000, 1, 16), (44_100, 2, 16), (48_000, 6, 24), (96_000, 2, 24), (22_050, 1, 16)] {
      for (seconds, options) in [
        ("0.02", "-0"), ("0.7", "-8"), ("6.34", "-5 --no-seektable -b 1152"), ("3", "-5 -S 1s"),
      ] {
        _ = try folder.encoded(
          "sine.wav", seconds: seconds, rate: rate, channels: channels, "-c:a pcm_s\(bits)le")
        try folder.run("flac", "-s -f -T TITLE=Zwijgen --lax", options, "-o @sine.flac @sine.wav")
        let name = "flac \(options), \(rate) Hz, \(channels) channels, \(seconds) s"
        let facts = try folder.agrees(try folder.bytes("sine.flac"), name, rate: rate)
        #expect(facts.kind == .flac && !facts.bitRate.isConstant, "\(name)")
      }
    }
    for options in ["-c:a flac", "-c:a flac -compression_level 12", "-c:a flac -frame_size 700"] {
      let file = try folder.encoded("sine.flac", seconds: "9.87", rate: 44_100, options)
      try folder.agrees(file, "ffmpeg \(options)", rate: 44_100)
    }
    folder.report("FLAC")
  }

  @Test func `noise in FLAC, of which the total is unknown, lasts as long as its decode`() throws {
    try folder.run("sox", "-n -b 16 -r 44100 -c 2 @noise.wav synth 20 whitenoise")
    try folder.run("flac", "-s -f -o @noise.flac @noise.wav")
    var noise = try folder.bytes("noise.flac")
    try folder.agrees(noise, "noise", rate: 44_100)
    // The low half of the 36 bits stands in bytes 22 to 26 of the file, after `fLaC` and the block's header.
    noise[21] &= 0xf0
    noise.replaceSubrange(22..<26, with: [0, 0, 0, 0])
    try folder.agrees(noise, "noise of unknown length", rate: 44_100)
    for share in [2, 5, 8] {
      // A block is 4096 samples: 93 ms.
      let cut = Array(noise.prefix(noise.count * share / 10))
      try folder.agrees(cut, "noise cut off at \(share)0 %", rate: 44_100, within: 93, finding: nil)
      guard case .cutOff = inspected(cut).findings.first else {
        Issue.record("cut off at \(share)0 %: \(inspected(cut).findings)")
        continue
      }
    }
    folder.report("FLAC of noise")
  }

  @Test func `WAV files last as long as their decode`() throws {
    let codecs = ["u8", "s16le", "s24le", "s32le", "f32le", "f64le"]
    for (index, codec) in codecs.enumerated() {
      for seconds in ["0.02", "3.21"] {
        let (rate, channels) = ([8000, 44_100, 48_000][index % 3], [1, 2, 6][index / 2])
        let file = try folder.encoded(
          "sine.wav", seconds: seconds, rate: rate, channels: channels, "-c:a pcm_\(codec) -metadata title=Zwijgen")
        let facts = try folder.agrees(file, "\(codec), \(seconds) s", rate: rate)
        #expect(facts.kind == .wav && facts.bitRate.isConstant)
      }
    }
    let large = try folder.encoded("large.wav", seconds: "2", rate: 44_100, "-c:a pcm_s16le -rf64 always")
    #expect(large.starts(with: "RF64".utf8))
    try folder.agrees(large, "RF64", rate: 44_100)
    let bext = try folder.encoded(
      "bext.wav", seconds: "1.5", rate: 44_100, "-c:a pcm_s24le -write_bext 1 -metadata description=Zwijgen")
    try folder.agrees(bext, "broadcast WAV", rate: 44_100)
    try folder.run("sox", "-n -b 16 -r 32000 -c 2 @sox.wav synth 4.4 sine 440")
    try folder.agrees(try folder.bytes("sox.wav"), "sox", rate: 32_000)
    for codec in ["adpcm_ms", "adpcm_ima_wav", "pcm_alaw", "pcm_mulaw", "libmp3lame"] {
      let file = try folder.encoded("coded.wav", seconds: "1", rate: 8000, "-c:a \(codec)")
      guard case .compressedWav = inspected(file).findings.first else {
        Issue.record("\(codec): \(inspected(file).findings)")
        continue
      }
    }
    folder.report("WAV")
  }
}
