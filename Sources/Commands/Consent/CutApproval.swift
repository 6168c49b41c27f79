import Catalogue
import SourceText

/// When somebody heard a cut and approved it, and what the reviewer found in it, as `consent confirm-cut --from` reads it.
struct CutApproval: Sendable {
  let heardAt: Moment
  let language: LanguageTag
  let alteration: VoiceAlteration?
  let risk: Review?
  let interpreter: ConsentTerms.Interpreter?
  /// What those who are no guests and can be recognised are to the guest, in one word each.
  let thirdParties: [String]

  static func read(_ bytes: [UInt8], file: String) -> Reading<CutApproval> {
    var fields = FieldReader(SourceFile(file, bytes), isPrivate: true)
    let heardAt = fields.required("heard-at", .moment)
    let language = fields.required("language", .language)
    let alteration: VoiceAlteration? = fields.optional("altered-by", .word())
    let risk: Review? = fields.optional("risk", .word())
    let interpreter: ConsentTerms.Interpreter? = fields.optional("interpreter", .word())
    let thirdParties = fields.list("third-parties", of: .relation)
    guard let heardAt, let language else { return fields.reading(nil) }
    return fields.reading(
      CutApproval(
        heardAt: heardAt, language: language, alteration: alteration, risk: risk, interpreter: interpreter,
        thirdParties: thirdParties))
  }
}

extension FieldKind where Value == String {
  /// What somebody is to a guest.
  static var relation: FieldKind<String> {
    FieldKind(
      expected: "one word for what they are to the guest, in lower-case letters and hyphens, never a name",
      example: "former-partner", read: { $0.utf8.count <= 40 ? Slug($0)?.text : nil })
  }
}
