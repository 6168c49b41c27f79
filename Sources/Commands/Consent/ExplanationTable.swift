import Catalogue

/// The gate's answer on an episode as a table: a row for each person and each thing that counts, a column for each
/// destination, and below it a numbered note for each refusal.
struct ExplanationTable: Sendable {
  /// What counts, and the rules that speak of it.
  private struct Row {
    let person: PersonID?
    let name: Wording
    let rules: Set<Refusal.Rule>
  }

  /// A refusal with every channel that it holds for, of one destination or more.
  private struct Note {
    let refusal: Refusal
    var channels: [Channel]
  }

  private let explanation: Explanation
  private let rows: [Row]
  private var notes: [Note] = []
  private static let width = 100

  init(_ explanation: Explanation) {
    self.explanation = explanation
    let everybody = explanation.people.flatMap(Self.rows)
    rows = [Row(person: nil, name: ExplanationWording.episode, rules: ExplanationWording.ofEpisode)] + everybody
    for refusal in explanation.rulings.flatMap(\.refusals) {
      if let place = notes.firstIndex(where: { $0.refusal.isSame(as: refusal) }) {
        if !notes[place].channels.contains(refusal.channel) { notes[place].channels.append(refusal.channel) }
      } else {
        notes.append(Note(refusal: refusal, channels: [refusal.channel]))
      }
    }
  }

  private static func rows(of party: Explanation.Party) -> [Row] {
    let record = party.record.map { Wording("consent \($0), ", nl: "toestemming \($0), ") } ?? Wording(same: "")
    let state = party.state?.wording ?? Wording("no consent", nl: "geen toestemming")
    var rows = [Row(person: party.id, name: record + state, rules: ExplanationWording.ofRecord)]
    guard party.record != nil else { return rows }
    func row(_ name: Wording, _ rules: Set<Refusal.Rule>) {
      rows.append(Row(person: party.id, name: name, rules: rules))
    }
    if party.asksAgainAt != nil { row(ExplanationWording.minor, ExplanationWording.ofMinor) }
    if let appearance = party.appearance {
      row(Wording(same: appearance.voice.scope.rawValue), ExplanationWording.ofVoice)
    }
    row(ExplanationWording.cut, ExplanationWording.ofCut)
    row(ExplanationWording.risk, ExplanationWording.ofRisk)
    row(ExplanationWording.channels, ExplanationWording.ofChannel)
    row(ExplanationWording.transcription, [.platformTranscribes])
    return rows
  }

  /// In lines of at most 100 columns: destinations that do not fit beside each other stand in another table below.
  func lines(in language: MessageLanguage) -> [String] {
    let names = rows.map { $0.name.text(in: language) }
    let first = (names + [ExplanationWording.mayStand.text(in: language)]).map(\.count).max() ?? 0
    let margin = 10 + first
    var tables: [[Ruling]] = [[]]
    var used = margin
    for ruling in explanation.rulings {
      let wanted = 2 + columnWidth(of: ruling, in: language)
      if used + wanted > Self.width, !(tables.last ?? []).isEmpty {
        tables.append([])
        used = margin
      }
      tables[tables.count - 1].append(ruling)
      used += wanted
    }
    var lines: [String] = []
    for rulings in tables {
      if !lines.isEmpty { lines.append("") }
      lines += table(of: rulings, names, width: first, in: language)
    }
    return lines + notesBelow(in: language)
  }

  private func table(
    of rulings: [Ruling], _ names: [String], width: Int, in language: MessageLanguage
  ) -> [String] {
    func line(_ person: String, _ name: String, _ cells: [String]) -> String {
      let columns = zip(rulings, cells).map { HelpText.padded($1, to: columnWidth(of: $0, in: language)) }
      let text =
        HelpText.padded(person, to: 8) + "  " + HelpText.padded(name, to: width) + "  "
        + columns.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    var lines = [line("", "", rulings.map { "\($0.destination)" })]
    var former: PersonID?
    for (row, name) in zip(rows, names) {
      let person = row.person == former ? "" : row.person?.text ?? ""
      lines.append(line(person, name, rulings.map { cell(row, $0, in: language) }))
      former = row.person
    }
    let answers = rulings.map { ruling in
      switch ruling.answer {
      case .cleared: InterviewWording.yes.text(in: language)
      case .withheld: ExplanationWording.no.text(in: language)
      case .notSelected: "-"
      }
    }
    return lines + [line("", ExplanationWording.mayStand.text(in: language), answers)]
  }

  private func cell(_ row: Row, _ ruling: Ruling, in language: MessageLanguage) -> String {
    guard ruling.answer != .notSelected else { return "-" }
    let found = ruling.refusals.filter { $0.person == row.person && row.rules.contains($0.rule) }
    guard !found.isEmpty else { return InterviewWording.yes.text(in: language) }
    let numbers = notes.enumerated().filter { note in found.contains { $0.isSame(as: note.element.refusal) } }
    return ExplanationWording.no.text(in: language) + " "
      + numbers.map { String($0.offset + 1) }.joined(separator: ",")
  }

  private func columnWidth(of ruling: Ruling, in language: MessageLanguage) -> Int {
    let cells = rows.map { cell($0, ruling, in: language).count }
    return max("\(ruling.destination)".count, cells.max() ?? 0)
  }

  private func notesBelow(in language: MessageLanguage) -> [String] {
    guard !notes.isEmpty else { return [] }
    let lines = notes.enumerated().flatMap { number, note in
      let subject = [note.refusal.person?.text, note.refusal.scope?.rawValue].compactMap(\.self).joined(separator: " ")
      let channels = note.channels.map(\.description).joined(separator: ", ")
      let reason = RulingWords.reason(of: note.refusal).text(in: language)
      let text = "\(subject.isEmpty ? "" : subject + ": ")\(reason) [\(note.refusal.rule.rawValue); \(channels)]"
      return WrappedText(text, behind: HelpText.padded("\(number + 1)", to: 2)).lines
    }
    return [""] + lines
  }
}

extension Refusal {
  /// But for the channel.
  fileprivate func isSame(as other: Refusal) -> Bool {
    (rule, person, scope, record) == (other.rule, other.person, other.scope, other.record)
  }
}
