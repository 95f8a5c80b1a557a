"""The cache owns the answer of a check that nothing has changed since: kept, and given again.

An answer is kept under a digest of all that a check depends on: the command, the surroundings and
the content of the plans. What differs in any of them is another digest, so an answer that is found
is the one that the check would give. It imports next to nothing, for it comes before all else.
"""

import io
import os
import sys

from gnbv.cache.plans import State, observe
from gnbv.cache.recorder import Recorder
from gnbv.cache.request import Request, requested
from gnbv.cache.store import Answer, find, folder_of, keep
from gnbv.cache.surroundings import around

__all__ = ["Answer", "Check", "cached_check"]


class Check:
    """A check that the cache may answer, in the state of everything that it depends on."""

    def __init__(self, request: Request, folder: str, state: State) -> None:
        self._request, self._folder, self._state = request, folder, state
        self._recorder: Recorder | None = None

    def answer(self) -> Answer | None:
        """Return what this check answered when all was as it is now; None where nobody knows."""
        return find(self._folder, self._state.key)

    def record(self) -> None:
        """Remember from now on what is written on stdout and stderr, while it is written."""
        self._recorder = Recorder()

    def keep(self, code: int) -> None:
        """Keep what was recorded, unless it may be another answer the next time.

        Only clean plans and findings are kept (exit 0 and 1), and only where everything is still
        as it was before the check, so that an edit made during it is in no answer.
        """
        written = self._recorder.written() if self._recorder else None
        if written is None or code not in {0, 1}:
            return
        try:
            after = _state(self._request)
        except (OSError, ValueError):  # what was checked, or the working folder, is gone
            return
        if after is not None and after == self._state and not after.fresh:
            keep(self._folder, self._state.key, Answer(code, *written))


def cached_check(arguments: "list[str]") -> Check | None:
    """Return the check that these arguments of the command line ask for, where it may be cached."""
    try:
        request = requested(arguments, os.environ)
        folder = folder_of(os.environ) if request else None
        if request is None or folder is None or not _writable(sys.stdout, sys.stderr):
            return None
        state = _state(request)
        return None if state is None else Check(request, folder, state)
    except (OSError, ValueError):  # the working folder is gone, a path with a NUL: no answer
        return None


def _state(request: Request) -> State | None:
    seen = around(request.words)
    return None if seen is None else observe(request.plans, seen)


def _writable(*streams: object) -> bool:
    """Whether these are streams as Python makes them: a closed one is the application's matter."""
    return all(isinstance(one, io.TextIOWrapper) for one in streams)
