import Synchronization

/// What follows from other values and takes time to work out: made when it is first asked for, and kept.
///
/// It takes no part in comparing, since what it follows from does.
final class WorkedOutOnce<Value: Sendable>: Sendable, Hashable {
  private let known = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }

  static func == (left: WorkedOutOnce, right: WorkedOutOnce) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
