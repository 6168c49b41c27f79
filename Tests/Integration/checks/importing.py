"""A show that exists elsewhere moves in: guids, dates, notes and sound are kept, nobody is published without consent.

Broken feeds are mended where their meaning is clear; hostile ones are refused in little memory, with nothing written.
"""

import contextlib
import functools
import http.server
import io
import os
import resource
import signal
import subprocess
import threading
import time
import urllib.parse
import xml.etree.ElementTree as XML

import feedparser
import podcastparser

from checks.copies import samples
from support.trees import snapshot
from support.workspace import Workspace, sound

GUEST = "Kwibus Knorrepot van Elders"
TITLES = ["Recht & onrecht", "العنف الأسري", "Zwijgen 🤐", "Vierde", "Vijfde"]


def check(case):
    old = case.folder / "old"
    old.mkdir()
    for number in range(len(TITLES)):
        sound(old / f"deel {number}.mp3", 2, hertz=500 + 40 * number)
    with server(old) as address:
        (old / "feed.xml").write_text(feed(old, address))
        from_a_folder(case, old, address)
        by_address(case, old, address)
    interrupted(case, old)
    broken(case, old)
    hostile(case)


def from_a_folder(case, old, address):
    workspace = Workspace.new(case, "folder")
    case.expect("locked" in workspace.run("import", old / "feed.xml", status=3).stderr, "a locked show is refused")
    words = ["import", old / "feed.xml", "--media", old, "--i-own-this"]
    before = snapshot(workspace.folder / "Episodes")
    workspace.run(*words, "--dry-run")
    case.equal(snapshot(workspace.folder / "Episodes"), before, "a rehearsal writes nothing")
    workspace.run(*words)
    slugs = sorted(file.name for file in (workspace.folder / "Episodes").iterdir() if file.is_dir())
    case.equal(len(slugs), len(TITLES), f"episodes that were imported: {slugs}")
    after = snapshot(workspace.folder)
    said = workspace.run(*words).stdout
    case.expect(f"{len(TITLES)} known already" in said, f"a second import knows them all: {said}")
    changed = {path for path in after if ".klankbord" not in str(path)} ^ {
        path for path in snapshot(workspace.folder) if ".klankbord" not in str(path)}
    case.equal(changed, set(), "files that a second import adds")
    texts = "".join(file.read_text() for file in workspace.folder.glob("Episodes/*/episode.md"))
    case.expect(GUEST not in texts, "no text names the guest")

    for slug in slugs:
        workspace.run("publish", slug, status=3)
    case.expect(not workspace.public.exists() or not list(workspace.public.glob("media/*")), "nothing is published without consent")
    clear(workspace, slugs)
    (new,) = [file for file in workspace.feed_files() if file.stem != "main"]
    wanted = {entry.id: entry for entry in feedparser.parse((old / "feed.xml").read_bytes()).entries}
    found = {entry.id: entry for entry in feedparser.parse(new.read_bytes()).entries}
    case.equal(found.keys(), wanted.keys(), "guids of the old feed and the new one")
    for guid, entry in found.items():
        case.equal(entry.published_parsed, wanted[guid].published_parsed, f"{guid}: date")
        case.equal(entry.title, wanted[guid].title, f"{guid}: title")
        (mine,), (theirs,) = entry.enclosures, wanted[guid].enclosures
        case.equal(mine.type, theirs.type, f"{guid}: type of the enclosure")
        copy = workspace.public / "media" / mine.href.rsplit("/")[-1]
        source = old / f"deel {guid.removeprefix('oud-')}.mp3"
        case.equal(samples(copy), samples(source), f"{guid}: the sound of the enclosure")


