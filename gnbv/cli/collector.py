"""The collector owns how seldom Python looks for garbage in a process of the command line.

Modules live as long as the process, and a plan is a hundred thousand small objects that live until
it is dropped, none of them in a circle: to go through them all every few hundred objects takes up
to half of a command's time and finds nothing. Circles are still found, later. This is a matter of
a whole process, so that only the command line decides it, and a library must not.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 100_000
"""Objects that are made, and not dropped, between two looks at the young ones; Python has 700."""


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest until `wake` is called; at the end it is on again in any case."""
    gc.disable()
    try:
        yield
    finally:
        wake()


def wake() -> None:
    """Where the collector rests, turn it on again, to look seldom and never at what is there."""
    if not gc.isenabled():
        look_seldom()
        gc.enable()


def look_seldom() -> None:
    """Leave what is there already to itself, and look for garbage among the rest seldom."""
    gc.freeze()
    gc.set_threshold(_SELDOM, 10, 10)
