import Catalogue
import Publishing
import System

extension Invocation {
  /// What is found at public addresses.
  func look(at copies: [PublicCopy], in workspace: Workspace) throws -> [PublicFinding] {
    let fetching = PublicFetching(curl: surroundings.curl, scratch: workspace.hidden.appending("fetched"))
    do {
      return try fetching.look(at: copies)
    } catch let error as FileError where error.number == 2 && error.act == "run" {
      throw Failure(
        .failed, "Nobody can look at the public addresses: there is no program curl.",
        "Install curl, and run klankbord verify.")
    }
  }
}
