import Bytes
import Catalogue

/// An episode's `id` in Atom, where it must be an absolute IRI: the guid where that is one, `urn:uuid:` and the guid
/// where that is a UUID, and the UUIDv5 of the guid for any other text. Always the same for the same guid, whatever the
/// feed and its address. Sources: RFC 4287 §4.2.6; RFC 9562 §5.5.
func atomID(of guid: EpisodeGUID) -> String {
  let bytes = Array(guid.text.utf8)
  if isUUID(bytes) { return "urn:uuid:\(guid)" }
  if isURI(bytes) { return guid.text }
  return "urn:uuid:\(UUIDv5(namespace: .podcast, name: "episode:\(guid)"))"
}

/// Whether it is 8, 4, 4, 4 and 12 hexadecimal digits between hyphens. Source: RFC 9562 §4.
private func isUUID(_ bytes: [UInt8]) -> Bool {
  let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy { hexValue($0) != nil }
}

/// Whether it is a scheme, a colon and characters of a URI: no brackets, one `#` at most, and two digits after each `%`.
/// Source: RFC 3986, appendix A.
private func isURI(_ bytes: [UInt8]) -> Bool {
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count, isLetter(bytes[0]),
    bytes[..<colon].allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
  else { return false }
  let rest = bytes[(colon + 1)...]
  return rest.count { $0 == UInt8(ascii: "#") } <= 1
    && rest.indices.allSatisfy { position in
      let byte = rest[position]
      guard byte != UInt8(ascii: "%") else {
        let digits = rest[(position + 1)...].prefix(2)
        return digits.count == 2 && digits.allSatisfy { hexValue($0) != nil }
      }
      return isLetter(byte) || isDigit(byte) || "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
