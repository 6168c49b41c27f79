import Bytes
import Catalogue
import Markup
import Publishing

extension Invocation {
  /// Shows what an edition changes, carries it out unless this is a rehearsal, and says what came of it.
  /// Where it is the result itself, it is uploaded.
  ///
  /// - Returns: whether it reached where it is served from, as far as the upload command tells.
  func carryOut(
    _ prepared: PreparedEdition, of episode: String?, by publisher: borrowing Publisher,
    _ explanation: Explanation? = nil
  ) throws -> ExitStatus {
    for warning in prepared.warnings { try tell(warning.line) }
    let isJSON = arguments.has(.json)
    if !isJSON { for line in PlanWords.lines(prepared, episode: episode) { try print(line) } }
    if !isRehearsal { try publisher.carryOut(prepared) }
    if isJSON {
      try print(json: PlanWords.json(prepared, episode: episode, explanation, isRehearsal: isRehearsal))
    } else if !isRehearsal {
      try print(PlanWords.outcome(prepared, episode: episode))
    }
    if let change = prepared.nextChange {
      try tell("The next consent ends at \(change): run klankbord build after that moment.")
    }
    guard !isRehearsal, prepared.isResult else { return .done }
    try remindOfUntold(by: publisher)
    return try upload(publisher.workspace, by: publisher) ? .done : .failed
  }

  /// That somebody waits to hear of a changed feed; what is done is done, whether or not this can be known.
  func remindOfUntold(by publisher: borrowing Publisher) throws {
    guard case .success(let feeds) = Result(catching: { try publisher.untoldFeeds() }), feeds > 0 else { return }
    try tell(
      "\(count(feeds, "feed")) changed: klankbord notify tells \(feeds == 1 ? "its" : "their") hubs and indexes.")
  }
}

/// A plan in words, and as JSON.
enum PlanWords {
  static func lines(_ prepared: PreparedEdition, episode: String?) -> [String] {
    var lines: [String] = []
    if let episode { lines += ["\(episode):"] + RulingWords.lines(prepared.rulings).map { "  " + $0 } }
    for other in prepared.incomplete {
      lines += other.withheldParts.map { "\(other.slug): \(RulingWords.line($0).english)" }
    }
    for other in prepared.withheld where other.slug.text != episode {
      let places = other.rulings.filter { !$0.refusals.isEmpty }.map { "\($0.destination)" }
      lines.append("\(other.slug): withheld from \(places.joined(separator: ", "))")
    }
    return lines + unlinked(prepared.unlinked) + self.lines(of: prepared.plan, in: prepared.place)
  }

  static func outcome(_ prepared: PreparedEdition, episode: String?) -> String {
    if let publication = prepared.publication {
      return "published as of \(publication.publishedAt), cut \(publication.file.cut.hex.prefix(8)), "
        + "\(publication.file.media.lengthInBytes) bytes"
    }
    if prepared.changesNothing { return "Nothing changed." }
    return episode == nil ? "built" : "published again, under the same guid and date"
  }

  static func unlinked(_ paths: [String]) -> [String] { paths.map { "  unlink Public/\($0)" } }

  static func lines(of plan: PublicationPlan, in place: String = "Public") -> [String] {
    plan.writes.map { "  \($0.isNew ? "write " : "change") \(place)/\($0.path)" }
      + plan.deletes.map { "  delete \(place)/\($0)" }
      + (plan.keeps.isEmpty ? [] : ["  keep   \(count(plan.keeps.count, "file"))"])
  }

  /// Of a rehearsal that ended in a refusal.
  static func refusal(of episode: String, _ explanation: Explanation) -> JSONValue {
    [
      "version": 1, "episode": .text(episode), "isRehearsal": .flag(true),
      "explanation": ExplanationWords.json(explanation),
    ]
  }

  static func json(
    _ prepared: PreparedEdition, episode: String?, _ explanation: Explanation?, isRehearsal: Bool
  ) -> JSONValue {
    [
      "version": 1, "episode": .text(episode), "isRehearsal": .flag(isRehearsal),
      "explanation": explanation.map(ExplanationWords.json) ?? .null,
      "rulings": RulingWords.json(prepared.rulings),
      "withheld": .array(
        prepared.withheld.map { ["episode": .text($0.slug.text), "rulings": RulingWords.json($0.rulings)] }),
      "incomplete": .array(
        prepared.incomplete.map { ["episode": .text($0.slug.text), "parts": RulingWords.json($0.withheldParts)] }),
      "unlinks": .array(prepared.unlinked.map { .text($0) }),
      "publishedAt": .text(prepared.publication?.publishedAt.description), "plan": json(prepared.plan),
      "nextChange": .text(prepared.nextChange?.description),
    ]
  }

  static func json(_ plan: PublicationPlan) -> JSONValue {
    [
      "writes": .array(
        plan.writes.map { ["path": .text($0.path), "stage": .text("\($0.stage)"), "isNew": .flag($0.isNew)] }),
      "keeps": .array(plan.keeps.map { .text($0) }), "deletes": .array(plan.deletes.map { .text($0) }),
    ]
  }
}
