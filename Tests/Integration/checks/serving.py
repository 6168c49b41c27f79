"""Servers with the printed configurations and `preview` answer as RFC 9110 says and the feed promises."""

import re
import shutil
import xml.etree.ElementTree as XML

from support.servers import CONFIGURED, SERVERS, free_port, shared_host
from support.web import request
from support.workspace import Workspace, sound

# What every server must call these, by what the podcast namespace and JSON Feed say; no page but these may be read by
# pages of other sites.
TYPES = {
    "chapters/proef.json": r"application/json\+chapters",
    "feeds/proef.json": r"application/feed\+json",
    "feeds/proef.atom": r"application/atom\+xml(; *charset=utf-8)?",
    "transcripts/proef.nl.vtt": r"text/vtt(; *charset=utf-8)?",
    "transcripts/proef.nl.srt": r"application/x-subrip",
    "media/proef.opus": r"audio/ogg; *codecs=opus",
    "covers/proef.png": r"image/png",
    "proef.json": r"application/json",
}
LONG_AGO = "Mon, 01 Jan 2001 00:00:00 GMT"


def check(case):
    workspace = Workspace.demonstration(case)
    (workspace.public / ".hidden").write_text("never served")
    plant(workspace)
    case.note("servers: " + ", ".join(SERVERS | CONFIGURED))
    for name, server in (SERVERS | CONFIGURED).items():
        with server(case, workspace):
            expect = Expectations(case, name)
            for feed in workspace.feeds():
                served = request(feed)
                expect(served.status == 200, f"{feed} is served")
                expect.type(served, r"application/(rss\+)?xml(; *charset=utf-8)?", feed)
                path = workspace.public / feed.removeprefix(workspace.address)
                expect(served.body == path.read_bytes(), f"{feed} is served byte by byte")
                conditional_requests(expect, feed)
                for enclosure in XML.fromstring(served.body).iter("enclosure"):
                    path = workspace.public / enclosure.get("url").removeprefix(workspace.address)
                    enclosed(expect, enclosure, path.read_bytes())
            pages(expect, workspace)
            types(expect, workspace)
    moves(case)
    if shutil.which("apache2"):
        on_a_shared_host(case, workspace)


def plant(workspace):
    """A file of every type that is looked at."""
    for path in TYPES:
        (workspace.public / path).parent.mkdir(exist_ok=True)
        if not (workspace.public / path).exists():
            (workspace.public / path).write_text("for its type alone")


def on_a_shared_host(case, workspace):
    """What an .htaccess can do; a build leaves it alone."""
    gone = ["episodes/de-drempel-over/", next((workspace.public / "media").glob("de-drempel-over-*")).name]
    gone[1] = f"media/{gone[1]}"
    workspace.run("retract", "de-drempel-over", "--reason", "editorial")
    plant(workspace)
    with shared_host(case, workspace):
        expect = Expectations(case, "a shared host")
        for feed in workspace.feeds():
            conditional_requests(expect, feed)
            for enclosure in XML.fromstring(request(feed).body).iter("enclosure"):
                expect.equal(request(enclosure.get("url"), range="bytes=10-19").status, 206, "a range")
        pages(expect, workspace)
        types(expect, workspace)
        for path in gone:
            answer = request(workspace.address + path)
            expect.equal(answer.status, 410, f"/{path}")
            expect.equal(answer.body, (workspace.public / "gone.html").read_bytes(), f"the page at /{path}")
        workspace.run("build")
        expect((workspace.public / ".htaccess").exists(), "a build leaves .htaccess alone")


class Expectations:
    """Complaints that name the server."""

    def __init__(self, case, server):
        self.case, self.server = case, server

    def __call__(self, holds, sentence):
        return self.case.expect(holds, f"{self.server}: {sentence}")

    def equal(self, found, wanted, what):
        return self.case.equal(found, wanted, f"{self.server}: {what}")

    def type(self, answer, pattern, what):
        found = answer.header("Content-Type")
        return self(re.fullmatch(pattern, found or "", re.IGNORECASE), f"{what} has a fitting type, not {found!r}")


