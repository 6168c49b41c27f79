import Bytes
package import Catalogue
package import Register
import System

/// Carries out acts on one workspace, alone: while it exists no other process can change the result or the register.
package struct Publisher: ~Copyable {
  package let workspace: Workspace
  package let register: RegisterDatabase
  /// Who acts, and the clock's own moment.
  package let act: Act
  /// The moment for which the result is built.
  let moment: Moment
  private let lock: FileLock?

  /// - Parameters:
  ///   - act: who acts, and the clock's own moment.
  ///   - moment: the moment for which the result is built, where that is another.
  ///   - isRehearsal: nothing is written, so that no right to write is needed either.
  /// - Throws: `Obstacle.busy`, `FileError`, `RegisterError`.
  package init(
    _ workspace: Workspace, _ access: RegisterDatabase.Access, by act: Act, at moment: Moment? = nil,
    isRehearsal: Bool = false
  ) throws {
    self.workspace = workspace
    self.act = act
    self.moment = moment ?? act.at
    if isRehearsal {
      register = try RegisterDatabase.open(path: workspace.register.text, .reading)
      lock = nil
    } else {
      try workspace.hidden.createDirectories(mode: 0o700)
      let lock = try Self.lock(workspace)
      register = try RegisterDatabase.open(path: workspace.register.text, access)
      self.lock = consume lock
    }
  }

  private static func lock(_ workspace: Workspace) throws -> FileLock {
    do {
      return try FileLock(directory: workspace.hidden)
    } catch .heldByAnother {
      throw Obstacle.busy(workspace.root)
    } catch .system(let error) {
      throw error
    }
  }
}
