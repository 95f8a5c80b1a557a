"""`gnbv check`: every claim of the plans, reconciled."""

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from gnbv.cli import codes, lookup, options
from gnbv.cli.app import Exit
from gnbv.cli.completion import complete_plan
from gnbv.cli.delivery import by_suffix, deliver, note_written, one_file
from gnbv.cli.help_texts import FORM, PLAN, Help
from gnbv.cli.meant import STDIN, Meant, each, meant
from gnbv.cli.progress import Count, counted_plans, progress
from gnbv.cli.verdicts import Request, Totals, Verdict, verdict
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.verdicts import SUFFIXES, FileFormat, Format, RenderingName, View, rendering

Form = Literal[Format, FileFormat]

HELP = Text(
    "Chứng minh mọi số liệu mà kế hoạch nêu đều suy ra từ các dòng kinh phí.\n\n"
    "In từng lỗi cùng vị trí, các số liệu và các dòng kinh phí làm nên chúng; rồi số lượng số liệu "
    "khớp của mỗi loại, và tổng kinh phí. Mã kết thúc là 1 nếu có lỗi.",
    "Prove that every figure which a plan states follows from its funding lines.\n\n"
    "Prints each finding with its place, the figures and the lines behind them; then how many "
    "claims of each kind hold, and the grand total. Exit 1 where there are findings.",
)

_AS_THEY_COME = {"concise", "github", "gitlab"}
"""Reports that write findings while plans are still being checked."""


def run(
    plans: Annotated[
        list[str] | None,
        typer.Argument(
            autocompletion=complete_plan,
        ),
        Help(
            Text(
                "Thư mục các kế hoạch; - là một kế hoạch từ stdin.",
                "Folders of plans; - is one from stdin.",
            ),
            PLAN,
        ),
    ] = None,
    asked_form: Annotated[
        Form | None,
        typer.Option("--format"),
        Help(
            Text(
                "Dạng kết quả; nếu bỏ trống, theo đuôi của TỆP, hoặc text. csv và parquet là một "
                "bảng dài của mọi số liệu được đối chiếu.",
                "The form of the findings; else as FILE's suffix says, else text. csv and parquet "
                "are a long table of all claims.",
            ),
            FORM,
        ),
    ] = None,
    select: codes.SelectOption = None,
    ignore: codes.IgnoreOption = None,
    statistics: Annotated[
        bool,
        typer.Option("--statistics"),
        Help(Text("Chỉ đếm lỗi theo quy tắc.", "Count the findings by rule instead.")),
    ] = False,
    coverage: Annotated[
        bool,
        typer.Option("--coverage"),
        Help(
            Text(
                "Liệt kê mọi số liệu đầu vào cùng các đối chứng của nó.",
                "List every input with what witnesses it.",
            )
        ),
    ] = False,
    watch: Annotated[
        bool,
        typer.Option("--watch"),
        Help(
            Text(
                "Kiểm tra lại mỗi khi có tệp thay đổi, đến khi nhấn Ctrl-C.",
                "Check again when a file changes, until Ctrl-C.",
            )
        ),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", min=1),
        Help(
            Text(
                "Kiểm tra nhiều kế hoạch bằng N tiến trình; nếu bỏ trống, bằng số bộ xử lý.",
                "Check many plans in N processes; else as many as there are processors.",
            ),
            Text("N", "N"),
        ),
    ] = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,
    _cache: Annotated[
        bool | None,  # `gnbv.cache` has acted on it before a command line is parsed
        typer.Option("--cache/--no-cache"),
        Help(
            Text(
                "Trả lời ngay nếu không có gì thay đổi; trong CI chỉ khi được yêu cầu.",
                "Answer at once where nothing has changed; in CI only if asked.",
            )
        ),
    ] = None,
) -> None:
    """Check plans, and report what was found."""
    file = one_file(output)
    form = asked_form or _form_for(file)
    name: RenderingName | FileFormat = "statistics" if statistics else form
    if coverage and name not in {"text", "json"}:
        raise UsageError(
            Text("--coverage chỉ đi với text hoặc json", "--coverage needs text or json")
        )
    if name == "parquet":
        from gnbv.cli.long_table import require_possible  # which brings the tables along

        require_possible(name, file)
    colour, width = options.colour() and file is None, options.shown_width(file)
    view = View(options.language(lang), colour, coverage, width)
    request = Request(name, view, codes.expand(select), codes.expand(ignore), file)
    must_be_named = name != "text" or file is not None or watch

    def once(again: bool = False) -> Exit:
        found = meant(plans or [], must_be_named)
        head = [f"{view.translate(found.unnamed)}\n\n"] if found.unnamed else []
        totals = Totals(file, name)
        # However this ends, workers end with it, and files that hold what is to come are closed.
        with (
            closing(_verdicts(request, found, jobs)) as verdicts,
            closing(rendering(name).frame(totals.parts(verdicts), view)) as pieces,
        ):
            deliver(chain(head, pieces), file, force or again)
        note_written(file, name)
        if name != "text":
            totals.note_uncounted()
        return Exit.USAGE if found.unnamed else totals.exit

    if watch:
        _watch(once, plans or [])
    raise typer.Exit(once())


def _form_for(file: Path | None) -> Form:
    """The form of the findings where none is asked for: as the file's suffix says, else text."""
    return "text" if file is None else by_suffix(file, SUFFIXES, "text")


def _verdicts(request: Request, found: Meant, jobs: int | None) -> Generator[Verdict, None, None]:
    """Check the plans one after the other, or many at once, and yield the verdicts in order."""
    many = len(found.sources)
    if many == 1:
        with progress(Text("đang kiểm tra kế hoạch", "checking the plan")):
            only = verdict(request, found.sources[0])
        yield only
        return
    from gnbv.cli.workers import in_order, suited

    workers = 1 if STDIN in found.sources else suited(jobs, many)
    with (
        closing(in_order(partial(verdict, request), found.sources, workers)) as verdicts,
        _counting(request, many) as count,
    ):
        for one in verdicts:
            count.add()
            yield one


def _counting(request: Request, many: int) -> AbstractContextManager[Count]:
    """Show how many plans are checked, but among lines that come to the terminal meanwhile."""
    if request.name in _AS_THEY_COME and options.on_terminal(request.file):
        return nullcontext(Count())
    return counted_plans(Text("đã kiểm tra", "checked"), many)


def _watch(once: Callable[[], Exit], given: Sequence[str]) -> NoReturn:
    from gnbv.cli.watch import repeat

    if STDIN in given:
        raise UsageError(Text("không theo dõi được stdin", "stdin cannot be watched"))
    searches = [lookup.found(one) for one in each(given)]
    for search in searches:
        if search.unasked:
            raise lookup.unasked(search.folders[0])
    here = [] if given else [Path("plans")]
    folders = [folder for search in searches for folder in search.folders]
    repeat(once, [*folders, *here, *map(Path, given)])
