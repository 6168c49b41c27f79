import Catalogue
import TestWorkspaces
import Testing

@testable import Commands

/// The paper form, and the card.
@Suite struct ConsentPaperTests {
  private let workspace: TestWorkspace
  private let person: String

  init() throws {
    workspace = try TestWorkspace()
    person = try workspace.addPerson(label: "Een buurvrouw")
  }

  private func form(_ words: String...) throws -> Outcome { try workspace.run(["consent", "form"] + words).done() }

  @Test(arguments: ["nl", "en", "so", "ar"])
  func `a page to print in each language, with the id in place of the name`(language: String) throws {
    let outcome = try form(person, "--language", language)
    let code = try workspace.run("consent", "card", person).done().output[0]
    #expect(
      outcome.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">")
    )
    for word in [person, code] { #expect(outcome.text.contains("<b dir=\"ltr\">\(word)</b>")) }
    for word in ["Fenna", "buurvrouw", "http", "<script", "src="] { #expect(!outcome.text.contains(word)) }
    #expect(outcome.messages.isEmpty == ["nl", "en"].contains(language))
  }

  @Test(arguments: FormLanguage.allCases)
  func `each scope and channel has a box for yes and one for no`(language: FormLanguage) throws {
    let channels = Channel.asked(of: [], submitted: [:])
    let paper = ConsentPaper(in: language, of: nil, about: channels, code: nil, telephone: nil)
    let words = language.words.questions
    let asked =
      ConsentScope.allCases.map(words.question) + channels.map(words.question)
      + VoiceAlteration.allCases.map(words.question)
    #expect(Set(asked).count == 16, "none is asked twice")
    for question in asked { #expect(paper.parts.count { $0 == .question(question) } == 1, "\(question)") }
    for channel in channels {
      guard case .platform(let platform) = channel else { continue }
      let refusals = words.question(channel).components(platform.spokenName)
      #expect(refusals == 2, "what a no means is said with its name")
    }
    let promises = language.words.withdrawal.promises
    for text in language.words.introduction + promises { #expect(paper.parts.contains(.text(text))) }
    let isBlank = { (label: String) in paper.parts.contains(.blank(label)) }
    #expect(isBlank(language.words.number) && isBlank(language.words.withdrawal.code))
    #expect(isBlank(language.words.withdrawal.telephone) && isBlank(language.words.signature.mark))
  }

  @Test func `in plain text, to be read aloud`() throws {
    try workspace.replace("timezone:", with: "telephone: 020 123 45 67\ntimezone:", in: "Site/site.md")
    let outcome = try form(person, "--language", "nl", "--text")
    let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines.prefix(3) == [
        "Waar je mee instemt", "===================",
        "Op elke vraag mag je ja of nee zeggen. Een nee verandert niets voor jou.",
      ])
    let start = try #require(lines.firstIndex(of: "Mag je eigen stem te horen zijn?"))
    #expect(lines[start + 1] == "    [ ] ja    [ ] nee")
    for line in [
      "Nummer (geen naam): \(person)", "Dit papier blijft bij ons. Je hoeft niets mee naar huis te nemen.",
      "Bel: 020 123 45 67", "    [ ] iemand die onafhankelijk is", "Hoe oud ben je? ________________________",
      "Mogen we het aanmelden bij Spotify? Nee tegen Spotify betekent dat wij het",
      "Je mag dit altijd intrekken, zonder reden. Wat wij zelf laten zien en horen,",
      "Een kruisje is genoeg; schrijf geen naam op: ________________________",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.allSatisfy { $0.count <= 78 })
  }

  @Test func `without a person there is a line to write on, and the language is the session's`() throws {
    let outcome = workspace.run(["consent", "form", "--text"], language: .dutch)
    #expect(outcome.output.contains("Nummer (geen naam): ________________________"))
    #expect(workspace.run("consent", "form", "--text").output.contains("Number (not a name): ________________________"))
    #expect(workspace.run("consent", "form", "p-222222").status == 1)
  }

  @Test func `the card tells a code and a telephone number, and nothing of what they are for`() throws {
    try workspace.replace("timezone:", with: "telephone: 020 123 45 67\ntimezone:", in: "Site/site.md")
    let outcome = try workspace.run("consent", "card", person).done()
    #expect(outcome.output.count == 2 && outcome.messages == [])
    #expect(outcome.output[0].wholeMatch(of: /[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}/) != nil)
    #expect(outcome.output[1] == "020 123 45 67")
    let json = try workspace.run("consent", "card", person, "--json").done().json()
    #expect(json["telephone"] as? String == "020 123 45 67")
  }
}

extension String {
  fileprivate func components(_ word: String) -> Int { ranges(of: word).count }
}
