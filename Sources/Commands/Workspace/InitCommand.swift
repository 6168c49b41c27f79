import Bytes
import Catalogue
import Publishing
import Register
import System

extension Command {
  private enum Init {
    static let title = Option.value("--title", "T", "the podcast's title (default: My podcast)")
    static let address = Option.value(
      "--address", "URL", "where the site will be served from (default: http://127.0.0.1:8080/)")
    static let language = Option.value("--language", "L", "its language (default: en)")
    static let zone = Option.value("--timezone", "ZONE", "its time zone (default: Europe/Amsterdam)")
  }

  static let initialise = Command(
    "init", "begin a new workspace", operands: [Operand(name: "DIR", count: .one)],
    options: [Init.title, Init.address, Init.language, Init.zone, .dryRun],
    discussion: """
      Writes Site/site.md, Feeds/podcast.md with a plain cover to replace, Episodes/topics.md, a .gitignore that keeps
      recordings and the register out of git, and an empty register in .klankbord, which only you can read. What is
      there already stays as it is.

        klankbord init podcast --title "Stemmen" --address https://podcast.example.org/ --language nl
      """
  ) { call in
    let arguments = call.arguments
    guard let address = SiteAddress(arguments[Init.address] ?? "http://127.0.0.1:8080/") else {
      throw call.badValue("--address", "an address such as https://podcast.example.org/")
    }
    guard let language = LanguageTag(arguments[Init.language] ?? "en") else {
      throw call.badValue("--language", "a language such as nl")
    }
    let zone = arguments[Init.zone] ?? "Europe/Amsterdam"
    do { _ = try ZoneInfo(named: zone) } catch { throw call.badValue("--timezone", "a zone such as Europe/Amsterdam") }
    let workspace = Workspace(root: call.path(arguments.operands[0]))
    let site = SiteSettings(
      title: arguments[Init.title] ?? "My podcast", address: address, language: language, timeZone: zone)
    let start = try NewWorkspace(site: site)
    let missing = try start.files.filter { try workspace.file($0.path).status() == nil }
    for file in missing {
      if !call.isRehearsal {
        let target = workspace.file(file.path)
        try target.parent.createDirectories()
        try target.writeNew(file.bytes.span)
      }
      try call.print(file.path)
    }
    guard !call.isRehearsal else { return .done }
    try Publisher(workspace, .create, by: try call.act(on: workspace)).keepReserve()
    try call.tell(
      """
      Next, in \(workspace.root):
        put your artwork in the place of Feeds/podcast.png, and look through Feeds/podcast.md and Site/site.md
        klankbord topic add ID --title T
        klankbord person add --names -
        klankbord consent record ID --from FILE             what they agreed to
        klankbord episode add FILE --title T --person ID:guest
        klankbord consent confirm-cut ID --episode SLUG --from FILE --as ANOTHER
        klankbord publish SLUG, and klankbord preview
      klankbord help texts tells what the fields of each text mean.
      """)
    return .done
  }
}
