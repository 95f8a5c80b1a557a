"""The collector owns how seldom Python looks for garbage while many plans are checked."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 100_000
"""Objects that are made, and not dropped, between two looks at the young ones."""


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Leave what is there already to itself, and look for garbage seldom, within the block.

    A plan is a hundred thousand small objects that all live until it is dropped, and none of them
    is in a circle: to go through them every few hundred objects, and through the modules with
    them, takes more time than the check and finds nothing. Circles are still found, later.
    This is a matter of the process, so that only the command line decides it, never the library.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_SELDOM, 10, 10)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
