"""The options that commands share, and what each is turned into."""

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated, Literal
from unicodedata import normalize

import typer

from gnbv.cli.completion import complete_plan, complete_version, complete_year
from gnbv.cli.help_texts import FILE, PLAN, VERSION, Help
from gnbv.language import Lang, Text, chosen
from gnbv.money import UNITS, Unit, worth_of

UnitKey = Literal["dong", "nghin", "trieu", "ty"]

PlanArgument = Annotated[
    str | None,
    typer.Argument(autocompletion=complete_plan),
    Help(
        Text(
            "Thư mục kế hoạch, hoặc tên một kế hoạch kèm theo gnbv.",
            "A plan's folder, or the name of one that ships.",
        ),
        PLAN,
    ),
]
YearOption = Annotated[
    int | None,
    typer.Option("--year", autocompletion=complete_year),
    Help(
        Text("Một năm ngân sách; nếu bỏ trống, mọi năm.", "One fiscal year; without it, all."),
        Text("NĂM", "YEAR"),
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", autocompletion=complete_version),
    Help(
        Text(
            "Kế hoạch đến một ngày, sau một quyết định (nhãn hoặc số), 'original' hay 'latest'.",
            "The plan as of a day, a decision's label or number, 'original' or 'latest'.",
        ),
        VERSION,
    ),
]
LangOption = Annotated[
    Lang | None,
    typer.Option("--lang"),
    Help(
        Text(
            "Tiếng Việt hay tiếng Anh; nếu bỏ trống, theo ngôn ngữ của máy.",
            "Vietnamese or English; else as the locale has it.",
        ),
        Text("NGÔN_NGỮ", "LANG"),
    ),
]
UnitOption = Annotated[
    UnitKey | None,
    typer.Option("--unit"),
    Help(
        Text(
            "Đơn vị của số tiền, viết tắt hoặc có dấu (triệu, tỷ đồng); nếu bỏ trống, "
            "đơn vị của kế hoạch.",
            "The unit of amounts, also as documents write it (triệu, tỷ đồng); else the plan's "
            "own.",
        ),
        Text("ĐƠN_VỊ", "UNIT"),
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o"),
    Help(Text("Ghi vào TỆP.", "Write to FILE."), FILE),
]
ForceOption = Annotated[
    bool,
    typer.Option("--force"),
    Help(Text("Ghi đè TỆP nếu đã có.", "Replace FILE where it is there already.")),
]


def unit_key(word: str) -> str:
    """The key of the unit of money that a word names as documents write it; else the word."""
    dong = worth_of(normalize("NFC", word))
    return next((unit.key for unit in UNITS if unit.dong == dong), word)


def language(option: Lang | None) -> Lang:
    """The language asked for, or the locale's."""
    return chosen(option, os.environ)


def unit(key: UnitKey | None) -> Unit | None:
    """The unit of money asked for, if any."""
    return next((unit for unit in UNITS if unit.key == key), None)


def on_terminal(output: Path | None) -> bool:
    """Whether what a command shows goes to a terminal."""
    return output is None and sys.stdout is not None and sys.stdout.isatty()


def answers() -> bool:
    """Whether there is a person to ask: both stdin and stderr are terminals."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


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
