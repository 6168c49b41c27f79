package import System

/// A folder that holds a podcast: its texts and media, its private register, and the result.
package struct Workspace: Sendable {
  package let root: FilePath

  package init(root: FilePath) {
    self.root = root
  }

  /// The nearest folder, from `start` upwards, that has `Site/site.md`; `nil` where there is none.
  package static func nearest(to start: FilePath) throws(FileError) -> Workspace? {
    var folder = start
    while true {
      let workspace = Workspace(root: folder)
      if try workspace.siteFile.status() != nil { return workspace }
      guard folder.text != "/" else { return nil }
      folder = folder.parent
    }
  }

  package var siteFile: FilePath { root.appending("Site/site.md") }
  package var episodes: FilePath { root.appending("Episodes") }
  package var feeds: FilePath { root.appending("Feeds") }
  package var topicsFile: FilePath { root.appending("Episodes/topics.md") }
  /// Private, mode 0700, never in git.
  package var hidden: FilePath { root.appending(".klankbord") }
  package var register: FilePath { hidden.appending("register.sqlite") }
  /// What a restored backup must not undo.
  package var ledger: FilePath { hidden.appending("ledger") }
  /// One empty file for each removal that has begun and is not yet done.
  package var removals: FilePath { hidden.appending("removals") }
  /// What the register held when the result was last brought up to date; not there while that is under way.
  var settled: FilePath { hidden.appending("settled") }
  /// The texts of the last build.
  package var texts: FilePath { hidden.appending("texts") }
  /// The result.
  package var result: FilePath { root.appending("Public") }

  /// A file of the workspace, by its path with `/`.
  package func file(_ path: String) -> FilePath { root.appending(path) }
}
