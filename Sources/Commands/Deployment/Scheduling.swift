import Catalogue
import Publishing
import System

/// What a machine must be told to build by itself: the program, the workspace, and as whom.
struct Scheduling: Sendable {
  let title: String
  /// As an absolute path.
  let program: String
  let workspace: String
  let account: String

  /// - Throws: `Failure` where a path holds a sign that the files below would take for something else.
  init(of call: Invocation) throws {
    let workspace = try call.workspace()
    title = try workspace.settings().title
    program = try FilePath.runningProgram.text
    self.workspace = workspace.root.text
    account = call.surroundings.account.name
    for path in [program, self.workspace] {
      guard let sign = path.unicodeScalars.first(where: { !Self.isPlain($0) }) else { continue }
      throw Failure(
        .failed, "\(path) holds \"\(sign)\", which means something else in such a file.", "Move it to another path.")
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || ["/", ".", "_", "-", "+", "@", ","].contains(scalar)
  }

  /// A service and a timer of systemd's, in one text with the name of each file above it.
  var systemd: String {
    """
    # Printed by klankbord deploy systemd: two files, for \(title.onOneLine).
    # --- /etc/systemd/system/klankbord-build.service
    [Unit]
    Description=Build the podcast anew: what consent no longer allows is taken away
    After=network-online.target
    Wants=network-online.target

    [Service]
    Type=oneshot
    User=\(account)
    WorkingDirectory=\(workspace)
    ExecStart=\(program) build --scheduled
    NoNewPrivileges=yes
    PrivateTmp=yes
    ProtectSystem=strict
    ReadWritePaths=\(workspace)

    # --- /etc/systemd/system/klankbord-build.timer
    [Unit]
    Description=Build the podcast anew every hour

    [Timer]
    OnCalendar=hourly
    RandomizedDelaySec=60
    Persistent=true

    [Install]
    WantedBy=timers.target
    """
  }

  /// A line for crontab.
  var cron: String {
    """
    # Printed by klankbord deploy cron, for \(title.onOneLine): every hour, and after the machine was off.
    7 * * * * cd \(workspace) && \(program) build --scheduled
    @reboot cd \(workspace) && \(program) build --scheduled
    """
  }
}

extension String {
  fileprivate var onOneLine: String { split { $0.isNewline }.joined(separator: " ") }
}
