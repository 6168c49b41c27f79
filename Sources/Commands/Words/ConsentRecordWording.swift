import Bytes
import Catalogue

/// What `consent record` says.
enum ConsentRecordWording {
  static func recorded(_ id: ConsentID, _ state: ConsentRecord.State) -> Wording {
    Wording("consent \(id): ", nl: "toestemming \(id): ") + state.wording
  }

  static func rehearsed(_ state: ConsentRecord.State) -> Wording {
    Wording("consent: would be ", nl: "toestemming: zou worden ") + state.wording
  }

  /// For the card: nothing else stands with it.
  static func code(_ code: String) -> Wording { Wording(same: "code: \(code)") }

  static func missing(_ fields: [String]) -> Wording {
    let names = fields.joined(separator: ", ")
    return Wording("Still missing: \(names).", nl: "Ontbreekt nog: \(names).")
  }

  static func confirmNext(_ person: PersonID) -> Wording {
    let line = "klankbord consent confirm-cut \(person) --episode SLUG --from FILE"
    return Wording("Next, by another account: \(line).", nl: "Hierna, door een ander account: \(line).")
  }

  static let replaces = Wording(
    "This takes the place of the earlier consent: each cut must be confirmed again, or the next build takes it away.",
    nl: "Dit komt in de plaats van de eerdere toestemming: elke opname moet opnieuw worden bevestigd, anders haalt de "
      + "volgende build haar weg.")

  static func nobodyDeclared(_ cut: SHA256Digest) -> Wording {
    Wording(
      "declared: nobody is recognisable in cut \(cut.hex.prefix(8))",
      nl: "verklaard: niemand is te herkennen in opname \(cut.hex.prefix(8))")
  }

  static let nobodyNext = Wording(
    "A second account that heard it confirms: klankbord consent confirm-cut none --episode SLUG.",
    nl: "Een tweede account dat de opname heeft gehoord bevestigt: klankbord consent confirm-cut none --episode SLUG.")

  /// Of the paper form.
  static let notProofread = Wording(
    "No native speaker has read this translation yet: have it read before anybody signs it.",
    nl: "Deze vertaling is nog niet door een moedertaalspreker gelezen: laat dat doen voordat iemand tekent.")

  // What is recorded as it was said, and will not count now.

  static let notYetGiven = Wording(
    "given-at has not come yet: until then nothing is published under it.",
    nl: "given-at is nog niet geweest: tot dan wordt er niets onder uitgebracht.")
  static let hasExpired = Wording(
    "expires has passed: nothing is published under it.", nl: "expires is voorbij: er wordt niets onder uitgebracht.")
  static let reviewOverdue = Wording(
    "review has passed: nothing is published under it until they were asked again.",
    nl: "review is voorbij: er wordt niets onder uitgebracht tot het opnieuw is gevraagd.")
  static let recognisableVoice = Wording(
    "Who wants to stay unrecognised by people who know them is never published in their own voice, nor with an effect.",
    nl: "Wie voor bekenden onherkenbaar wil blijven, komt nooit met de eigen stem uit, en ook niet met een effect.")
  static let territory = Wording(
    "The web has no borders: under a limit to some countries nothing is published there.",
    nl: "Het web kent geen grenzen: met een beperking tot landen wordt daar niets uitgebracht.")
  static let relatedInterpreter = Wording(
    "The interpreter is family or of their circle: they may not have been able to speak freely. Ask again with another.",
    nl: "De tolk is familie of een bekende: misschien kon niet vrij worden gesproken. Vraag het opnieuw met een ander.")
  static let riskUnweighed = Wording(
    "Nobody has weighed yet by what they can be recognised: say so when the cut is confirmed, or it stays blocked.",
    nl:
      "Nog niemand heeft afgewogen waaraan ze te herkennen zijn: doe dat bij confirm-cut, anders blijft het tegengehouden."
  )
  static let riskVetoed = Wording(
    "The risk was vetoed: nothing is published under it.",
    nl: "Het risico is te groot bevonden: er wordt niets uitgebracht.")
  static let childRefuses = Wording(
    "The child says no, or was not asked: nothing is published under it.",
    nl: "Het kind zegt nee, of is niet gevraagd: er wordt niets onder uitgebracht.")
  static let guardianMissing = Wording(
    "Under 16 a guardian must agree too: nothing is published under it.",
    nl: "Onder de 16 moet ook een ouder of voogd het goed vinden: er wordt niets onder uitgebracht.")
  static let safeguardingMissing = Wording(
    "At 16 and 17 a safeguarding review must accept it: nothing is published under it.",
    nl: "Op 16 en 17 moet naar de veiligheid zijn gekeken: er wordt niets onder uitgebracht.")
}

extension ConsentRecord.State {
  /// As people say it.
  var wording: Wording {
    switch self {
    case .requested: Wording("requested", nl: "gevraagd")
    case .given: Wording("given", nl: "gegeven")
    case .refused: Wording("refused", nl: "geweigerd")
    case .restricted: Wording("restricted", nl: "beperkt")
    case .suspended: Wording("suspended", nl: "opgeschort")
    case .expired: Wording("expired", nl: "verlopen")
    case .withdrawn: Wording("withdrawn", nl: "ingetrokken")
    case .invalidated: Wording("invalidated", nl: "ongeldig")
    }
  }
}
