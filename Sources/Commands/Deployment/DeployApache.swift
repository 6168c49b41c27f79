extension Command {
  static let deployApache = Command(
    "deploy apache", "print the configuration with which Apache serves the result",
    discussion: """
      As klankbord deploy nginx, in the words of Apache 2.4 with its modules alias, headers, rewrite and setenvif:

        klankbord deploy apache > /etc/apache2/sites-available/podcast.conf
        a2enmod headers rewrite ssl && a2ensite podcast && apachectl configtest && systemctl reload apache2

      \(reprinting)
      """
  ) { call in
    try call.print(ApacheConfiguration(try call.serverRules(for: "Apache", without: "$%\"\\<>")).text)
    return .done
  }
}
