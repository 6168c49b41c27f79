package import Catalogue

/// Judges feeds by every rule there is.
package enum FeedJudge {
  /// What the workspace's own texts and files break, in order of place and rule, each once.
  package static func problems(source: SourceCase) -> [Problem] {
    sorted(Rule.all.flatMap { $0.problems(in: source) })
  }

  /// What a document breaks, in order of place and rule, each once.
  package static func problems(output: OutputCase) -> [Problem] {
    sorted(Rule.all.flatMap { $0.problems(in: output) })
  }

  /// Several judgements as one: what one list tells of a file by a rule, the lists after it do not tell again.
  ///
  /// So the texts come first, and then the documents that were made of them. What breaks no rule is always told.
  package static func merged(_ lists: [[Problem]]) -> [Problem] {
    struct Told: Hashable {
      let file: String
      let rule: String?
    }
    var told: Set<Told> = []
    var merged: [Problem] = []
    for list in lists {
      merged += list.filter { $0.rule == nil || !told.contains(Told(file: $0.place.file, rule: $0.rule)) }
      told.formUnion(list.map { Told(file: $0.place.file, rule: $0.rule) })
    }
    return sorted(merged)
  }

  private static func sorted(_ problems: [Problem]) -> [Problem] {
    Set(problems).sorted { ($0.place, $0.rule ?? "", $0.found) < ($1.place, $1.rule ?? "", $1.found) }
  }
}
