import Testing

@testable import Bytes

@Suite struct DigestBuilderTests {
  @Test func `different rows of values have different digests`() {
    let digests = [
      digest { _ in },
      digest { $0.append("") },
      digest {
        $0.append("ab"); $0.append("c")
      },
      digest {
        $0.append("a"); $0.append("bc")
      },
      digest { $0.append("abc") },
      digest { $0.append(Array("abc".utf8)) },
      digest { $0.append("\u{E9}") },
      digest { $0.append("e\u{301}") },
      digest { $0.append(0) },
      digest { $0.append(-1) },
      digest { $0.append(false) },
      digest { $0.append(true) },
      digest { $0.append(String?.none) },
      digest { $0.append(String?.some("")) },
      digest { $0.append(Int?.some(0)) },
      digest { $0.append(each: [String]()) { $0.append($1) } },
      digest { $0.append(each: [""]) { $0.append($1) } },
      digest { $0.append(each: [[1], [2, 3]]) { $0.append(each: $1) { $0.append($1) } } },
      digest { $0.append(each: [[1, 2], [3]]) { $0.append(each: $1) { $0.append($1) } } },
      digest { $0.append(SHA256.digest(of: [])) },
      digest { $0.append(SHA256.digest(of: []).bytes) },
      DigestBuilder("another purpose").finish(),
    ]
    #expect(Set(digests).count == digests.count)
  }

  /// By Python's hashlib over the bytes written out by hand; it changes only when every kept key may change.
  @Test func `the bytes are the kind, the length and the value`() {
    let digest = digest {
      $0.append("é"); $0.append(258)
    }
    #expect(digest.hex == "2461ef6e17a269ee1b52be9fc5f8e1ba6ceb1e722405d6bc1ce0c01771f761a9")
  }

  private func digest(_ body: (inout DigestBuilder) -> Void) -> SHA256Digest {
    var builder = DigestBuilder("test")
    body(&builder)
    return builder.finish()
  }
}
