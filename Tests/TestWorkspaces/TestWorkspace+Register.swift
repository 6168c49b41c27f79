import Catalogue
import Register
import System

extension TestWorkspace {
  /// Every act, oldest first: `account[/acting-as] act subject[ detail]`.
  package func journal() throws -> [String] {
    let register = try RegisterDatabase.open(path: file(".klankbord/register.sqlite").text, .reading)
    return try register.journal().map { entry in
      let account = entry.account.name + (entry.actingAs.map { "/\($0)" } ?? "")
      return "\(account) \(entry.kind.rawValue) \(entry.subject)" + (entry.detail.isEmpty ? "" : " \(entry.detail)")
    }
  }

  /// The account that runs these tests.
  package static var account: String { UserAccount.current.name }
}
