"""A catalogue made to be hard, with every tag at once: no reader has a complaint about any of the three formats.

Titles and notes in Dutch, Arabic, Somali and Tigrinya, emoji, `&`, `]]>`, notes of 0 and of about 4000 bytes.
"""

import io
import json

import atoma
import feedparser
import reader

from support.readers import READERS
from support.servers import preview
from support.workspace import Workspace, ffmpeg, sound

NOTES = {
    "nederlands": "Recht & onrecht, een **goed** gesprek ]]> met [een link](https://example.org/?a=1&b=2).\n\n- één\n- twee\n",
    "arabisch": "هذه الحلقة مثال خيالي & ليست حقيقية.\n",
    "somalisch": "Tani waa tusaale la hindisay; 0800-2000.\n",
    "tigrinya": "እዚ ምሳሌ እዩ።\n",
    "emoji": "Zwijgen 🤐👩🏽‍👩🏽‍👧🏽\n",
    "leeg": "",
    "net-genoeg": "é" * 1996 + "\n",
    "net-te-veel": "woord & daad " * 400 + "\n",
    "zonder-spatie": "👩🏽‍👩🏽‍👧🏽" * 400 + "\n",
}
CHANNEL = """link: https://example.org/show
copyright: "© Radio Verzonnen & vrienden"
medium: podcast
funding:
  - address: https://example.org/steun?a=1&b=2
    text: Steun & help
license: cc-by-4.0
locations:
  - name: Den Haag
    relation: subject
    geo: 52.08,4.31
    osm: R192736
    country: NL
texts:
  - purpose: verify
    text: abc & def
updates:
  text: Elke maand
  rule: FREQ=MONTHLY
podroll:
  - guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810
    address: https://example.org/other.xml
    title: Een ander
blocked-platforms: [youtube]
season-names:
  - season: 1
    name: "Eerste & beste"
hubs: [https://hub.example.org/]
page-size: 4
"""
ITEM = """number-name: 1 bis
explicit: false
block: yes
alternates:
  - media: alles.opus
    title: Klein bestand
soundbites:
  - start: 1
    duration: 15
    title: "Hier & nu"
locations:
  - name: Muqdisho
license: cc-by-4.0
texts:
  - text: los
content-links:
  - address: https://example.org/elders
    text: Ook hier
"""
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v {guest}>Goedendag & welkom.\n\n00:02.000 --> 00:04.000\nTot ziens ]]>\n"


def check(case):
    workspace = Workspace.new(case)
    workspace.rewrite("Feeds/main.md", "(?m)^platforms:", CHANNEL + "platforms:")
    for day, (slug, notes) in enumerate(NOTES.items(), 1):
        workspace.published_episode(slug, f"{slug} & ]]> <{slug}>", day=day, notes=notes, seconds=1)
    everything(workspace)
    complaints(case, workspace)
    with preview(case, workspace):
        library = reader.make_reader(str(case.folder / "reader.sqlite"))
        for name in ("main.xml", "main.atom", "main.json"):
            address = workspace.address + f"feeds/{name}"
            library.add_feed(address)
            library.update_feed(address)
            case.expect(library.get_feed(address).last_exception is None, f"reader on {name}")
    descriptions(case, workspace)


def everything(workspace):
    """An episode with every field, a cover, a transcript, chapters and another encoding."""
    case, folder = workspace.case, workspace.case.folder
    guest = workspace.person("Gast alles")
    (folder / "praat.nl.vtt").write_text(VTT.format(guest=guest))
    listed = [{"startTime": 0, "title": "Begin & zo"}, {"startTime": 10.5, "title": "Eind", "url": "https://example.org/?a&b"}]
    (folder / "chapters.json").write_text(json.dumps({"version": "1.2.0", "chapters": listed}))
    ffmpeg("-f", "lavfi", "-i", "color=c=red:s=1400x1400", "-frames:v", "1", folder / "cover.jpg")
    sound(folder / "alles.mp3", 20, hertz=700)
    workspace.run(
        "episode", "add", folder / "alles.mp3", "--title", "Alles & meer", "--slug", "alles", "--language", "nl",
        "--person", f"{guest}:guest", "--date", "2024-03-01T07:00:00+01:00", "--season", "1", "--number", "1",
        "--transcript", folder / "praat.nl.vtt", "--chapters", folder / "chapters.json", "--cover", folder / "cover.jpg",
        "--notes", "-", text="Alles.\n",
    )
    sound(workspace.folder / "Episodes/alles/alles.opus", 20, hertz=700)
    workspace.rewrite("Episodes/alles/episode.md", "(?m)^people:", ITEM + "people:")
    workspace.record(guest, scopes=["voice-original", "description", "transcript", "quotes-and-chapters"])
    workspace.confirm(guest, "alles")
    words = ["consent", "confirm-cut", guest, "--episode", "alles", "--media", "alles.opus", "--from", "-", "--as", "reviewer"]
    workspace.run(*words, text="---\nheard-at: 2024-01-02T10:00:00+01:00\nlanguage: nl\n---\n")
    workspace.run("publish", "alles")
    feed = (workspace.public / "feeds/main.xml").read_text()
    for tag in (
        "podcast:transcript", "podcast:chapters", "psc:chapter ", "podcast:soundbite", "podcast:location", "podcast:license",
        "podcast:txt", "podcast:alternateEnclosure", "podcast:integrity", "podcast:contentLink", "podcast:socialInteract",
        "podcast:person", "podcast:season", "podcast:episode", "podcast:funding", "podcast:podroll", "podcast:updateFrequency",
        "podcast:block", "podcast:medium", "podcast:guid", "podcast:locked", "itunes:block", "itunes:image", 'rel="hub"',
    ):
        case.expect(f"<{tag}" in feed or tag in feed and "=" in tag, f"{tag} is in the feed")
    subtitles = (workspace.public / "transcripts/alles.nl.vtt").read_text()
    case.expect("<v Gast alles>" in subtitles and guest not in subtitles, f"the transcript names who agreed: {subtitles}")
    case.expect((workspace.public / "transcripts/alles.nl.srt").exists(), "the transcript is SubRip too")


def complaints(case, workspace):
    documents = sorted((workspace.public / "feeds").glob("main*"))
    case.expect(len(documents) == 6, f"two pages in three formats: {[file.name for file in documents]}")
    for file in documents:
        content = file.read_bytes()
        if file.suffix == ".xml":
            for name, read in READERS.items():
                try:
                    read(content)
                except Exception as complaint:
                    case.expect(False, f"{name} has a complaint about {file.name}: {complaint!r}")
                else:
                    case.expect(True, name)
        elif file.suffix == ".atom":
            case.expect(not feedparser.parse(content).bozo, f"feedparser on {file.name}")
            case.expect(atoma.parse_atom_bytes(content).entries, f"atoma on {file.name}")
        else:
            items = json.loads(content)["items"]
            case.expect(all(item["id"] and item["attachments"] for item in items), f"{file.name} is a JSON Feed")


def descriptions(case, workspace):
    for file in workspace.feed_files():
        for entry in feedparser.parse(io.BytesIO(file.read_bytes())).entries:
            summary = entry.get("summary", "")
            case.expect(len(summary.encode()) <= 4000, f"{entry.title}: {len(summary.encode())} bytes of description")
            case.expect("\ufffd" not in summary, f"{entry.title}: no character is cut")
