import Catalogue
import Register
import SourceText

/// A file for `person add --names`: the only way in for names.
///
/// ```
/// ---
/// label: A neighbour
/// legal-name: (the name in full)
/// also-known-as: [other names, other spellings]
/// ---
/// ```
enum PersonFile {
  /// Whether a label, which is public, holds a word of the name that is not.
  static func repeatsName(_ bytes: [UInt8]) -> Bool {
    let fields = SourceFile("", bytes).fields
    let words = ["label", "legal-name"].map { key in
      guard case .text(let text) = fields[key]?.value.content else { return Set<String>() }
      return Set(text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init))
    }
    return !words[0].isDisjoint(with: words[1])
  }

  /// The names in it, but for the label: that is for the public. What stands below the fields is one name a line.
  static func names(_ bytes: [UInt8], file: String) -> Reading<[NameScan.Name]> {
    let source = SourceFile(file, bytes)
    var fields = FieldReader(source, isPrivate: true)
    _ = fields.optional("label", .label)
    let legalName = fields.optional("legal-name", .line("the name in full"))
    let others = fields.list("also-known-as", of: .line("another name or spelling"))
    _ = fields.optional("fictional", .flag("true", "false"))
    let below = source.body.split { $0.isNewline }.map { NameScan.Name.legal(String($0)) }
    return fields.reading((legalName.map { [.legal($0)] } ?? []) + others.map { .alias($0) } + below)
  }

  static func read(_ bytes: [UInt8], file: String) -> Reading<NewPerson> {
    var fields = FieldReader(SourceFile(file, bytes), isPrivate: true)
    let label = fields.required("label", .label)
    let legalName = fields.optional("legal-name", .line("the name in full"))
    let others = fields.list("also-known-as", of: .line("another name or spelling"))
    let isFictional = fields.optional("fictional", .flag("true", "false")) ?? false
    let person = label.flatMap {
      NewPerson(label: $0, legalName: legalName, alsoKnownAs: others, isFictional: isFictional)
    }
    return fields.reading(person)
  }
}

extension PersonFile {
  /// A file that holds a label alone.
  static func readLabel(_ bytes: [UInt8], file: String) -> Reading<String> {
    var fields = FieldReader(SourceFile(file, bytes), isPrivate: true)
    let label = fields.required("label", .label)
    return fields.reading(label)
  }
}

extension FieldKind where Value == String {
  /// Feeds take no longer ones (`podcast:person`).
  fileprivate static var label: FieldKind<String> {
    let line = FieldKind.line("A neighbour")
    return FieldKind(
      expected: "one line of 1 to 128 characters without white space at its ends", example: "A neighbour",
      read: { text in line.value(of: text).flatMap { $0.unicodeScalars.count <= 128 ? $0 : nil } })
  }
}
