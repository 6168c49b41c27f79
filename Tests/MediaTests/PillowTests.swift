import Foundation
import TestPrograms
import Testing

@testable import Media

/// Pictures as Pillow writes and reads them. Needs Python with Pillow, which `PYTHON` may name.
@Suite(.enabled(if: TestProgram.python(with: ["PIL"]) != nil, "Python with Pillow is not installed"))
struct PillowTests {
  /// Writes pictures of every mode and option, and one line for each: its file, size, mode and whether it can be
  /// transparent, as Pillow reads it back.
  private static let script = """
    import os, sys
    from PIL import Image
    folder = sys.argv[1]
    def save(name, mode, size, **options):
        path = os.path.join(folder, name)
        color = tuple([90, 120, 200, 30][:len(Image.new(mode, (1, 1)).getbands())]) if mode not in ('1', 'L', 'P', 'I;16') else 1
        picture = Image.new(mode, size, color)
        if mode == 'P': picture.putpalette(list(range(256)) * 3)
        picture.save(path, **options)
        with Image.open(path) as read:
            transparent = 'transparency' in read.info or read.mode in ('LA', 'RGBA')
            print(name, read.width, read.height, read.mode, int(transparent), read.info.get('adobe_transform', '-'))
    exif = Image.Exif(); exif[0x010e] = 'Klankbord'
    thumbnail = b'Exif\\0\\0' + b'\\xff\\xd8\\xff\\xc0\\0\\x0b\\x08\\0\\x09\\0\\x09\\x01\\x01\\x11\\0\\xff\\xd9'
    for number, (mode, size) in enumerate((m, s) for m in ('1', 'L', 'LA', 'P', 'RGB', 'RGBA', 'I;16') for s in ((1, 1), (1400, 17), (300, 3000))):
        save(f'{number}.png', mode, size)
    save('rgb-trns.png', 'RGB', (30, 40), transparency=(1, 2, 3))
    save('gray-trns.png', 'L', (30, 40), transparency=7)
    save('palette-trns.png', 'P', (30, 40), transparency=7)
    save('two-bits.png', 'P', (30, 40), bits=2)
    for number, (mode, size) in enumerate((m, s) for m in ('L', 'RGB', 'CMYK', 'YCbCr') for s in ((1, 1), (1400, 17), (300, 3000))):
        save(f'{number}.jpg', mode, size)
        save(f'{number}-progressive.jpg', mode, size, progressive=True, quality=95)
        save(f'{number}-restarts.jpg', mode, size, restart_marker_blocks=2, optimize=True)
        save(f'{number}-tags.jpg', mode, size, exif=exif, comment='Klankbord', icc_profile=b'p' * 70000)
        save(f'{number}-thumbnail.jpg', mode, size, exif=thumbnail)
    save('rgb-kept.jpg', 'RGB', (40, 30), keep_rgb=True)
    """

  @Test func `what Pillow writes is read as Pillow reads it`() throws {
    let python = try #require(TestProgram.python(with: ["PIL"]))
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try python.run(["-c", Self.script, folder.path])
    try #require(run.status == 0)
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 86)
    for line in lines {
      let fields = line.split(separator: " ").map(String.init)
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(fields[0])))
      let header = try #require(PictureHeader(bytes: bytes), "\(line)")
      #expect(header.width == Int(fields[1]) && header.height == Int(fields[2]), "\(line)")
      #expect(header.hasAlpha == (fields[4] == "1"), "\(line)")
      let (colours, bits) = try #require(Self.colours[fields[3]], "\(line)")
      #expect(header.colourSpace == (fields[5] == "2" && colours == .cmyk ? .ycck : colours), "\(line)")
      #expect(header.bitsPerChannel == bits, "\(line)")
      for length in [20, bytes.count / 2, bytes.count - 1] {
        #expect(PictureHeader(bytes: Array(bytes.prefix(length))) == nil, "\(line), cut off at \(length)")
      }
    }
  }

  /// What Pillow's modes are.
  private static let colours: [String: (PictureHeader.ColourSpace, bits: Int)] = [
    "1": (.gray, 1), "L": (.gray, 8), "LA": (.gray, 8), "P": (.palette, 8), "RGB": (.rgb, 8), "RGBA": (.rgb, 8),
    "I;16": (.gray, 16), "CMYK": (.cmyk, 8),
  ]
}
