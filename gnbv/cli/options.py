"""The options that commands share, and what each is turned into."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from gnbv.language import Lang, chosen
from gnbv.money import UNITS, Unit
from gnbv.reading.discovery import NoPlan, find, offered

UnitKey = Literal["dong", "nghin", "trieu", "ty"]


def complete_plan(incomplete: str) -> list[str]:
    """Folders of plans, and names of those that ship, that begin so, for the shell."""
    try:
        return [name for name in offered() if name.startswith(incomplete)]
    except OSError:
        return []


def complete_year(context: typer.Context, incomplete: str) -> list[str]:
    """Years of the plan on the command line that begin so, for the shell; none if it has none."""
    from gnbv.reading.loader import load

    # A line that ends in an option without its value leaves the arguments before it unparsed.
    named = context.params.get("plan") or next(iter(context.args), None)
    if isinstance(named, Sequence) and not isinstance(named, str):
        named = named[0]  # of several plans the first
    try:
        folders = find(named, os.environ).folders
        plan = load(folders[0]).plan if len(folders) == 1 else None
    except (NoPlan, OSError):
        return []
    years = plan.programme.period.years if plan else ()
    return [str(year) for year in years if str(year).startswith(incomplete)]


PlanArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="PLAN",
        show_default=False,
        help="A plan's folder, or the name of one that ships.",
        autocompletion=complete_plan,
    ),
]
YearOption = Annotated[
    int | None,
    typer.Option(
        "--year",
        show_default=False,
        help="One fiscal year; without it, all.",
        autocompletion=complete_year,
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="VERSION",
        show_default=False,
        help="The plan as of a day, a decision's label or number, 'original' or 'latest'.",
    ),
]
LangOption = Annotated[
    Lang | None,
    typer.Option("--lang", show_default=False, help="vi or en; else as the locale says."),
]
UnitOption = Annotated[
    UnitKey | None,
    typer.Option("--unit", show_default=False, help="Unit of shown amounts; else the plan's own."),
]
OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", show_default=False, help="Write to FILE."),
]
ForceOption = Annotated[
    bool, typer.Option("--force", help="Replace FILE where it is there already.")
]


def language(option: Lang | None) -> Lang:
    """The language asked for, or the locale's."""
    return chosen(option, os.environ)


def unit(key: UnitKey | None) -> Unit | None:
    """The unit of money asked for, if any."""
    return next((unit for unit in UNITS if unit.key == key), None)


def on_terminal(output: Path | None) -> bool:
    """Whether what a command shows goes to a terminal."""
    return output is None and sys.stdout is not None and sys.stdout.isatty()


def escapes() -> bool:
    """Whether stdout understands escape sequences: a terminal, and no dumb one."""
    return on_terminal(None) and os.environ.get("TERM") != "dumb"


def colour() -> bool:
    """Whether stdout shows colour: it understands escape sequences, and NO_COLOR is not set."""
    return escapes() and not os.environ.get("NO_COLOR")


def width() -> int:
    """The terminal's width in columns."""
    return shutil.get_terminal_size((80, 24)).columns


def shown_width(output: Path | None) -> int | None:
    """The width of the terminal that a command shows something on; None where it is none."""
    return width() if on_terminal(output) else None
