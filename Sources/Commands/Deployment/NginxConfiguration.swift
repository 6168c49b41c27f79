import Catalogue

/// A configuration for nginx that serves the result as podcast apps and browsers need it.
struct NginxConfiguration: Sendable {
  private let site: SiteSettings
  private let root: String
  private let gone: [Slug]

  /// - Parameters:
  ///   - root: the result's folder, as an absolute path.
  ///   - gone: the episodes that were retracted.
  init(site: SiteSettings, root: String, gone: [Slug]) {
    self.site = site
    self.root = root
    self.gone = gone
  }

  var text: String {
    let path = site.address.path
    let types = ContentTypes.published
    let inFeeds = Dictionary(types.inFeeds.map { ($0.fileExtension, $0.type) }, uniquingKeysWith: { first, _ in first })
    return """
      # Printed by klankbord deploy nginx; belongs inside nginx's http block.
      # Only media and feeds are logged, with the range that was asked for. Keep the log for a week at most.
      log_format klankbord '$remote_addr - - [$time_local] "$request" $status $body_bytes_sent '
                           '"$http_referer" "$http_user_agent" "$http_range"';

      \(redirect)server {
      \(listen)
          server_name \(site.address.host);
          server_tokens off;
          access_log off;
          absolute_redirect off;

          etag on;
          max_ranges 1;
          default_type \(types.fallback);
          types {
      \(lines(of: types.everywhere, indentation: 8))
          }

          # Podcast apps ask again each time; an unchanged file is answered 304.
          add_header Cache-Control no-cache always;
          add_header X-Content-Type-Options nosniff always;
          add_header Referrer-Policy no-referrer always;
          add_header Content-Security-Policy "\(Self.contentSecurityPolicy)" always;

          # What is being published waits in a hidden folder.
          error_page 404 \(path)404.html;
          location ~ /\\.(?!well-known/) { return 404; }
      \(gone.map { goneLocations(of: $0, below: path) }.joined())
          location \(path) {
              alias \((root + "/").quotedForNginx);
              index index.html;
          }
          location \(path)feeds/ {
              alias \((root + "/feeds/").quotedForNginx);
              index index.html;
              types {
      \(lines(of: types.everywhere.filter { inFeeds[$0.fileExtension] == nil } + types.inFeeds, indentation: 12))
              }
              access_log /var/log/nginx/klankbord.log klankbord;
          }
          location \(path)media/ {
              alias \((root + "/media/").quotedForNginx);
              access_log /var/log/nginx/klankbord.log klankbord;
          }
      }
      """
  }

  private static let contentSecurityPolicy =
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    + "frame-ancestors 'none'"

  private func lines(of entries: [ContentTypes.Entry], indentation: Int) -> String {
    entries.map { entry in
      String(repeating: " ", count: indentation) + "\(entry.type.quotedForNginx) \(entry.fileExtension);"
    }.joined(separator: "\n")
  }

  private var listen: String {
    let address = site.address
    if address.isSecure {
      let port = address.port ?? 443
      return """
            listen \(port) ssl http2;
            listen [::]:\(port) ssl http2;
            ssl_certificate /etc/letsencrypt/live/\(address.host)/fullchain.pem;
            ssl_certificate_key /etc/letsencrypt/live/\(address.host)/privkey.pem;
        """
    }
    let port = address.port ?? 80
    if ["127.0.0.1", "localhost"].contains(address.host) { return "    listen 127.0.0.1:\(port);" }
    return "    listen \(port);\n    listen [::]:\(port);"
  }

  /// Whoever comes without https is sent on.
  private var redirect: String {
    guard site.address.isSecure, site.address.port == nil else { return "" }
    return """
      server {
          listen 80;
          listen [::]:80;
          server_name \(site.address.host);
          return 301 https://\(site.address.host)$request_uri;
      }


      """
  }

  /// What is missing of a retracted episode is gone; what was published again is served.
  private func goneLocations(of slug: Slug, below path: String) -> String {
    [("episodes/\(slug)/", log: "off"), ("media/\(slug)-", log: "/var/log/nginx/klankbord.log klankbord")].map {
      prefix, log in
      """
          location ^~ \(path)\(prefix) {
              alias \((root + "/" + prefix).quotedForNginx);
              index index.html;
              error_page 404 =410 \(path)404.html;
              access_log \(log);
          }

      """
    }.joined()
  }
}

extension String {
  /// Between quotation marks, as nginx reads it.
  fileprivate var quotedForNginx: String {
    "\""
      + reduce(into: "") { text, character in
        text += ["\"", "\\", "$"].contains(character) ? "\\\(character)" : "\(character)"
      }
      + "\""
  }
}
