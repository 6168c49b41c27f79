extension FormWords {
  static let english = FormWords(
    questions: GuestQuestions(
      scopes: .init(
        voiceOriginal: "May your own voice be heard?",
        voiceAltered: "May your words be heard in another voice, or in a changed one?",
        name: "May we say your name?",
        image: "May we show a picture of you?",
        transcript: "May what you say be written out, so that people can read it and search in it?",
        quotesAndChapters: "May we quote sentences of yours, and tell what each part is about?",
        description: "May we tell something about you, such as what work you do?"),
      alterations: .init(
        respoken: "May somebody else speak your words?",
        resynthesised: "May a computer voice speak your words?",
        effect: "May your own voice be distorted? Who knows you may still recognise it, and it can be undone."),
      channels: .init(
        site: "May it stand on our own site? We can take it away from there.",
        podcastApps: "May it be in podcast apps? They make copies that nobody can call back, and anyone may list it.",
        radio: "May it be on the radio? What was broadcast cannot be called back.",
        platform: { "May we submit it to \($0)? Refusing \($0) means that we do not submit it there." }),
      anonymity: .init(
        question: "For whom must you be unrecognisable?", none: "for nobody: anyone may recognise me",
        public: "for people who do not know me", acquaintances: "for people who know me too",
        total: "for everyone, also by what I tell"),
      age: .init(isAdult: "Are you 18 or older?", years: "How old are you?"),
      everywhere: "May it be heard in every country?",
      until: "Until when may it be shown?",
      guardian: "Does a parent or guardian agree?",
      child: "Do you want this yourself?"),
    title: "What you agree to",
    introduction: [
      "You may answer yes or no to every question. A no changes nothing for you.",
      "A question without an answer counts as no.",
      "This paper stays with us. Nothing need be taken home.",
    ],
    minors: "Only if you are under 18:",
    number: "Number (not a name)", yes: "yes", no: "no",
    scopes: "What may be shown of you?", channels: "Where may it be?", countries: "Only in these countries",
    noEnd: "no end", endsOn: "until this day",
    explanation: .init(
      heading: "How it was explained", language: "Language", interpreter: "Who interpreted?", none: "nobody was needed",
      independent: "somebody independent", related: "family, or somebody I know",
      understood: "Did you say in your own words what you agree to?"),
    withdrawal: .init(
      heading: "Taking it back",
      promises: [
        "You may take this back at any time, without a reason. We then take away at once what we show ourselves.",
        "Copies that others have made cannot be called back.",
      ], telephone: "Call", code: "and say this code"),
    signature: .init(
      heading: "Your mark", mark: "A cross is enough; write no name", date: "Date", askedBy: "Asked by (account)"))
}
