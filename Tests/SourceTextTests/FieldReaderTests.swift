import Catalogue
import SourceText
import Testing

/// What other targets read with it: the record files of commands.
@Suite struct FieldReaderTests {
  private struct Names: Hashable {
    var label: String
    var legalName: String?
    var alsoKnownAs: [String]
  }

  @Test func `reads a file of names`() {
    let reading = read("label: Noor\nlegal-name: \"N. de Wit: weduwe\"\nalso-known-as: [N., Noortje]\n")
    #expect(reading.problems == [])
    #expect(reading.value == Names(label: "Noor", legalName: "N. de Wit: weduwe", alsoKnownAs: ["N.", "Noortje"]))
  }

  @Test(arguments: [
    "label: ' Noor'\nlegal-name: [Noor]\nalso-known-as: Noor\nNoor: Noor\nLegal name: Noor\n",
    "label: \"Noor\nlegal-name: &Noor\nalso-known-as: [Noor, Noor]\n  Noor\nNoor\nNoor:Noor\nnoor: x\nnoor: x\n",
    "label: Noor: Noor\nlabel: 'Noor' Noor\nlegal-name:\n  Noor: Noor\nalso-known-as:\n  - Noor: x\n",
    "? Noor\n! Noor\n\tNoor\n...\nNoor\u{1}\n",
  ]) func `quotes nothing of a private file`(fields: String) {
    let reading = read(fields)
    #expect(reading.value == nil)
    #expect(reading.problems.count > 2)
    for problem in reading.problems { #expect(!problem.line.lowercased().contains("noor"), "\(problem.line)") }
  }

  private func read(_ fields: String) -> Reading<Names> {
    var reader = FieldReader(SourceFile("names", Array("---\n\(fields)---\n".utf8)), isPrivate: true)
    let label = reader.required("label", .line("R., listener"))
    let legalName = reader.optional("legal-name", .line("R. Example"))
    let alsoKnownAs = reader.list("also-known-as", of: .line("R. E."))
    return reader.reading(label.map { Names(label: $0, legalName: legalName, alsoKnownAs: alsoKnownAs) })
  }
}
