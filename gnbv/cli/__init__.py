"""The command line: parse, delegate, print, exit."""

import os
import sys

TYPE_CHECKING = False  # `typing` costs as much as half of what the cache answers
if TYPE_CHECKING:
    from typing import NoReturn, TextIO

    from gnbv.cache import Answer, Check

# Plug-ins of pydantic that happen to be installed have no business in a check of public money,
# and looking for them costs a fifth of the start-up.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


_INTERRUPTED = 130
"""The exit code of what Ctrl-C has ended: 128 and the number of its signal, as shells have it."""


def main() -> "NoReturn":
    """Run the command line and leave with its exit code; Ctrl-C ends it at once, without a word."""
    try:
        code = _run()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    # All is said and written. To take a process of so many modules apart would cost a sixth of
    # what the whole check does.
    os._exit(code)


def _run() -> int:
    """Run the command line; returns its exit code when everything is written."""
    check = _answered_check()
    from gnbv.cli.collector import resting

    with resting():
        from gnbv.cli.app import Exit
        from gnbv.cli.app import main as run

        try:
            run()
        except SystemExit as ended:
            code = int(ended.code or 0)
    if code == _INTERRUPTED:  # what nobody has been shown yet is dropped; a full pipe would wait
        return code
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except OSError:
        code = code or Exit.FAILED
    if check:
        try:
            check.keep(code)
        except KeyboardInterrupt:  # the answer is given all the same
            os._exit(code)
    return code


def _answered_check() -> "Check | None":
    """End with the answer that is kept where the arguments are a check of which nothing changed.

    Return the check to be answered now, whose answer may be kept; None for all other commands.
    """
    if sys.argv[1:2] != ["check"]:
        return None
    from gnbv.cache import cached_check

    check = cached_check(sys.argv[1:])
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
