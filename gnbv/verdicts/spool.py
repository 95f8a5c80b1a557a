"""The spool owns text that has to wait for what goes above it: in memory while small, else on disk.

Some formats begin with what is known last (how many plans were checked), and ten thousand plans do
not fit in memory.
"""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Self

_IN_MEMORY = 2**20
"""Bytes that are held in memory before a temporary file without a name takes them."""
_PIECE = 2**16
"""Characters that are taken out at a time."""


class Spool:
    """Text that is put in piece by piece, and taken out when all of it is there.

    It is closed at the end of its `with` block, and its file is then gone.
    """

    def __init__(self) -> None:
        # Names of files may hold what is no UTF-8, which `surrogatepass` keeps as it is.
        self._file = SpooledTemporaryFile(  # noqa: SIM115 - closed by __exit__
            _IN_MEMORY, "w+", encoding="utf-8", errors="surrogatepass", newline=""
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, text: str) -> None:
        """Put text at the end; raises `OSError` where the disk is full."""
        self._file.write(text)

    def pieces(self) -> Iterator[str]:
        """Yield everything that was put in, from the beginning."""
        self._file.seek(0)
        while piece := self._file.read(_PIECE):
            yield piece
