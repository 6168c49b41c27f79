import Catalogue
import Markup

/// What a cue of WebVTT says: voices apart, other tags left out, references decoded. Source: W3C WebVTT §6.4.
///
/// Unlike there, a `<` that begins no tag stands for itself, since players would drop the words behind it.
struct WebVTTText {
  private let text: [UInt8]
  private var voices: [(speaker: String?, text: [UInt8])] = [(nil, [])]

  init(_ text: [UInt8]) {
    self.text = text
    var position = 0
    while position < text.count {
      if let tag = tag(at: position) {
        pass(tag)
        position += tag.count + 2
      } else {
        let (bytes, length) = Self.character(text[position...])
        voices[voices.count - 1].text += bytes
        position += length
      }
    }
  }

  /// Those who speak in turn, each once for all that they say without another between.
  var parts: [Transcript.Paragraph] {
    var joined: [(speaker: String?, text: [UInt8])] = []
    for voice in voices {
      if let last = joined.last, last.speaker == voice.speaker || voice.text.allSatisfy(\.isBlank) {
        joined[joined.count - 1].text += voice.text
      } else {
        joined.append(voice)
      }
    }
    return joined.flatMap { SpokenText.parts($0.text, speaker: $0.speaker) }
  }

  /// What stands between `<` here and its `>`; `nil` unless that is a tag or a time.
  private func tag(at position: Int) -> ArraySlice<UInt8>? {
    guard text[position] == UInt8(ascii: "<") else { return nil }
    let content = text[(position + 1)...].prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    guard text[content.endIndex...].first == UInt8(ascii: ">") else { return nil }
    switch content.first {
    case nil, UInt8(ascii: "/"), UInt8(ascii: "."): return content
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return Timestamp.milliseconds(content, .thousandths).map { _ in content }
    case .some(let first): return (0x61...0x7A).contains(first | 0x20) ? content : nil
    }
  }

  private mutating func pass(_ tag: ArraySlice<UInt8>) {
    let name = tag.prefix { !$0.isBlank && $0 != UInt8(ascii: ".") }
    if name.elementsEqual("v".utf8) {
      voices.append((SpokenText.name(Self.decoded(tag.drop { !$0.isBlank })), []))
    } else if name.elementsEqual("/v".utf8) {
      voices.append((nil, []))
    }
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = text
    while !rest.isEmpty {
      let (bytes, length) = character(rest)
      decoded += bytes
      rest = rest.dropFirst(length)
    }
    return decoded
  }

  /// The first character, or the first byte of it, and how many bytes it takes.
  private static func character(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], length: Int) {
    if let (character, length) = CharacterReference.read(text) { return (Array(String(character).utf8), length) }
    return (Array(text.prefix(1)), 1)
  }
}
