/// The Latin letter that a Greek or Cyrillic one looks like, or `nil`. Source: Unicode Technical Standard 39,
/// confusables, as far as readers of names would be deceived.
func latinLookAlike(of scalar: Unicode.Scalar) -> UInt8? { lookAlikes[scalar] }

private let lookAlikes: [Unicode.Scalar: UInt8] = {
  let rows: [(letters: String, latin: String)] = [
    ("АВЕЁКМНОРСТУХІЇЈЅЬԌԚԜҺӀ", "abeekmhopctyxiijsbgqwhi"),
    ("авеёкмнорстухіїјѕьԁԛԝһӏпгиѵц", "abeekmhopctyxiijsbdqwhinruvu"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ", "abezhikmnoptyxcj"),
    ("αβγειικνορτυχωηϲάέίόύώή", "abyeiiknoptuxwncaeiouwn"),
  ]
  return rows.reduce(into: [:]) { table, row in
    for (letter, latin) in zip(row.letters.unicodeScalars, row.latin.utf8) { table[letter] = latin }
  }
}()
