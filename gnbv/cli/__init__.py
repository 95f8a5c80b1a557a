"""The command line: parse, delegate, print, exit."""

from gnbv.cli.app import main

__all__ = ["main"]
