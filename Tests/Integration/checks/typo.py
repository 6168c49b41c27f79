"""A title mended and published again is no new episode to gPodder or newsboat, and both show the new title.

The mended title has the length of the old one: the length does not tell the two feeds apart.
"""

import time

from support.apps import GPodder, Newsboat
from support.servers import SERVERS
from support.trees import traces
from support.workspace import Workspace


def check(case):
    for name, server in SERVERS.items():
        workspace = Workspace.new(case, f"workspace-{name}")
        workspace.published_episode("zwijgen", "Zwijgen is geen gaud", day=1)
        workspace.published_episode("spreken", "Spreken is zilver", day=2)
        with server(case, workspace):
            (feed,) = workspace.feeds()
            apps = [GPodder(case.folder / f"gpodder-{name}"), Newsboat(case.folder / f"newsboat-{name}")]
            gpodder, newsboat = apps
            for app in apps:
                app.subscribe(feed)
                app.update()
            gpodder.download()
            before = {guid: title for guid, title, *_ in newsboat.items()}
            case.equal(sorted(before.values()), ["Spreken is zilver", "Zwijgen is geen gaud"], f"{name}: before, newsboat")

            into_the_next_second(workspace.public / "feeds/main.xml")
            workspace.rewrite("Episodes/zwijgen/episode.md", "geen gaud", "geen goud")
            workspace.run("publish", "zwijgen")
            # A recording's tags are frozen with it: a new title never changes the file that apps have.
            shown = [place for place in traces(workspace.public, ["geen gaud"]) if " in media/" not in place]
            case.equal(shown, [], f"{name}: places that show the old title")

            case.equal(gpodder.update(), 0, f"{name}: new episodes that gPodder finds")
            titles = gpodder.gpo("episodes")
            case.expect("geen goud" in titles and "geen gaud" not in titles, f"{name}: gPodder shows the new title: {titles}")
            newsboat.update()
            after = {guid: title for guid, title, *_ in newsboat.items()}
            case.equal(after.keys(), before.keys(), f"{name}: episodes of newsboat")
            case.equal(sorted(after.values()), ["Spreken is zilver", "Zwijgen is geen goud"], f"{name}: after, newsboat")


def into_the_next_second(file):
    """nginx makes an ETag of the length and the second of the last change."""
    while time.time() < int(file.stat().st_mtime) + 1:
        time.sleep(0.05)
