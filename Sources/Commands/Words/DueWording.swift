import Bytes
import Catalogue

/// What `consent due` says.
enum DueWording {
  static func line(of entry: DueList.Entry) -> Wording {
    let day = Wording(same: "\(entry.at.date)  ")
    let what = Wording(same: "  \(entry.person)  ") + kind(entry.kind, of: entry.record)
    let past = entry.isPast ? Wording("PAST", nl: "VOORBIJ") : Wording("due ", nl: "komt   ")
    return day + past + what + Wording(same: "  ") + episodes(of: entry)
  }

  private static func kind(_ kind: DueList.Entry.Kind, of record: ConsentID) -> Wording {
    switch kind {
    case .expires: Wording("consent \(record) ends", nl: "toestemming \(record) eindigt")
    case .review: Wording("consent \(record): look at it again", nl: "toestemming \(record): opnieuw bekijken")
    case .askAgain:
      Wording("consent \(record): ask again, now 16 or 18", nl: "toestemming \(record): opnieuw vragen, nu 16 of 18")
    case .keepUntil: Wording("consent \(record): keep no longer", nl: "toestemming \(record): niet langer bewaren")
    }
  }

  private static func episodes(of entry: DueList.Entry) -> Wording {
    guard !entry.episodes.isEmpty else { return Wording("in no episode", nl: "in geen aflevering") }
    return entry.episodes.map { episode in
      Wording(same: episode.slug.text)
        + (episode.isPublished ? Wording(" (published)", nl: " (uitgebracht)") : Wording(same: ""))
    }.joined(separator: ", ")
  }

  static func line(of open: DueList.OpenParty) -> Wording {
    let place = open.slug.map(\.text) ?? "cut \(open.party.cut.hex.prefix(8))"
    return Wording(
      "open: third party \(open.party.number), \(open.party.relation), in \(place)",
      nl: "open: derde \(open.party.number), \(open.party.relation), in \(place)")
  }

  static func nothing(_ days: Int) -> Wording {
    Wording(
      "Nothing is due within \(count(days, "day")).",
      nl: "Binnen \(days) \(days == 1 ? "dag" : "dagen") is er niets te doen.")
  }
}
