extension Command {
  static let deployNginx = Command(
    "deploy nginx", "print the configuration with which nginx serves the result",
    discussion: """
      Types, ranges, caching, security headers, what pages of other sites may read, and the pages for what is missing or
      gone, for the site's own address. It belongs inside nginx's http block:

        klankbord deploy nginx > /etc/nginx/conf.d/podcast.conf
        nginx -t && nginx -s reload

      \(reprinting)
      """
  ) { call in
    try call.print(NginxConfiguration(try call.serverRules(for: "nginx", without: "$")).text)
    return .done
  }

  /// What the help of every such command says.
  static let reprinting = """
    Recordings and episodes that have another address now lead there (301), and so do feeds that moved and the site's
    former addresses; what was taken away is answered 410 (gone), and not 404. So print it again after an episode was
    retracted, renamed or published in another cut. Until then what is served is right, and what is missing is a 404.
    """
}
