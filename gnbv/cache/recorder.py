"""The recorder owns what a command writes, remembered while it goes where it always went."""

import io
import sys

TYPE_CHECKING = False  # `typing` costs as much as half of an answer
if TYPE_CHECKING:
    from typing import Any, TextIO

    from _typeshed import ReadableBuffer

_MOST = 8 * 2**20
"""Bytes that are remembered of what a command writes; of more, nothing is."""
_TIMELY = (b"\r", b"\x1b", b"\b")
"""What a line on stderr has in it that is written over as time goes by."""


_STDOUT, _STDERR = 0, 1


class Recorder:
    """Listens to stdout and stderr, from when it is made."""

    def __init__(self) -> None:
        self._words: tuple[list[bytes], list[bytes]] = ([], [])
        self._size = 0
        self.spoilt = False
        sys.stdout = _listening(sys.stdout, _STDOUT, self)
        sys.stderr = _listening(sys.stderr, _STDERR, self)

    def heard(self, stream: int, words: bytes) -> None:
        """Take down what a stream has taken."""
        self._size += len(words)
        if self._size > _MOST or (stream == _STDERR and _is_timely(words)):
            self.spoilt = True
        if stream == _STDOUT and self._words[_STDERR]:  # what comes last can be given alone
            self.spoilt = True
        if not self.spoilt:
            self._words[stream].append(words)

    def written(self) -> "tuple[bytes, bytes] | None":
        """Return what was written on stdout and after it on stderr; None where that is not all.

        It is not where a stream did not take it, it is too much, or stderr did not come last.
        """
        return None if self.spoilt else (b"".join(self._words[0]), b"".join(self._words[1]))


def _is_timely(words: bytes) -> bool:
    return any(one in words for one in _TIMELY)


class _Tee(io.RawIOBase):
    """The lowest layer of a stream, which writes through to that of the one that was there."""

    def __init__(self, old: io.TextIOWrapper, stream: int, recorder: Recorder) -> None:
        self._old = old  # a stream that nobody holds is closed
        buffer: Any = old.buffer  # raw itself where Python was asked not to buffer
        self._raw: io.RawIOBase = getattr(buffer, "raw", buffer)
        self._stream, self._recorder = stream, recorder
        self.name, self.mode = getattr(self._raw, "name", ""), "wb"

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def isatty(self) -> bool:
        return self._raw.isatty()

    def write(self, words: "ReadableBuffer") -> int | None:
        try:
            taken = self._raw.write(words)
        except BaseException:
            self._recorder.spoilt = True
            raise
        if taken is None:
            self._recorder.spoilt = True
        else:
            self._recorder.heard(self._stream, bytes(words)[:taken])
        return taken


def _listening(old: "TextIO", stream: int, recorder: Recorder) -> "TextIO":
    """A stream like the one that was there, but that the recorder hears what it writes."""
    if not isinstance(old, io.TextIOWrapper):
        recorder.spoilt = True
        return old
    old.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(_Tee(old, stream, recorder)),
        encoding=old.encoding,
        errors=old.errors,
        line_buffering=old.line_buffering,
        write_through=old.write_through,
    )
