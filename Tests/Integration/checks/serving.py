"""nginx with the printed configuration and `preview` answer every request as RFC 9110 says and the feed promises."""

import re
import xml.etree.ElementTree as XML

from support.servers import SERVERS
from support.web import request
from support.workspace import Workspace

LONG_AGO = "Mon, 01 Jan 2001 00:00:00 GMT"


def check(case):
    workspace = Workspace.demonstration(case)
    (workspace.public / ".hidden").write_text("never served")
    for name, server in SERVERS.items():
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
    expect.equal(beyond.header("Content-Range"), f"bytes */{length}", f"Content-Range of bytes={length}- of {url}")
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
