"""Codes of rules on the command line: chosen by code or by prefix, completed, and corrected."""

from collections.abc import Sequence
from typing import Annotated

import typer

from gnbv.cli.help_texts import CODE, Help
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.naming import did_you_mean, nearest
from gnbv.rules import RULES


def complete(incomplete: str) -> list[tuple[str, str]]:
    """Rules whose codes begin so, for the shell."""
    return [(rule.code, rule.name) for rule in RULES if rule.code.startswith(incomplete.upper())]


SelectOption = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        autocompletion=complete,
    ),
    Help(
        Text(
            "Chỉ hiện các quy tắc này (mã hoặc phần đầu của mã; lặp lại, hoặc ngăn bằng dấu phẩy).",
            "Show only these rules (a code or its beginning; repeat, or part with commas).",
        ),
        CODE,
    ),
]
IgnoreOption = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        autocompletion=complete,
    ),
    Help(
        Text(
            "Bỏ qua các quy tắc này, viết như ở --select.",
            "Leave these rules out, named as in --select.",
        ),
        CODE,
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
    near = nearest(code, names, 0.4)
    text = Text(f"không có quy tắc '{code}'", f"there is no rule '{code}'")
    if near:
        asked = did_you_mean(names[near], [names[near]])
        text = Text(text.vi + asked.vi, text.en + asked.en)
    return UsageError(text)
