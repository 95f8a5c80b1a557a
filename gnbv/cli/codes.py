"""Codes of rules on the command line: chosen by code or by prefix, completed, and corrected."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated, NoReturn

import typer

from gnbv.cli.app import Exit, fail
from gnbv.language import Lang, Text
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


def expand(given: Sequence[str] | None, lang: Lang) -> tuple[str, ...]:
    """The codes or prefixes given; ends the command (exit 2) where one begins no rule's code."""
    prefixes = tuple(part.strip().upper() for one in given or () for part in one.split(","))
    for prefix in prefixes:
        if not prefix or not any(rule.code.startswith(prefix) for rule in RULES):
            refuse(prefix, lang)
    return prefixes


def refuse(code: str, lang: Lang) -> NoReturn:
    """End the command: there is no such rule; name the nearest."""
    names = {name: rule.code for rule in RULES for name in (rule.code, rule.name)}
    near = get_close_matches(code, [*names, *(name.upper() for name in names)], 1, 0.4)
    text = Text(f"không có quy tắc '{code}'", f"there is no rule '{code}'")
    if near:
        nearest = names.get(near[0]) or names[near[0].lower()]
        text = Text(f"{text.vi}; có phải {nearest}?", f"{text.en}; did you mean {nearest}?")
    fail(text.say(lang), Exit.USAGE)
