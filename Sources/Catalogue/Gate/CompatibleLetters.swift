/// What a letter in another dress stands for, as by Unicode's compatibility decomposition: full width, mathematical,
/// in a circle, as a ligature, as a small capital, or in the forms that Arabic letters take in old fonts. `nil` where it
/// is none of them.
func compatible(_ scalar: Unicode.Scalar) -> String? {
  let value = scalar.value
  func letter(_ first: UInt32, _ count: UInt32 = 26) -> String? {
    Unicode.Scalar(0x61 + (value - first) % count % 26).map(String.init)
  }
  switch value {
  case 0xFF01...0xFF5E: return Unicode.Scalar(value - 0xFEE0).map(String.init)
  case 0xFB00...0xFB06: return ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(value - 0xFB00)]
  // Thirteen alphabets of capitals and small letters, then the digits five times.
  case 0x1D400...0x1D6A3: return letter(0x1D400, 52)
  case 0x1D7CE...0x1D7FF: return String((value - 0x1D7CE) % 10)
  case 0x249C...0x24B5: return letter(0x249C)
  case 0x24B6...0x24E9: return letter(0x24B6)
  case 0x2460...0x2468: return String(value - 0x245F)
  case 0x1F110...0x1F129: return letter(0x1F110)
  case 0x1F130...0x1F149: return letter(0x1F130)
  case 0x1F150...0x1F169: return letter(0x1F150)
  case 0x1F170...0x1F189: return letter(0x1F170)
  case 0x1F1E6...0x1F1FF: return letter(0x1F1E6)
  case 0xFE80...0xFEF4: return arabicForms.first { $0.range.contains(value) }?.letter
  case 0xFEF5...0xFEFC: return "لا"
  case 0xFB56...0xFDF4: return arabicForms.first { $0.range.contains(value) }?.letter
  default: return alphabets[scalar]
  }
}

/// Alphabets that are scattered over Unicode: those of letters' own, raised, and of small capitals.
private let alphabets: [Unicode.Scalar: String] = {
  let rows: [(letters: String, plain: String)] = [
    ("ℂℊℋℌℍℎℏℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴℹ", "cghhhhhiillnpqrrrzzbceefmoi"),
    ("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghijklmnoprstuvwxyz"),
    ("ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ", "abdeghijklmnoprtuvw"),
    ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),
  ]
  return rows.reduce(into: [:]) { alphabets, row in
    for (letter, plain) in zip(row.letters.unicodeScalars, row.plain) { alphabets[letter] = String(plain) }
  }
}()

private let arabicForms: [(range: ClosedRange<UInt32>, letter: String)] = [
  (0xFB56...0xFB59, "پ"), (0xFB7A...0xFB7D, "چ"), (0xFB8A...0xFB8B, "ژ"), (0xFB8E...0xFB91, "ک"),
  (0xFB92...0xFB95, "گ"), (0xFBA6...0xFBAD, "ه"), (0xFBFC...0xFBFF, "ي"), (0xFDF2...0xFDF2, "الله"),
  (0xFDF4...0xFDF4, "محمد"), (0xFE80...0xFE80, "ء"), (0xFE81...0xFE84, "ا"), (0xFE85...0xFE86, "و"),
  (0xFE87...0xFE88, "ا"), (0xFE89...0xFE8C, "ي"), (0xFE8D...0xFE8E, "ا"), (0xFE8F...0xFE92, "ب"),
  (0xFE93...0xFE94, "ة"), (0xFE95...0xFE98, "ت"), (0xFE99...0xFE9C, "ث"), (0xFE9D...0xFEA0, "ج"),
  (0xFEA1...0xFEA4, "ح"), (0xFEA5...0xFEA8, "خ"), (0xFEA9...0xFEAA, "د"), (0xFEAB...0xFEAC, "ذ"),
  (0xFEAD...0xFEAE, "ر"), (0xFEAF...0xFEB0, "ز"), (0xFEB1...0xFEB4, "س"), (0xFEB5...0xFEB8, "ش"),
  (0xFEB9...0xFEBC, "ص"), (0xFEBD...0xFEC0, "ض"), (0xFEC1...0xFEC4, "ط"), (0xFEC5...0xFEC8, "ظ"),
  (0xFEC9...0xFECC, "ع"), (0xFECD...0xFED0, "غ"), (0xFED1...0xFED4, "ف"), (0xFED5...0xFED8, "ق"),
  (0xFED9...0xFEDC, "ك"), (0xFEDD...0xFEE0, "ل"), (0xFEE1...0xFEE4, "م"), (0xFEE5...0xFEE8, "ن"),
  (0xFEE9...0xFEEC, "ه"), (0xFEED...0xFEEE, "و"), (0xFEEF...0xFEF4, "ي"),
]
