import Bytes
import Catalogue

/// What `consent third-party` says.
enum ThirdPartyWording {
  static func line(of party: ThirdParty, isPresent: Bool) -> Wording {
    let cut = "\(party.cut.hex.prefix(8))"
    let place =
      isPresent ? Wording("this cut", nl: "deze opname") : Wording("cut \(cut)", nl: "opname \(cut)")
    return Wording(same: "\(party.number)  \(party.relation)  ") + place + Wording(same: "  ") + state(of: party)
  }

  static func state(of party: ThirdParty) -> Wording {
    guard let resolution = party.resolution, let account = party.resolvedBy else { return open }
    return resolution.wording + Wording(", by \(account)", nl: ", door \(account)")
  }

  static let open = Wording("open", nl: "open")
  static let none = Wording("Nobody is noted in this episode.", nl: "In deze aflevering is niemand genoteerd.")

  static func resolved(_ number: Int, as resolution: ThirdParty.Resolution) -> Wording {
    Wording("third party \(number): ", nl: "derde \(number): ") + resolution.wording
  }

  static let removedNext = Wording(
    "Who was cut out is in this cut still: the new recording is another cut, which everybody hears and confirms.",
    nl: "Wie is weggeknipt, zit nog in deze opname: de nieuwe is een andere opname, die iedereen hoort en bevestigt.")

  static func notedBySame(_ account: Account) -> WordedRefusal {
    WordedRefusal(
      .blocked,
      Wording(
        "\(account) noted this and cannot settle it as well.",
        nl: "\(account) heeft dit genoteerd en kan het niet ook regelen."),
      Wording(
        "Another account hears the cut and settles it: run this under that account, or with --as ACCOUNT.",
        nl: "Een ander account hoort de opname en regelt het: doe dit onder dat account, of met --as ACCOUNT."))
  }
}

extension ThirdParty.Resolution {
  var wording: Wording {
    switch self {
    case .removed: Wording("cut out of the recording", nl: "uit de opname geknipt")
    case .agreed: Wording("agreed, which is on file elsewhere", nl: "stemt toe, wat elders is vastgelegd")
    case .unrecognisable: Wording("cannot be recognised", nl: "is niet te herkennen")
    }
  }
}
