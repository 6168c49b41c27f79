"""feedparser, podcastparser, atoma and ruby-rss (validating) read every feed and agree with the sources on each episode."""

from support import truth
from support.readers import READERS
from support.workspace import Workspace


def check(case):
    workspace = Workspace.demonstration(case)
    for url in workspace.feeds():
        feed = url.removeprefix(workspace.address)
        content = (workspace.public / feed).read_bytes()
        for name, read in READERS.items():
            try:
                items = read(content)
            except Exception as complaint:
                case.expect(False, f"{name} has a complaint about {feed}: {complaint!r}")
                continue
            agree(case, f"{name} on {feed}", items, truth.in_feed(workspace, url))


def agree(case, reader, items, episodes):
    case.equal(sorted(i.guid for i in items), sorted(e.guid for e in episodes), f"{reader}: guids")
    dates = [item.date for item in items]
    case.equal(dates, sorted(dates, reverse=True), f"{reader}: newest first")
    by_guid = {episode.guid: episode for episode in episodes}
    for item in items:
        episode = by_guid.get(item.guid)
        if episode is None:
            continue
        here = f"{reader}, {episode.slug}"
        case.equal(item.title, episode.title, f"{here}: title")
        case.equal(item.date, episode.date, f"{here}: date")
        case.equal(item.enclosures, [(episode.url, episode.length, episode.type)], f"{here}: enclosures")
        if item.duration is not None:
            # Rounded to whole seconds, and 0.1 s for what a decoder leaves out at both ends.
            close = abs(item.duration - episode.duration) <= 0.6
            case.expect(close, f"{here}: duration {item.duration} s, decoded {episode.duration:.2f} s")
