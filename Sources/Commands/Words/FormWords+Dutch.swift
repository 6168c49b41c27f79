extension FormWords {
  static let dutch = FormWords(
    questions: GuestQuestions(
      scopes: .init(
        voiceOriginal: "Mag je eigen stem te horen zijn?",
        voiceAltered: "Mogen je woorden te horen zijn met een andere of veranderde stem?",
        name: "Mogen we je naam noemen?",
        image: "Mogen we een foto van je laten zien?",
        transcript: "Mag wat je zegt worden uitgeschreven, zodat mensen het kunnen lezen en erin kunnen zoeken?",
        quotesAndChapters: "Mogen we zinnen van je aanhalen, en vertellen waar elk stuk over gaat?",
        description: "Mogen we iets over je vertellen, zoals wat voor werk je doet?"),
      alterations: .init(
        respoken: "Mag iemand anders jouw woorden inspreken?",
        resynthesised: "Mag een computerstem jouw woorden uitspreken?",
        effect: "Mag je eigen stem worden vervormd? Wie je kent kan je dan toch herkennen, en het is terug te draaien."),
      channels: .init(
        site: "Mag het op onze eigen site staan? Daar kunnen we het weer weghalen.",
        podcastApps: "Mag het in podcast-apps staan? Die maken kopieën die niemand kan terughalen, en iedereen mag "
          + "de podcast in een lijst zetten.",
        radio: "Mag het op de radio? Wat is uitgezonden, kan niemand terughalen.",
        platform: { "Mogen we het aanmelden bij \($0)? Nee tegen \($0) betekent dat wij het daar niet aanmelden." }),
      anonymity: .init(
        question: "Voor wie moet je onherkenbaar zijn?", none: "voor niemand: iedereen mag mij herkennen",
        public: "voor mensen die mij niet kennen", acquaintances: "ook voor mensen die mij kennen",
        total: "voor iedereen, ook door wat ik vertel"),
      age: .init(isAdult: "Ben je 18 of ouder?", years: "Hoe oud ben je?"),
      everywhere: "Mag het in alle landen te horen zijn?",
      until: "Tot wanneer mag het te horen en te zien zijn?",
      guardian: "Vindt een ouder of voogd het goed?",
      child: "Wil je dit zelf?"),
    title: "Waar je mee instemt",
    introduction: [
      "Op elke vraag mag je ja of nee zeggen. Een nee verandert niets voor jou.",
      "Een vraag zonder antwoord telt als nee.",
      "Dit papier blijft bij ons. Je hoeft niets mee naar huis te nemen.",
    ],
    minors: "Alleen als je jonger bent dan 18:",
    number: "Nummer (geen naam)", yes: "ja", no: "nee",
    scopes: "Wat mag er van je te horen of te zien zijn?", channels: "Waar mag het staan?",
    countries: "Alleen in deze landen", noEnd: "geen einde", endsOn: "tot deze dag",
    explanation: .init(
      heading: "Hoe het is uitgelegd", language: "Taal", interpreter: "Wie heeft getolkt?", none: "dat was niet nodig",
      independent: "iemand die onafhankelijk is", related: "familie, of iemand die ik ken",
      understood: "Heb je in je eigen woorden gezegd waar je mee instemt?"),
    withdrawal: .init(
      heading: "Als je niet meer wilt",
      promises: [
        "Je mag dit altijd intrekken, zonder reden. Wat wij zelf laten zien en horen, halen we dan meteen weg.",
        "Kopieën die anderen hebben gemaakt, kan niemand terughalen.",
      ], telephone: "Bel", code: "en noem deze code"),
    signature: .init(
      heading: "Jouw teken", mark: "Een kruisje is genoeg; schrijf geen naam op", date: "Datum",
      askedBy: "Gevraagd door (account)"))
}
