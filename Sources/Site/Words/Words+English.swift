import Catalogue

extension Words {
  static let english = Words(
    language: "en",
    skipToContent: "Skip to content",
    menu: "Menu",
    home: "To the home page",
    episodes: "Episodes",
    newestEpisodes: "Newest episodes",
    allEpisodes: "All episodes",
    noEpisodes: "There are no episodes yet.",
    topics: "Topics",
    subscribe: "Subscribe",
    subscribeInShort: "With a podcast app you get new episodes by themselves. It is free.",
    subscribeAtLength:
      "With a podcast app on your phone you get new episodes by themselves. It is free. "
      + "You can always listen on this site: you do not need an app for that.",
    subscribeSteps: [
      "Copy the address of the podcast that you want to follow.",
      "In your podcast app, choose to add a podcast by its address. It is often called “RSS” or “URL”.",
      "Paste the address. From then on new episodes appear in the app by themselves.",
    ],
    feedAddress: "Address to copy",
    openFeed: "Open the feed",
    season: "season",
    episode: "episode",
    duration: "Length",
    spokenLanguage: "Language",
    people: "With",
    podcast: "Podcast",
    download: "Download",
    video: "Video",
    trailer: "Trailer",
    bonus: "Bonus",
    sensitiveInShort: "May be upsetting",
    sensitiveAtLength: "Please note: this episode may be upsetting. You can stop at any moment.",
    notFound: "This page is not here",
    notFoundAtLength: "The address may be wrong, or the page has been removed.",
    gone: "No longer available",
    goneAtLength: "What was here has been taken away and will not return.",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    hour: "hr",
    decimalSeparator: ".",
    languages: [
      "am": "Amharic", "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
      "fa-AF": "Dari", "fr": "French", "ku": "Kurdish", "ku-Arab": "Kurdish (Sorani)", "nl": "Dutch", "pl": "Polish",
      "ps": "Pashto", "pt": "Portuguese", "ru": "Russian", "so": "Somali", "ti": "Tigrinya", "tr": "Turkish",
      "uk": "Ukrainian", "ur": "Urdu",
    ],
    role: { $0.rawValue },
    count: { $0 == 1 ? "1 episode" : "\($0) episodes" })
}
