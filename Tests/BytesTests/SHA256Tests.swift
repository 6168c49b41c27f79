import TestPrograms
import Testing

@testable import Bytes

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]) func `agrees with the published examples`(text: String, hex: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).hex == hex)
  }

  @Test(arguments: [1, 3, 55, 56, 63, 64, 65, 127, 128, 1000])
  func `pieces of any size give the digest of the whole`(size: Int) {
    var hash = SHA256()
    var left = 1_000_000
    while left > 0 {
      hash.update([UInt8](repeating: UInt8(ascii: "a"), count: min(size, left)))
      left -= size
    }
    #expect(hash.finish().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Needs coreutils' `sha256sum`.
  @Test(
    .enabled(if: TestProgram.named("sha256sum") != nil),
    arguments: [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 70_001])
  func `agrees with sha256sum on random bytes`(count: Int) throws {
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255) }
    let program = try #require(TestProgram.named("sha256sum"))
    let output = String(decoding: try program.run([], input: bytes).output, as: UTF8.self)
    #expect(output.prefix(64) == SHA256.digest(of: bytes).hex, "\(bytes.prefix(200))")
  }

  @Test(arguments: [
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015add",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ag",
  ]) func `a digest is exactly 64 hexadecimal digits`(hex: String) {
    #expect(SHA256Digest(hex: hex) == nil)
  }

  @Test func `a digest's text and bytes read back, and digests order by them`() throws {
    let low = try #require(SHA256Digest(hex: "00" + String(repeating: "FF", count: 31)))
    let high = try #require(SHA256Digest(bytes: [1] + [UInt8](repeating: 0, count: 31)))
    #expect(low.hex == "00" + String(repeating: "ff", count: 31))
    #expect(high.bytes == [1] + [UInt8](repeating: 0, count: 31))
    #expect(low < high)
    #expect(SHA256Digest(bytes: [1, 2]) == nil)
  }
}
