"""Plans as the cache sees them: every name, and every byte that a check of them may look at.

A file that no check looks into counts by its name, size and times, so that a folder with scans is
not read through before every check.
"""

import os
import stat
import time
from hashlib import blake2b

from gnbv.cache.surroundings import Surroundings, shipped_folder

PLAN_FILE = "plan.yaml"
PLANS = "plans"

READ = (".yaml", ".yml", ".json", ".txt")
"""What the name of a file ends in that is looked into; a scan or a note beside it is not."""

_HIDDEN, _FOLDER, _FILE = "h", "d", "f"
_MOST_ENTRIES = 100_000
_MOST_BYTES = 1024 * 2**20
_PIECE = 2**20
"""Bytes that are read at a time."""
_SETTLED = 2 * 10**9
"""Nanoseconds after which a file's times tell any other content of it."""


class Unseen(Exception):
    """Something of the plans cannot be seen for sure, so that nothing is known of the answer."""


class State:
    """What a check depends on: `key` is a digest of it all, `moment` of when files last changed.

    `fresh`: gnbv's own files changed so lately that a change may go unseen.
    """

    def __init__(self, key: str, moment: str, fresh: bool) -> None:
        self.key, self.moment, self.fresh = key, moment, fresh

    def __eq__(self, other: object) -> bool:
        return isinstance(other, State) and (self.key, self.moment) == (other.key, other.moment)

    __hash__ = None  # type: ignore[assignment]


def observe(plans: "list[str | None]", around: Surroundings) -> State | None:
    """Return the state of the plans and of what is around; None where it cannot all be seen.

    A link, a pipe, what cannot be read, and more than is worth the time are not looked at, nor is
    a name that leads nowhere.
    """
    look = _Look()
    look.add(around.seen)
    try:
        for plan in plans:
            look.plan(plan)
    except (Unseen, OSError):
        return None
    fresh = time.time_ns() - around.newest < _SETTLED
    return State(look.key.hexdigest(), look.moment.hexdigest(), fresh)


class _Look:
    """A look at plans, digested as it goes: each thing with its length, so that none runs on."""

    def __init__(self) -> None:
        self.key, self.moment = blake2b(digest_size=32), blake2b(digest_size=32)
        self._entries = self._bytes = 0

    def add(self, seen: bytes) -> None:
        self.key.update(b"%d:" % len(seen))
        self.key.update(seen)

    def plan(self, named: str | None) -> None:
        """Look at what discovery takes by this name, or at what it takes where none is given."""
        for folder in _folders(named):
            self.add(os.fsencode(os.path.realpath(folder)))
            self._walk(folder)

    def _walk(self, top: str) -> None:
        folders = [top]
        while folders:
            folder = folders.pop()
            self._changed(os.stat(folder))
            with os.scandir(folder) as entries:
                held = sorted(entries, key=_name)
            self._count(entries=len(held) + 1)
            kinds = [_kind(entry) for entry in held]
            named = [kind + entry.name for kind, entry in zip(kinds, held, strict=True)]
            self.add(os.fsencode("\0".join([folder, *named])))
            for kind, entry in zip(kinds, held, strict=True):
                if kind == _FOLDER:
                    folders.append(entry.path)
                elif kind == _FILE and entry.name.casefold().endswith(READ):
                    self._file(entry.path)
                elif kind == _FILE:
                    self._unread(entry.stat(follow_symlinks=False))

    def _unread(self, seen: os.stat_result) -> None:
        if not stat.S_ISREG(seen.st_mode):
            raise Unseen
        self._changed(seen)
        self.add(b"%d %d %d" % (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns))

    def _file(self, path: str) -> None:
        # O_NONBLOCK: to open a pipe that has taken the file's place would be to wait for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
        try:
            seen = os.fstat(handle)
            if not stat.S_ISREG(seen.st_mode):
                raise Unseen
            self._count(size=seen.st_size)
            self._changed(seen)
            self.key.update(b"%d:" % seen.st_size)
            left = seen.st_size
            while piece := os.read(handle, _PIECE):
                self.key.update(piece)
                left -= len(piece)
            if left:
                raise Unseen
        finally:
            os.close(handle)

    def _count(self, entries: int = 0, size: int = 0) -> None:
        self._entries += entries
        self._bytes += size
        if self._entries > _MOST_ENTRIES or self._bytes > _MOST_BYTES:
            raise Unseen

    def _changed(self, seen: os.stat_result) -> None:
        """Take down what tells that a file or folder changed, were it back as it was."""
        self.moment.update(b"%d %d %d;" % (seen.st_ino, seen.st_mtime_ns, seen.st_ctime_ns))


def _kind(entry: "os.DirEntry[str]") -> str:
    if entry.name[0] == ".":  # passed over by all that reads plans: no more than a name
        return _HIDDEN
    if entry.is_symlink():
        raise Unseen
    return _FOLDER if entry.is_dir(follow_symlinks=False) else _FILE


def _name(entry: "os.DirEntry[str]") -> str:
    return entry.name


def _folders(named: str | None) -> "list[str]":
    """The folders that discovery looks into for a name; a name that it may turn down is unseen."""
    if named is None:
        if os.path.lexists(PLAN_FILE):
            return ["."]
        return [_folder(PLANS)]
    if not named:
        raise Unseen
    if os.path.lexists(named):
        if os.path.basename(named) == PLAN_FILE and not os.path.isdir(named):
            return [_folder(os.path.dirname(named) or ".")]
        return [_folder(named)]
    if os.path.basename(named) != named:
        raise Unseen
    return [_folder(os.path.join(shipped_folder(), named))]


def _folder(path: str) -> str:
    if os.path.islink(path.rstrip("/")) or not os.path.isdir(path):
        raise Unseen
    return path
