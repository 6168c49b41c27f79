import Catalogue

/// How a feed is submitted to a platform, what to set there so that guests stay safe, and what it does not give back.
struct PlatformGuide: Hashable, Sendable {
  let name: String
  let steps: [String]
  /// What the address of the feed's owner is for.
  let ownerUse: String
  /// The recordings that it takes, by extension; `nil` where that is not known.
  let takes: [String]?
  let settings: [String]
  let remains: [String]

  init(for platform: Platform) {
    self = Self.known[platform.name] ?? Self.other(platform)
  }

  private init(
    _ name: String, steps: [String], ownerUse: String, takes: [String]?, settings: [String], remains: [String]
  ) {
    self.name = name
    self.steps = steps
    self.ownerUse = ownerUse
    self.takes = takes
    self.settings = settings
    self.remains = remains
  }

  private static let known = ["apple": apple, "spotify": spotify, "youtube": youtube, "podcast-index": podcastIndex]
}

// What the platforms' own help pages said in 2025 and 2026; menus move, the questions stay.
extension PlatformGuide {
  private static let apple = PlatformGuide(
    "Apple Podcasts",
    steps: [
      "Sign in at https://podcastsconnect.apple.com with an Apple account of the organisation, never of one person.",
      "Add a show with an RSS feed, and paste the address. Apple reads the feed and shows what it makes of it.",
      "Set what stands below, then submit it for review, which takes some days.",
    ], ownerUse: "the owner's mail: Apple writes there", takes: ["mp3", "m4a", "mp4", "m4v"],
    settings: [
      "Transcripts: Apple writes its own of every episode, unedited, unless you choose there that only those that you "
        + "provide are shown. A name that was spoken is in it as text, and can be searched for.",
      "Distribution: unless you switch it off under Availability and Rights, Apple hands the feed's address to every "
        + "app and directory that asks.",
      "Availability: choose the countries where the show is listed, if it should not be found in one.",
      "Ratings and reviews are public, and you cannot switch them off: have somebody read them.",
    ],
    remains: [
      "Episodes that listeners downloaded stay on their devices.",
      "Whoever copied the listing from Apple keeps it until they ask the feed again, or for good.",
    ])

  private static let spotify = PlatformGuide(
    "Spotify",
    steps: [
      "Sign in at https://creators.spotify.com with an account of the organisation.",
      "Add the show by its RSS feed. Spotify mails a code of eight digits to the owner's address in the feed; type it in.",
      "Choose category, language and country, set what stands below, and submit it.",
    ], ownerUse: "the owner's mail: the code goes there", takes: ["mp3", "m4a", "mp4", "m4v"],
    settings: [
      "Transcripts: Spotify makes its own of the sound. Switch them off for the whole show, in the settings under "
        + "Only on Spotify.",
      "Comments, questions and polls: switch them off for the whole show; strangers write there about your guests.",
    ],
    remains: [
      "Spotify serves its own copy of every recording, so those listeners are in no log of yours: your figures miss "
        + "them, and Spotify's own stand apart.",
      "An episode that leaves the feed leaves Spotify when Spotify asks the feed again. What listeners downloaded may "
        + "stay on their devices for a while.",
    ])

  private static let youtube = PlatformGuide(
    "YouTube",
    steps: [
      "Open https://studio.youtube.com with a channel of the organisation: Create, New podcast, Submit RSS feed.",
      "YouTube mails a code to the owner's address in the feed; type it in.",
      "Choose which of the episodes it takes. It makes a video of each, private until you publish them: look first.",
    ], ownerUse: "the owner's mail: the code goes there", takes: ["mp3", "m4a", "mp4", "m4v"],
    settings: [
      "Comments: switch them off as the channel's default before the first episode, and see that each video has none.",
      "Captions: YouTube writes its own of what it hears and translates them. Look at each video's subtitles, and "
        + "delete the automatic ones where a name is in them.",
      "Remixing: switch off Shorts remixing, or strangers cut pieces out of what a guest said.",
      "Notifications and recommendations show the title and the picture to people who did not look for them.",
    ],
    remains: [
      "YouTube keeps copies of its own. It does not follow the feed when an episode changes or is taken away: "
        + "whoever retracts an episode must delete its video there by hand.",
      "Others copy from YouTube, with tools that you cannot stop.",
      "Those listeners are in no log of yours.",
    ])

  private static let podcastIndex = PlatformGuide(
    "Podcast Index",
    steps: [
      "Open https://podcastindex.org/add and paste the address. No account is needed, and no code.",
      "Write podcast-index: yes in the feed's text: klankbord notify then tells it of every change.",
    ], ownerUse: "the owner's mail: it is public", takes: nil,
    settings: ["There is nothing to set there: what stands in the feed is what everybody reads."],
    remains: [
      "The index is open: anyone may copy the whole of it, and many apps do. Podcast Index takes a show out when you "
        + "ask it to by mail; the copies that others made stay.",
      "It lists feeds that others send it too. Whoever agreed to podcast apps may turn up there in any case.",
    ])

  private static func other(_ platform: Platform) -> PlatformGuide {
    PlatformGuide(
      "\(platform)",
      steps: [
        "Look for its page for podcasters, and use an account of the organisation, never of one person.",
        "Paste the address. Most mail a code to the owner's address in the feed; type it in.",
        "Read its terms for what it may do with the sound: copies, transcripts, translations, training of machines.",
      ], ownerUse: "the owner's mail: a code may go there", takes: nil,
      settings: [
        "Transcripts of its own making: switch them off.",
        "Comments, reviews and questions: switch them off, or have somebody read them.",
        "Handing the feed on to others: switch it off.",
      ],
      remains: [
        "Ask whether it plays your recordings or copies of its own. Copies are in no log of yours, and stay when an "
          + "episode leaves the feed until they are deleted there.",
        "What listeners downloaded stays on their devices.",
      ])
  }
}
