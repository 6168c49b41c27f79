"""Subscribers of gPodder, newsboat and reader see no new episode when a show is retitled, mended, moved or restored.

An unchanged feed is answered with 304.
"""

import shutil

import reader

from support.apps import GPodder, Newsboat
from support.servers import nginx
from support.web import request
from support.workspace import Workspace


class Reader:
    """The `reader` library."""

    def __init__(self, home):
        home.mkdir()
        self.reader = reader.make_reader(str(home / "reader.sqlite"))

    def subscribe(self, feed):
        self.feed = feed
        self.reader.add_feed(feed)

    def update(self):
        self.reader.update_feed(self.feed)

    def items(self):
        return [(entry.id, entry.title) for entry in self.reader.get_entries()]


def check(case):
    workspace = Workspace.new(case)
    for day, slug in enumerate(("een", "twee", "drie"), 1):
        workspace.published_episode(slug, f"Titel {slug}", day=day, seconds=1)
    apps = [GPodder(case.folder / "gpodder"), Newsboat(case.folder / "newsboat"), Reader(case.folder / "reader")]
    (feed,) = workspace.feeds()
    with nginx(case, workspace):
        for app in apps:
            app.subscribe(feed)
            app.update()
        apps[0].download()
        known = [guids(app) for app in apps[1:]]
        case.equal(known, [{workspace.guid(slug) for slug in ("een", "twee", "drie")}] * 2, "what they know at first")
        unchanged(case, workspace)
    steps = {
        "retitled": retitle, "a typo mended": mend, "moved to another media host": move, "restored": restore,
        "published again": publish_again,
    }
    for name, step in steps.items():
        step(workspace)
        with nginx(case, workspace):
            case.equal(apps[0].update(), 0, f"{name}: new episodes that gPodder finds")
            for app, before in zip(apps[1:], known):
                app.update()
                case.equal(guids(app), before, f"{name}: what {type(app).__name__} knows")
            unchanged(case, workspace)
    titles = {title for _, title, *_ in apps[1].items()}
    case.expect("Een nieuwe titel" in titles, f"newsboat shows the new title: {titles}")


def guids(app):
    return {item[0] for item in app.items()}


def unchanged(case, workspace):
    for name in ("main.xml", "main.atom", "main.json"):
        first = request(workspace.address + f"feeds/{name}")
        again = request(workspace.address + f"feeds/{name}", if_none_match=first.header("ETag"))
        case.equal((first.status, again.status, again.body), (200, 304, b""), f"an unchanged {name}")
        since = request(workspace.address + f"feeds/{name}", if_modified_since=first.header("Last-Modified"))
        case.equal(since.status, 304, f"{name}, not modified since")


def retitle(workspace):
    workspace.rewrite("Episodes/een/episode.md", "title: .*", "title: Een nieuwe titel")
    workspace.run("publish", "een")


def mend(workspace):
    workspace.rewrite("Episodes/twee/episode.md", "Een gesprek.", "Een goed gesprek.")
    workspace.run("build")


def move(workspace):
    """Twice: away from the site's own address, which goes on serving them, and then from a host that leads to the next."""
    media = "media-address: http://{}:%d/" % workspace.port
    workspace.rewrite("Site/site.md", "(?m)^address: (.*)$", r"address: \1\n" + media.format("127.0.0.2"))
    workspace.run("build")
    workspace.rewrite("Site/site.md", "(?m)^media-address: .*$", media.format("localhost"))
    workspace.run("build", status=3)
    former = "former-addresses: [http://127.0.0.2:%d/]" % workspace.port
    workspace.rewrite("Site/site.md", "(?m)^media-address: .*$", media.format("localhost") + "\n" + former)
    workspace.run("build")
    feed = (workspace.public / "feeds/main.xml").read_text()
    workspace.case.expect(f'url="http://localhost:{workspace.port}/media/' in feed, "the enclosures name the new host")


def restore(workspace):
    """Of a copy of everything but the result."""
    copy = workspace.folder.with_name("backup")
    shutil.copytree(workspace.folder, copy, ignore=shutil.ignore_patterns("Public"))
    shutil.rmtree(workspace.folder)
    copy.rename(workspace.folder)
    workspace.run("build")


def publish_again(workspace):
    for slug in ("een", "twee", "drie"):
        workspace.run("publish", slug)
