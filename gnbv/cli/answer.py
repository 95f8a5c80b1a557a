"""The answer: a check of which nothing has changed ends with the one that is kept, before all else.

It imports nothing of the application, which an answer from the cache does without.
"""

import os
import sys

from gnbv.cache import cached_check

TYPE_CHECKING = False  # `typing` costs as much as half of an answer
if TYPE_CHECKING:
    from typing import TextIO

    from gnbv.cache import Answer, Check


def answered_check(arguments: "list[str]") -> "Check | None":
    """End with the answer that is kept where the arguments are a check of which nothing changed.

    Return the check to be answered now, whose answer may be kept; None where it may not be.
    """
    check = cached_check(arguments)
    if check is None:
        return None
    answer = check.answer()
    if answer is None:
        check.record()
        return check
    if _written(answer):
        os._exit(answer.code)
    return None


def _written(answer: "Answer") -> bool:
    """Write a kept answer; False where stdout does not take it, which the application reports.

    Ends with 3 where stderr, which comes last, takes nothing, as the application does.
    """
    try:
        _write(sys.stdout, answer.stdout)
    except OSError as error:
        from gnbv.cli.lost import Lost

        sys.stdout = Lost(error, sys.stdout)
        return False
    try:
        _write(sys.stderr, answer.stderr)
    except OSError:
        os._exit(3)
    return True


def _write(stream: "TextIO", words: bytes) -> None:
    if words:
        stream.buffer.write(words)
        stream.buffer.flush()
