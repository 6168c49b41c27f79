/// Makes the digest of a row of values, such as everything that an output depends on.
///
/// Each value goes in with its kind and length, so that two different rows of values never hash the same bytes:
/// `"ab", "c"` is not `"a", "bc"`, and `nil` is not an empty text.
package struct DigestBuilder: ~Copyable {
  private enum Kind: UInt8 {
    case none, some, text, bytes, number, flag, digest, list
  }

  private var hash = SHA256()

  /// - Parameter purpose: what the digest is of, with its version: digests for different purposes never agree.
  package init(_ purpose: String) {
    append(purpose)
  }

  /// Its UTF-8 as it is: texts that are canonically equivalent but differ in their bytes count as different.
  package mutating func append(_ text: String) {
    append(.text, length: text.utf8.count)
    hash.update(text.utf8.span)
  }

  package mutating func append(_ bytes: [UInt8]) {
    append(.bytes, length: bytes.count)
    hash.update(bytes)
  }

  package mutating func append(_ number: Int) {
    append(.number, length: number)
  }

  package mutating func append(_ flag: Bool) {
    append(.flag, length: flag ? 1 : 0)
  }

  package mutating func append(_ digest: SHA256Digest) {
    append(.digest, length: 32)
    hash.update(digest.bytes)
  }

  /// A value that may be absent.
  package mutating func append<Value>(_ value: Value?, _ body: (inout DigestBuilder, Value) -> Void) {
    guard let value else { return append(.none, length: 0) }
    append(.some, length: 1)
    body(&self, value)
  }

  package mutating func append(_ text: String?) {
    append(text) { $0.append($1) }
  }

  package mutating func append(_ number: Int?) {
    append(number) { $0.append($1) }
  }

  /// How many they are, and then each as `body` appends it.
  package mutating func append<Value>(each values: [Value], _ body: (inout DigestBuilder, Value) -> Void) {
    append(.list, length: values.count)
    for value in values { body(&self, value) }
  }

  /// The digest of everything so far.
  package consuming func finish() -> SHA256Digest {
    hash.finish()
  }

  /// One byte for the kind and eight for the length, or for a value that fits in them.
  private mutating func append(_ kind: Kind, length: Int) {
    let bits = UInt64(bitPattern: Int64(length))
    var bytes = InlineArray<9, UInt8>(repeating: kind.rawValue)
    for byte in 0..<8 { bytes[byte + 1] = UInt8(truncatingIfNeeded: bits >> UInt64(byte * 8)) }
    hash.update(bytes.span)
  }
}
