"""The whole command line run inside the test's own process, its cache and the way out included."""

import gc
import io
import os
import sys
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

import gnbv.cli.app
from gnbv.cli import main


class Ended(NamedTuple):
    """How a command ended; `hit` where the application was not asked."""

    code: int
    stdout: bytes
    stderr: bytes
    hit: bool

    @property
    def shown(self) -> tuple[int, bytes, bytes]:
        return self.code, self.stdout, self.stderr


class _Left(BaseException):
    """What the way out of the process is in here."""


def _leave(code: int) -> None:
    raise _Left(code)


def run(*arguments: str, answers: Path, here: Path, **environ: str) -> Ended:
    """Run a command in the folder `here`, with a cache in the folder `answers`."""
    application = mock.Mock(side_effect=gnbv.cli.app.main)
    streams = [_Stream(), _Stream()]
    plain = {"LANG": "C.UTF-8", "GNBV_CACHE_DIR": str(answers), "PATH": os.environ["PATH"]}
    before = Path.cwd()
    os.chdir(here)
    try:
        with (
            mock.patch.dict(os.environ, {**plain, **environ}, clear=True),
            mock.patch.object(sys, "argv", ["gnbv", *arguments]),
            mock.patch.object(sys, "stdout", streams[0].text),
            mock.patch.object(sys, "stderr", streams[1].text),
            mock.patch.object(gnbv.cli.app, "main", application),
            mock.patch.object(os, "_exit", _leave),
            pytest.raises(_Left) as left,
        ):
            main()
    finally:
        os.chdir(before)
        gc.enable()
        gc.unfreeze()
    stdout, stderr = (one.written() for one in streams)
    return Ended(int(left.value.args[0]), stdout, stderr, not application.called)


class _Memory(io.RawIOBase):
    """A file in memory that remembers what it took when it was closed."""

    def __init__(self) -> None:
        self.taken = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, words: object) -> int:
        self.taken += bytes(words)  # type: ignore[call-overload]
        return len(bytes(words))  # type: ignore[call-overload]


class _Stream:
    def __init__(self) -> None:
        self._raw = _Memory()
        self.text = io.TextIOWrapper(io.BufferedWriter(self._raw), encoding="utf-8")

    def written(self) -> bytes:
        self.text.flush()
        return bytes(self._raw.taken)


@pytest.fixture
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the cache, which is there as soon as something is kept."""
    return tmp_path_factory.mktemp("cache") / "answers"
