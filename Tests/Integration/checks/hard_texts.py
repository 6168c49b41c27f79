"""Markup, emoji, Arabic and combining characters in titles and notes: well-formed, and shown as they were meant.

A control character is refused at the source, with its place.
"""

import subprocess
import xml.etree.ElementTree as XML

import feedparser
import html5lib

from support.trees import differences, snapshot
from support.workspace import Workspace

TEXTS = {
    "en-teken": "Recht & onrecht; AT&T; R&amp;D",
    "kleiner-dan": "1 < 2 > 0, en <b>niet vet</b>",
    "script": "</title></h1><script>alert('x')</script>",
    "cdata": "Einde ]]> en <![CDATA[ begin ]]>",
    "aanhaling": """Zij zei "nee", hij zei 'ja'""",
    "emoji": "Zwijgen 🤐 is geen goud 👩🏽‍👩🏽‍👧🏽 🏳️‍🌈",
    "arabisch": "العنف الأسري ليس سرًّا",
    "gemengd": "Gesprek: السلام عليكم (deel 2)",
    "combinerend": "a <\u0301b>\u0308 &\u0301amp; e\u0301 é \u1e9b\u0323",
}
# Quoted, so that what YAML itself gives a meaning to is plain text here; Markdown has none in these notes.
NOTES = "Noot: {text}\n\nTweede alinea.\n"
MARKDOWN = {"<": "\\<", "&": "\\&", "[": "\\[", "]": "\\]"}


def check(case):
    workspace = Workspace.new(case)
    for day, (slug, text) in enumerate(TEXTS.items(), 1):
        escaped = "".join(MARKDOWN.get(scalar, scalar) for scalar in text)
        workspace.published_episode(slug, text, day=day, notes=NOTES.format(text=escaped), seconds=1)
    in_the_feed(workspace)
    on_the_pages(workspace)
    raw_html_is_text(workspace)
    refused_at_the_source(workspace)


def in_the_feed(workspace):
    case, file = workspace.case, workspace.public / "feeds/main.xml"
    judged = subprocess.run(["xmllint", "--noout", "--nonet", file], capture_output=True, text=True)
    case.equal((judged.returncode, judged.stderr), (0, ""), "xmllint on the feed")
    items = {item.findtext("guid"): item for item in XML.parse(file).getroot().iter("item")}
    entries = {entry.id: entry for entry in feedparser.parse(file.read_bytes()).entries}
    for slug, text in TEXTS.items():
        guid = workspace.guid(slug)
        case.equal(items[guid].findtext("title"), text, f"{slug}: title in the feed")
        notes = shown(items[guid].findtext("description"))
        case.expect(f"Noot: {text}" in notes, f"{slug}: notes in the feed show what was meant: {notes!r}")
        # feedparser takes whatever looks like a tag for one, in any feed.
        if "<" not in text and "&" not in text:
            case.equal(entries[guid].title, text, f"{slug}: title by feedparser")


def on_the_pages(workspace):
    case = workspace.case
    home = shown((workspace.public / "index.html").read_text())
    for file in workspace.public.glob("**/*.html"):
        complaints = html_complaints(file.read_bytes())
        case.expect(not complaints, f"{file.relative_to(workspace.public)} is well-formed: {complaints}")
    for slug, text in TEXTS.items():
        page = (workspace.public / f"episodes/{slug}/index.html").read_text()
        tree = html5lib.parse(page, namespaceHTMLElements=False)
        headings = ["".join(heading.itertext()).strip() for heading in tree.iter("h1")]
        case.expect(text in headings, f"{slug}: the page's heading is its title: {headings}")
        case.expect(text in tree.findtext("head/title"), f"{slug}: the page's title holds its title")
        case.expect(f"Noot: {text}" in shown(page), f"{slug}: the page shows the notes as they were meant")
        case.expect(text in home, f"{slug}: the home page shows the title")


def raw_html_is_text(workspace):
    """Without any escape in the notes."""
    case, raw = workspace.case, "<script>alert(1)</script> <img src=x onerror=alert(2)>"
    workspace.published_episode("rauw", "Rauw", day=20, notes=f"Begin {raw} einde\n", seconds=1)
    page = (workspace.public / "episodes/rauw/index.html").read_text()
    case.expect(f"Begin {raw} einde" in shown(page), "raw HTML in notes is text on the page")
    for item in XML.parse(workspace.public / "feeds/main.xml").getroot().iter("item"):
        if item.findtext("title") == "Rauw":
            case.expect(f"Begin {raw} einde" in shown(item.findtext("description")), "raw HTML in notes is text in the feed")


def refused_at_the_source(workspace):
    case = workspace.case
    for slug, pattern, with_control in (
        ("emoji", "Zwijgen", "Zwij\x01gen"),
        ("arabisch", "Tweede alinea", "Tweede ali\x01nea"),
    ):
        file = f"Episodes/{slug}/episode.md"
        before = (workspace.folder / file).read_text()
        workspace.rewrite(file, pattern, with_control)
        text, output = (workspace.folder / file).read_text(), snapshot(workspace.public)
        lines = text[: text.index("\x01")].split("\n")
        place = f"{file}:{len(lines)}:{len(lines[-1]) + 1}"
        for command in (["check"], ["publish", slug]):
            done = workspace.run(*command, status=3)
            said = done.stdout + done.stderr
            case.expect(place in said, f"{command[0]} names {place}: {said}")
            case.expect("U+0001" in said and "\x01" not in said, f"{command[0]} says what stands at {place}: {said}")
        changes = differences(output, snapshot(workspace.public))
        case.expect(not changes, f"U+0001 in {file} changes no output: {', '.join(changes)}")
        (workspace.folder / file).write_text(before)
    workspace.run("check")


def shown(html):
    """The text that a browser would show, spaces and line ends made one space."""
    return " ".join("".join(html5lib.parse(html, namespaceHTMLElements=False).find("body").itertext()).split())


def html_complaints(content):
    parser = html5lib.HTMLParser()
    parser.parse(content)
    return [code for _, code, _ in parser.errors]
