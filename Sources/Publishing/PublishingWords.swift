import Catalogue
import System

extension Place {
  /// As commands take it: without line and column where it is the path itself.
  fileprivate var inOneWord: String {
    switch position {
    case .text(let line, let column): "\(file):\(line):\(column)"
    case .wholeFile, .byte: file
    }
  }
}

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

  static func nameLeft(of person: PersonID, at place: Place) -> Problem {
    Problem(
      place, found: "a name of \(person) stands here, who withdrew",
      remedy: "Take it out; or, where somebody else is meant, have two accounts say so: klankbord audit except")
  }

  static func erasedPerson(_ person: PersonID, in slug: Slug) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md"), .warning, found: "\(person) withdrew or was erased",
      remedy: "Take them out of people: once the recording is a cut without them; until then the episode is published "
        + "nowhere")
  }

  static func withdrawn(_ slug: Slug) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md"), .warning,
      found: "somebody in it withdrew: nothing of it is published again",
      remedy: "Delete the folder, or put a cut without them there that the others confirmed")
  }

  static func name(of person: PersonID, at place: Place) -> Problem {
    Problem(
      place, found: "a name of \(person) stands here, who may not be named everywhere that it is shown",
      remedy: "Take it out, or have the person agree to the scope name; where the words mean somebody else, let two "
        + "accounts run klankbord audit except \(place.inOneWord)")
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

  static func longName(_ path: String) -> Problem {
    Problem(Place(path), found: "the recording's name would be too long", remedy: "Choose a shorter --slug")
  }

  static func unfitSize(_ path: String, limit: Int) -> Problem {
    Problem(
      Place(path), found: "it is empty, or larger than \(limit >> 20) MiB", remedy: "See that it is the file you mean")
  }

  static func noTranscript(_ path: String) -> Problem {
    Problem(
      Place(path), found: "its name tells no kind of transcript",
      remedy: "Export it as WebVTT, SubRip, JSON or plain text, with .vtt, .srt, .json or .txt at the end of its name")
  }

  static func noChapters(_ path: String) -> Problem {
    Problem(
      Place(path), found: "its name tells no kind of chapters",
      remedy: "Export them as JSON or Podlove chapters, with .json or .psc at the end of the name")
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
      Place("Episodes/\(slug)/episode.md"), rule: "episode-deleted",
      found: "the episode is published and its text is gone: apps would go on showing it, and its page would be lost",
      remedy: "Put the text back, or run klankbord retract \(slug) first")
  }

  static func changedGUID(_ slug: Slug, from guid: EpisodeGUID) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md"), rule: "guid-changed",
      found: "the episode was published under the guid \(guid): apps would show a new episode beside the old one",
      remedy: "Write guid: \(guid) again, or mean it with klankbord publish \(slug) --accept-new-guid")
  }

  static func movedSlug(_ slug: Slug, from former: Slug) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md"), rule: "slug-moved",
      found: "the episode was published as \(former): links to its page would lead nowhere",
      remedy: "Name the folder Episodes/\(former) again, or write former-slugs: [\(former)], publish it, and give your "
        + "server the redirects that klankbord deploy prints")
  }

  static func movedAddress(_ address: SiteAddress) -> Problem {
    Problem(
      Place("Site/site.md"), rule: "address-moved",
      found: "what is published stands at \(address): apps that know that address would find nothing new",
      remedy: "Write former-addresses: [\(address)], and have the server there lead to the new address as klankbord "
        + "deploy prints it")
  }

  static func lostFeed(_ id: FeedID) -> Problem {
    Problem(
      Place("Feeds/\(id).md"), rule: "feed-deleted",
      found: "the feed is published and its text is gone: whoever follows it would find nothing",
      remedy: "Put the text back, or write moved-from: [/feeds/\(id).xml] in the feed that takes its place, or mean it "
        + "with klankbord build --accept-lost-feed")
  }

  static func repeatedCut(of slug: Slug, twin: Slug) -> Problem {
    Problem(
      Place("Episodes/\(slug)/episode.md"), rule: "enclosure-reused",
      found: "its recording is published already, as \(twin): apps would show the same sound twice",
      remedy: "Name the right file in media, or write repeats: \(twin) where it is meant as a repeat")
  }

  static func noOrdinaryFile(_ path: String) -> Problem {
    Problem(Place(path), found: "it is no ordinary file", remedy: "Put the file itself there, or take it away")
  }

  static func secondTranscript(_ path: String, _ language: LanguageTag) -> Problem {
    Problem(
      Place(path), found: "there is another transcript in \(language)",
      remedy: "Keep the one that is to be published; the other formats are made from it")
  }

  /// Whoever is named there is not repeated here.
  static func namedSpeaker(_ path: String) -> Problem {
    Problem(
      Place(path), rule: "transcript-speaker", found: "it names a speaker otherwise than by an id",
      remedy:
        "Write the ids that klankbord person list shows, such as <v p-4h7kq2>; what may be shown of them is put in "
        + "their place")
  }

  static func strangers(_ speakers: [PersonID], among episode: Episode, in path: String) -> [Problem] {
    let listed = Set(episode.people.appearances.map(\.person))
    return speakers.filter { !listed.contains($0) }.map {
      Problem(
        Place(path), rule: "transcript-speaker", found: "\($0) speaks in it, whom the episode does not list",
        remedy: "Add the person to people in Episodes/\(episode.slug)/episode.md, or correct the id")
    }
  }

  static func missingPortrait(_ path: String, in slug: Slug) -> Problem {
    Problem(
      Place(path), found: "the picture that Episodes/\(slug)/episode.md names is not there",
      remedy: "Put it there, or take image out")
  }

  static func noAlternate(_ file: FileName, of episode: Episode) -> Problem {
    Problem(
      Place("Episodes/\(episode.slug)/episode.md"), found: "it lists no alternate \(file)",
      remedy: "Write alternates: and below it, indented, - media: \(file)")
  }

  static func unapprovedAlternate(_ file: FileName, in slug: Slug) -> Problem {
    Problem(
      Place("Episodes/\(slug)/\(file)"), .warning, found: "nobody has approved this file, and it is left out",
      remedy: "Have it confirmed with klankbord consent confirm-cut --media \(file), then publish again")
  }
}
