import Foundation
import Testing

/// The gate's monopoly is the compiler's work: each of these programs, in the same package, must be refused by it, for
/// the reason that is named, while the control program, which differs only in what it may do, is accepted.
@Suite struct MustNotCompileTests {
  static let preamble = """
    import Bytes
    import Catalogue
    func look(_ person: Person, _ gate: Gate, _ library: Library, _ episode: Episode, _ publication: Publication) {

    """

  @Test func `the control program is accepted`() throws {
    let output = try Compiler.errors(
      in: Self.preamble + """
          let cleared = gate.clear(library, artwork: [:])
          for episode in cleared.site.episodes { print(episode.people.map(\\.label), person.id) }
        }
        """)
    #expect(output == "")
  }

  @Test(arguments: [
    ("print(person.label)", "'label' is inaccessible due to 'internal' protection level"),
    ("print(person.legalName ?? \"\")", "'legalName' is inaccessible due to 'internal' protection level"),
    ("print(person.alsoKnownAs)", "'alsoKnownAs' is inaccessible due to 'internal' protection level"),
    (
      "_ = ClearedPerson(label: \"x\", role: .guest)",
      "'ClearedPerson' initializer is inaccessible due to 'fileprivate' protection level"
    ),
    (
      "_ = ClearedEpisode(episode, publication, people: [], hasPage: true)",
      "'ClearedEpisode' initializer is inaccessible due to 'fileprivate' protection level"
    ),
    (
      "_ = ClearedSite(settings: library.site, topics: [], episodes: [], feeds: [])",
      "'ClearedSite' initializer is inaccessible due to 'fileprivate' protection level"
    ),
    (
      "let site = gate.clear(library, artwork: [:]).site; _ = ClearedCatalogue(site: site, feeds: [], rulings: [])",
      "'ClearedCatalogue' initializer is inaccessible due to 'fileprivate' protection level"
    ),
    (
      "var site = gate.clear(library, artwork: [:]).site; site.episodes = []",
      "cannot assign to property: 'episodes' is a 'let' constant"
    ),
    (
      "_ = Ruling(.site, .cleared)",
      "'Ruling' initializer is inaccessible due to 'internal' protection level"
    ),
    ("_ = KnownNames(of: [])", "'KnownNames' initializer is inaccessible due to 'internal' protection level"),
  ]) func `a program that goes round the gate is refused`(line: String, reason: String) throws {
    let output = try Compiler.errors(in: Self.preamble + "  " + line + "\n}\n")
    #expect(output.contains("error: " + reason), "\(output)")
  }
}

/// The compiler that built these tests, asked to check one more file of the package.
private enum Compiler {
  /// What it printed; empty where it accepted the program.
  static func errors(in source: String) throws -> String {
    let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).swift")
    try source.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "swiftc", "-typecheck", "-swift-version", "6", "-package-name", try packageName(products),
      "-I", products.appending(path: "Modules").path(), file.path(),
    ]
    let pipe = Pipe()
    compiler.standardError = pipe
    compiler.standardOutput = pipe
    try compiler.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    compiler.waitUntilExit()
    return compiler.terminationStatus == 0 ? "" : String(decoding: output, as: UTF8.self)
  }

  /// SwiftPM names the package after its folder; its own plan of the build says how.
  private static func packageName(_ products: URL) throws -> String {
    let scratch = products.deletingLastPathComponent().deletingLastPathComponent()
    let plan = try String(
      contentsOf: scratch.appending(path: products.lastPathComponent + ".yaml"), encoding: .utf8)
    let match = try #require(plan.firstMatch(of: /"-package-name","([^"]+)"/))
    return String(match.1)
  }
}
