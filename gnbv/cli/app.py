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
from gnbv.cli import collector, completion, messages, misuse
from gnbv.cli.help_page import write_page
from gnbv.cli.help_texts import Help
from gnbv.cli.messages import StreamLost, abandon, print_error
from gnbv.cli.options import LangOption, unit_key
from gnbv.errors import FailedError, GnbvError, PlanError, UsageError, system_reason
from gnbv.language import Text, asked

# Each command's module is imported when it is run: a command pays for nothing that it leaves alone.
COMMANDS = {
    "check": Text(
        "chứng minh mọi số liệu của kế hoạch suy ra từ các dòng kinh phí",
        "prove that every figure of a plan follows from its funding lines",
    ),
    "allocate": Text(
        "phân bổ kinh phí của kế hoạch cho các năm, chính xác đến đồng",
        "spread a plan's money over its years, exact to the đồng",
    ),
    "targets": Text(
        "mỗi chỉ tiêu phải đạt bao nhiêu, và đã đạt đến đâu",
        "show what each indicator must reach, and how far it has come",
    ),
    "show": Text("xem nhanh kế hoạch", "show a plan at a glance"),
    "compare": Text(
        "những gì khác nhau giữa hai phiên bản của một kế hoạch, hoặc hai kế hoạch",
        "show what differs between two versions of a plan, or two plans",
    ),
    "execution": Text(
        "số được sử dụng và số đã giải ngân, đến ngày của một báo cáo",
        "show what was available and what was spent of it",
    ),
    "report": Text(
        "lập báo cáo để trình: trang web hoặc tài liệu Word",
        "write the report that an office hands up: a web page or a Word document",
    ),
    "carry-over": Text(
        "kinh phí của một năm khi khóa sổ: giải ngân, chuyển năm sau, hủy bỏ",
        "show what became of a year's money at its close",
    ),
    "annex": Text(
        "lập lại phụ lục của quyết định từ các dòng kinh phí",
        "restore a decision's annex from the funding lines",
    ),
    "export": Text(
        "ghi mọi bảng vào một tệp: Excel, Word, trang web, gói dữ liệu",
        "write all tables in one file: Excel, Word, web page, data package",
    ),
    "import": Text(
        "đưa các dòng kinh phí đã sửa trong Excel trở lại kế hoạch",
        "take the funding lines of an exported workbook back into the plan",
    ),
    "adjust": Text(
        "ghi những gì đã sửa thành một quyết định điều chỉnh, giữ nguyên bản gốc",
        "write what was changed as an adjustment, and leave the original",
    ),
    "draft": Text("lập kế hoạch nháp từ phụ lục văn bản", "draft a plan from a paper's annex"),
    "init": Text(
        "tạo một kế hoạch mẫu nhỏ, có chú thích, để bắt đầu",
        "write a small commented plan to begin with",
    ),
    "schema": Text(
        "in lược đồ JSON của một loại tệp kế hoạch, cho trình soạn thảo",
        "print the JSON Schema of a kind of plan file, for editors",
    ),
    "explain": Text(
        "giải thích một quy tắc kiểm tra điều gì, và cách sửa lỗi",
        "explain what a rule checks, and how to fix a breach",
    ),
}
# A module cannot be called by a keyword, or with a hyphen.
_MODULES = {"import": "import_", "carry-over": "carry_over"}
ABOUT = Text(
    "Kiểm chứng, phân bổ và trình bày kinh phí của kế hoạch một chương trình công.\n\n"
    "KẾ_HOẠCH là thư mục của một kế hoạch, hoặc tên một kế hoạch kèm theo gnbv; nếu bỏ trống: "
    "biến GNBV_PLAN, ./plan.yaml, hoặc các kế hoạch trong ./plans. Mã kết thúc: 0 không có lỗi, "
    "1 có lỗi trong kế hoạch, 2 dùng sai lệnh (cả khi không có kế hoạch nào, hoặc không nêu lệnh "
    "nào), 3 không làm được việc (cả khi không đọc được một kế hoạch hay một tệp của nó).",
    "Prove, spread and show the money of a public programme's plan.\n\n"
    "PLAN is a plan's folder, or the name of a plan that ships with gnbv; without it, GNBV_PLAN, "
    "./plan.yaml, or the plans under ./plans. Exit codes: 0 clean, 1 findings, 2 wrong usage "
    "(also: no plan to work on, no command), 3 could not do the work (also: a plan or a file of "
    "one was not read).",
)


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

    allow_extra_args = True  # so that it is found here that there are too many

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with misuse.in_our_words(ctx, args):
            left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise misuse.wrong(ctx, misuse.too_many(left))
        return left

    def invoke(self, ctx: Any) -> Any:
        collector.wake()
        with messages.in_language(ctx.params.get("lang")):
            try:
                return super().invoke(ctx)
            except GnbvError as error:
                raise SystemExit(int(report(error))) from None

    def format_help(self, ctx: Any, formatter: Any) -> None:
        write_page(ctx, formatter, help_of(self.name), messages.language())

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        completion.translate(ctx)
        return super().shell_complete(ctx, incomplete)


class _Commands(TyperGroup):
    """Commands by name, each loaded from the module of its name."""

    def make_context(self, *args: Any, **options: Any) -> Any:
        with _without_reader():
            return super().make_context(*args, **options)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with misuse.in_our_words(ctx, args), completion.installing_in_our_words(args):
            return super().parse_args(ctx, args)

    def invoke(self, context: Any) -> Any:
        with _without_reader():
            return super().invoke(context)

    def list_commands(self, _: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _: Any, name: str) -> Any:
        if name not in COMMANDS:
            return None
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(name, cls=_Command)(_module(name).run)
        command = typer.main.get_command(single)
        command.name = name
        command.short_help = COMMANDS[name].in_language(messages.language())
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            raise misuse.wrong(ctx, misuse.no_command(args[0], list(COMMANDS)))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        write_page(ctx, formatter, ABOUT, messages.language(), COMMANDS)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        completion.translate(ctx)
        return super().shell_complete(ctx, incomplete)


def _module(name: str | None) -> Any:
    """The module of a command: its function `run`, and `HELP`."""
    return import_module(f"gnbv.cli.{_MODULES.get(name or '', name)}")


def help_of(name: str | None) -> Text:
    """Return what a command's help tells of it, above its parameters."""
    about: Text = _module(name).HELP
    return about


app = typer.Typer(
    cls=_Commands,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "token_normalize_func": unit_key,
    },
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"gnbv {__version__}")
        raise typer.Exit


@app.callback()
def gnbv(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - Typer has shown it before
        bool,
        typer.Option("--version", "-V", callback=_version, is_eager=True),
        Help(Text("Hiện phiên bản.", "Show the version.")),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Hand the language down to the command; without one, show the help and end as wrong usage."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(Exit.USAGE)
    if lang:
        context.default_map = {name: {"lang": lang} for name in COMMANDS}


def main() -> NoReturn:
    """Run the command line and leave with its exit code; no input ends in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Line ends too are the same everywhere: Windows would put a second \r into CSV's own.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    sys.stdout = sys.stdout or _Closed()
    with messages.in_language(asked(completion.typed(os.environ) or sys.argv[1:])):
        _run()


def _run() -> NoReturn:
    try:
        app(prog_name="gnbv")
    except GnbvError as error:
        sys.exit(report(error))
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
    why = system_reason(error)
    return FailedError(
        Text(f"không đọc hoặc ghi được{where}: {why.vi}", f"cannot read or write{where}: {why.en}")
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
    from gnbv.verdicts.concise import line

    return "\n".join([head, *(line(found, lang) for found in error.findings)])