def enclosed(expect, enclosure, content):
    url, length = enclosure.get("url"), len(content)
    expect.equal(enclosure.get("length"), str(length), f"length in the feed of {url}")

    head = request(url, "HEAD")
    expect.equal(head.status, 200, f"HEAD {url}")
    expect.equal(head.header("Content-Length"), enclosure.get("length"), f"Content-Length of {url}")
    expect.equal(head.header("Content-Type"), enclosure.get("type"), f"Content-Type of {url}")
    expect.equal(head.header("Accept-Ranges"), "bytes", f"Accept-Ranges of {url}")
    expect.equal(head.body, b"", f"body of HEAD {url}")
    whole = request(url)
    expect(whole.status == 200 and whole.body == content, f"{url} is served byte by byte")

    def part(asked, first, last):
        answer = request(url, range=asked)
        expect.equal(answer.status, 206, f"{asked} of {url}")
        expect.equal(answer.header("Content-Range"), f"bytes {first}-{last}/{length}", f"{asked} of {url}")
        expect.equal(answer.header("Content-Length"), str(last - first + 1), f"length of {asked} of {url}")
        expect(answer.body == content[first : last + 1], f"{asked} of {url} are these bytes")

    part("bytes=0-1", 0, 1)
    part("bytes=-100", length - 100, length - 1)
    part("bytes=0-", 0, length - 1)
    part("bytes=1000-1999", 1000, 1999)
    part(f"bytes={length - 1}-{length + 100}", length - 1, length - 1)

    beyond = request(url, range=f"bytes={length}-")
    expect.equal(beyond.status, 416, f"bytes={length}- of {url}")
    # A server should say how long the file is (RFC 9110, 15.5.17); Apache does not.
    told = beyond.header("Content-Range")
    expect(told == f"bytes */{length}" or told is None and expect.server == "apache", f"bytes={length}- of {url}: {told}")
    same = request(url, range="bytes=0-1", if_range=head.header("ETag") or "")
    expect.equal(same.status, 206, f"If-Range with the ETag of {url}")
    other = request(url, range="bytes=0-1", if_range='"other"')
    expect.equal(other.status, 200, f"If-Range with another ETag of {url}")
    conditional_requests(expect, url)


def conditional_requests(expect, url):
    """RFC 9110, section 13."""
    plain = request(url)
    tag, changed = plain.header("ETag"), plain.header("Last-Modified")
    if not expect(tag and changed, f"{url} has an ETag and a Last-Modified"):
        return

    def condition(status, what, **headers):
        for method in ("GET", "HEAD"):
            answer = request(url, method, **headers)
            expect.equal(answer.status, status, f"{method} {url} with {what}")
            if status == 304:
                expect.equal(answer.body, b"", f"body of {method} {url} with {what}")
                expect.equal(answer.header("ETag"), tag, f"ETag of {method} {url} with {what}")

    condition(304, "its ETag", if_none_match=tag)
    condition(304, "its ETag among others", if_none_match=f'"other", {tag}')
    condition(304, "its ETag as a weak one", if_none_match="W/" + tag.removeprefix("W/"))
    condition(304, "any ETag", if_none_match="*")
    condition(200, "another ETag", if_none_match='"other"')
    condition(304, "its moment", if_modified_since=changed)
    condition(200, "an earlier moment", if_modified_since=LONG_AGO)
    condition(200, "another ETag and its moment", if_none_match='"other"', if_modified_since=changed)


def pages(expect, workspace):
    home = request(workspace.address)
    expect.equal(home.status, 200, "the home page")
    expect.type(home, r"text/html; *charset=utf-8", "the home page")
    for file in sorted(workspace.public.glob("**/index.html")):
        page = str(file.parent.relative_to(workspace.public)).removeprefix(".")
        answer = request(workspace.address, path=f"/{page}/".replace("//", "/"))
        expect(answer.status == 200 and answer.body == file.read_bytes(), f"/{page}/ is its page")
    missing = request(workspace.address, path="/is/not/there.html")
    expect.equal(missing.status, 404, "what is not there")
    expect.equal(missing.body, (workspace.public / "404.html").read_bytes(), "the page for what is not there")
    for path in ("/.hidden", "/../Site/site.md", "/%2e%2e/Site/site.md", "/media/..%2f../Site/site.md",
                 "/..%2f.klankbord/register.sqlite", "/feeds/../.hidden", "/%2ehidden", "//.hidden"):
        answer = request(workspace.address, path=path)
        expect(answer.status in (400, 403, 404), f"{path} is not served: found {answer.status}")
    posted = request(workspace.address, "POST")
    expect.equal(posted.status, 405, "POST to a page")


