import Catalogue

/// Something wrong with a text, in words: every word of this target stands here.
///
/// What is typed in a file is quoted only by findings that ask for a text, and only for fields that cannot hold a name.
struct Finding {
  let found: String
  let remedy: String
  var severity = Problem.Severity.error

  init(_ found: String, _ remedy: String, _ severity: Problem.Severity = .error) {
    self.found = found
    self.remedy = remedy
    self.severity = severity
  }

  func problem(at place: Place) -> Problem {
    Problem(place, severity, found: found, remedy: remedy)
  }
}

// MARK: The file

extension Finding {
  static let notUTF8 = Finding("the file is not UTF-8 text from here on", "Save it as UTF-8 in your editor")
  static let loneCarriageReturn = Finding(
    "a carriage return (U+000D) has no line feed after it", "Save the file with one kind of line ends, LF or CR LF")
  static let noFrontMatter = Finding(
    "the file does not begin with a line ---",
    "Write --- on the first line, the fields below it, one a line, and --- below them")
  static let openFrontMatter = Finding(
    "no second line --- closes the fields that begin here", "Write --- on a line of its own below the last field")

  static func forbidden(_ code: UInt32) -> Finding {
    Finding("the invisible character \(name(code)) may not stand here", "Delete it")
  }

  static func largeFile(_ limit: Int) -> Finding {
    Finding("the file is larger than \(limit >> 20) MB", "Keep to text: media are files of their own")
  }

  static func largeFields(_ limit: Int) -> Finding {
    Finding("the fields are longer than \(limit >> 10) KB", "Move long texts below the second line ---")
  }

