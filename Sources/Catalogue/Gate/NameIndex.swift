import Bytes

/// Names by everything that they can be found by: their words, what these look like run together, and how they sound.
///
/// It tells nobody the names: only whose name stands where.
struct NameIndex: Sendable {
  /// One way in which somebody's name is written.
  struct Entry: Sendable {
    /// Whose it is, as they were numbered.
    let owner: Int
    /// Which of its words are initials, from the last, which must have a full stop.
    var stops: UInt32 = 0
    /// Too short to stand inside a longer word.
    var isShort = false
    var next: Int32 = -1
  }

  /// The beginning of a name run together, and what follows it.
  struct Run: Sendable {
    let letters: [UInt8]
    let owner: Int
  }

  private(set) var entries: [Entry] = []
  /// The first entry of each, by the words' hashes from the last to the first.
  private(set) var written: [UInt64: Int32] = [:]
  /// The same by sounds.
  private(set) var sounded: [UInt64: Int32] = [:]
  /// Names of five letters and more as one word, which may be spelled letter by letter.
  private(set) var spelled: [UInt64: Int32] = [:]
  /// Names long enough to be found inside any word, by their first eight bytes.
  private(set) var runs: [UInt64: [Run]] = [:]
  /// Of these, in letters.
  private(set) var shortestRun = Int.max
  /// How many words the longest has.
  private(set) var longest = 0
  private(set) var singles = BitTable(for: [])
  private(set) var pairs = BitTable(for: [])
  private(set) var runBeginnings = BitTable(for: [])
  /// Of skeletons.
  private(set) var soundSingles = BitTable(for: [])
  private(set) var soundPairs = BitTable(for: [])
  /// Of the sounds themselves, of one word and of two: what does not begin so is nothing.
  private(set) var soundBeginnings = BitTable(for: [])
  private(set) var hasArabicNames = false
  /// Of names, not of ids.
  private(set) var filter = SoundFilter()
  /// Every pattern once, in the order in which they were added: what was searched for these is not searched again.
  private(set) var key: SHA256Digest

  static let longestName = 12
  static let runLength = 8

  init(_ build: (inout Builder) -> Void) {
    var builder = Builder()
    build(&builder)
    key = builder.key.finish()
    filter = builder.filter
    for (hashes, entry) in builder.written {
      insert(entry, hashes.reduce(nil) { Self.chain($0, $1) }, into: \.written)
      longest = max(longest, hashes.count)
    }
    var (soundSingles, soundPairs): (Set<UInt64>, Set<UInt64>) = ([], [])
    for (keys, skeletons, entry) in builder.sounded {
      insert(entry, keys.reduce(nil) { Self.chain($0, $1) }, into: \.sounded)
      longest = max(longest, keys.count)
      if keys.count == 1 { soundSingles.formUnion(skeletons[0]) }
      for last in skeletons[0] {
        for other in skeletons.dropFirst().first ?? [] { soundPairs.insert(Self.chain(last, other)) }
      }
    }
    soundBeginnings = BitTable(
      for: builder.sounded.flatMap { sounded in
        sounded.keys.prefix(1) + [sounded.keys.prefix(2).reduce(nil) { Self.chain($0, $1) }].compactMap(\.self)
      })
    self.soundSingles = BitTable(for: soundSingles)
    self.soundPairs = BitTable(for: soundPairs)
    for (letters, owner, mayBeInside) in builder.joined {
      insert(Entry(owner: owner), FoldedWord(letters: letters).hash, into: \.spelled)
      guard mayBeInside else { continue }
      runs[letters.prefix(Self.runLength).reduce(0, Self.beginning), default: []].append(
        Run(letters: letters, owner: owner))
      shortestRun = min(shortestRun, letters.count)
    }
    hasArabicNames = builder.hasArabicNames
    singles = BitTable(for: builder.written.filter { $0.hashes.count == 1 }.compactMap(\.hashes.first))
    pairs = BitTable(
      for: builder.written.filter { $0.hashes.count > 1 }.map { Self.chain($0.hashes[0], $0.hashes[1]) })
    runBeginnings = BitTable(for: runs.keys)
  }

  /// The hash of words one after another, from the last to the first.
  @inline(__always)
  static func chain(_ later: UInt64?, _ earlier: UInt64) -> UInt64 {
    guard let later else { return earlier }
    return (later ^ earlier &* 0x9E37_79B9_7F4A_7C15) &* 0x100_0000_01B3 ^ later >> 31
  }

  /// The last eight bytes as a number, after one more.
  @inline(__always)
  static func beginning(_ others: UInt64, _ byte: UInt8) -> UInt64 { others << 8 | UInt64(byte) }

  private mutating func insert(
    _ entry: Entry, _ hash: UInt64?, into table: WritableKeyPath<Self, [UInt64: Int32]>
  ) {
    guard let hash else { return }
    var entry = entry
    entry.next = self[keyPath: table][hash] ?? -1
    self[keyPath: table][hash] = Int32(entries.count)
    entries.append(entry)
  }

  /// What is to be found.
  struct Builder: ~Copyable {
    /// Hashes from the last word to the first.
    fileprivate var written: [(hashes: [UInt64], entry: Entry)] = []
    fileprivate var sounded: [(keys: [UInt64], skeletons: [[UInt64]], entry: Entry)] = []
    fileprivate var joined: [(letters: [UInt8], owner: Int, mayBeInside: Bool)] = []
    fileprivate var hasArabicNames = false
    fileprivate var filter = SoundFilter()
    fileprivate var key = DigestBuilder("name index 1")

    mutating func add(_ words: [UInt64], of owner: Int, stops: UInt32 = 0, isShort: Bool = false) {
      guard !words.isEmpty else { return }
      written.append((words.reversed(), Entry(owner: owner, stops: stops, isShort: isShort)))
    }

    /// - Parameter words: each with the sounds that its spellings keep.
    mutating func add(sounds words: [(key: UInt64, skeletons: [[UInt8]])], of owner: Int, isArabic: Bool) {
      guard let last = words.last else { return }
      let skeletons = words.reversed().map { $0.skeletons.map(FoldedWord.skeleton) }
      sounded.append((words.reversed().map(\.key), skeletons, Entry(owner: owner)))
      let before = words.dropLast().last?.skeletons ?? [[]]
      for sounds in last.skeletons { for others in before { filter.add(others + sounds) } }
      hasArabicNames = hasArabicNames || isArabic
    }

    mutating func add(joined letters: [UInt8], of owner: Int, mayBeInside: Bool) {
      joined.append((letters, owner, mayBeInside && letters.count >= NameIndex.runLength))
    }

    /// Takes folded letters that stand in every way to write a name, or in one of several that are all taken.
    mutating func filter(_ letters: [UInt8]) { filter.add(SoundKey.keptSounds(ofLetters: letters)) }

    mutating func note(_ text: String) { key.append(text) }
  }
}
