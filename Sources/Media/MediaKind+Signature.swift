import Catalogue

extension MediaKind {
  /// What begins as FLAC, WAV or Ogg does; `ogg` stands for both kinds of Ogg.
  init?(signature head: [UInt8]) {
    func has(_ signature: String, at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: signature.utf8) }
    if has("fLaC") {
      self = .flac
    } else if has("WAVE", at: 8), has("RIFF") || has("RF64") || has("BW64") {
      self = .wav
    } else if has("OggS") {
      self = .ogg
    } else {
      return nil
    }
  }
}