  /// `U+0001`.
  private static func name(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

// MARK: The form of front matter

extension Finding {
  static let tab = Finding("a tab stands where only spaces may", "Write spaces in its place")
  static let anchor = Finding(
    "& begins an anchor", "Put the text between double quotes if & belongs to it; else leave the anchor out")
  static let alias = Finding(
    "* begins an alias", "Put the text between double quotes if * belongs to it; else write what the alias stands for")
  static let tag = Finding(
    "! begins a tag", "Put the text between double quotes if ! belongs to it; else leave the tag out")
  static let flowMapping = Finding(
    "{ begins fields on one line",
    "Put the text between double quotes if { belongs to it; else write each field on a line of its own")
  static let complexKey = Finding(
    "? begins a key of several parts", "Put the text between double quotes if ? belongs to it; else write key: value")
  static let nestedList = Finding("a list stands inside another list", "Write one list of plain words")
  static let listAsKey = Finding(
    "a list stands where a key is needed", "Write it on the line of its key, after key: and a space")
  static let mergeKey = Finding("the key << takes over other fields", "Write the fields themselves")
  static let itemBehindKey = Finding(
    "a list begins on the line of its key", "Write each - and its value on a line of its own below the key")
  static let secondDocument = Finding("text stands after ---", "Write --- alone on its line")
  static let documentEnd = Finding("... ends a YAML document here", "Delete it; a line --- closes the fields")
  static let directive = Finding("% begins a directive", "Delete the line")
  static let noColon = Finding(
    "this line is not of the form key: value",
    "Write a key, a colon, a space and the whole value; a text of several lines goes below key: |")
  static let colonWithoutSpace = Finding("a space is missing after the colon", "Write key: value")
  static let longKey = Finding("the key is longer than 256 bytes", "Write a short key, a colon, a space and the value")
  static let colonInText = Finding(
    "a word of a text without quotes ends in a colon", "Put the whole text between double quotes")
  static let openQuote = Finding(
    "the quotation mark that begins the text is not closed on its line",
    "Close it; a text of several lines goes below key: | without quotation marks")
  static let unknownEscape = Finding(
    #"this character has no meaning after \"#, #"Write \\ for a backslash, or put the text between single quotes"#)
  static let openList = Finding(
    "the list that [ begins is not closed on its line", "Close it with ], or write each - and its value on its own line"
  )
  static let emptyItem = Finding("an item of the list is empty", "Delete the comma")
  static let textBehindValue = Finding(
    "text stands after the end of the value", "Delete it, or put the whole text between double quotes")
  static let textBehindItem = Finding("text stands after the end of the item", "Write a comma between two items")
  static let blockHeader = Finding(
    "this may not stand after | or >", "Begin the text on the line below; only +, - or 1 to 9 may follow | or >")
  static let wideBlankLine = Finding(
    "a blank line before the text has more spaces than the text", "Delete the spaces of the blank line")
  static let listAsRoot = Finding(
    "a list stands where fields are needed", "Write a key, a colon, and the list below it")
  static let indentedRoot = Finding("the first field is indented", "Begin it at the beginning of the line")
  static let deeperLine = Finding(
    "this line is indented more than the fields around it",
    "Give it their indentation; a text of several lines goes below key: |")
  static let keyAmongItems = Finding("a field stands among the items of a list", "Indent it less, or write - before it")
  static let itemAmongKeys = Finding("an item of a list stands among fields", "Write the key of the list above it")

  static func reserved(_ byte: UInt8) -> Finding {
    Finding("\(Character(Unicode.Scalar(byte))) cannot begin a text", "Put the text between double quotes")
  }

  static func indicatorInItem(_ byte: UInt8) -> Finding {
    Finding("\(Character(Unicode.Scalar(byte))) stands in an item of a list", "Put the item between double quotes")
  }

  static func shortEscape(_ count: Int) -> Finding {
    Finding("the escape needs \(count) hexadecimal digits", #"Complete it, or write \\ for a backslash"#)
  }

  static func forbiddenEscape(_ code: UInt32) -> Finding {
    Finding(
      "the escape stands for \(name(code)), which may not stand in a text",
      "Write the character that is meant, or delete it")
  }

  static func tooDeep(_ limit: Int) -> Finding {
    Finding("fields stand more than \(limit) deep inside one another", "Write them less deep")
  }

  static func repeatedKey(earlier line: Int) -> Finding {
    Finding("this key stands on line \(line) already", "Keep one of the two")
  }
}

// MARK: The fields of a file

extension Finding {
  static let person = Finding(
    "a person is not described by fields",
    "Write - person: p-4h7kq2 and below it role: guest and voice: original, with the id that person add printed")
  static let noTopics = Finding("topics is missing", "Write topics: and below it the topics, or topics: []")
  static let otherTopics = Finding("topics is not a list", "Write topics: and below it the topics, or topics: []")
  static let topic = Finding(
    "a topic is not described by fields", "Write - id: seeking-help and below it title: Seeking help")
  static let slug = Finding(
    "the folder's name is not made of lower-case letters, digits and single hyphens",
    "Rename it, such as to the-long-silence")
  static let feedID = Finding(
    "the file's name is not made of lower-case letters, digits and single hyphens",
    "Rename it, such as to stories.md")
  static let noSummary = Finding("the summary below the fields is empty", "Write it below the second line ---")
  static let longSummary = Finding("the summary below the fields is longer than 4000 bytes", "Shorten it")
  static let textBelowTopics = Finding("text stands below the fields", "Delete it, or move it to a topic's summary")
  static let otherPeople = Finding(
    "people is neither none nor a list", "Write people: none if nobody can be recognised, or list each person")

  static let ownGUID = Finding("the show recommends itself", "Delete the item, or write the other show's guid")
  static let ownMedia = Finding(
    "this is the episode's media already", "Name another file with the same recording, or delete the item")
  static let ownSlug = Finding("this is the episode's own name", "Write the name of another episode, or delete it")
  static let presentAddress = Finding("the site is served from here now", "Keep only addresses that it had before")
  static let presentSlug = Finding("this is the name of the folder now", "Keep only names that it had before")
  static let licenseMissing = Finding("license is missing", "Write license: and the licence's word above this address")
  static let ruleStart = Finding(
    "a rule with COUNT needs start", "Write start: and the first date, such as 2026-03-04T07:00:00+01:00")
  static let soundbiteLength = Finding(
    "the soundbite is shorter than 15 or longer than 120 seconds, which apps may leave out",
    "Choose a passage between them", .warning)

  static func unknownLicense(_ identifier: String) -> Finding {
    Finding(
      "not everyone knows the licence \(quoted(identifier))",
      "Write license-address: and the address of its text, or a known word such as cc-by-4.0")
  }

  /// What to write for a field of one value.
  static func advice(_ key: String, _ example: String) -> String { "Write for example \(key): \(example)" }

  /// What to write for a list.
  static func listAdvice(_ key: String, _ example: String) -> String {
    "Write \(key): [\(example)], or each value on a line of its own after -"
  }

  static func missing(_ key: String, _ advice: String) -> Finding {
    Finding("\(key) is missing", advice)
  }

  static func empty(_ key: String, _ advice: String) -> Finding {
    Finding("\(key) is empty", advice)
  }

  /// `text` is `nil` where it may not be quoted; `value` is what to write, or else the advice or the example says it.
  static func wrong(
    _ key: String, _ text: String?, _ expected: String, value: String?, advice: String?, example: String
  ) -> Finding {
    Finding(
      "\(key)\(text.map { " " + quoted($0) } ?? "") is not \(expected)",
      value.map { "Write \($0)" } ?? advice ?? "Write for example \(example)")
  }

  static func notText(_ key: String, _ advice: String) -> Finding {
    Finding("\(key) is a list or fields where one text is needed", advice)
  }

  static func notList(_ key: String, _ advice: String) -> Finding {
    Finding("\(key) is not a list", advice)
  }

  static func notFields(_ key: String, _ advice: String) -> Finding {
    Finding("\(key) has no fields of its own", advice)
  }

  static func notItems(_ key: String, _ example: String) -> Finding {
    Finding("\(key) is not a list", "Write \(key): and below it, indented, \(example)")
  }

  static func notItem(_ key: String, _ example: String) -> Finding {
    Finding("an item of \(key) is not described by fields", "Write \(example)")
  }

  static func repeatedValue(_ key: String) -> Finding {
    Finding("this stands in \(key) already", "Delete one of the two")
  }

  static func unknownKey(_ key: String?, nearest: String?, known: [String]) -> Finding {
    Finding(
      "\(key.map { quoted($0) } ?? "this key") is not a field here",
      nearest.map { "Write \($0)" }
        ?? (known.count > 15
          ? "Delete it; klankbord help texts lists all fields"
          : "Delete it, or use one of: \(known.joined(separator: ", "))"))
  }

  /// As a double-quoted scalar on one line, cut off after 40 characters.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return doubleQuoted(String(String.UnicodeScalarView(scalars.prefix(40)))) + (scalars.count > 40 ? "..." : "")
  }
}

// MARK: The library

extension Finding {
  static let noSite = Finding(
    "the site's settings are missing", "Write the file with title, address, language, timezone")
  static let unknownFile = Finding("this is not a text that the workspace knows", "Move it elsewhere")

  static func unknownTopic(_ id: String, nearest: String?) -> Finding {
    Finding(
      "topic \(id) is not in Episodes/topics.md", nearest.map { "Write \($0)" } ?? "Add it there, or leave it out here")
  }

  static func unknownEpisode(_ slug: Slug, nearest: String?) -> Finding {
    Finding(
      "Episodes has no folder \(slug)", nearest.map { "Write \($0)" } ?? "Leave it out, or add the episode first")
  }

  static func emptySeason(_ season: Int) -> Finding {
    Finding("no episode is of season \(season)", "Write season: \(season) in its episodes, or leave it out", .warning)
  }

  static let emptySelection = Finding(
    "no episode fits what the feed selects", "Leave out one of languages, topics, seasons, media, episodes", .warning)

  static func takenSlug(_ slug: Slug) -> Finding {
    Finding(
      "Episodes/\(slug)/episode.md has this name now", "Delete it: whoever looks for the old page finds that episode")
  }

  static func repeatedFormerSlug(_ other: Place) -> Finding {
    Finding("this was also the name of \(other)", "Keep it in one of the two")
  }

  static func repeatedGUID(_ other: Place) -> Finding {
    Finding(
      "this guid is also that of \(other)", "Give the one that was never published a new UUID, as uuidgen prints")
  }

  static func repeatedNumber(_ other: Place) -> Finding {
    Finding("the season and number are also those of \(other)", "Number one of them anew", .warning)
  }
}
