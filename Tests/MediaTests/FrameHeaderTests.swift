import Testing

@testable import Media

@Suite struct FrameHeaderTests {
  @Test(arguments: [
    // header, layer, sample rate, kb/s, bytes, samples
    (UInt32(0xfffb_9040), 3, 44_100, 128, 417, 1152), (0xfffb_9240, 3, 44_100, 128, 418, 1152),
    (0xfffb_1440, 3, 48_000, 32, 96, 1152), (0xfffa_e840, 3, 32_000, 320, 1440, 1152),
    (0xfff3_64c0, 3, 24_000, 48, 144, 576), (0xfff3_e000, 3, 22_050, 160, 522, 576),
    (0xffe3_18c0, 3, 8000, 8, 72, 576), (0xffe3_e4c0, 3, 12_000, 160, 960, 576),
    (0xfffd_a404, 2, 48_000, 192, 576, 1152), (0xfff5_8400, 2, 24_000, 64, 384, 1152),
    (0xffff_c404, 1, 48_000, 384, 384, 384), (0xfff7_c804, 1, 16_000, 192, 576, 384),
  ]) func `tells a frame's figures`(
    word: UInt32, layer: Int, sampleRate: Int, bitRate: Int, length: Int, samples: Int
  ) throws {
    let header = try #require(FrameHeader(word))
    #expect(header.format.layer == layer)
    #expect(header.format.sampleRate == sampleRate)
    #expect(header.bitRate == bitRate * 1000)
    #expect(header.lengthInBytes == length)
    #expect(header.samples == samples)
  }

  @Test(arguments: [
    UInt32(0xfffb_0040), 0xfffb_f040, 0xfffb_9c40, 0xfff9_9040, 0xffeb_9040, 0xfe3b_9040, 0xffef_ffff, 0x4944_3304,
  ]) func `knows what is no header of known length`(word: UInt32) {
    #expect(FrameHeader(word) == nil)
  }
}
