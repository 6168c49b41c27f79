import Catalogue
import Publishing
import System

extension Command {
  static let deployNginx = Command(
    "deploy nginx", "print the configuration with which nginx serves the result",
    discussion: """
      Types, ranges, caching, security headers and the pages for what is missing or gone, for the site's own address. It
      belongs inside nginx's http block:

        klankbord deploy nginx > /etc/nginx/conf.d/podcast.conf
        nginx -t && nginx -s reload

      Print it again after a retraction: what is missing of a retracted episode is then answered 410 (gone), and not 404.
      """
  ) { call in
    let workspace = try call.workspace()
    let retracted = try call.registerContents().publications.values.filter { !$0.isPublished }
    guard !workspace.result.text.contains("$") else {
      throw Failure(
        .failed, "nginx cannot serve \(workspace.result): it takes $ for a variable.",
        "Move the workspace to another path.")
    }
    let configuration = NginxConfiguration(
      site: try workspace.settings(), root: workspace.result.text,
      gone: retracted.map(\.slug).sorted())
    try call.print(configuration.text)
    return .done
  }
}
