// The bytes of ASCII that mean something in markup and in values.

let opening = UInt8(ascii: "<")
let closing = UInt8(ascii: ">")
let ampersand = UInt8(ascii: "&")
let lineFeed: UInt8 = 0x0A
let carriageReturn: UInt8 = 0x0D
let tab: UInt8 = 0x09

/// White space of XML and of HTML's markup, in ASCII; the form feed is none in XML, and stands in no text by then.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

func isQuote(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
}

func isLetter(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20)
}

func isDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte)
}
