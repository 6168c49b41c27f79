extension Command {
  static let deployCaddy = Command(
    "deploy caddy", "print the configuration with which Caddy serves the result",
    discussion: """
      As klankbord deploy nginx, in the words of Caddy 2.6 or later, which gets its certificates by itself:

        klankbord deploy caddy > /etc/caddy/Caddyfile
        caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy

      \(reprinting)
      """
  ) { call in
    try call.print(CaddyConfiguration(try call.serverRules(for: "Caddy", without: "{}\"\\`")).text)
    return .done
  }
}
