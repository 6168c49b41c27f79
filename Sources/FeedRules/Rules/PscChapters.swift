import Catalogue

extension Rule {
  static let pscChapters = Rule(
    "psc-chapters", .error, "Simple chapters are of version 1.2, and ascend.",
    source: "Podlove simple chapters 1.2",
    remedy: "Write version=\"1.2\", and the chapters in the order of their starts, such as start=\"00:01:30.000\"",
    inOutput: { output in
      output["psc:chapters"].compactMap { element in
        if element["version"] != "1.2" { return element.finding("psc:chapters is not of version 1.2") }
        let starts = element.all("psc:chapter").map { playTime($0["start"] ?? "0") }
        if starts.contains(nil) { return element.finding("the start of a psc:chapter is not a time") }
        let times = starts.compactMap { $0 }
        return zip(times, times.dropFirst()).allSatisfy { $0 < $1 }
          ? nil : element.finding("a psc:chapter does not begin after the one before it")
      }
    })
}
