import Glibc

/// An account of the operating system.
package struct UserAccount: Hashable, Sendable {
  /// `uid-1000` where the account has no name.
  package let name: String
  package let uid: UInt32

  /// The account whose rights this process has.
  package static var current: UserAccount {
    let uid = geteuid()
    return UserAccount(name: registeredName(of: uid) ?? "uid-\(uid)", uid: uid)
  }

  static func registeredName(of uid: UInt32) -> String? {
    var size = 1024
    while size <= 1 << 20 {
      var entry = unsafe passwd()
      var found: UnsafeMutablePointer<passwd>?
      let result = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { room in
        guard let start = room.baseAddress else { return (error: ENOMEM, name: String?.none) }
        let error = unsafe getpwuid_r(uid, &entry, start, room.count, &found)
        return unsafe (error: error, name: found?.pointee.pw_name.map { unsafe String(cString: $0) })
      }
      if result.error != ERANGE { return result.name.flatMap { $0.isEmpty ? nil : $0 } }
      size *= 4
    }
    return nil
  }
}
