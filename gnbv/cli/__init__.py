"""The command line: parse, delegate, print, exit."""

import os
import sys

TYPE_CHECKING = False  # `typing` costs as much as half of what the cache answers
if TYPE_CHECKING:
    from typing import NoReturn

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
    check = None
    if "check" in sys.argv:
        from gnbv.cli.answer import answered_check

        check = answered_check(sys.argv[1:])
    from gnbv.cli.collector import resting
    from gnbv.cli.plugins import put_off_metadata

    put_off_metadata()
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
