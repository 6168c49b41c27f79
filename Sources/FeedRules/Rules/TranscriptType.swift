import Catalogue

extension Rule {
  static let transcriptType = Rule(
    "transcript-type", .error, "A transcript is of a type that apps know.",
    source: "the podcast namespace, transcript; PSP-1, podcast:transcript",
    remedy: "Write text/vtt, application/x-subrip, application/json, text/html or text/plain",
    inOutput: { $0.wrong("podcast:transcript", "type", unless: known.contains) })
}

private let known: Set<String> = ["text/vtt", "application/x-subrip", "application/json", "text/html", "text/plain"]
