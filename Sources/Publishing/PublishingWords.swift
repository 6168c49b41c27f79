import Catalogue
import System

/// The words of the problems that only the whole workspace shows.
enum PublishingWords {
  static func unreadable(_ path: String, _ error: FileError) -> Problem {
    Problem(
      Place(path), found: "it cannot be read (\(error.reason))",
      remedy: "Make it a file that this account may read, of at most \(WorkspaceTexts.largest >> 20) MiB")
  }

  /// Stops this episode alone: the gate does, where a draft beside it does not hinder others.
  static func noPeople(_ slug: Slug) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md", line: 1, column: 1), found: "people is missing",
      remedy: "Write people: none if nobody can be recognised, or list each person")
  }

  static func unknownPerson(_ person: PersonID, in slug: Slug) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md"), .warning, found: "the register knows no \(person)",
      remedy: "Correct the id, or run klankbord person add; until then the episode is published nowhere")
  }

  static func unnumbered(_ slug: Slug, in feed: FeedID) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md"), .warning, found: "it has no number, and Feeds/\(feed).md is serial",
      remedy: "Write number: and the episode's place in its season")
  }

  static func name(of person: PersonID, at place: Place) -> Problem {
    Problem(
      place, found: "a name of \(person) stands here, who may not be named on the site",
      remedy: "Take it out, or have the person agree to the scope name")
  }

  static func artworkShape(_ path: String, width: Int, height: Int) -> Problem {
    Problem(
      Place(path), .warning, found: "it is \(width) by \(height) pixels, which directories refuse",
      remedy: "Export the artwork square, 1400 to 3000 pixels")
  }

  static func artworkColour(_ path: String) -> Problem {
    Problem(
      Place(path), .warning, found: "its colours are not plain RGB, which directories refuse",
      remedy: "Export the artwork in RGB, without transparency")
  }

  static func missingMedia(_ path: String, episode: String) -> Problem {
    Problem(
      Place(path), found: "the file that \(episode) names as its media is not there",
      remedy: "Put it there, or correct media")
  }

  static func missingImage(_ path: String, feed: String) -> Problem {
    Problem(
      Place(path), found: "the file that \(feed) names as its image is not there",
      remedy: "Put it there, or correct image")
  }

  static func strangeImage(_ path: String) -> Problem {
    Problem(
      Place(path), found: "it is neither a JPEG nor a PNG",
      remedy: "Export the artwork as one of them, 1400 to 3000 pixels square")
  }

  static func wrongImageExtension(_ path: String, _ kind: Artwork.Kind) -> Problem {
    Problem(
      Place(path), found: "its content is \(kind.rawValue.uppercased()), and its name says otherwise",
      remedy: "Rename it to end in .\(kind.rawValue)")
  }

  static func longName(_ path: String) -> Problem {
    Problem(Place(path), found: "the recording's name would be too long", remedy: "Choose a shorter --slug")
  }

  static func oddVocabulary(_ path: String) -> Problem {
    Problem(
      Place(path), found: "the list has a form that cannot be added to", remedy: "Write the topic into it by hand")
  }

  static func unknownZone(_ zone: String) -> Problem {
    Problem(
      Place("Site/site.md"), found: "the system knows no time zone \"\(zone)\"",
      remedy: "Write one such as Europe/Amsterdam, and see that tzdata is installed")
  }

  static func changedCut(_ path: String) -> Problem {
    Problem(
      Place(path), found: "it is not the cut that was published",
      remedy: "Put the published file back, or have the new cut confirmed and publish the episode again")
  }

  static func deletedWhilePublished(_ slug: Slug) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md"), found: "the episode is published and its text is gone, or has another guid",
      remedy: "Put it back, or run klankbord retract \(slug) first")
  }
}
