"""Codes of rules on the command line: chosen by code or by prefix, completed, and corrected."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated

import typer

from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.rules import RULES


def complete(incomplete: str) -> list[tuple[str, str]]:
    """Rules whose codes begin so, for the shell."""
    return [(rule.code, rule.name) for rule in RULES if rule.code.startswith(incomplete.upper())]


SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE",
        autocompletion=complete,
        help="Show only these rules (a code or its beginning; repeat, or part with commas).",
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODE",
        autocompletion=complete,
        help="Leave these rules out, as --select names them.",
    ),
]


def expand(given: Sequence[str] | None) -> tuple[str, ...]:
    """The codes or prefixes given; raises `UsageError` where one begins no rule's code."""
    prefixes = tuple(part.strip().upper() for one in given or () for part in one.split(","))
    for prefix in prefixes:
        if not prefix or not any(rule.code.startswith(prefix) for rule in RULES):
            raise unknown(prefix)
    return prefixes


def unknown(code: str) -> UsageError:
    """The error that there is no such rule; it names the nearest."""
    names = {name: rule.code for rule in RULES for name in (rule.code, rule.name)}
    near = get_close_matches(code, [*names, *(name.upper() for name in names)], 1, 0.4)
    text = Text(f"không có quy tắc '{code}'", f"there is no rule '{code}'")
    if near:
        nearest = names.get(near[0]) or names[near[0].lower()]
        text = Text(f"{text.vi}; có phải {nearest}?", f"{text.en}; did you mean {nearest}?")
    return UsageError(text)
