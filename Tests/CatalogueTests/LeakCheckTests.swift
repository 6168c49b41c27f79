import Bytes
import Testing

@testable import Catalogue

@Suite struct LeakCheckTests {
  private func leaks(_ text: String, change: (inout Fiction) throws -> Void = { _ in }) throws -> [LeakCheck.Leak] {
    var fiction = try Fiction()
    try change(&fiction)
    return fiction.gate.leakCheck(for: [.site]).leaks(in: Array(text.utf8).span)
  }

  @Test(arguments: [
    "Fenna Verzonnen-Vlinder", "FENNA verzonnen vlinder", "door Fenna Verzonnen‑Vlinder!", "Vlinder",
    "<p>Fe<b>nn</b>a Verzonnen-Vlinder</p>", "<td>Fenna</td><td>Verzonnen-Vlinder</td>",
    "<img alt=\"Fenna Verzonnen-Vlinder\">", "F&#233;nna Verzonnen-Vlinder", "F&#xE9;nna&nbsp;Verzonnen-Vlinder",
    "/x/F%C3%A9nna%20Verzonnen-Vlinder", "fe\u{301}nna verzonnen vlinder", "Fen\u{AD}na Verzonnen-Vlinder",
    "Fen\u{200B}na Verzonnen-Vlinder", "F'enna Verzonnen-Vlinder", "Verzonnen-Vlinder, Fenna",
    "media/fenna-verzonnen-vlinder.mp3", "Tante Regenboog", "tante  REGENBOOG", "<a href=\"p-4h7kq2\">", "p-4H7KQ2",
    "<![CDATA[<p>Fenna Verzonnen-Vlinder</p>]]>",
  ]) func `finds a name or an id, however it is written`(text: String) throws {
    let isNamed = text != "Vlinder"
    #expect(try leaks(text).isEmpty == !isNamed)
  }

  @Test(arguments: [
    "Een deskundige", "Fenna", "tante en regenboog", "de vlinder verzonnen", "", "<", "&#xFFFFFFFFFF;", "%",
  ])
  func `leaves labels, single words and rubbish alone`(text: String) throws {
    #expect(try leaks(text) == [])
  }

  private static let name = "Fénna Verzonnen-Vlinder"

  private static let encodings: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(name.utf8)),
    ("decomposed UTF-8", Array("Fe\u{301}nna Verzonnen-Vlinder".utf8)),
    ("Latin-1", name.unicodeScalars.map { UInt8($0.value) }),
    ("UTF-16 LE", name.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }),
    ("UTF-16 BE", name.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }),
  ]

  /// Each ends or begins with what may stand next to a text in a tag: a letter by accident, or a part of one.
  private static let neighbours: [(before: [UInt8], after: [UInt8])] = [
    ([], []), ([0], [0]), ([0, 0], [0, 0]), ([0xff, 0xfe], [0]), ([0, 0xfe, 0xff], [0, 0]), ([0x1a, 0x41], [0, 0]),
    ([0x55, 0xc4], [0x54, 0x50, 0x45, 0x31]), ([0x30, 0x30, 0x35], [0x30]), ([0, 0x61], [0x41]),
    ([0, 8], [0x45, 0x54, 0x54]), ([0xd8, 0x00], [0xdc, 0x00]), ([0xe2, 0x82], [0xc3]), ([0x3c], [0x3e]),
  ]

  @Test(arguments: encodings.indices, neighbours.indices)
  func `finds a name in bytes of any encoding, whatever stands next to it`(encoding: Int, neighbour: Int) throws {
    let (before, after) = Self.neighbours[neighbour]
    let bytes = before + Self.encodings[encoding].bytes + after
    let leaks = try Fiction().gate.leakCheck(for: [.site]).leaks(inBinary: bytes.span)
    let offset = try found(leaks.first).offset
    #expect(leaks.count == 1 && abs(offset - before.count) <= 1, "\(Self.encodings[encoding].name) after \(before)")
  }

  @Test func `tells where in bytes each name stands, once a place`() throws {
    let wide = Array("\u{1F600} Tante Regenboog".utf16).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let bytes = Array("Tante Regenboog".utf8) + [0, 1, 2] + Self.encodings[2].bytes + [0] + wide
    let leaks = try Fiction().gate.leakCheck(for: [.site]).leaks(inBinary: bytes.span)
    #expect(leaks.map(\.person.text) == ["p-4h7kq2", "p-4h7kq2", "p-4h7kq2"])
    // 23 letters, a zero, and the picture and space of 6 bytes; the other order begins a byte before.
    #expect(leaks.map(\.offset) == [0, 18, 18 + 23 + 1 + 6 - 1])
  }

  @Test(arguments: ["Mali", "MALI", "Kalium", "realistisch", "Australië", "ALIBI", "alibi's", "40 Mali"])
  func `a short name inside a longer word is none`(text: String) throws {
    let ali = Person(id: try found(PersonID("p-4h7kq2")), label: "Een gast", alsoKnownAs: ["Ali"])
    let check = LeakCheck(lookingFor: [ali])
    for encoding in [Array(text.utf8), text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }] {
      #expect(check.leaks(inBinary: encoding.span).isEmpty)
      #expect(check.leaks(inBinary: (encoding + Array(" Ali ".utf8)).span).count == 1)
    }
  }

  @Test func `any two words of a longer name are found, unless the label holds them`() throws {
    func check(_ text: String, label: String) throws -> Bool {
      var fiction = try Fiction()
      fiction.register.people[fiction.person] = Person(
        id: fiction.person, label: label, legalName: "Fenna Regenboog van Verzonnen")
      return fiction.gate.leakCheck(for: [.site]).leaks(in: Array(text.utf8).span).isEmpty
    }
    for text in ["Fenna Regenboog", "Regenboog Verzonnen", "Fenna Verzonnen", "Verzonnen, Fenna"] {
      #expect(try !check(text, label: "Een gast"), "\(text)")
    }
    #expect(try check("van Verzonnen, Regenboog Fenna", label: "Een gast"))
    #expect(try check("Fenna Regenboog", label: "Fenna Regenboog, gast"))
    #expect(try !check("Fenna Regenboog van Verzonnen", label: "Fenna Regenboog van Verzonnen"))
  }

  @Test func `tells who and where, not the name`() throws {
    let leak = try found(try leaks("Met dank aan Fenna Verzonnen-Vlinder").first)
    #expect(leak.person.text == "p-4h7kq2")
    #expect(leak.offset == 13)
  }

  @Test func `a name may stand where its scope and channel allow it, an id never`() throws {
    let text = "Fenna Verzonnen-Vlinder"
    func allow(_ fiction: inout Fiction) throws { try fiction.changeRecord { $0.terms.scopes = [.name] } }
    #expect(try leaks(text, change: allow) == [])
    #expect(try leaks("p-4h7kq2", change: allow).count == 1)
    #expect(
      try leaks(text) { fiction in
        try allow(&fiction)
        try fiction.changeRecord { $0.terms.channels = [.podcastApps] }
      }.count == 1)
    #expect(
      try leaks(text) { fiction in
        try allow(&fiction)
        try fiction.changeRecord { $0.state = .withdrawn }
      }.count == 1)
  }

  @Test func `a person is never printed with a name`() throws {
    let person = try found(Fiction().register.people.values.first)
    var dumped = ""
    dump(person, to: &dumped)
    #expect("\(person) \(String(reflecting: person)) \(dumped)".contains("Fenna") == false)
    #expect("\(person)" == "p-4h7kq2")
  }
}
