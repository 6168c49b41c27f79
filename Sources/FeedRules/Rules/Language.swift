import Catalogue

extension Rule {
  static let language = Rule(
    "language", .error, "The language is two letters of ISO 639, with a script and region where needed.",
    source: "RSS 2.0; PSP-1, language; ISO 639-1; W3C feed validator, InvalidLanguage",
    remedy: "Write two letters, such as nl, or fa-AF",
    inSource: { source in
      source.feeds.filter { !isKnown($0.feed.language.text) }.map {
        $0.feed.finding("language \($0.feed.language) is not of ISO 639")
      }
    },
    inOutput: { output in
      output["language"].filter { !isKnown($0.text) }.map {
        $0.finding("language is \(quoted($0.text))", remedy: accepted[$0.text].map { "Write \($0)" })
      }
    })
}

/// What validators take in place of languages that have three letters alone: Sorani, Dari and Kurmanji.
private let accepted = ["ckb": "ku-Arab", "prs": "fa-AF", "kmr": "ku"]

private func isKnown(_ text: String) -> Bool {
  LanguageTag(text).map { codes.contains(Substring($0.language)) } ?? false
}

private let codes: Set<Substring> = Set(
  """
  aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
  et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
  kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
  nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
  tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
  """.split { $0 == " " || $0 == "\n" })
