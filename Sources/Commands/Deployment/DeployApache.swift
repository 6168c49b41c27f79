extension Command {
  private static let htaccess = Option.flag(
    "--htaccess", "print an .htaccess, for a host that gives nothing else")

  static let deployApache = Command(
    "deploy apache", "print the configuration with which Apache serves the result", options: [htaccess],
    discussion: """
      As klankbord deploy nginx, in the words of Apache 2.4 with its modules alias, headers, rewrite and setenvif:

        klankbord deploy apache > /etc/apache2/sites-available/podcast.conf
        a2enmod headers rewrite ssl && a2ensite podcast && apachectl configtest && systemctl reload apache2

      On a host where only files can be put, print an .htaccess into the result; a build leaves it alone, and the upload
      command in Site/site.md can do it each time:

        klankbord deploy apache --htaccess > Public/.htaccess

      \(reprinting)
      """
  ) { call in
    let rules = try call.serverRules(for: "Apache", without: "$%\"\\<>")
    try call.print(call.arguments.has(htaccess) ? HtaccessConfiguration(rules).text : ApacheConfiguration(rules).text)
    return .done
  }
}
