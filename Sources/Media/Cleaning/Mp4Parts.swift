/// The boxes that a player needs, by the box that holds them; the file's own are under four blanks. Whatever is not here,
/// and in no other way looked at, goes. Sources: ISO/IEC 14496-12 §6.2 and §8; 14496-14; 14496-15; QuickTime File Format.
enum Mp4Parts {
  /// Those that hold others, which are looked at in turn.
  static let containers: [FourCC: Set<FourCC>] = [
    "    ": ["moov", "moof"], "moov": ["mvex"], "trak": ["edts", "mdia"], "mdia": ["minf"], "minf": ["dinf", "stbl"],
    "stsd": ["wave"], "meta": ["ilst"],
  ]

  /// Those that hold numbers.
  static let kept: [FourCC: Set<FourCC>] = [
    "    ": ["ftyp", "styp", "sidx", "ssix"],
    "mvex": ["mehd", "trex", "leva", "trep"],
    "trak": ["tapt"],
    "edts": ["elst"],
    "minf": ["smhd", "vmhd"],
    "stbl": [
      "stts", "ctts", "cslg", "stss", "stps", "sdtp", "stsc", "stsz", "stz2", "stco", "co64", "sbgp", "sgpd", "subs",
      "stsh", "padb",
    ],
    "moof": ["mfhd"],
    "traf": ["tfhd", "tfdt", "trun", "sbgp", "sgpd", "subs"],
    // In a sample description: how sound and video are encoded, and the pixels' form and colours.
    "stsd": [
      "esds", "alac", "chan", "chnl", "srat", "btrt", "dac3", "dec3", "dac4", "dOps", "dfLa", "damr", "pcmC", "avcC",
      "hvcC", "av1C", "vpcC", "dvcC", "dvvC", "d263", "colr", "pasp", "clap", "fiel", "gama", "mdcv", "clli", "SmDm",
      "CoLL",
    ],
    "wave": ["frma", "mp4a", "esds", "alac", "chan", "enda", "dac3", "dec3"],
  ]

  /// Where samples stand and how large they are; a track has one of each row.
  static let tables: [Set<FourCC>] = [["stsc"], ["stsz", "stz2"], ["stco", "co64"]]
}

extension Mp4Track {
  /// Sound and moving pictures. Not chapters, subtitles, time codes and positions: they are words.
  var isPlayed: Bool { isAudio || isVideo }
}
