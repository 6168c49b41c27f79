import Glibc
import Testing

@testable import System

@Suite struct AccountTests {
  @Test func `knows whose rights the process has`() {
    #expect(UserAccount.current.uid == geteuid())
    #expect(!UserAccount.current.name.isEmpty)
  }

  @Test func `an account without a name gets one from its number`() {
    #expect(UserAccount.registeredName(of: 0) == "root")
    #expect(UserAccount.registeredName(of: 3_999_999_999) == nil)
  }

  @Test func `the clock counts seconds since 1970`() {
    #expect((1_700_000_000..<33_000_000_000).contains(Clock.now()))
  }
}
