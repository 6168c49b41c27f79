package import Catalogue

// Every word of this target stands here. What a feed says is not quoted, for it may name people; names of elements and
// encodings and addresses of feeds are.

extension FeedRefusal {
  package func problem(in file: String) -> Problem {
    let place = line > 0 ? Place(file, line: line, column: max(column, 1)) : Place(file)
    let words = words
    return Problem(place, found: words.found, remedy: words.remedy)
  }

  private var words: (found: String, remedy: String) {
    switch reason {
    case .empty: ("the file is empty", "Download the feed again")
    case .tooLarge(let limit):
      ("the feed is larger than \(limit >> 20) MB", "Ask the old host for a feed with fewer items, page by page")
    case .compressed(let format): ("the file is compressed (\(format))", "Unpack it first")
    case .notXML: ("the file begins with something other than <, so it is no feed", "Give an RSS or Atom feed")
    case .page(let feed?):
      ("this is a web page, not a feed", "Download the feed that it names: \(feed)")
    case .page(nil):
      ("this is a web page, not a feed, and it names none", "Look for the feed's address with the show's host")
    case .unknownEncoding(let name):
      ("the encoding \(name) is not known here", "Save the feed as UTF-8 and declare that")
    case .notInEncoding(let name):
      ("from here on the bytes are not \(name), which the feed declares", "Save the feed as UTF-8 and declare that")
    case .declarations:
      ("the DOCTYPE declares something of its own", "Delete it, and write what its entities stand for")
    case .tooDeep(let limit): ("elements stand deeper than \(limit) within one another", Self.hostRemedy)
    case .tooManyAttributes(let limit): ("a tag has more than \(limit) attributes", Self.hostRemedy)
    case .tooManyNamespaces(let limit): ("more than \(limit) namespaces are declared around here", Self.hostRemedy)
    case .tooManyElements(let limit): ("there are more than \(limit) elements and attributes", Self.hostRemedy)
    case .malformed(let reason): ("the feed is not well-formed XML: \(reason)", "Correct it there, and import it again")
    case .root(.rdf): ("this is RSS 1.0 (RDF), which has no enclosures", "Give the show's RSS 2.0 feed")
    case .root(.earlyAtom): ("this is no Atom 1.0, but an earlier Atom", "Give the show's RSS 2.0 or Atom 1.0 feed")
    case .root(.opml): ("this is a list of feeds (OPML)", "Import one of the feeds that it lists")
    case .root(.other(let name)): ("the document is \(name), not rss or feed", "Give an RSS or Atom feed")
    case .noChannel: ("rss has no channel in it", "Give the show's whole feed")
    }
  }

  private static let hostRemedy = "Ask the old host for a sound feed"
}

extension Repair {
  func problem(in file: String) -> Problem {
    let words = words
    return Problem(
      Place(file, line: line, column: 1), .warning, found: words.found + (count > 1 ? " (\(count) times)" : ""),
      remedy: words.made)
  }

  private var words: (found: String, made: String) {
    switch kind {
    case .spaceBeforeDeclaration: ("white space stands before the XML declaration", "Read without it")
    case .encoding(let name): ("the bytes cannot be \(name), which is declared", "Read as UTF-8")
    case .windows1252(let name): ("bytes are not \(name), which the feed is in", "Read as windows-1252")
    case .entity(let name): ("XML does not know &\(name);", "Read as the character that HTML has for it")
    case .number(let number): ("&#\(number); is a control character", "Read as the character of windows-1252")
    case .ampersand: ("& begins no reference", "Read as &amp;")
    case .character(let code): ("XML does not allow the character \(Self.name(code))", "Read without it")
    case .sectionEnd: ("]]> stands in text", "Read as ]]&gt;")
    case .prefix(let prefix): ("nothing declares the prefix \(prefix)", "Read with its usual namespace")
    case .documentType: ("a DOCTYPE is no part of a feed", "Read without it")
    case .comment: ("-- stands within a comment", "Read without the comment")
    }
  }

  /// `U+000B`.
  private static func name(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension ImportFinding {
  func problem(in file: String) -> Problem {
    let words = words
    return Problem(Place(file, line: line, column: 1), severity, found: words.found, remedy: words.remedy)
  }

  private var severity: Problem.Severity {
    switch kind {
    case .noEnclosure, .enclosureAddress, .unusableGUID, .repeatedGUID: .error
    default: .warning
    }
  }

  private var words: (found: String, remedy: String) {
    switch kind {
    case .noEnclosure: ("the item has no enclosure, so it is not imported", "Add it by hand if it is an episode")
    case .enclosureAddress:
      ("the enclosure's address is not of http or https, so the item is not imported", "Correct it in the old feed")
    case .unusableGUID:
      (
        "the item's guid cannot be kept, so it is not imported: it is longer than 255 bytes or has control characters",
        "Add the episode by hand; apps will take it for a new one"
      )
    case .repeatedGUID(let first, isSameEnclosure: true):
      ("the item is the one of line \(first) again, so it is not imported", "Nothing needs to be done")
    case .repeatedGUID(let first, isSameEnclosure: false):
      (
        "the item has the guid of line \(first) but another enclosure, so it is not imported",
        "Apps show only one of the two: if both are episodes, add this one by hand"
      )
    case .noGUID: ("the item has no guid", "Its enclosure's address is its guid from now on, as apps have it")
    case .emptyGUID: ("the guid is empty", "The enclosure's address is the guid from now on, as apps have it")
    case .furtherEnclosure: ("the item has a further enclosure, which is not imported", "Keep the file if it is needed")
    case .noTitle: ("the item has no title", "Give the episode one")
    case .dateWithoutZone: ("the date has no zone that is known", "It is read as UTC; correct the date if it matters")
    case .unreadable(let name): ("the value of \(name) cannot be read", "It is left out; give it by hand")
    case .noItems: ("the feed has no items", "Look whether it is the right feed")
    }
  }
}
