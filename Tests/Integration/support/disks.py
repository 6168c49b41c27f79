"""A disk that is small enough to be filled to its last byte."""

import contextlib
import ctypes
import os
import subprocess

from support.case import Skip

NEW_MOUNTS, NEW_USER = 0x00020000, 0x10000000
SIZE = "1m"


@contextlib.contextmanager
def small_disk(case):
    """A temporary file system that only this process and its children see, so that nothing of it can be left behind."""
    user, group = os.geteuid(), os.getegid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(NEW_MOUNTS if user == 0 else NEW_MOUNTS | NEW_USER) != 0:
        raise Skip(f"no small disk can be mounted here: {os.strerror(ctypes.get_errno())}")
    if user != 0:
        for file, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
            with open(f"/proc/self/{file}", "w") as map:
                map.write(text)
    disk = case.folder / "disk"
    disk.mkdir(exist_ok=True)
    mount("--make-rprivate", "/")
    mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", disk)
    try:
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


def mount(*words):
    done = subprocess.run(["mount", *words], capture_output=True, text=True)
    if done.returncode != 0:
        raise Skip(f"no small disk can be mounted here: {done.stderr.strip()}")


def fill(disk):
    """Writes a file until not one byte more fits; gives it."""
    filler = disk / "filler"
    file = os.open(filler, os.O_WRONLY | os.O_CREAT)
    try:
        size = 65536
        while size > 0:
            try:
                os.write(file, bytes(size))
            except OSError:
                size //= 2
    finally:
        os.close(file)
    return filler
