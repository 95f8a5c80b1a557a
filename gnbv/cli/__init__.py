"""The command line: parse, delegate, print, exit."""

import os
import sys
from typing import NoReturn

# Plug-ins of pydantic that happen to be installed have no business in a check of public money,
# and looking for them costs a fifth of the start-up.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    from gnbv.cli.collector import resting

    with resting():
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
    # All is said and written. To take a process of so many modules apart would cost a sixth of
    # what the whole check does.
    os._exit(code)
