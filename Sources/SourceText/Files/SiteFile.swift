package import Catalogue

extension SiteSettings {
  /// Reads `Site/site.md`; `file` is that path.
  package static func read(_ bytes: [UInt8], file: String) -> Reading<SiteSettings> {
    let source = SourceFile(file, bytes)
    var fields = FieldReader(source)
    let title = fields.required("title", .line("Voices from nearby"))
    let address = fields.required("address", .address)
    let language = fields.required("language", .language)
    let timeZone = fields.required("timezone", .timeZone)
    let fourEyes = fields.optional("four-eyes", .flag("on", "off")) ?? true
    let notice = fields.optional("notice", .text("Everything on this site is invented"))
    let mediaAddress = fields.optional("media-address", .address)
    let formerAddresses = fields.list("former-addresses", of: .address, except: address, .presentAddress)
    let upload = fields.optional("upload", .line("rsync -a --delete Public/ podcast@example.org:htdocs/", limit: 1000))
    let ledgerCopy = fields.optional("ledger", .line("/mnt/safe/klankbord-ledger"))
    let recipients = fields.list("recipients", of: .line("Stadsradio"))
    let telephone = fields.optional("telephone", .line("020 123 45 67", limit: 40))
    guard let title, let address, let language, let timeZone else { return fields.reading(nil) }
    var site = SiteSettings(
      title: title, address: address, language: language, timeZone: timeZone, fourEyes: fourEyes, notice: notice,
      introduction: source.body)
    site.mediaAddress = mediaAddress
    site.formerAddresses = formerAddresses
    site.upload = upload
    site.ledgerCopy = ledgerCopy
    site.recipients = recipients
    site.telephone = telephone
    return fields.reading(site)
  }

  /// The file's text, which reads back as the same settings.
  package var sourceText: String {
    var writer = FrontMatterWriter()
    writer.field("title", title)
    writer.field("address", address.description)
    writer.field("media-address", mediaAddress?.description)
    writer.lines("former-addresses", formerAddresses.map(\.description))
    writer.field("language", language.text)
    writer.field("timezone", timeZone)
    if !fourEyes { writer.field("four-eyes", "off") }
    writer.field("notice", notice)
    writer.field("upload", upload)
    writer.field("ledger", ledgerCopy)
    writer.lines("recipients", recipients)
    writer.field("telephone", telephone)
    return writer.text(body: introduction)
  }
}
