extension FormWords {
  /// No native speaker has read it yet.
  static let somali = FormWords(
    questions: GuestQuestions(
      scopes: .init(
        voiceOriginal: "Codkaaga dhabta ah ma la dhegeysan karaa?",
        voiceAltered: "Hadalkaaga ma lagu dhegeysan karaa cod kale ama cod la beddelay?",
        name: "Magacaaga ma la sheegi karaa?",
        image: "Sawirkaaga ma la tusi karaa?",
        transcript: "Waxaad tiraahdo ma la qori karaa, si dadku u akhriyaan oo ay wax uga raadiyaan?",
        quotesAndChapters: "Weedhahaaga ma la soo xigan karaa, mana la sheegi karaa waxa qayb kasta ku saabsan tahay?",
        description: "Wax ma laga sheegi karaa adiga, sida shaqadaada?"),
      alterations: .init(
        respoken: "Qof kale ma akhriyi karaa hadalkaaga?",
        resynthesised: "Cod kombiyuutar ma akhriyi karaa hadalkaaga?",
        effect: "Codkaaga ma la qalloocin karaa? Dadka ku yaqaan weli way ku garan karaan, waana la celin karaa."),
      channels: .init(
        site: "Ma la gelin karaa boggayaga internetka? Halkaas waan ka saari karnaa.",
        podcastApps: "Ma la gelin karaa app-yada podcast-ka? Waxay sameeyaan nuqullo aan cidna soo celin karin, qof "
          + "kastana liis ayuu gelin karaa.",
        radio: "Ma laga sii deyn karaa raadiyaha? Wixii la baahiyay lama soo celin karo.",
        platform: { "Ma u gudbin karnaa \($0)? Haddii aad diiddo \($0), halkaas uma gudbinayno." }),
      anonymity: .init(
        question: "Yay tahay inaanay ku garan?", none: "dhib ma leh", public: "dadka aan i aqoon",
        acquaintances: "sidoo kale dadka i yaqaan", total: "qof walba: cidna yaanay i garan, xataa waxa aan sheego"),
      age: .init(isAdult: "Ma tahay 18 jir ama ka weyn?", years: "Imisa jir baad tahay?"),
      everywhere: "Waddan kasta ma lagu dhegeysan karaa?",
      until: "Ilaa goorma ayaa la tusi karaa?",
      guardian: "Waalid ama masuul ma oggol yahay?",
      child: "Adiga laftaadu ma rabtaa?"),
    title: "Waxa aad oggolaanayso",
    introduction: [
      "Su'aal kasta waxaad ku jawaabi kartaa haa ama maya. Maya waxba kaama beddelayso.",
      "Su'aal aan laga jawaabin waa maya.",
      "Waraaqdan annagaa haynayna. Uma baahnid inaad wax guriga geyso.",
    ],
    minors: "Kaliya haddii aad ka yar tahay 18:",
    number: "Lambar (magac ma aha)", yes: "haa", no: "maya",
    scopes: "Maxaa adiga lagaa tusi karaa ama laga dhegeysan karaa?", channels: "Xaggee ayay geli kartaa?",
    countries: "Waddamadan oo keliya", noEnd: "dhammaad ma leh", endsOn: "ilaa maalintan",
    explanation: .init(
      heading: "Sidee loo sharraxay", language: "Luqadda", interpreter: "Yaa turjumay?", none: "looma baahnayn",
      independent: "qof madax-bannaan", related: "qof qoyska ah ama aan aqaan",
      understood: "Ma ku sheegtay erayadaada waxa aad oggolaanayso?"),
    withdrawal: .init(
      heading: "Haddii aad ka noqoto",
      promises: [
        "Mar kasta waad ka noqon kartaa, sabab la'aan. Waxa aannu annagu tusno isla markiiba waan ka saaraynaa.",
        "Nuqullada dad kale sameeyeen lama soo celin karo.",
      ], telephone: "Soo wac", code: "oo sheeg koodhkan"),
    signature: .init(
      heading: "Calaamaddaada", mark: "Calaamad X ah ayaa ku filan; magac ha qorin", date: "Taariikhda",
      askedBy: "Waxaa weydiiyay (akoon)"))
}
