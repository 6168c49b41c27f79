import Testing

@testable import Bytes

@Suite struct Base64Tests {
  /// The examples of RFC 4648 §10, and one with the alphabet's last two letters.
  @Test(arguments: [
    (Array("".utf8), ""), (Array("f".utf8), "Zg=="), (Array("fo".utf8), "Zm8="), (Array("foo".utf8), "Zm9v"),
    (Array("foob".utf8), "Zm9vYg=="), (Array("fooba".utf8), "Zm9vYmE="), (Array("foobar".utf8), "Zm9vYmFy"),
    ([0xFB, 0xEF, 0xFF], "++//"),
  ]) func `agrees with the published examples`(bytes: [UInt8], text: String) {
    var buffer = ByteBuffer()
    buffer.append(base64: bytes.span)
    let encoded = buffer.array()
    #expect(encoded == Array(text.utf8))
  }
}
