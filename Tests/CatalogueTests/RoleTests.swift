import Testing

@testable import Catalogue

@Suite struct RoleTests {
  /// As `taxonomy.json` of the podcast namespace lists them, but for the second `Editor`, of video post-production.
  private static let taxonomy: [(group: String, roles: [String])] = [
    (
      "Creative Direction",
      [
        "Director", "Assistant Director", "Executive Producer", "Senior Producer", "Producer", "Associate Producer",
        "Development Producer", "Creative Director",
      ]
    ),
    (
      "Cast",
      ["Host", "Co-Host", "Guest Host", "Guest", "Voice Actor", "Narrator", "Announcer", "Reporter"]
    ),
    (
      "Writing",
      [
        "Author", "Editorial Director", "Co-Writer", "Writer", "Songwriter", "Guest Writer", "Story Editor",
        "Managing Editor", "Script Editor", "Script Coordinator", "Researcher", "Editor", "Fact Checker", "Translator",
        "Transcriber", "Logger",
      ]
    ),
    (
      "Audio Production",
      [
        "Studio Coordinator", "Technical Director", "Technical Manager", "Audio Engineer", "Remote Recording Engineer",
        "Post Production Engineer",
      ]
    ),
    (
      "Audio Post-Production",
      [
        "Audio Editor", "Sound Designer", "Foley Artist", "Composer", "Theme Music", "Music Production",
        "Music Contributor",
      ]
    ),
    (
      "Administration",
      [
        "Production Coordinator", "Booking Coordinator", "Production Assistant", "Content Manager", "Marketing Manager",
        "Sales Representative", "Sales Manager",
      ]
    ),
    ("Visuals", ["Graphic Designer", "Cover Art Designer"]),
    ("Community", ["Social Media Manager"]),
    ("Misc.", ["Consultant", "Intern"]),
    ("Video Production", ["Camera Operator", "Lighting Designer", "Camera Grip", "Assistant Camera"]),
    ("Video Post-Production", ["Assistant Editor"]),
  ]

  @Test(arguments: taxonomy) func `has the roles of a group`(group: String, roles: [String]) {
    let ours = Role.allCases.filter { $0.group == group.lowercased() }.map(\.rawValue)
    #expect(ours.sorted() == roles.map { $0.lowercased() }.sorted())
  }

  @Test func `has no other group`() {
    #expect(Set(Role.allCases.map(\.group)) == Set(Self.taxonomy.map { $0.group.lowercased() }))
    #expect(Role.allCases.count == 62)
  }
}
