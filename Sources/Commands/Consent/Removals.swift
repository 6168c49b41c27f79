import Catalogue
import Publishing
import Register

// The commands' way to the removal path: unlink first, rebuild then. What hides or ends a consent goes through here.

extension Invocation {
  /// Takes away what nobody agrees to any longer, at once, and shows what was unlinked.
  func takeAwayWhatIsLost(by publisher: borrowing Publisher) throws {
    guard let removal = try publisher.removeLost() else { return }
    for line in PlanWords.unlinked(removal.unlinked) { try print(line) }
    if let trouble = removal.troubles.first { throw trouble }
  }

  /// Hides whatever the word stands for, as far as we serve it; silent, for nothing of it may be told.
  func hide(_ word: String) throws {
    let workspace = try workspace()
    let publisher = try Publisher(
      workspace, .removal, by: try act(on: workspace), at: try moment(), isRehearsal: isRehearsal)
    guard !isRehearsal else { return }
    let subjects = try publisher.register.subjects(named: word)
    let removal = subjects.isEmpty ? nil : try publisher.suspend(subjects)
    let isUploaded = try upload(workspace, by: publisher)
    if let trouble = removal?.troubles.first { throw trouble }
    if !isUploaded {
      throw Failure(.failed, "The upload failed.", "Mend it, then run klankbord build and klankbord verify.")
    }
  }
}
