"""Completion owns what a shell offers for a word: plans, and names of the plan on the line."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import typer

from gnbv.cli.help_texts import described
from gnbv.cli.messages import language, print_error
from gnbv.language import Text

if TYPE_CHECKING:
    from gnbv.plan import Plan

_LINES = ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")
"""Where shells put the line that is being typed."""
_INSTALLED = re.compile(r"(\S+) completion installed in (.+)")

_WIDTH = 72
"""Columns of help that a shell is given: Typer would break a longer one, and offer its rest."""

Offer = tuple[str, str]
"""A word that is offered, and what it means."""


def typed(environ: Mapping[str, str]) -> list[str]:
    """Return the words of the line that a shell wants completed; none where it wants nothing."""
    if "_GNBV_COMPLETE" not in environ:
        return []
    return next((environ[name] for name in _LINES if name in environ), "").split()


def complete_plan(incomplete: str) -> list[str]:
    """Folders of plans, and names of those that ship, that begin so."""
    from gnbv.reading.discovery import offered

    try:
        return [name for name in offered() if name.startswith(incomplete)]
    except OSError:
        return []


def complete_year(context: typer.Context, incomplete: str) -> list[Offer]:
    """Years of the plan on the line."""
    return _offered(context, incomplete, lambda plan: dict.fromkeys(_years(plan), Text("", "")))


def complete_version(context: typer.Context, incomplete: str) -> list[Offer]:
    """Versions of the plan on the line: its original, its latest, and each decision between."""
    return _offered(context, incomplete, _versions)


def complete_agency(context: typer.Context, incomplete: str) -> list[Offer]:
    """Agencies of the plan on the line."""
    return _offered(context, incomplete, _agencies)


def complete_dimension(context: typer.Context, incomplete: str) -> list[Offer]:
    """Dimensions of deprivation of the plan on the line."""
    return _offered(context, incomplete, _dimensions)


def complete_project(context: typer.Context, incomplete: str) -> list[Offer]:
    """Projects of the plan on the line, by their codes."""
    return _offered(context, incomplete, _projects)


def complete_line(context: typer.Context, incomplete: str) -> list[Offer]:
    """Funding lines of the plan on the line: PROJECT/SOURCE/NATURE."""
    return _offered(context, incomplete, _lines)


def complete_key(context: typer.Context, incomplete: str) -> list[Offer]:
    """Funding lines of the plan on the line, by their keys in a workbook."""
    return _offered(context, incomplete, _keys)


def complete_change(context: typer.Context, incomplete: str) -> list[Offer]:
    """Beginnings of what `--set` takes, with the sources and years of the plan on the line."""
    return _offered(context, incomplete, lambda plan: dict(_changes(plan)))


def translate(context: Any) -> None:
    """Let the shell show the help of a command's options in the user's language, on a line."""
    lang = language()
    for one in context.command.get_params(context):
        text = described(one, context.command).help.text.in_language(lang)
        one.help = shorten(text, _WIDTH, placeholder=" ...")


@contextmanager
def installing_in_our_words(words: Sequence[str]) -> Iterator[None]:
    """Report in the user's language what Typer reports in English where it installs completion."""
    if not any(word.partition("=")[0] == "--install-completion" for word in words):
        yield
        return
    written = StringIO()
    try:
        with redirect_stdout(written):
            yield
    finally:
        print_error(_installed(written.getvalue()).in_language(language()))


def _installed(written: str) -> Text:
    """How installing completion went, by what Typer wrote."""
    found = _INSTALLED.search(written)
    if found:
        return Text(
            f"đã cài tự động điền lệnh cho {found[1]} vào {found[2]}; mở lại cửa sổ lệnh để dùng",
            f"completion for {found[1]} is installed in {found[2]}; open a new terminal to use it",
        )
    return Text(
        f"không cài được tự động điền lệnh: {written.strip()}",
        f"completion could not be installed: {written.strip()}",
    )


def _offered(
    context: typer.Context, incomplete: str, names: "Callable[[Plan], Mapping[str, Text]]"
) -> list[Offer]:
    """The names of the plan on the line that begin so; none where no plan can be read."""
    plan = _plan(context)
    lang = language()
    every = names(plan) if plan else {}
    return [
        (name, meaning.in_language(lang))
        for name, meaning in every.items()
        if name.startswith(incomplete)
    ]


def _plan(context: typer.Context) -> "Plan | None":
    """The plan that the line names, else the one that a command without a name would take."""
    from gnbv.reading.discovery import NoPlan, find
    from gnbv.reading.loader import load

    try:
        folders = find(_named(context.params, context.args), os.environ).folders
        return load(folders[0]).plan if len(folders) == 1 else None
    except (NoPlan, OSError):
        return None


def _named(params: Mapping[str, Any], left: Sequence[str]) -> str | None:
    """The plan that a line names; of several the first.

    A line that ends in an option without its value leaves the arguments before it unparsed.
    """
    if "into" in params:  # without it there is no plan, whatever the environment names
        named = params["into"] or ""
    else:
        named = params.get("plan") or next(iter(left), None)
    if isinstance(named, Sequence) and not isinstance(named, str):
        named = named[0]
    return os.path.expanduser(named) if named else named  # noqa: PTH111 - it never raises


def _years(plan: "Plan") -> Iterable[str]:
    return map(str, plan.programme.period.years)


def _versions(plan: "Plan") -> Mapping[str, Text]:
    named = {one.name: one.decision.cited for one in plan.adjustments.values()}
    return {"original": Text("", ""), "latest": Text("", ""), **named}


def _agencies(plan: "Plan") -> Mapping[str, Text]:
    return {key: one.name.text for key, one in plan.programme.agencies.items()}


def _dimensions(plan: "Plan") -> Mapping[str, Text]:
    every = plan.indicators.dimensions if plan.indicators else {}
    return {key: one.name.text for key, one in every.items()}


def _projects(plan: "Plan") -> Mapping[str, Text]:
    return {code: one.name.text for code, one in plan.by_code.items()}


def _lines(plan: "Plan") -> Mapping[str, Text]:
    from gnbv.choices import line_name

    return {line_name(line): plan.by_code[line.project].name.text for line in plan.lines}


def _keys(plan: "Plan") -> Mapping[str, Text]:
    from gnbv.workbook import line_key

    return {line_key(line): plan.by_code[line.project].name.text for line in plan.lines}


def _changes(plan: "Plan") -> Iterator[tuple[str, Text]]:
    period = plan.programme.period
    yield "cut=10%", Text("cắt mọi nguồn", "cut every source")
    for key, source in plan.programme.sources.items():
        name = source.name.text
        yield (
            f"{key}.years={period.first}-{period.last}",
            Text(f"{name.vi}: các năm", f"{name.en}: its years"),
        )
        yield f"{key}.cut=10%", Text(f"{name.vi}: cắt", f"{name.en}: cut")
        for year in period.years:
            yield (
                f"{key}.ceiling.{year}=",
                Text(f"{name.vi}: mức trần năm {year}", f"{name.en}: its ceiling in {year}"),
            )
