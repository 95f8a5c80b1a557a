"""The fixture `inside` of the command line's tests, for attacks on it."""

from tests.cli.conftest import inside

__all__ = ["inside"]
