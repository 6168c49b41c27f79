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
  static func read(_ bytes: [UInt8], file: String) -> Reading<NewPerson> {
    var fields = FieldReader(SourceFile(file, bytes), isPrivate: true)
    let label = fields.required("label", .line("A neighbour"))
    let legalName = fields.optional("legal-name", .line("the name in full"))
    let others = fields.list("also-known-as", of: .line("another name or spelling"))
    let isFictional = fields.optional("fictional", .flag("true", "false")) ?? false
    let person = label.flatMap {
      NewPerson(label: $0, legalName: legalName, alsoKnownAs: others, isFictional: isFictional)
    }
    return fields.reading(person)
  }
}