def clear(workspace, slugs):
    """Everyone in it agrees, and it is published."""
    for slug in slugs:
        file = f"Episodes/{slug}/episode.md"
        text = (workspace.folder / file).read_text()
        if "people:" not in text:
            workspace.rewrite(file, "(?m)^type: .*$", r"\g<0>\npeople: none")
            workspace.declare_nobody(slug)
        else:
            person = text.split("- person: ")[1].split()[0]
            workspace.record(person)
            workspace.confirm(person, slug)
        workspace.run("publish", slug)


def by_address(case, old, address):
    workspace = Workspace.new(case, "address")
    workspace.run("import", address + "feed.xml", "--fetch", "--i-own-this")
    files = sorted(file.read_bytes() for file in workspace.folder.glob("Episodes/*/*.mp3"))
    case.equal(files, sorted(file.read_bytes() for file in old.glob("*.mp3")), "recordings that were fetched")
    feeds = "".join(file.read_text() for file in workspace.folder.glob("Feeds/*.md"))
    case.expect(f"moved-from: [{address}feed.xml]" in feeds or f"- {address}feed.xml" in feeds, "the feed tells where it was")


def interrupted(case, old):
    """Killed while it fetches: the same command goes on where it was left off, and adds the rest."""
    workspace = Workspace.new(case, "interrupted")
    folder = case.folder / "slow"
    folder.mkdir()
    sound(folder / "deel 0.mp3", 300, hertz=500)
    asked = []
    with server(folder, pause=0.02, asked=asked) as address:
        (folder / "feed.xml").write_text(feed(old, address).split("</item>")[0] + "</item></channel></rss>")
        words = [case.program, "import", address + "feed.xml", "--fetch", "--i-own-this"]
        begun = subprocess.Popen(words, cwd=workspace.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        partial = workspace.folder / ".klankbord" / "downloads"
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not sum(file.stat().st_size for file in partial.glob("*")):
            time.sleep(0.01)
        os.killpg(begun.pid, signal.SIGKILL)
        begun.wait()
        case.equal(list(workspace.folder.glob("Episodes/*/episode.md")), [], "episodes after the kill")
        begin = sum(file.stat().st_size for file in partial.glob("*"))
        case.expect(0 < begin < (folder / "deel 0.mp3").stat().st_size, f"a part was fetched: {begin} bytes")
        workspace.run("import", address + "feed.xml", "--fetch", "--i-own-this")
        case.equal(asked[-1], f"bytes={begin}-", "what the second run asks for")
    (file,) = workspace.folder.glob("Episodes/*/*.mp3")
    case.equal(file.read_bytes(), (folder / "deel 0.mp3").read_bytes(), "the recording, in two parts")


def broken(case, old):
    """Each trouble in a feed that others read too: as many episodes as two other libraries see."""
    sound_feed = (old / "feed.xml").read_text().replace('<podcast:locked owner="oud@example.org">yes</podcast:locked>', "")
    troubles = {
        "a blank line before the declaration": ("\n" + sound_feed).encode(),
        "a byte order mark": b"\xef\xbb\xbf" + sound_feed.encode(),
        "another encoding": sound_feed.replace("UTF-8", "windows-1252").encode("windows-1252", "xmlcharrefreplace"),
        "an undefined entity": sound_feed.replace("Vierde", "Vierde&nbsp;deel").encode(),
        "a bare ampersand": sound_feed.replace("Vijfde", "Vijf & zes").encode(),
        "a control character": sound_feed.replace("Vierde", "Vier\x0bde").encode(),
        "a wrong weekday": sound_feed.replace("<pubDate>Mon", "<pubDate>Sun").encode(),
    }
    for number, (name, content) in enumerate(troubles.items()):
        file = case.folder / "broken.xml"
        file.write_bytes(content)
        workspace = Workspace.new(case, f"broken-{number}")
        workspace.run("import", file)
        ours = len(list(workspace.folder.glob("Episodes/*/episode.md")))
        theirs = len(feedparser.parse(content).entries)
        case.equal(ours, theirs, f"{name}: episodes, and those of feedparser")
        with contextlib.suppress(Exception):
            others = len(podcastparser.parse("http://127.0.0.1/", io.BytesIO(content.lstrip(b"\n")))["episodes"])
            case.equal(ours, others, f"{name}: episodes, and those of podcastparser")


def hostile(case):
    bomb = "<!DOCTYPE rss [<!ENTITY a0 'x'>" + "".join(
        f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(12)
    ) + "]><rss version='2.0'><channel><title>&a12;</title></channel></rss>"
    outside = "<!DOCTYPE rss [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&e;</title></channel></rss>"
    deep = "<rss version='2.0'><channel>" + "<a>" * 200_000
    for name, text in {"an entity bomb": bomb, "an external entity": outside, "a depth bomb": deep, "an empty file": "",
                       "a page": "<!doctype html><title>x</title>"}.items():
        file = case.folder / "hostile.xml"
        file.write_text(text)
        workspace = Workspace.new(case, "hostile-" + name.replace(" ", "-"))
        before = snapshot(workspace.folder)
        limit = functools.partial(resource.setrlimit, resource.RLIMIT_AS, (1 << 29, 1 << 29))
        done = subprocess.run(
            [case.program, "import", file], cwd=workspace.folder, capture_output=True, text=True, timeout=30, preexec_fn=limit)
        case.equal(done.returncode, 3, f"{name}: status; {done.stderr}")
        case.expect("Nothing was imported." in done.stderr, f"{name}: says so: {done.stderr}")
        case.expect("root:" not in done.stdout + done.stderr, f"{name}: reads no other file")
        case.equal(snapshot(workspace.folder), before, f"{name}: nothing is written")


def feed(old, address):
    items = "".join(
        f"<item><title>{escaped(title)}</title><guid isPermaLink='false'>oud-{number}</guid>"
        f"<pubDate>Mon, 0{1 + number} Jan 2024 07:00:00 +0100</pubDate><description>Noten &lt;b&gt;vet&lt;/b&gt;</description>"
        f"<enclosure url='{address}deel%20{number}.mp3' length='{(old / f'deel {number}.mp3').stat().st_size}' type='audio/mpeg'/>"
        + (f"<podcast:person role='guest'>{GUEST}</podcast:person>" if number == 0 else "")
        + f"<itunes:season>1</itunes:season><itunes:episode>{number + 1}</itunes:episode></item>"
        for number, title in enumerate(TITLES)
    ).replace("Mon, 02", "Tue, 02").replace("Mon, 03", "Wed, 03").replace("Mon, 04", "Thu, 04").replace("Mon, 05", "Fri, 05")
    return (
        "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
        "xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>Oude show</title><link>https://example.org/</link>"
        "<description>Van elders</description><language>nl</language><itunes:category text='Education'/>"
        "<itunes:explicit>false</itunes:explicit><itunes:author>Elders</itunes:author><itunes:owner><itunes:name>Elders</itunes:name>"
        "<itunes:email>oud@example.org</itunes:email></itunes:owner><podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"
        f'<podcast:locked owner="oud@example.org">yes</podcast:locked>{items}</channel></rss>'
    )


def escaped(text):
    return XML.tostring(XML.Element("t", {"a": text}), "unicode").split('"')[1]


@contextlib.contextmanager
def server(folder, pause=0, asked=None):
    """Serves a folder, from the middle of a file too; slowly where `pause` says so, and noting the ranges it is asked for."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            content = (folder / urllib.parse.unquote(self.path).lstrip("/")).read_bytes()
            wanted = self.headers.get("Range")
            start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
            if asked is not None:
                asked.append(wanted)
            self.send_response(206 if wanted else 200)
            if wanted:
                self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
            self.send_header("Content-Length", str(len(content) - start))
            self.end_headers()
            with contextlib.suppress(ConnectionError):
                for place in range(start, len(content), 16384):
                    self.wfile.write(content[place : place + 16384])
                    time.sleep(pause)

        def log_message(self, *words):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}/"
        listening.shutdown()
