"""The collector: Python's search for garbage rests while a command is loaded.

Modules live as long as the process: while they load there is nothing to collect, and searching them
over and over takes a seventh of a check's time. Only the command line rests it; a library must not.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest until `wake` is called; at the end it is on again in any case."""
    gc.disable()
    try:
        yield
    finally:
        wake()


def wake() -> None:
    """Where the collector rests, turn it on again; what is loaded by now it never looks at."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
