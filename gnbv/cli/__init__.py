"""The command line: parse, delegate, print, exit."""

import os
import sys

TYPE_CHECKING = False  # `typing` costs as much as half of what the cache answers
if TYPE_CHECKING:
    from typing import NoReturn

    from gnbv.cache import Answer

# Plug-ins of pydantic that happen to be installed have no business in a check of public money,
# and looking for them costs a fifth of the start-up.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main() -> "NoReturn":
    """Run the command line and leave with its exit code."""
    check = None
    if sys.argv[1:2] == ["check"]:
        from gnbv.cache import cached_check

        try:
            check = cached_check(sys.argv[1:])
            answer = check.answer() if check else None
            if answer and _written(answer):
                os._exit(answer.code)
        except KeyboardInterrupt:
            os._exit(130)
        if check and not answer:
            check.record()
    from gnbv.cli.app import Exit
    from gnbv.cli.app import main as run

    try:
        run()
    except SystemExit as ended:
        code = int(ended.code or 0)
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except OSError:
        code = code or Exit.FAILED
    if check:
        check.keep(code)
    # All is said and written. To take a process of so many modules apart would cost a sixth of
    # what the whole check does.
    os._exit(code)


def _written(answer: "Answer") -> bool:
    """Write a kept answer; where a stream does not take it, the application reports that."""
    for number, words in answer.written:
        name = "stdout" if number == 1 else "stderr"
        stream = getattr(sys, name)
        try:
            stream.buffer.write(words)
            stream.buffer.flush()
        except OSError as error:
            from gnbv.cli.lost import Lost

            setattr(sys, name, Lost(error, stream))
            return False
    return True
