import Catalogue

/// What a language is called.
struct LanguageName {
  /// In the interface's language; the tag itself where the words do not hold it.
  let translated: String
  /// In the language itself, for whoever reads only that; `nil` where it is not known.
  let own: String?

  init(of tag: LanguageTag, in words: Words) {
    translated = words.languages[tag.text] ?? words.languages[tag.language] ?? tag.text
    own = Self.ownNames[tag.text] ?? Self.ownNames[tag.language]
  }

  private static let ownNames = [
    "am": "አማርኛ", "ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fa": "فارسی", "fa-AF": "دری",
    "fr": "Français", "ku": "Kurdî", "ku-Arab": "کوردی", "nl": "Nederlands", "pl": "Polski", "ps": "پښتو",
    "pt": "Português", "ru": "Русский", "so": "Soomaali", "ti": "ትግርኛ", "tr": "Türkçe", "uk": "Українська",
    "ur": "اردو",
  ]
}
