/// Holds the words of one text against names, as they come.
struct NameMatching {
  /// Somebody's name in a text.
  struct Match: Hashable {
    let owner: Int
    /// In bytes from the text's start.
    let start: Int
    let end: Int
    /// The same for the same words, and for no others.
    let form: UInt64
  }

  private let index: NameIndex
  private let reading: FoldedWords.Reading
  /// Whether the bytes around a name may be no text, and only look like letters.
  private let isBinary: Bool
  private var words = Recent()
  /// The words, and the pieces of those in which case, digits or script change.
  private var pieces = Recent()
  /// For how many more words the pieces are others than the words.
  private var piecesDiffer = 0
  /// Letters that stand alone, one after another.
  private var letters: [FoldedWord] = []
  private var previous: (hash: UInt64, skeleton: UInt64) = (0, 0)
  private(set) var matches: Set<Match> = []

  init(_ index: NameIndex, _ reading: FoldedWords.Reading, isBinary: Bool) {
    self.index = index
    self.reading = reading
    self.isBinary = isBinary
  }

  /// Finds what ends with this word.
  @inline(__always)
  mutating func take(_ word: FoldedWord, in bytes: Span<UInt8>) {
    words.append(word)
    let (skeleton, before) = (UInt64(word.skeleton), previous)
    previous = (word.hash, skeleton)
    if mayEndName(word.hash, skeleton, after: before.hash, before.skeleton) {
      look(at: words, in: bytes, arePieces: false)
    }
    if word.hasChange || piecesDiffer > 0 || word.length == 1 || word.length >= 10 || !letters.isEmpty {
      takeStrange(word, in: bytes)
    }
  }

  /// What remains at the text's end.
  mutating func finish(in bytes: Span<UInt8>) {
    lookAtLetters(in: bytes)
  }

  private mutating func takeStrange(_ word: FoldedWord, in bytes: Span<UInt8>) {
    if word.hasChange {
      if piecesDiffer == 0 { pieces = words.withoutLast }
      FoldedWords.eachPiece(of: word, in: bytes, reading) { takePiece($0, in: bytes) }
      piecesDiffer = index.longest
    } else if piecesDiffer > 0 {
      takePiece(word, in: bytes)
      piecesDiffer -= 1
    }
    if word.length >= 10, word.end - word.start >= index.shortestRun { lookInside(word, in: bytes) }
    if word.length == 1 {
      letters.append(word)
      if letters.count == 256 { lookAtLetters(in: bytes) }
    } else if !letters.isEmpty {
      lookAtLetters(in: bytes)
    }
  }

  @inline(__always)
  private mutating func takePiece(_ piece: FoldedWord, in bytes: Span<UInt8>) {
    let before = pieces[0]
    pieces.append(piece)
    if mayEndName(piece.hash, UInt64(piece.skeleton), after: before.hash, UInt64(before.skeleton)) {
      look(at: pieces, in: bytes, arePieces: true)
    }
  }

  /// Whether some name ends with this word, as far as hashes and skeletons tell.
  @inline(__always)
  private func mayEndName(_ hash: UInt64, _ skeleton: UInt64, after other: UInt64, _ otherSkeleton: UInt64) -> Bool {
    index.singles.mayHold(hash) || index.pairs.mayHold(NameIndex.chain(hash, other))
      || index.soundPairs.mayHold(NameIndex.chain(skeleton, otherSkeleton)) || index.soundSingles.mayHold(skeleton)
  }

  private mutating func look(at recent: Recent, in bytes: Span<UInt8>, arePieces: Bool) {
    var chain: UInt64?
    for count in 1...max(1, min(recent.count, index.longest)) {
      let longer = NameIndex.chain(chain, recent[count - 1].hash)
      chain = longer
      if count == 2, !index.pairs.mayHold(longer) { break }
      find(recent, count, longer, arePieces: arePieces)
    }
    let skeleton = UInt64(recent[0].skeleton)
    if index.soundSingles.mayHold(skeleton)
      || index.soundPairs.mayHold(NameIndex.chain(skeleton, UInt64(recent[1].skeleton)))
    {
      listen(to: recent, in: bytes)
    }
  }

  private mutating func find(_ recent: Recent, _ count: Int, _ chain: UInt64, arePieces: Bool) {
    var place = index.written[chain] ?? -1
    while place >= 0 {
      let entry = index.entries[Int(place)]
      place = entry.next
      if arePieces, entry.isShort, !isBinary, !recent.areWhole(count, in: words) { continue }
      guard (0..<count).allSatisfy({ entry.stops >> UInt32($0) & 1 == 0 || recent[$0].hasStop }) else { continue }
      matches.insert(
        Match(owner: entry.owner, start: recent[count - 1].start, end: recent[0].end, form: chain))
    }
  }

