extension Command {
  private static let why = """
    Consent that ends, and a date that lies ahead, act at the first build after the moment: files do not vanish by
    themselves. So klankbord publish refuses both unless a scheduled build ran within the last 24 hours, and klankbord
    status shows when the last one did.
    """

  static let deploySystemd = Command(
    "deploy systemd", "print a service and a timer that build every hour",
    discussion: """
      \(why)

      It prints two files, each below its name. Where Site/site.md has an upload command, or a ledger in another place,
      let the service write there too (ReadWritePaths).

        klankbord deploy systemd
        systemctl daemon-reload && systemctl enable --now klankbord-build.timer
      """
  ) { call in
    try call.print(try Scheduling(of: call).systemd)
    return .done
  }

  static let deployCron = Command(
    "deploy cron", "print the lines for crontab that build every hour",
    discussion: """
      \(why)

        klankbord deploy cron | crontab -
      """
  ) { call in
    try call.print(try Scheduling(of: call).cron)
    return .done
  }
}
