package import Catalogue
import Register
package import System

extension Publisher {
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
