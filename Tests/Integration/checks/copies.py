"""The published copies of recordings: mutagen reads our tags, ffmpeg decodes the same samples, nothing foreign is left."""

import json
import subprocess

import mutagen
from mutagen.id3 import ID3

from support.workspace import Workspace, ffmpeg

KINDS = ["mp3", "m4a", "mp4", "ogg", "opus", "flac", "wav"]
CHAPTERS = [(0, "Opening"), (1.5, "Midden & meer"), (3, "العربية")]
SECRET = "Kwibus Knorrepot"


def check(case):
    workspace = Workspace.new(case)
    for day, kind in enumerate(KINDS, 1):
        add(workspace, kind, day)
        workspace.run("publish", kind)
        source = workspace.folder / f"Episodes/{kind}/{kind}.{kind}"
        (copy,) = workspace.public.glob(f"media/{kind}-*")
        case.equal(samples(copy), samples(source), f"{kind}: samples of the copy")
        content = copy.read_bytes()
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            case.expect(SECRET.encode(encoding) not in content, f"{kind}: the copy does not hold the tags of the source")
        case.expect(SECRET.encode() in source.read_bytes(), f"{kind}: the source holds them, or this proves nothing")
    tags_of_an_mp3(workspace)
    frozen(workspace)


def add(workspace, kind, day):
    """An episode whose recording says of itself what must not be published, with chapters of its own."""
    file = workspace.case.folder / f"opname.{kind}"
    words = ["-metadata", f"title={SECRET}", "-metadata", f"artist={SECRET}", "-metadata", f"comment={SECRET}"]
    moving = ["-f", "lavfi", "-i", "color=c=teal:s=64x64:d=4", "-c:v", "mpeg4"] if kind == "mp4" else []
    ffmpeg("-f", "lavfi", "-i", f"sine=frequency={300 + day}:duration=4", *moving, *words, "-ac", "1", file)
    chapters = workspace.case.folder / "chapters.json"
    listed = [{"startTime": start, "title": title} for start, title in CHAPTERS]
    chapters.write_text(json.dumps({"version": "1.2.0", "chapters": listed}))
    guest = workspace.person(f"Gast {kind}")
    workspace.run(
        "episode", "add", file, "--title", f"Aflevering {kind}", "--slug", kind, "--language", "ar", "--chapters", chapters,
        "--person", f"{guest}:guest", "--date", f"2024-02-{day:02}T07:00:00+01:00",
    )
    workspace.record(guest, scopes=["voice-original", "quotes-and-chapters"])
    workspace.confirm(guest, kind)
    file.unlink()


def tags_of_an_mp3(workspace):
    case = workspace.case
    (copy,) = workspace.public.glob("media/mp3-*")
    tags = ID3(copy)
    case.equal(tags["TIT2"].text, ["Aflevering mp3"], "mutagen: title")
    case.equal(tags["TALB"].text, ["Proef & toets"], "mutagen: show")
    case.equal(tags["TLAN"].text, ["ara"], "mutagen: language")
    guid = workspace.guid("mp3")
    told = [frame.data.decode() for frame in tags.getall("UFID")] + [t for f in tags.getall("TXXX") for t in f.text]
    case.expect(guid in told, f"mutagen: the guid {guid} is among {told}")
    case.equal([picture.data[:4] for picture in tags.getall("APIC")], [b"\x89PNG"], "mutagen: cover")
    chapters = sorted(tags.getall("CHAP"), key=lambda chapter: chapter.start_time)
    found = [(c.start_time / 1000, c.sub_frames["TIT2"].text[0]) for c in chapters]
    case.equal(found, CHAPTERS, "mutagen: chapters")
    (contents,) = tags.getall("CTOC")
    case.equal(contents.child_element_ids, [c.element_id for c in chapters], "mutagen: table of contents")
    case.expect(not {"TPE1", "COMM", "TSSE"} & {key[:4] for key in tags}, f"mutagen: nothing else: {sorted(tags)}")
    (other,) = workspace.public.glob("media/flac-*")
    case.expect(not mutagen.File(other).tags, "mutagen: no comments in the FLAC")


def frozen(workspace):
    """A new title or cover never moves or changes a recording."""
    case = workspace.case
    before = {file.name: (file.stat().st_mtime_ns, file.read_bytes()) for file in workspace.public.glob("media/*")}
    workspace.rewrite("Episodes/mp3/episode.md", "title: .*", "title: Een andere titel")
    ffmpeg("-f", "lavfi", "-i", "color=c=red:s=1400x1400", "-frames:v", "1", workspace.folder / "Feeds" / "cover.png")
    workspace.run("publish", "mp3")
    after = {file.name: (file.stat().st_mtime_ns, file.read_bytes()) for file in workspace.public.glob("media/*")}
    case.expect(before == after, "a new title and a new cover leave every recording as it is")
    feed = (workspace.public / "feeds/main.xml").read_text()
    case.expect("Een andere titel" in feed, "the new title is in the feed")


def samples(file):
    decode = ["ffmpeg", "-v", "error", "-i", file, "-map", "0:a", "-map", "0:V?", "-f", "md5", "-"]
    return subprocess.run(decode, check=True, stdout=subprocess.PIPE, text=True).stdout
