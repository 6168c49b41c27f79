import TestPrograms
import Testing

/// PyYAML's BaseLoader, which reads every scalar as text. Absent where there is no Python 3 with PyYAML: then the tests
/// that compare with it are skipped.
struct PyYAML {
  static let python = TestProgram.python(with: ["yaml"])

  /// One line for each text that it reads differently from the tree beside it.
  static func differences(_ cases: [(text: String, tree: String)]) throws -> [String] {
    let python = try #require(python)
    let input = cases.map { #"{"text":\#(jsonString($0.text)),"tree":\#($0.tree)}"# + "\n" }.joined()
    let (status, output) = try python.run(["-c", script], input: Array(input.utf8))
    #expect(status == 0)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.last == "compared \(cases.count)")
    return lines.dropLast()
  }

  private static let script = """
    import json, sys, yaml

    def items(value):
        if isinstance(value, dict):
            return [[key, items(inner)] for key, inner in value.items()], "mapping"
        if isinstance(value, list):
            return [items(inner) for inner in value], "sequence"
        return value

    count = 0
    for line in sys.stdin:
        case = json.loads(line)
        count += 1
        try:
            read = yaml.load(case["text"], Loader=yaml.BaseLoader)
            read = {} if read is None else read
        except yaml.YAMLError as error:
            read = "refused: " + str(error)
        if items(read) != items(case["tree"]):
            print(json.dumps(case["text"]), "is here", json.dumps(case["tree"]), "and in PyYAML", json.dumps(read))
    print("compared", count)
    """
}
