package import Foundation

/// A program of this machine that a test compares us with. A test that needs one is skipped where it is absent.
package struct TestProgram: Sendable {
  package let path: URL

  /// `nil` where no folder of `PATH` holds the program.
  package static func named(_ name: String) -> TestProgram? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let paths = folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0.path) }.map { TestProgram(path: $0) }
  }

  /// The Python that the variable `PYTHON` names, or else `python3`; `nil` where it lacks one of the modules.
  package static func python(with modules: [String] = []) -> TestProgram? {
    let chosen = ProcessInfo.processInfo.environment["PYTHON"].map { TestProgram(path: URL(fileURLWithPath: $0)) }
    guard let python = chosen ?? named("python3") else { return nil }
    let imports = modules.map { "import \($0)" }.joined(separator: "\n")
    return (try? python.run(["-c", imports]))?.status == 0 ? python : nil
  }

  /// Runs it to its end with the bytes as its standard input.
  package func run(_ arguments: [String], input: [UInt8] = []) throws -> (status: Int32, output: [UInt8]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (standardInput, standardOutput) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    try Data(input).write(to: standardInput)
    try Data().write(to: standardOutput)
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: standardInput)
    process.standardOutput = try FileHandle(forWritingTo: standardOutput)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, Array(try Data(contentsOf: standardOutput)))
  }
}
