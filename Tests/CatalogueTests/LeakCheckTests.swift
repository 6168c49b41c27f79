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
