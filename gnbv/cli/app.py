"""The application: which commands there are, and how each way of ending becomes an exit code."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from importlib import import_module
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from gnbv import __version__
from gnbv.cli import collector, messages
from gnbv.cli.messages import StreamLost, abandon, print_error
from gnbv.errors import FailedError, GnbvError, PlanError, UsageError
from gnbv.language import Text

# Each command's module is imported when it is run: a command pays for nothing that it leaves alone.
COMMANDS = {
    "check": "prove that every figure of a plan follows from its funding lines",
    "allocate": "spread a plan's money over its years, exact to the đồng",
    "targets": "show what each indicator must reach, and how far it has come",
    "show": "show a plan at a glance",
    "compare": "show what differs between two versions of a plan, or two plans",
    "execution": "show what was available and what was spent of it",
    "report": "write the report that an office hands up: a web page or a Word document",
    "carry-over": "show what became of a year's money at its close",
    "annex": "restore a decision's annex from the funding lines",
    "export": "write all tables in one file: Excel, Word, web page, data package",
    "import": "take the funding lines of an exported workbook back into the plan",
    "adjust": "write what was changed as an adjustment, and leave the original",
    "init": "write a small commented plan to begin with",
    "schema": "print the JSON Schema of a kind of plan file, for editors",
    "explain": "explain what a rule checks, and how to fix a breach",
}
# A module cannot be called by a keyword, or with a hyphen.
_MODULES = {"import": "import_", "carry-over": "carry_over"}


class Exit(IntEnum):
    """What the exit code tells a script."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAILED = 3


class _Closed(io.TextIOBase):
    """What stands in for a stdout that was closed before the command began: it takes nothing."""

    def write(self, _: str) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), "stdout")


@contextmanager
def _without_reader() -> Iterator[None]:
    """End with exit 3 where the reader of a pipe has gone; Typer would end as with findings."""
    try:
        yield
    except BrokenPipeError:
        abandon(sys.stdout)
        raise StreamLost from None


class _Command(TyperCommand):
    """A command, whose errors become words in the user's language and an exit code, here only."""

    def invoke(self, ctx: Any) -> Any:
        collector.wake()
        with messages.in_language(ctx.params.get("lang")):
            try:
                return super().invoke(ctx)
            except GnbvError as error:
                raise SystemExit(int(report(error))) from None


class _Commands(TyperGroup):
    """Commands by name, each loaded from the module of its name."""

    def make_context(self, *args: Any, **options: Any) -> Any:
        with _without_reader():
            return super().make_context(*args, **options)

    def invoke(self, context: Any) -> Any:
        with _without_reader():
            return super().invoke(context)

    def list_commands(self, _: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _: Any, name: str) -> Any:
        if name not in COMMANDS:
            return None
        run = import_module(f"gnbv.cli.{_MODULES.get(name, name)}").run
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(name, cls=_Command, help=run.__doc__, short_help=COMMANDS[name])(run)
        command = typer.main.get_command(single)
        command.name = name
        return command

    def format_commands(self, _: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = typer.Typer(
    cls=_Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"gnbv {__version__}")
        raise typer.Exit


@app.callback()
def gnbv(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Prove, spread and show the money of a public programme's plan.

    PLAN is a plan's folder, or the name of a plan that ships with gnbv; without it, GNBV_PLAN,
    ./plan.yaml, or the plans under ./plans. Exit codes: 0 clean, 1 findings, 2 wrong usage (also:
    no plan to work on), 3 could not do the work (also: a plan or a file of one was not read).
    """


def main() -> NoReturn:
    """Run the command line and leave with its exit code; no input ends in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout = sys.stdout or _Closed()
    try:
        app(prog_name="gnbv")
    except Exception as error:
        if os.environ.get("GNBV_DEBUG"):
            raise
        sys.exit(report(_unforeseen(error)))
    sys.exit(Exit.CLEAN)


def _unforeseen(error: Exception) -> GnbvError:
    """What no command expected, as one of gnbv's errors."""
    if not isinstance(error, OSError):
        words = f"{type(error).__name__}: {error} (GNBV_DEBUG=1 shows where)"
        return FailedError(Text(f"lỗi nội bộ: {words}", f"internal error: {words}"))
    where = f" '{error.filename}'" if error.filename else ""
    problem = error.strerror or error
    return FailedError(
        Text(
            f"không đọc hoặc ghi được{where}: {problem}", f"cannot read or write{where}: {problem}"
        )
    )


def report(error: GnbvError) -> Exit:
    """Show on stderr why a command could not do what was asked; returns its exit code."""
    try:
        print_error(_words(error))
    finally:
        abandon(sys.stdout)
    if isinstance(error, UsageError):
        return Exit.USAGE
    if isinstance(error, PlanError) and not error.unread:
        return Exit.FINDINGS
    return Exit.FAILED


def _words(error: GnbvError) -> str:
    """What an error has to tell, in the user's language; a plan's findings are a line each."""
    lang = messages.language()
    head = error.text.in_language(lang)
    if not isinstance(error, PlanError):
        return head
    from gnbv.reports.concise import line

    return "\n".join([head, *(line(found, lang) for found in error.findings)])
