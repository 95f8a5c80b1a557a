"""The store owns the answers on the disk: each in a file of its own, whole, ours, and not too many.

Whatever goes wrong here is silent: an answer that cannot be read is not known, and one that cannot
be written is not kept.
"""

import os
import stat
import sys
import time
from hashlib import blake2b

TYPE_CHECKING = False  # `typing` costs as much as half of an answer
if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_BYTES = 64 * 2**20
"""Bytes of all answers together; the oldest go first."""
MOST_ANSWERS = 1_000

_FORM = b"gnbv answer 1\n"
_ENDING = ".answer"
_PART = ".part"
_LEFT_BEHIND = 3_600
"""Seconds after which what a killed run was writing is removed."""
_OTHERS = stat.S_IWGRP | stat.S_IWOTH


class Answer:
    """A check's exit code, and what it wrote on stdout and after it on stderr."""

    def __init__(self, code: int, stdout: bytes, stderr: bytes) -> None:
        self.code, self.stdout, self.stderr = code, stdout, stderr


def folder_of(environ: "Mapping[str, str]") -> str | None:
    """Return the folder of the answers: GNBV_CACHE_DIR, else gnbv's in the user's cache folder.

    None where the variable is empty, or nobody knows where the user's is.
    """
    named = environ.get("GNBV_CACHE_DIR")
    if named is not None:
        return os.path.abspath(named) if named else None
    if sys.platform == "win32":
        above = environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        above = os.path.expanduser("~/Library/Caches")
    else:
        above = environ.get("XDG_CACHE_HOME", "")
        if not os.path.isabs(above):  # so the XDG specification wants it
            above = os.path.expanduser("~/.cache")
    return os.path.join(above, "gnbv") if os.path.isabs(above) else None


def find(folder: str, key: str) -> Answer | None:
    """Return the answer that is kept under a key; None where there is none that can be trusted."""
    path = os.path.join(folder, key + _ENDING)
    try:
        content = _content(folder, path)
        answer = _decoded(content, key)
        if answer is not None:
            os.utime(path)
    except (OSError, ValueError):
        return None
    return answer


def keep(folder: str, key: str, answer: Answer) -> None:
    """Keep an answer, whole or not at all, and let the oldest go where there are too many."""
    content = _encoded(answer, key)
    part = os.path.join(folder, f"{key}.{os.getpid()}-{time.time_ns()}{_PART}")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if not _is_ours(os.stat(folder)):
            return
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        handle = os.open(part, flags, 0o600)
        try:
            with open(handle, "wb") as file:
                file.write(content)
            os.replace(part, os.path.join(folder, key + _ENDING))
        except BaseException:
            os.unlink(part)
            raise
        _trim(folder)
    except OSError:
        return


def _is_ours(seen: os.stat_result) -> bool:
    """Whether nobody but this user can have written it; Windows keeps a user's folder to him."""
    if not hasattr(os, "geteuid"):
        return True
    return seen.st_uid == os.geteuid() and not seen.st_mode & _OTHERS


def _content(folder: str, path: str) -> bytes:
    if not _is_ours(os.stat(folder)):
        return b""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        seen = os.fstat(handle)
        if not stat.S_ISREG(seen.st_mode) or not _is_ours(seen) or seen.st_size > MOST_BYTES:
            return b""
        return file.read()


def _encoded(answer: Answer, key: str) -> bytes:
    head = b"%d %d\n" % (answer.code, len(answer.stdout))
    body = head + answer.stdout + answer.stderr
    return _FORM + _checksum(key, body) + body


def _checksum(key: str, body: bytes) -> bytes:
    return blake2b(key.encode() + body, digest_size=32).hexdigest().encode() + b"\n"


def _decoded(content: bytes, key: str) -> Answer | None:
    start = len(_FORM) + 65
    body = content[start:]
    if content[:start] != _FORM + _checksum(key, body):
        return None
    head, _, words = body.partition(b"\n")
    code, size = map(int, head.split())
    return Answer(code, words[:size], words[size:])


def _trim(folder: str) -> None:
    """Remove the answers that were not asked for the longest, and what killed runs left."""
    kept, now = [], time.time()
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.endswith((_ENDING, _PART)):
                continue
            seen = entry.stat(follow_symlinks=False)
            if entry.name.endswith(_ENDING):
                kept.append((seen.st_mtime_ns, seen.st_size, entry.path))
            elif now - seen.st_mtime > _LEFT_BEHIND:
                os.unlink(entry.path)
    total = 0
    for count, (_, size, path) in enumerate(sorted(kept, reverse=True), start=1):
        total += size
        if count > MOST_ANSWERS or total > MOST_BYTES:
            os.unlink(path)
