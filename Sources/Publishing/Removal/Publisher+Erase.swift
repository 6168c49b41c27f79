package import Catalogue
import Register
package import System

extension Publisher {
  /// Throws `Obstacle.namesInTexts` where the workspace's texts hold a name of the person: whoever is not known any longer
  /// is not kept from being shown.
  package func requireNoNames(of person: PersonID) throws {
    try requireNoNames(of: person, in: WorkspaceTexts(of: workspace), try register.contents())
  }

  func requireNoNames(of person: PersonID, in texts: WorkspaceTexts, _ contents: RegisterContents) throws {
    let gate = Gate(register: contents, fourEyes: true, at: act.at)
    let left = try NamesLeft(of: person, in: texts, workspace, through: gate).problems
    guard left.isEmpty else { throw Obstacle.namesInTexts(person, left) }
  }

  /// Takes whatever tells who the person is out of the register and out of the texts of the last build, each of which is
  /// written anew. After a crash or an error the same call completes it.
  ///
  /// - Parameters:
  ///   - names: the person's.
  ///   - inspect: looks through the new register, and throws where it must not take the old one's place.
  /// - Throws: what `RegisterDatabase.erase` throws.
  package func erase(_ person: PersonID, of names: PersonNames, inspect: (FilePath) throws -> Void) throws {
    try register.erase(person, holdsName: names.areIn, by: act) { file in
      try inspect(file)
      // While the register still knows the names by which the texts are found.
      try FormerTexts(of: workspace).forget(where: names.areIn)
    }
  }
}
