import Foundation
import TestPrograms
import Testing

@testable import Media

/// What Pillow plants in a picture is gone, and it shows the same. Needs Python with Pillow, which `PYTHON` may name.
@Suite(.enabled(if: TestProgram.python(with: ["PIL"]) != nil, "Python with Pillow is not installed"))
struct CleanPicturePillowTests {
  private static let writing = """
    import os, sys
    from PIL import Image, ImageCms, PngImagePlugin
    folder, name = sys.argv[1:]
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile('sRGB')).tobytes()
    picture = Image.radial_gradient('L').resize((48, 32)).convert('RGB')
    for side in range(1, 9):
        exif = Image.Exif(); exif[0x0112] = side; exif[0x010e] = name; exif[0x013b] = name
        exif.get_ifd(0x8825)[1] = 'N'; exif.get_ifd(0x8769)[0x9286] = name.encode()
        for kind, more in (('base', {}), ('progressive', {'progressive': True}), ('cmyk', {})):
            p = picture.convert('CMYK') if kind == 'cmyk' else picture
            p.save(f'{folder}/{side}-{kind}.jpg', exif=exif, comment=name, xmp=name.encode(), icc_profile=profile, **more)
    text = PngImagePlugin.PngInfo(); text.add_text('Author', name); text.add_itxt('Title', name, zip=False)
    for mode in ('1', 'L', 'LA', 'P', 'RGB', 'RGBA'):
        picture.convert(mode).save(f'{folder}/{mode}.png', pnginfo=text, exif=exif, icc_profile=profile, dpi=(72, 72))
    """

  /// The pixels as they are shown, the colour profile, and the tags of EXIF, each file on a line.
  private static let reading = """
    import hashlib, os, sys
    from PIL import Image, ImageOps
    for name in sorted(os.listdir(sys.argv[1])):
        with Image.open(os.path.join(sys.argv[1], name)) as p:
            exif = dict(p.getexif()) if name.endswith('jpg') else {}
            shown = ImageOps.exif_transpose(p) if exif else p
            print(name, p.mode, shown.size, hashlib.md5(shown.tobytes()).hexdigest(),
                  hashlib.md5(p.info.get('icc_profile', b'')).hexdigest(), name.endswith('png') and p.info.get('dpi'), exif if sys.argv[2:] else '')
    """

  @Test func `names go, and pixels, colours and side stay`() throws {
    let python = try #require(TestProgram.python(with: ["PIL"]))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try #require(try python.run(["-c", Self.writing, folder.path, "Amina Yusuf"]).status == 0)
    let shown = try python.run(["-c", Self.reading, folder.path])
    try #require(shown.status == 0)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count == 30)
    for file in files {
      let bytes = Array(try Data(contentsOf: file))
      #expect(holds(bytes, "Amina"))
      let clean = CleanPicture(of: bytes)
      let copy = spliced(bytes, try #require(clean.splices, "\(file.lastPathComponent): \(clean.findings)"))
      #expect(!holds(copy, "Amina") && !holds(copy, "Yusuf"), "\(file.lastPathComponent)")
      try Data(copy).write(to: file)
    }
    let after = try python.run(["-c", Self.reading, folder.path])
    #expect(String(decoding: after.output, as: UTF8.self) == String(decoding: shown.output, as: UTF8.self))
    let tags = try python.run(["-c", Self.reading, folder.path, "tags"])
    let lines = String(decoding: tags.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count { $0.hasSuffix(" {274: 6}") } == 3)
    #expect(lines.count { $0.hasSuffix(" {}") } == 9)
    #expect(lines.count { $0.contains("{274: ") } == 21)
  }
}
