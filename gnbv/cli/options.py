"""The options that commands share, and what each is turned into."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from gnbv.catalogue import NoPlan, plans
from gnbv.cli.app import Exit, fail
from gnbv.cli.transactions import is_interrupted
from gnbv.language import Lang, Text, chosen
from gnbv.money import UNITS, Unit

UnitKey = Literal["dong", "nghin", "trieu", "ty"]


def complete_plan(incomplete: str) -> list[str]:
    """Folders of plans that begin so, for the shell."""
    try:
        found = plans(None, os.environ)
    except NoPlan:
        return []
    return [str(path) for path in found if str(path).startswith(incomplete)]


def complete_year(context: typer.Context, incomplete: str) -> list[str]:
    """Years of the plan on the command line that begin so, for the shell."""
    from gnbv.loader import load

    try:
        plan = load(plans(context.params.get("plan"), os.environ)[0]).plan
    except NoPlan:
        return []
    years = plan.programme.period.years if plan else ()
    return [str(year) for year in years if str(year).startswith(incomplete)]


PlanArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="PLAN", show_default=False, help="A plan's folder.", autocompletion=complete_plan
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
LangOption = Annotated[
    Lang | None,
    typer.Option("--lang", show_default=False, help="vi or en; else as the locale says."),
]
UnitOption = Annotated[
    UnitKey | None,
    typer.Option("--unit", show_default=False, help="Unit of shown amounts; else the plan's own."),
]
OutputOption = Annotated[
    Path | None,
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


def folders(given: Sequence[str], lang: Lang, half_done: bool = False) -> list[Path]:
    """The folders of all plans meant; ends the command where a path leads to none.

    A plan in which an import was interrupted ends it too, unless `half_done` ones are wanted.
    """
    try:
        found = [path for one in given or (None,) for path in plans(one, os.environ)]
        half = [path for path in found if is_interrupted(path)]
        if half and not half_done:
            fail(_INTERRUPTED.say(lang).format(plan=half[0]))
        return found
    except NoPlan as error:
        text = Text(
            f"'{error.path}' không phải thư mục kế hoạch: không có plan.yaml",
            f"'{error.path}' is no plan: there is no plan.yaml",
        )
        fail(text.say(lang))


_INTERRUPTED = Text(
    "lần import vào '{plan}' bị ngắt giữa chừng, số liệu có thể mới ghi một nửa: "
    "chạy lại gnbv import vào kế hoạch này để hoàn tất",
    "an import into '{plan}' was interrupted, and its figures may be half new: "
    "run gnbv import into that plan again, which finishes it",
)


def folder(given: str | None, lang: Lang, half_done: bool = False) -> Path:
    """The folder of the one plan meant; where there are several, they are listed (exit 2)."""
    found = folders([] if given is None else [given], lang, half_done)
    if len(found) == 1:
        return found[0]
    text = Text("có nhiều kế hoạch, hãy chọn một:", "there are several plans, name one:")
    return fail("\n  ".join([text.say(lang), *map(str, found)]), Exit.USAGE)
