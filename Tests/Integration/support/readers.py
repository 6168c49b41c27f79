"""Feed readers of others: each gives what it read as `Item`s, or raises where it has a complaint."""

import datetime
import io
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import atoma
import feedparser
import podcastparser

RUBY = Path(__file__).with_name("read_rss.rb")
UTC = datetime.timezone.utc


@dataclass
class Item:
    guid: str
    title: str
    date: datetime.datetime
    # Whole seconds; `None` where the reader does not know the tag.
    duration: int
    # Address, length in bytes and type of each.
    enclosures: list


def by_feedparser(content):
    read = feedparser.parse(content)
    if read.bozo:
        raise ValueError(f"feedparser: {read.bozo_exception}")
    return [
        Item(
            entry.id, entry.title, datetime.datetime(*entry.published_parsed[:6], tzinfo=UTC),
            int(entry.itunes_duration), [(e.href, int(e.length), e.type) for e in entry.enclosures],
        )
        for entry in read.entries
    ]


def by_podcastparser(content):
    read = podcastparser.parse("http://127.0.0.1/feed.xml", io.BytesIO(content))
    return [
        Item(
            episode["guid"], episode["title"], datetime.datetime.fromtimestamp(episode["published"], UTC),
            episode["total_time"], [(e["url"], e["file_size"], e["mime_type"]) for e in episode["enclosures"]],
        )
        for episode in read["episodes"]
    ]


def by_atoma(content):
    read = atoma.parse_rss_bytes(content)
    return [
        Item(item.guid, item.title, item.pub_date, None, [(e.url, e.length, e.type) for e in item.enclosures])
        for item in read.items
    ]


def by_ruby(content):
    done = subprocess.run(["ruby", RUBY], input=content, capture_output=True)
    if done.returncode != 0:
        raise ValueError("ruby-rss: " + done.stderr.decode(errors="replace").splitlines()[0])
    return [
        Item(guid, title, datetime.datetime.fromtimestamp(seconds, UTC), duration, [tuple(enclosure)])
        for guid, title, seconds, duration, enclosure in json.loads(done.stdout)
    ]


READERS = {"feedparser": by_feedparser, "podcastparser": by_podcastparser, "atoma": by_atoma, "ruby-rss": by_ruby}
