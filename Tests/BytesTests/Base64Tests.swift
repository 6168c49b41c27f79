import Bytes
import Testing

@Suite struct Base64Tests {
  /// The vectors of RFC 4648 §10, and the two last signs of the alphabet.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ]) func `as the RFC has it`(text: String, expected: String) {
    #expect(base64(Array(text.utf8)) == expected)
  }

  @Test func `the last two signs`() {
    #expect(base64([0xFB, 0xEF, 0xBE, 0xFF, 0xFF, 0xFF]) == "++++////")
  }
}
