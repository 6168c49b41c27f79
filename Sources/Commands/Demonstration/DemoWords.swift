import Catalogue
import Publishing

/// What the demonstration shows at its end.
enum DemoWords {
  static func line(_ slug: String, _ prepared: PreparedEdition) -> String {
    let withheld = prepared.rulings.filter { !$0.refusals.isEmpty }
    let places = withheld.map { ruling in
      let people = Set(ruling.refusals.compactMap(\.person)).sorted().map(\.text).joined(separator: ", ")
      return "not in \(ruling.destination) (\(people))"
    }
    let parts = prepared.incomplete.filter { $0.slug.text == slug }.flatMap(\.withheldParts).map {
      RulingWords.line($0).english
    }
    let withheldThere = places + parts
    return "published \(slug)" + (withheldThere.isEmpty ? "" : ": " + withheldThere.joined(separator: ", "))
  }

  static func tour(of workspace: Workspace, address: SiteAddress) -> [String] {
    [
      "", "The site and its feeds stand in \(workspace.result). Everything in them is invented.", "",
      "What to try next (klankbord here is: swift run -c release klankbord):",
      "  klankbord preview                          look at \(address), and subscribe to \(address.url(of: "feeds/lichtkier.xml"))",
      "  klankbord status                           the workspace at a glance",
      "  klankbord episode show tussen-wij-en-ik    a guest who refused one platform",
      "  klankbord consent show p-3bd5d4            what one guest agreed to",
      "  klankbord retract de-drempel-over --reason editorial",
      "                                             take an episode away, and publish it again",
      "  klankbord help                             every command",
    ]
  }
}