def types(expect, workspace):
    """Types, and what players on other sites may read (the Fetch standard, 3.2)."""
    for path, pattern in TYPES.items():
        for method in ("GET", "HEAD"):
            answer = request(workspace.address + path, method, origin="https://player.example")
            expect.equal(answer.status, 200, f"{method} {path}")
            expect.type(answer, pattern, path)
            is_open = path.split("/")[0] in ("chapters", "feeds", "media", "transcripts")
            expect.equal(answer.header("Access-Control-Allow-Origin"), "*" if is_open else None, f"who may read {path}")
            if is_open:
                shown = answer.header("Access-Control-Expose-Headers") or ""
                expect("Content-Range" in shown and "Accept-Ranges" in shown, f"what a player sees of {path}: {shown}")
            expect.equal(answer.header("X-Content-Type-Options"), "nosniff", f"X-Content-Type-Options of {path}")
            kept = answer.header("Cache-Control") or ""
            expect("no-cache" in kept or "private" in kept, f"no shared cache keeps {path}: {kept}")
    expect.equal(request(workspace.address).header("Access-Control-Allow-Origin"), None, "who may read the home page")


def moves(case):
    """Former addresses lead to today's; what was taken away is gone; what stands there again is served."""
    workspace = Workspace.new(case, "moves")
    media, old = f"http://127.0.0.1:{free_port()}/m/", f"http://127.0.0.1:{free_port()}/was/"
    earlier = f"{workspace.address}vroeger/"
    workspace.rewrite("Site/site.md", r"(?m)^address:", f"former-addresses:\n  - {old}\n  - {earlier}\naddress:")
    workspace.rewrite("Site/site.md", r"(?m)^address:", f"media-address: {media}\naddress:")
    workspace.episode("nieuw", "Nieuwe montage")
    workspace.declare_nobody("nieuw")
    workspace.run("publish", "nieuw")
    former = next((workspace.public / "media").glob("nieuw-*")).name
    sound(workspace.folder / "Episodes/nieuw/nieuw.mp3", seconds=4, hertz=300)
    workspace.declare_nobody("nieuw")
    workspace.run("publish", "nieuw")
    today = next((workspace.public / "media").glob("nieuw-*")).name
    case.expect(former != today, "a new cut has a new address")
    workspace.rewrite("Episodes/nieuw/episode.md", r"(?m)^title:", "former-slugs: [oud]\ntitle:")
    workspace.published_episode("weg", "Wat weggaat", day=2)
    gone = next((workspace.public / "media").glob("weg-*")).name
    workspace.rewrite("Feeds/main.md", r"(?m)^explicit:", "moved-from: [/oude/feed.xml]\nexplicit:")
    workspace.run("retract", "weg", "--reason", "editorial")
    workspace.run("build")

    for name, server in CONFIGURED.items():
        with server(case, workspace):
            expect = Expectations(case, name)
            site = workspace.address
            recording = f"{media}media/{today}"
            for address, target in (
                (f"{site}media/{former}", recording), (f"{media}media/{former}", recording),
                (f"{site}episodes/oud/", f"{site}episodes/nieuw/"), (f"{site}oude/feed.xml", f"{site}feeds/main.xml"),
                (f"{old}episodes/nieuw/", f"{site}episodes/nieuw/"), (old, site), (f"{old}media/{today}", recording),
                (f"{earlier}feeds/main.xml", f"{site}feeds/main.xml"), (f"{earlier}media/{today}", recording),
            ):
                answer = request(address)
                expect.equal(answer.status, 301, address)
                expect.equal(answer.header("Location"), target, f"where {address} leads")
                expect.equal(request(target).status, 200, target)
            expect.equal(request(recording).header("Access-Control-Allow-Origin"), "*", f"who may read {recording}")
            for address in (media, f"{media}feeds/main.xml", f"{media}media/../../Site/site.md"):
                expect.equal(request(address).status, 404, address)
            for path in ("episodes/weg/", "episodes/weg/index.html", f"media/{gone}"):
                answer = request(workspace.address + path)
                expect.equal(answer.status, 410, f"/{path}")
                expect.equal(answer.body, (workspace.public / "gone.html").read_bytes(), f"the page at /{path}")
            for path in ("episodes/oud", "episodes/weggooi/", "media/weg.mp3", "oude/feed.xml/x"):
                expect.equal(request(workspace.address + path).status, 404, f"/{path}")
            workspace.run("publish", "weg")
            for path in ("episodes/weg/", f"media/{gone}"):
                expect.equal(request(workspace.address + path).status, 200, f"/{path} once it is published again")
            workspace.run("retract", "weg", "--reason", "editorial")
