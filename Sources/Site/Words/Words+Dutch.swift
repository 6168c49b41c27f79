import Catalogue

extension Words {
  static let dutch = Words(
    language: "nl",
    skipToContent: "Naar de inhoud",
    menu: "Menu",
    home: "Naar de voorpagina",
    episodes: "Afleveringen",
    newestEpisodes: "Nieuwste afleveringen",
    allEpisodes: "Alle afleveringen",
    noEpisodes: "Er zijn nog geen afleveringen.",
    topics: "Onderwerpen",
    subscribe: "Abonneren",
    subscribeInShort: "Met een podcast-app krijg je nieuwe afleveringen vanzelf. Het kost niets.",
    subscribeAtLength:
      "Met een podcast-app op je telefoon krijg je nieuwe afleveringen vanzelf. Het kost niets. "
      + "Op deze site luisteren kan altijd: daar heb je geen app voor nodig.",
    subscribeSteps: [
      "Kopieer het adres van de podcast die je wilt volgen.",
      "Kies in je podcast-app voor toevoegen met een adres. Vaak heet dat “RSS” of “URL”.",
      "Plak het adres. Nieuwe afleveringen verschijnen daarna vanzelf in de app.",
    ],
    feedAddress: "Adres om te kopiëren",
    openFeed: "Open de feed",
    season: "seizoen",
    episode: "aflevering",
    duration: "Duur",
    spokenLanguage: "Taal",
    people: "Met",
    podcast: "Podcast",
    download: "Downloaden",
    video: "Video",
    trailer: "Trailer",
    bonus: "Extra",
    sensitiveInShort: "Kan heftig zijn",
    sensitiveAtLength: "Let op: deze aflevering kan heftig zijn. Je kunt op elk moment stoppen.",
    notFound: "Deze pagina is er niet",
    notFoundAtLength: "Misschien klopt het adres niet, of is de pagina weggehaald.",
    gone: "Niet meer beschikbaar",
    goneAtLength: "Wat hier stond, is weggehaald en komt niet terug.",
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ],
    hour: "uur",
    decimalSeparator: ",",
    languages: [
      "am": "Amhaars", "ar": "Arabisch", "de": "Duits", "en": "Engels", "es": "Spaans", "fa": "Perzisch",
      "fa-AF": "Dari", "fr": "Frans", "ku": "Koerdisch", "ku-Arab": "Koerdisch (Sorani)", "nl": "Nederlands",
      "pl": "Pools", "ps": "Pasjtoe", "pt": "Portugees", "ru": "Russisch", "so": "Somalisch", "ti": "Tigrinya",
      "tr": "Turks", "uk": "Oekraïens", "ur": "Urdu",
    ],
    role: \.inDutch,
    count: { $0 == 1 ? "1 aflevering" : "\($0) afleveringen" })
}
