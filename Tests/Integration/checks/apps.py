"""gPodder, newsboat and podget subscribe to every feed and download every enclosure, byte-identical to its source."""

import collections

from support import truth
from support.apps import APPS, Newsboat
from support.servers import SERVERS
from support.trees import sha256
from support.workspace import Workspace


def check(case):
    workspace = Workspace.demonstration(case)
    for server_name, server in SERVERS.items():
        with server(case, workspace):
            for feed in workspace.feeds():
                wanted = truth.in_feed(workspace, feed)
                for app_name, App in APPS.items():
                    here = f"{app_name} at {server_name}, {feed}"
                    app = App(case.folder / f"{app_name}-{server_name}-{feed.rsplit('/')[-1]}")
                    app.subscribe(feed)
                    app.update()
                    app.download()
                    hashes = collections.Counter(sha256(file) for file in app.downloads())
                    missing = [episode.slug for episode in wanted if not hashes[episode.hash]]
                    case.expect(not missing, f"{here}: downloads byte by byte {', '.join(missing)}")
                    case.equal(hashes.total(), len(wanted), f"{here}: number of downloads")
                    if isinstance(app, Newsboat):
                        listed = [(e.guid, e.title, int(e.date.timestamp()), e.url, e.type) for e in wanted]
                        case.equal(sorted(app.items()), sorted(listed), f"{here}: its list")
