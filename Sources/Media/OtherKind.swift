/// What a file is when it is not one that can be published, by its first bytes (after ID3 and APE tags).
package enum OtherKind: String, Sendable {
  case oggFlac = "Ogg FLAC"
  case oggSpeex = "Ogg Speex"
  case oggTheora = "Ogg Theora"
  case ogg = "Ogg that begins with neither Vorbis nor Opus"
  case aiff = "AIFF"
  case adts = "AAC without a container (ADTS)"
  case mp1 = "MPEG audio layer I (MP1)"
  case mp2 = "MPEG audio layer II (MP2)"
  case amr = "AMR"
  case coreAudio = "Core Audio (CAF)"
  case windowsMedia = "Windows Media"
  case matroska = "Matroska"
  case webm = "WebM"
  case avi = "AVI"
  case flashVideo = "Flash Video"
  case programStream = "an MPEG program stream"
  case transportStream = "an MPEG transport stream"
  case quickTime = "QuickTime"
  case threeGPP = "3GPP"
  case pdf = "a PDF document"
  case html = "an HTML page"
  case text = "text"
  case zip = "a ZIP archive"
  case gzip = "a gzip archive"
  case image = "an image"

  enum Nature { case sound, video, noMedia }

  var nature: Nature {
    switch self {
    case .oggTheora, .matroska, .webm, .avi, .flashVideo, .programStream, .transportStream, .quickTime, .threeGPP:
      .video
    case .pdf, .html, .text, .zip, .gzip, .image: .noMedia
    default: .sound
    }
  }

  init?(_ head: [UInt8]) {
    guard let kind = Self.bySignature(head) ?? Self.byStructure(head) else { return nil }
    self = kind
  }

  private static func bySignature(_ head: [UInt8]) -> Self? {
    func has(_ signature: String, at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: signature.utf8) }
    func has(bytes: [UInt8]) -> Bool { head.starts(with: bytes) }

    if has("OggS") { return inOgg(head) }
    if has("RIFF") && has("AVI ", at: 8) { return .avi }
    if has("FORM") && (has("AIFF", at: 8) || has("AIFC", at: 8)) { return .aiff }
    if has(bytes: [0x1a, 0x45, 0xdf, 0xa3]) { return contains("webm", in: head.prefix(64)) ? .webm : .matroska }
    if has("#!AMR") { return .amr }
    if has("caff") { return .coreAudio }
    if has("ADIF") { return .adts }
    if has(bytes: [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11]) { return .windowsMedia }
    if has("FLV\u{1}") { return .flashVideo }
    if has(bytes: [0, 0, 1, 0xba]) { return .programStream }
    if has("ftyp", at: 4) { return byBrand(head) }
    if ["moov", "mdat", "wide"].contains(where: { has($0, at: 4) }) { return .quickTime }
    if has("%PDF-") { return .pdf }
    if has("PK\u{3}\u{4}") { return .zip }
    if has(bytes: [0x1f, 0x8b]) { return .gzip }
    if has(bytes: [0xff, 0xd8, 0xff]) || has(bytes: [0x89, 0x50, 0x4e, 0x47]) || has("GIF8") { return .image }
    if has("RIFF") && has("WEBP", at: 8) { return .image }
    return nil
  }

  private static func byStructure(_ head: [UInt8]) -> Self? {
    if isADTS(head) { return .adts }
    if head.count > 376, [0, 188, 376].allSatisfy({ head[$0] == 0x47 }) { return .transportStream }
    let opening = head.prefix(1024)
    let isText = opening.allSatisfy {
      (0x20..<0x7f).contains($0) || (0x80..<0xf8).contains($0) || (9...13).contains($0)
    }
    guard isText, !opening.isEmpty else { return nil }
    let lowercase = opening.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }
    return contains("<html", in: lowercase[...]) || contains("<!doctype html", in: lowercase[...]) ? .html : .text
  }

  /// By the first packet; `nil` where it is one of Vorbis or Opus.
  private static func inOgg(_ head: [UInt8]) -> Self? {
    guard let page = OggPage(head, at: 0) else { return .ogg }
    let packet = head.dropFirst(page.headerLength)
    if packet.starts(with: "OpusHead".utf8) || packet.starts(with: "\u{1}vorbis".utf8) { return nil }
    if packet.starts(with: "\u{7f}FLAC".utf8) { return .oggFlac }
    if packet.starts(with: "Speex   ".utf8) { return .oggSpeex }
    return packet.starts(with: "\u{80}theora".unicodeScalars.map { UInt8($0.value) }) ? .oggTheora : .ogg
  }

  private static func byBrand(_ head: [UInt8]) -> Self? {
    let brand = head.dropFirst(8).prefix(4)
    if brand.elementsEqual("qt  ".utf8) { return .quickTime }
    if brand.starts(with: "3g".utf8) { return .threeGPP }
    let images = ["heic", "heix", "hevc", "mif1", "msf1", "avif", "avis", "crx "]
    return images.contains { brand.elementsEqual($0.utf8) } ? .image : nil
  }

  /// Whether three ADTS frames follow one another, or the file ends after fewer (ISO/IEC 13818-7 §6.2).
  private static func isADTS(_ head: [UInt8]) -> Bool {
    var position = 0
    for frame in 0..<3 {
      guard position + 7 <= head.count else { return frame > 0 }
      guard head[position] == 0xff, head[position + 1] & 0xf6 == 0xf0, head[position + 2] >> 2 & 15 < 13 else {
        return false
      }
      let length =
        Int(head[position + 3] & 3) << 11 | Int(head[position + 4]) << 3 | Int(head[position + 5]) >> 5
      guard length >= 7 else { return false }
      position += length
    }
    return true
  }

  private static func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: text.utf8) }
  }
}
