import Catalogue
import System

/// The pages of an SQLite database, of its log and of its journal, by their numbers: a value that is longer than a page
/// goes on in others, and a name may be cut in two there.
///
/// Whatever could be a reference to another page is followed, in pages that are in use and in those that are free: the
/// four bytes before the rest of a value are the number of the page where it goes on, and a page of overflow begins with
/// the number of the next. Source: SQLite file format §1.6, §3, §4.
struct SQLitePages {
  private struct Page {
    let file: Blob
    let offset: Int
  }

  private var length = 0
  /// Of the file that is looked through.
  private var own: [Page] = []
  /// Those in which a value may go on, by their numbers.
  private var further: [UInt32: [Page]] = [:]
  private var lastNumber: UInt32 = 0

  /// On each side of a cut.
  private static let reach = 1024

  /// `nil` where this is neither a database nor the log or the journal of one.
  init?(_ path: FilePath) throws {
    let suffix = ["-wal", "-journal"].first(where: path.text.hasSuffix) ?? ""
    let database = FilePath(String(path.text.dropLast(suffix.count)))
    guard try database.status()?.kind == .file else { return nil }
    let file = Blob.file(try FileReader(database))
    let head = try file.read(at: 0, count: 18)
    guard head.count == 18, head.starts(with: Array("SQLite format 3".utf8) + [0]) else { return nil }
    length = Int(head[16]) << 8 | Int(head[17])
    if length == 1 { length = 65536 }
    guard length >= 512, length.nonzeroBitCount == 1 else { return nil }
    for place in 0..<file.length / length {
      guard let number = UInt32(exactly: place + 1) else { break }
      try add(Page(file: file, offset: place * length), number, isOwn: suffix.isEmpty)
    }
    // The number of each page stands before it: in the log 24 bytes, in the journal 4.
    try addPages(of: database, "-wal", start: 32, before: 24, after: 0, isOwn: suffix == "-wal")
    try addPages(of: database, "-journal", start: 512, before: 4, after: 4, isOwn: suffix == "-journal")
  }

  private mutating func addPages(
    of database: FilePath, _ suffix: String, start: Int, before: Int, after: Int, isOwn: Bool
  ) throws {
    let path = FilePath(database.text + suffix)
    guard try path.status()?.kind == .file else { return }
    let file = Blob.file(try FileReader(path))
    for offset in stride(from: start, to: file.length - before - length + 1, by: before + length + after) {
      let number = try file.read(at: offset, count: 4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if number > 0 { try add(Page(file: file, offset: offset + before), number, isOwn: isOwn) }
    }
  }

  /// A page of a tree begins with its kind; of overflow, with a number which would have to be above thirty million to look
  /// like that.
  private mutating func add(_ page: Page, _ number: UInt32, isOwn: Bool) throws {
    if isOwn { own.append(page) }
    guard let kind = try page.file.read(at: page.offset, count: 1).first, ![2, 5, 10, 13].contains(kind) else { return }
    further[number, default: []].append(page)
    lastNumber = max(lastNumber, number)
  }

  /// Names that stand across the end of a page, and begin in the file that is looked through.
  func hits(_ names: NameScan) throws -> [Sieve.Hit] {
    guard !further.isEmpty else { return [] }
    var sieve = Sieve(names)
    for page in own {
      let bytes = try page.file.read(at: page.offset, count: length)
      for (before, number) in references(in: bytes.span) {
        for next in further[number] ?? [] {
          let joined = bytes[before] + (try next.file.read(at: next.offset + 4, count: Self.reach))
          sieve.add(
            joined.span, at: page.offset + before.lowerBound, to: page.offset + before.upperBound, .sqlite)
        }
      }
    }
    sieve.read()
    return sieve.hits.filter { $0.offset < $0.end }
  }

  /// Where a value may break off, with the number of the page on which it goes on.
  private func references(in bytes: Span<UInt8>) -> [(before: Range<Int>, page: UInt32)] {
    var found: [(before: Range<Int>, page: UInt32)] = []
    var number: UInt32 = 0
    for position in bytes.indices {
      number = number << 8 | UInt32(bytes[position])
      guard number > 0, number <= lastNumber, position >= 3, further[number] != nil else { continue }
      let cut = position - 3
      if cut == 0 {
        // A page of overflow, up to its end.
        found.append((max(4, bytes.count - Self.reach)..<bytes.count, number))
      } else if mayBeText(bytes, before: cut) {
        found.append((max(0, cut - Self.reach)..<cut, number))
      }
    }
    return found
  }

  private func mayBeText(_ bytes: Span<UInt8>, before cut: Int) -> Bool {
    bytes[cut - 1] >= 0x20 || bytes[cut - 1] == 0 && cut > 1 && bytes[cut - 2] >= 0x20
  }
}
