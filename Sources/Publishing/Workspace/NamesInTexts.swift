import Catalogue

/// Where the texts themselves name somebody who may not be named: what the leak check would find in an output, told
/// where it was written.
struct NamesInTexts: Sendable {
  let problems: [Problem]

  init(_ texts: WorkspaceTexts, leakCheck: LeakCheck) {
    problems = texts.files.sorted { $0.key < $1.key }.flatMap { file, bytes in
      leakCheck.leaks(in: bytes.span).map { leak in
        let before = bytes.prefix(leak.offset)
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
        return PublishingWords.name(of: leak.person, at: Place(file, line: line, column: column))
      }
    }
  }
}
