"""The command line: parse, delegate, print, exit."""

import os
from typing import NoReturn

# Plug-ins of pydantic that happen to be installed have no business in a check of public money,
# and looking for them costs a fifth of the start-up.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    from gnbv.cli.app import main as run

    run()
