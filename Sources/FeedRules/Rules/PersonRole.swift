import Catalogue

extension Rule {
  static let personRole = Rule(
    "person-role", .warning, "A person's role and group are of the podcast taxonomy.",
    source: "the podcast namespace, person and taxonomy.json",
    remedy: "Write a role and its group as the taxonomy has them, such as guest and cast",
    inOutput: { output in
      output.wrong("podcast:person", "role") { Role(rawValue: $0.lowercased()) != nil }
        + output.wrong("podcast:person", "group") { group in
          Role.allCases.contains { $0.group == group.lowercased() }
        }
    })
}
