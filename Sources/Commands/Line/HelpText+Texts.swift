import Catalogue

extension HelpText {
  /// The fields of every text of a workspace.
  static let texts = """
    Every text begins with its fields between two lines ---, in a strict subset of YAML; Markdown follows. A value with
    a colon and a space, a # or a quotation mark in it stands between double quotes: title: "Music: part 1".

    Site/site.md: the whole workspace
      title           the site's name
      address         where it is served from, such as https://podcast.example.org/
      language        the language of its pages, such as nl
      timezone        such as Europe/Amsterdam
      four-eyes       on (default) or off: whether collector and reviewer of a consent must be two accounts
      notice          shown on every page; optional
      below           the home page's introduction, in Markdown: a good place for help lines

    Feeds/<feed>.md: one feed, served as feeds/<feed>.xml
      title, language, author
      owner           name and email, both public: a role's address, never a person's
      image           the artwork's file beside it: square, 1400 to 3000 pixels, JPEG or PNG
      categories      of Apple's list, such as Society & Culture > Relationships
      type            episodic (default) or serial
      explicit        true or false
      locked          yes (default) or no: whether other hosts may import it
      guid            the feed's podcast:guid, for good
      platforms       whom it is submitted to, such as [apple, spotify]: each person must have agreed to each
      languages       only episodes in these; optional
      topics          only episodes with one of these; optional
      below           what the podcast is about, as plain text

    Episodes/topics.md: the vocabulary
      topics          a list of id, title and, if wished, summary

    Episodes/<slug>/episode.md: one episode; the folder's name is its address
      guid            minted by episode add; apps know the episode by it, so it never changes
      title, language
      media           the recording's file beside it
      date            the proposed moment of publication, such as 2026-03-04T07:00:00+01:00; optional
      season, number  whole numbers; optional
      type            full (default), trailer or bonus
      topics          ids of the vocabulary; optional
      people          none, or a list of person (an id), role and voice (original or altered)
      sensitive       true or false (default): whether to say so before it is played
      below           the show notes, in Markdown

    people:
      - person: p-4h7kq2
        role: guest
        voice: altered

    Roles, by their groups in the podcast taxonomy
    \(rolesByGroup)
    """

  private static var rolesByGroup: String {
    var groups: [(name: String, roles: [String])] = []
    for role in Role.allCases {
      if groups.last?.name != role.group { groups.append((role.group, [])) }
      groups[groups.count - 1].roles.append(role.rawValue)
    }
    return groups.map { "  \($0.name): \($0.roles.joined(separator: ", "))" }.joined(separator: "\n")
  }
}
