/// A digest that only who has the key can make. Source: RFC 2104 with SHA-256.
package enum HMAC {
  package static func sha256(of message: [UInt8], key: [UInt8]) -> SHA256Digest {
    var block = key.count > 64 ? SHA256.digest(of: key).bytes : key
    block += [UInt8](repeating: 0, count: 64 - block.count)
    var inner = SHA256()
    inner.update(block.map { $0 ^ 0x36 })
    inner.update(message)
    var outer = SHA256()
    outer.update(block.map { $0 ^ 0x5C })
    outer.update(inner.finish().bytes)
    return outer.finish()
  }
}
