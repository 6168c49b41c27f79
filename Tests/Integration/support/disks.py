"""A disk that is small enough to be filled to its last byte."""

import contextlib
import ctypes
import os
import pathlib
import shutil
import subprocess
import tempfile

from support.case import Skip

NEW_MOUNTS, NEW_USER = 0x00020000, 0x10000000
SIZE = "3m"
SHARED_MEMORY = pathlib.Path("/dev/shm")
SMALL_IN_BYTES = 128 << 20


@contextlib.contextmanager
def small_disk(case):
    """A folder on a file system of its own: a temporary one of 3 MB, or a container's shared memory, which is small."""
    disk = case.folder / "disk"
    disk.mkdir(exist_ok=True)
    refusal = own_mounts() or mount("--make-rprivate", "/") or mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", disk)
    if not refusal:
        try:
            yield disk
        finally:
            subprocess.run(["umount", "--lazy", disk], check=True)
    elif SHARED_MEMORY.is_mount() and shutil.disk_usage(SHARED_MEMORY).total <= SMALL_IN_BYTES:
        with tempfile.TemporaryDirectory(dir=SHARED_MEMORY) as folder:
            yield pathlib.Path(folder)
    else:
        raise Skip(f"no small disk can be mounted here: {refusal}")


def own_mounts():
    """Only this process and its children see what it mounts from here on, so that nothing of it can be left behind.

    Gives what kept it from that, or `None`.
    """
    user, group = os.geteuid(), os.getegid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(NEW_MOUNTS if user == 0 else NEW_MOUNTS | NEW_USER) != 0:
        return os.strerror(ctypes.get_errno())
    if user != 0:
        for file, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
            pathlib.Path("/proc/self", file).write_text(text)
    return None


def mount(*words):
    """What kept it from that, or `None`."""
    done = subprocess.run(["mount", *words], capture_output=True, text=True)
    return None if done.returncode == 0 else done.stderr.strip() or f"mount ended with status {done.returncode}"


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
