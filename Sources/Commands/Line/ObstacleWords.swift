import Catalogue
import Publishing
import System

extension Obstacle {
  var status: ExitStatus {
    switch self {
    case .problems, .withheld, .leaks, .noSchedule, .malformed: .blocked
    case .unknownEpisode, .slugTaken, .topicTaken, .unsoundFile, .neverPublished, .noSoundTexts, .changedWhileCopied,
      .strangeFolder, .insideWorkspace, .backupInsideWorkspace, .backupExists, .linkedFolder, .busy, .nameRemains,
      .namesInTexts, .ledger:
      .failed
    }
  }

  /// What stands in the way, and what to do.
  var lines: [String] {
    switch self {
    case .problems(let problems):
      problems.map(\.line) + ["\(count(problems.count, "error")). Nothing was published or changed."]
    case .withheld(let slug, let rulings):
      ["\(slug) is published nowhere:"] + RulingWords.lines(rulings).map { "  " + $0 }
        + ["Nothing was published or changed."]
    case .leaks(let leaks, let sources):
      leaks.map { leak in
        let place = leak.offset.map { "at byte \($0)" } ?? "in its path"
        return "Public/\(leak.path): \(place): a name or the id of \(leak.person), who may not be named there."
      } + sources.map(\.line) + ["Take it out of the text, or of the file's tags. Nothing was published or changed."]
    case .noSchedule(let slug, let turn, let last):
      [
        turn.words(of: slug), last.map { "The last scheduled build ran at \($0)." } ?? "No scheduled build ever ran.",
        "Files do not change by themselves: let one run every hour (klankbord deploy systemd, or klankbord deploy cron), "
          + "and publish again once it ran. Nothing was changed.",
      ]
    case .malformed(let path, let error):
      [
        "Public/\(path) would not be well-formed XML: \(error).",
        "This is a mistake of klankbord's. The old feed stays; nothing was changed.",
      ]
    case .unknownEpisode(let word, let nearest):
      [
        "There is no \(Self.named(word)).",
        nearest.map { "Did you mean: \($0)" } ?? "klankbord episode list shows them all.",
      ]
    case .slugTaken(let slug):
      ["There is an Episodes/\(slug) already.", "Choose another with --slug. Nothing was changed."]
    case .topicTaken(let topic):
      ["There is a topic \(topic) already.", "klankbord topic list shows them all."]
    case .unsoundFile(let problems):
      problems.map(\.line) + ["\(count(problems.count, "problem")). Nothing was recorded."]
    case .neverPublished(let word):
      ["No \(Self.named(word)) has ever been published.", "klankbord status shows what is."]
    case .noSoundTexts:
      [
        "What remains could not be rebuilt: the texts have errors, and there are none of an earlier build.",
        "Mend what klankbord check shows, then run klankbord build.",
      ]
    case .changedWhileCopied(let path):
      [
        "\(path) changed while it was copied.",
        "Wait until whoever writes it is done, then run the same command again.",
      ]
    case .strangeFolder(let folder):
      [
        "\(folder) holds something else than a result; a build would delete it.",
        "Name a folder that is not there yet or is empty.",
      ]
    case .insideWorkspace(let folder):
      [
        "\(folder) is in the workspace itself.",
        "Name a folder elsewhere that is not there yet or is empty.",
      ]
    case .backupInsideWorkspace(let file):
      [
        "\(file) would be in the workspace itself.",
        "Name a file elsewhere that is not there yet.",
      ]
    case .backupExists(let file):
      [
        "\(file) is there already. It was not touched, and nothing was backed up.",
        "Name another file, or delete that one first.",
      ]
    case .linkedFolder(let folder):
      [
        "\(folder) is a link: what stands behind it could not be taken away again.",
        "Put a folder in its place. Public itself may be a link.",
      ]
    case .busy(let root):
      ["Another klankbord is at work in \(root).", "Run the same command again when it is done."]
    case .ledger(let troubles):
      troubles.map(\.line) + [
        "What was removed stays removed; but a restored backup would bring it back, for the ledger does not hold it.",
        "Mend that, and run the same command again.",
      ]
    case .namesInTexts(let person, let problems):
      problems.map(\.line) + [
        "Nothing of \(person) is shown, and the register keeps their names so that it stays so, until they are out of "
          + "these texts.",
        "Take them out, and run klankbord build: that completes it.",
      ]
    case .nameRemains(let person, let places):
      [
        "\(person) was erased, and the register still holds a name that was also theirs in \(count(places, "place")).",
        "See whether it is a namesake's: klankbord person list shows who is in it.",
      ]
    }
  }
}

extension Obstacle {
  /// The word only where it has a slug's or a guid's form: a name typed in the wrong place is not repeated.
  private static func named(_ word: String) -> String { Slug(word) == nil ? "such episode" : "episode \"\(word)\"" }
}

func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
}

extension Obstacle.Turn {
  fileprivate func words(of slug: Slug) -> String {
    switch self {
    case .appears(let moment): "\(slug) would be published as of \(moment), which has not come yet."
    case .ends(let moment): "A consent in \(slug) ends, or must be looked at again, at \(moment)."
    }
  }
}
