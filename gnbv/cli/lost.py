"""A lost stream owns what stands for one that took no more of an answer from the cache."""

import io
from typing import TextIO


class Lost(io.TextIOBase):
    """Fails on every write as the stream did, so that a command ends as if it had written there."""

    def __init__(self, error: OSError, stream: TextIO) -> None:
        self._error, self._stream = error, stream

    def write(self, _: str) -> int:
        """Raise the error again."""
        raise self._error

    def isatty(self) -> bool:
        """Whether the stream that was lost is a terminal."""
        return self._stream.isatty()
