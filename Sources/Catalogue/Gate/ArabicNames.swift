/// Names that are written with so few letters in Arabic that their sounds alone would be found in many other words.
enum ArabicNames {
  /// The name that an Arabic word is, as a number from 1; `nil` where it is none of these.
  static func number(of arabic: String) -> UInt8? { numbers[arabic] }

  /// The same of a word in Latin letters, in any spelling.
  static func number(of latin: SoundKey) -> UInt8? { sounds[latin.strict] }

  private static let numbers: [String: UInt8] = Dictionary(
    rows.enumerated().flatMap { place, row in
      row.arabic.split(separator: " ").map { (folded(String($0)), UInt8(place + 1)) }
    }, uniquingKeysWith: { first, _ in first })

  private static let sounds: [UInt64: UInt8] = Dictionary(
    rows.enumerated().flatMap { place, row in
      row.latin.split(separator: " ").compactMap { name in
        SoundKey(letters: name.utf8).map { ($0.strict, UInt8(place + 1)) }
      }
    }, uniquingKeysWith: { first, _ in first })

  private static func folded(_ word: String) -> String {
    String(decoding: word.unicodeScalars.flatMap { LetterFolding.of($0).letters }, as: UTF8.self)
  }

  private static let rows: [(latin: String, arabic: String)] = [
    ("ali cali", "علي"), ("omar umar cumar", "عمر"), ("hassan xasan", "حسن"), ("hussein xuseen husayn", "حسين"),
    ("said saeed saciid", "سعيد"), ("amina aamina", "أمينة آمنة"), ("aisha caasha aicha aysha", "عائشة"),
    ("nur noor nuur", "نور"), ("layla leila", "ليلى"), ("hawa xaawo", "حواء"), ("maryam maryan mariam", "مريم"),
    ("yusuf yousef joesoef", "يوسف"), ("isa issa ciise", "عيسى"), ("musa moussa", "موسى"), ("yahya", "يحيى"),
    ("yasin yassin", "ياسين"), ("huda hoda", "هدى"), ("salma", "سلمى"), ("sara sarah", "سارة"),
    ("amal", "أمل آمال"), ("iman imane", "إيمان"), ("noura nora nuura", "نورة"), ("rania", "رانيا"),
    ("mona muna", "منى"), ("samir samiir", "سمير"), ("samira", "سميرة"), ("jamal jamaal", "جمال"),
    ("jamila", "جميلة"), ("kamal", "كمال"), ("karim kariim", "كريم"), ("rashid rashiid", "راشد رشيد"),
    ("salim saliim", "سليم سالم"), ("salem saalim", "سالم"), ("adam aadan aden", "آدم"), ("idris idriis", "إدريس"),
    ("ilyas elias", "إلياس"), ("anas", "أنس"), ("bilal bilaal", "بلال"), ("zaynab zeinab saynab", "زينب"),
    ("zahra sahra", "زهرة زهراء"), ("ruqiya ruqayya", "رقية"), ("safiya safiyya", "صفية"), ("halima xaliimo", "حليمة"),
    ("hamza xamza", "حمزة"), ("khalid khaalid", "خالد"), ("tariq taariq", "طارق"), ("osman othman cusmaan", "عثمان"),
    ("abdi cabdi", "عبدي"), ("abdu cabdow", "عبده"), ("jama jaamac", "جامع"), ("sahal sahl", "سهل"),
  ]
}