  /// By the sounds of the words, which are worth looking at only where the skeletons fit.
  private mutating func listen(to recent: Recent, in bytes: Span<UInt8>) {
    var chains: [UInt64] = []
    var form: UInt64?
    var isArabic: Bool?
    for count in 1...max(1, min(recent.count, index.longest)) {
      let word = recent[count - 1]
      guard word.length <= 32, let key = SoundKey(letters: FoldedWords.letters(of: word, in: bytes, reading)),
        isArabic == nil || isArabic == key.isArabic
      else { return }
      isArabic = key.isArabic
      form = NameIndex.chain(form, word.hash)
      chains = key.heard(hasArabicNames: index.hasArabicNames).flatMap { hash in
        count == 1 ? [hash] : chains.map { NameIndex.chain($0, hash) }
      }
      let heard = chains.filter { count > 2 || index.soundBeginnings.mayHold($0) }
      guard !heard.isEmpty else { return }
      chains = heard
      for chain in heard {
        var place = index.sounded[chain] ?? -1
        while place >= 0 {
          let entry = index.entries[Int(place)]
          place = entry.next
          matches.insert(Match(owner: entry.owner, start: word.start, end: recent[0].end, form: form ?? 0))
        }
      }
    }
  }

  /// Names that are run together inside a longer word.
  private mutating func lookInside(_ word: FoldedWord, in bytes: Span<UInt8>) {
    guard !word.isPlain || mayHoldRun(word, in: bytes) else { return }
    let letters = FoldedWords.letters(of: word, in: bytes, reading)
    var beginning: UInt64 = 0
    for (place, letter) in letters.enumerated() {
      beginning = NameIndex.beginning(beginning, letter)
      guard place >= NameIndex.runLength - 1, index.runBeginnings.mayHold(beginning) else { continue }
      let rest = letters[(place - NameIndex.runLength + 1)...]
      for run in index.runs[beginning] ?? [] where rest.starts(with: run.letters) {
        matches.insert(
          Match(owner: run.owner, start: word.start, end: word.end, form: FoldedWord(letters: run.letters).hash))
      }
    }
  }

  /// The same of a plain word, as far as the beginnings of names tell.
  private func mayHoldRun(_ word: FoldedWord, in bytes: Span<UInt8>) -> Bool {
    var beginning: UInt64 = 0
    for place in word.start..<word.end {
      beginning = NameIndex.beginning(beginning, bytes[place] | 0x20)
      if place - word.start >= NameIndex.runLength - 1, index.runBeginnings.mayHold(beginning) { return true }
    }
    return false
  }

  /// Names that are spelled: `F e n n a`.
  private mutating func lookAtLetters(in bytes: Span<UInt8>) {
    defer { letters = [] }
    guard letters.count >= 5, !index.spelled.isEmpty else { return }
    let texts = letters.map { FoldedWords.letters(of: $0, in: bytes, reading) }
    for start in 0...letters.count - 5 {
      var spelled = FoldedWord()
      for end in start..<min(letters.count, start + 64) {
        spelled.extend(with: texts[end])
        guard end >= start + 4 else { continue }
        var place = index.spelled[spelled.hash] ?? -1
        while place >= 0 {
          let entry = index.entries[Int(place)]
          place = entry.next
          matches.insert(
            Match(owner: entry.owner, start: letters[start].start, end: letters[end].end, form: spelled.hash))
        }
      }
    }
  }
}

/// The last words, the latest first.
private struct Recent {
  private var words = Array(repeating: FoldedWord(), count: 16)
  private var place = 0
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ word: FoldedWord) {
    place = (place &+ 1) & 15
    words[place] = word
    if count < 16 { count += 1 }
  }

  @inline(__always)
  subscript(_ distance: Int) -> FoldedWord { words[(place &- distance) & 15] }

  var withoutLast: Recent {
    var others = self
    others.place = (place &- 1) & 15
    others.count = max(0, count - 1)
    return others
  }

  /// Whether the last words are whole ones, and not pieces.
  func areWhole(_ count: Int, in words: Recent) -> Bool {
    (0..<count).allSatisfy { self[$0].start == words[$0].start && self[$0].end == words[$0].end }
  }
}

extension SoundKey {
  /// By which a word of a text is held against names.
  fileprivate func heard(hasArabicNames: Bool) -> [UInt64] {
    if isArabic { return [bare(inArabic: true), known].compactMap(\.self) }
    return [strict, loose] + (hasArabicNames ? [bare(inArabic: false), known].compactMap(\.self) : [])
  }
}
