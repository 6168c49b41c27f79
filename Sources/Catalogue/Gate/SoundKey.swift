/// How a word sounds, where spellings of one name differ: Maxamed and Mohammed, Cali and Ali, Yousef and Joesoef, Müller
/// and Mueller, and what Arabic letters tell of it.
///
/// One letter a sound: vowels are A, E (e, i, y) and O (o, u); $ is sh, X is any of h, kh, ch and x, C an ayn that begins
/// a word; the rest is as it is written, without doubles. What Somali writes as c inside a word is not heard in others.
struct SoundKey: Hashable {
  let sounds: [UInt8]
  let isArabic: Bool
  /// Of `ArabicNames`, or `nil`.
  private let arabicName: UInt8?

  /// `nil` where the word has other letters than Latin or Arabic ones, or digits.
  init?(letters: some Collection<UInt8>) {
    let letters = Array(letters)
    guard let first = letters.first else { return nil }
    if first < 0x80 {
      guard letters.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains) else { return nil }
      sounds = Self.latin(letters)
      isArabic = false
      arabicName = nil
    } else {
      let text = String(decoding: letters, as: UTF8.self)
      guard let arabic = Self.arabic(Array(text.unicodeScalars)) else { return nil }
      sounds = arabic
      isArabic = true
      arabicName = ArabicNames.number(of: text)
    }
  }

  /// With which vowels it sounds, and where: for short names, which many words would be like otherwise.
  var strict: UInt64 { Self.hash(sounds, seed: 1) }

  /// With any vowels in their places.
  var loose: UInt64 {
    Self.hash(Self.withoutDoubles(sounds.map { Self.isVowel($0) ? UInt8(ascii: "V") : $0 }), seed: 2)
  }

  /// Consonants alone, as Arabic writes it, for words in the one script that are held against names in the other.
  func bare(inArabic isArabic: Bool) -> UInt64 { Self.hash(bareSounds, seed: isArabic ? 3 : 4) }

  /// The same of a name that is known by its letters, in words of either script; `nil` where it is none.
  var known: UInt64? {
    (isArabic ? arabicName : ArabicNames.number(of: self)).map { Self.hash([$0], seed: 5) }
  }

  var bareSounds: [UInt8] {
    if isArabic { return sounds }
    let kept = sounds.enumerated().compactMap { place, sound -> UInt8? in
      if place == 0, Self.isVowel(sound) { return UInt8(ascii: "A") }
      if Self.isVowel(sound) || place > 0 && sound == UInt8(ascii: "W") { return nil }
      return sound == UInt8(ascii: "P") ? UInt8(ascii: "B") : sound
    }
    return Self.withoutDoubles(kept)
  }

  var consonants: Int { sounds.count { !Self.isVowel($0) && $0 != UInt8(ascii: "C") } }

  /// The sounds that `FoldedWord.skeleton` has of the same word, or of an Arabic one with the article written on to it.
  func keptSounds(afterArticle: Bool = false) -> [UInt8] {
    let article = afterArticle ? [Self.kept(UInt8(ascii: "L"))] : []
    return Self.withoutDoubles((article + sounds.map(Self.kept)).filter { $0 != 0 })
  }

  /// The sounds of folded letters that every spelling of them keeps.
  static func keptSounds(ofLetters letters: [UInt8]) -> [UInt8] {
    String(decoding: letters, as: UTF8.self).unicodeScalars.map(keptSound)
  }

  /// A folded letter's sound where every spelling of a name writes it with a letter of that sound; else 0.
  static func keptSound(of letter: Unicode.Scalar) -> UInt8 {
    if letter.isASCII { return kept(UInt8(ascii: letter) & 0xDF) }
    return arabicSounds[letter].map(kept) ?? 0
  }

  /// P and V are also heard as F, and their marks of difference are lost in Arabic.
  private static func kept(_ sound: UInt8) -> UInt8 {
    switch sound {
    case UInt8(ascii: "B"), UInt8(ascii: "P"), UInt8(ascii: "F"), UInt8(ascii: "V"): 1
    case UInt8(ascii: "M"): 2
    case UInt8(ascii: "N"): 3
    case UInt8(ascii: "R"): 4
    case UInt8(ascii: "L"): 5
    case UInt8(ascii: "T"): 6
    case UInt8(ascii: "S"), UInt8(ascii: "$"): 7
    case UInt8(ascii: "Z"): 8
    default: 0
    }
  }

  private static func isVowel(_ sound: UInt8) -> Bool {
    sound == UInt8(ascii: "A") || sound == UInt8(ascii: "E") || sound == UInt8(ascii: "O")
  }

  private static func hash(_ sounds: [UInt8], seed: UInt64) -> UInt64 {
    sounds.reduce(FoldedWords.emptyHash ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func withoutDoubles(_ sounds: [UInt8]) -> [UInt8] {
    sounds.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private static func latin(_ letters: [UInt8]) -> [UInt8] {
    var sounds: [UInt8] = []
    var place = 0
    func at(_ distance: Int) -> Unicode.Scalar? {
      letters.indices.contains(place + distance) ? Unicode.Scalar(letters[place + distance]) : nil
    }
    func isVowel(_ letter: Unicode.Scalar?) -> Bool { letter.map { "aeiouy".unicodeScalars.contains($0) } ?? false }
    /// Vowels next to each other are one sound: the first.
    func hear(_ sound: Unicode.Scalar, letters count: Int = 1) {
      let sound = UInt8(ascii: sound)
      if sounds.last != sound, !(Self.isVowel(sound) && sounds.last.map(Self.isVowel) ?? false) { sounds.append(sound) }
      place += count
    }
    while let letter = at(0) {
      let (previous, next) = (at(-1), at(1))
      switch letter {
      case "a": hear("A")
      case "e", "i": hear("E")
      case "o", "u": hear("O")
      case "y": place == 0 && isVowel(next) ? hear("J") : hear("E")
      case "w": isVowel(next) ? hear("W") : sounds.isEmpty ? hear("W") : hear("O")
      case "j": previous == "i" && !isVowel(next) ? hear("E") : hear("J")
      case "h":
        // Mute at the end and before a consonant that follows another.
        if isVowel(next) || isVowel(previous) && next != nil { hear("X") } else { place += 1 }
      case "d": next == "h" ? hear("D", letters: 2) : next == "j" ? hear("J", letters: 2) : hear("D")
      case "t": hear("T", letters: next == "h" ? 2 : 1)
      case "s":
        if next == "c", at(2) == "h" {
          hear("$", letters: 3)
        } else {
          next == "h" || next == "j" ? hear("$", letters: 2) : hear("S")
        }
      case "c":
        if next == "h" {
          hear("X", letters: 2)
        } else if next == "k" {
          hear("K", letters: 2)
        } else if place == 0 {
          isVowel(next) ? hear("C") : hear("K")
        } else if isVowel(previous) {
          place += 1
        } else {
          hear("K")
        }
      case "k": next == "h" ? hear("X", letters: 2) : hear("K")
      case "g": hear("G", letters: next == "h" ? 2 : 1)
      case "p": next == "h" ? hear("F", letters: 2) : hear("P")
      case "q": hear("K")
      case "f", "v": hear("F")
      default: hear(Unicode.Scalar(UInt8(ascii: letter) & 0xDF))
      }
    }
    return sounds
  }

  /// Consonants, and what a word begins with; `nil` where there are other letters.
  private static func arabic(_ letters: [Unicode.Scalar]) -> [UInt8]? {
    var letters = letters[...]
    if letters.count > 4, letters.starts(with: "ال".unicodeScalars) { letters = letters.dropFirst(2) }
    var sounds: [UInt8] = []
    for (place, letter) in letters.enumerated() {
      guard let sound = arabicSounds[letter] else { return nil }
      let isFirst = place == 0
      let isLast = place == letters.count - 1
      switch letter {
      case "ا", "ع", "و", "ي": if isFirst { sounds.append(sound) }
      case "ه": if !isLast || isFirst { sounds.append(sound) }
      default: sounds.append(sound)
      }
    }
    return withoutDoubles(sounds)
  }

  private static let arabicSounds: [Unicode.Scalar: UInt8] = {
    let (letters, sounds) = ("ابتثجحخدذرزسشصضطظعغفقكلمنهويپگچژ", "ABTTJXXDDRZS$SDTZCGFKKLMNXWJBGXJ")
    return Dictionary(uniqueKeysWithValues: zip(letters.unicodeScalars, sounds.utf8))
  }()
}
