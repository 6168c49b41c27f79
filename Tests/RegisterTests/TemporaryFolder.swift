import Foundation

/// A folder for one test, gone afterwards.
final class TemporaryFolder {
  private let url = FileManager.default.temporaryDirectory.appendingPathComponent("klankbord-" + UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch { print("left behind: \(url.path)") }
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
