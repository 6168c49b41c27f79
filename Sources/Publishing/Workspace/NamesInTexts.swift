import Catalogue
import System

/// Where the texts themselves name somebody who may not be named everywhere that they are shown: what the leak check
/// would find in an output, told where it was written. What two accounts found to be no name is passed over.
struct NamesInTexts: Sendable {
  let problems: [Problem]

  /// - Parameter names: the gate's `knownNames`.
  init(_ texts: [ShownText], through gate: Gate, among names: KnownNames) {
    let channels = Set(texts.map(\.channels))
    let checks = Dictionary(uniqueKeysWithValues: channels.map { ($0, gate.nameCheck(for: $0, among: names)) })
    // Slugs and names of files never tell anybody's name, whatever they agreed to: addresses last.
    let ofPaths = gate.nameCheck(among: names)
    problems = texts.concurrentMap { text -> [Problem] in
      guard let leaks = (text.isPath ? ofPaths : checks[text.channels])?.leaks(in: text.bytes.span), !leaks.isEmpty
      else { return [] }
      let hash = text.hash
      return leaks.filter { !gate.isExcepted($0.person, at: $0.offset, of: hash) }.map {
        PublishingWords.name(of: $0.person, at: text.place(of: $0.offset))
      }
    }.flatMap(\.self)
  }
}
