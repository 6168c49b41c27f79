"""Folders compared as wholes: what is there, byte by byte, and when it was last changed."""

import gzip
import hashlib
import re


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def contents(folder):
    """Every file's hash, by its path below the folder; folders stand with a slash."""
    return {
        str(path.relative_to(folder)) + ("/" if path.is_dir() else ""): None if path.is_dir() else sha256(path)
        for path in sorted(folder.rglob("*"))
    }


def snapshot(folder):
    """`contents`, with what a rewrite of a file's same bytes would change: modification time, inode and mode."""
    marks = contents(folder)
    for path, hash in marks.items():
        if hash is not None:
            state = (folder / path).lstat()
            marks[path] = (hash, state.st_mtime_ns, state.st_ino, oct(state.st_mode))
    return marks


def differences(before, after):
    """The paths at which two of the above differ, with a word each; empty where they are the same."""
    words = [f"{path} is gone" for path in before.keys() - after.keys()]
    words += [f"{path} is new" for path in after.keys() - before.keys()]
    words += [f"{path} changed" for path in before.keys() & after.keys() if before[path] != after[path]]
    return sorted(words)


def traces(folder, needles):
    """Where a text occurs in a path or in the bytes of any file, also inside gzip.

    That Atom names a guid among what was deleted (RFC 6721) is no trace.
    """
    found = []
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        if path.suffix == ".gz":
            content += gzip.decompress(content)
        if path.suffix == ".atom":
            content = re.sub(rb"<at:deleted-entry [^>]*>", b"", content)
        for needle in needles:
            if needle in str(path.relative_to(folder)) or needle.encode() in content:
                found.append(f"{needle!r} in {path.relative_to(folder)}")
    return found
