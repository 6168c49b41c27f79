"""What the sources of a workspace say an episode is, found without the program: by PyYAML, ffprobe and SHA-256."""

import datetime
import functools
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import yaml

from support.trees import sha256


# By the demonstration's fictional register: one guest refused Spotify, another everything but the site.
REFUSED_IN_THE_DEMONSTRATION = {
    ("lichtkier-spotify", "tussen-wij-en-ik"),
    ("lichtkier-spotify", "grenzen-met-een-zachte-stem"),
    ("lichtkier", "grenzen-met-een-zachte-stem"),
}


@dataclass
class Episode:
    slug: str
    guid: str
    title: str
    date: datetime.datetime
    language: str
    topics: list
    duration: float
    file: Path
    # Of the published copy, as are the address and the length.
    hash: str
    url: str
    length: int
    type: str


def episodes(workspace):
    """Every episode in the workspace, whether or not it may be published."""
    return [episode(file, workspace.address) for file in sorted(workspace.folder.glob("Episodes/*/episode.md"))]


def in_feed(workspace, url):
    """Those that must be in the feed at this address: what its file selects, without what its guests refused."""
    feed = Path(url).stem
    selects = front_matter(workspace.folder / "Feeds" / f"{feed}.md")
    languages, topics = selects.get("languages"), selects.get("topics")
    return [
        episode
        for episode in episodes(workspace)
        if (not languages or episode.language in languages)
        and (not topics or set(topics) & set(episode.topics))
        and (feed, episode.slug) not in REFUSED_IN_THE_DEMONSTRATION
    ]


def episode(file, address):
    fields = front_matter(file)
    media = file.parent / fields["media"]
    # The published copy of the cut: whether it has the same sound is for the check `copies`.
    copy = file.parents[2] / "Public" / "media" / f"{file.parent.name}-{sha256(media)[:8]}{media.suffix}"
    return Episode(
        slug=file.parent.name,
        guid=fields["guid"],
        title=fields["title"],
        date=datetime.datetime.fromisoformat(fields["date"].replace("Z", "+00:00")),
        language=fields["language"],
        topics=fields.get("topics", []),
        duration=duration(media),
        file=media,
        hash=sha256(copy),
        url=f"{address}media/{copy.name}",
        length=copy.stat().st_size,
        type=media_type(media),
    )


def front_matter(file):
    return yaml.load(file.read_text().split("---\n")[1], yaml.BaseLoader)


@functools.cache
def duration(media):
    """Seconds of sound, counted on the decoded samples and not read from a header."""
    decode = ["ffmpeg", "-v", "error", "-i", media, "-map", "0:a:0", "-f", "s16le", "-ac", "1", "-ar", "8000", "-"]
    return len(subprocess.run(decode, check=True, stdout=subprocess.PIPE).stdout) / 2 / 8000


def media_type(media):
    probe = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json", media]
    facts = json.loads(subprocess.run(probe, check=True, stdout=subprocess.PIPE).stdout)
    moving = any(
        stream["codec_type"] == "video" and not stream["disposition"]["attached_pic"] for stream in facts["streams"]
    )
    if facts["format"]["format_name"] == "mp3":
        return "audio/mpeg"
    return ("video/x-m4v" if media.suffix == ".m4v" else "video/mp4") if moving else "audio/x-m4a"
