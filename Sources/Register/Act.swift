package import Catalogue

/// Who does something to the register, and when.
package struct Act: Hashable, Sendable {
  package let at: Moment
  /// The Unix account, or a partner's.
  package let account: Account
  /// On whose behalf the account's owner says it acts, or `nil`.
  package let actingAs: Account?

  package init(at moment: Moment, account: Account, actingAs: Account? = nil) {
    at = moment
    self.account = account
    self.actingAs = actingAs
  }

  /// Who counts where two accounts must agree.
  package var actor: Account { actingAs ?? account }
}
