"""`gnbv report`: the report that an office hands up, as a web page or a Word document."""

import re
from dataclasses import replace
from typing import Annotated

import typer

from gnbv import checked, library
from gnbv.cli import lookup, options
from gnbv.cli.delivery import by_suffix, deliver, note_written, one_file
from gnbv.cli.help_texts import FILE, Help
from gnbv.cli.output import style, without_library
from gnbv.cli.progress import counted_things, progress
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.writers import DocumentFormat, MissingLibrary, document_writer

_SUFFIXES: dict[str, DocumentFormat] = {".html": "html", ".docx": "docx"}
_ENDS = {"1": "06-30", "2": "12-31"}

HELP = Text(
    "Lập báo cáo về kế hoạch: đang ở đâu, kinh phí, đã chi và đã đạt những gì.\n\n"
    "Một đoạn câu văn với số liệu chính xác, rồi biểu đồ và bảng: kinh phí theo năm và nguồn, giao "
    "và giải ngân, đơn vị, chỉ tiêu, điều chỉnh, chuyển nguồn, kết quả đối chiếu và điểm để ngỏ. "
    "Kế hoạch chưa giao, chưa chi thì báo cáo về chính kế hoạch. Trang web không cần mạng và in "
    "được trên giấy A4, nên trình duyệt ghi thành PDF được.",
    "Write the report on a plan: where it stands, its money, what was spent and reached.\n\n"
    "A paragraph of sentences with exact figures, then charts and tables: money by source and "
    "year, assigned and disbursed, units, targets, adjustments, carry-over, what was checked and "
    "what is open. A plan of which nothing is assigned or spent is reported on as it is. A web "
    "page needs no network and prints on A4, so a browser makes a PDF of it.",
)
HalfOption = Annotated[
    str | None,
    typer.Option("--half"),
    Help(
        Text(
            "Sơ kết sáu tháng: 2024-1 là đến 2024-06-30, 2024-2 là đến 2024-12-31.",
            "The review of half a year: 2024-1 is as of 2024-06-30, 2024-2 of 2024-12-31.",
        ),
        Text("NĂM-KỲ", "YEAR-HALF"),
    ),
]


def run(
    output: Annotated[
        str,
        typer.Option("--output", "-o"),
        Help(Text("Tệp: .html hoặc .docx.", "The file: .html or .docx."), FILE),
    ],
    plan: options.PlanArgument = None,
    year: options.YearOption = None,
    as_of: options.AsOfOption = None,
    half: HalfOption = None,
    unit: options.UnitOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,
) -> None:
    """Write the report on a plan."""
    file = one_file(output)
    if file is None:
        raise UsageError(Text("báo cáo cần một tệp: -o TỆP.html", "a report wants -o FILE.html"))
    form = by_suffix(file, _SUFFIXES, "html")
    meant = lookup.own_plan(plan, file, _day(half, as_of))
    try:
        with progress(Text("đang lập báo cáo", "putting the report together")):
            document = library.report(meant, year)
        many = len(document.sections)
        with counted_things(Text("đã ghi", "wrote"), Text("phần", "sections"), many) as count:
            watched = replace(document, written=count.add)
            content = document_writer(form)(watched, style(unit, lang))
    except MissingLibrary as error:
        raise without_library(form, error) from error
    deliver(content, file, force, checked.read_from(meant).files)
    note_written(file, form)


def _day(half: str | None, as_of: str | None) -> str | None:
    """The version that is reported on: the end of a half year, or the one that is named."""
    if half is None:
        return as_of
    found = re.fullmatch(r"([0-9]{4})-([12])", half)
    if found is None or as_of is not None:
        raise UsageError(
            Text(
                f"--half '{half}': viết như 2024-1, và không cùng --as-of",
                f"--half '{half}': write 2024-1, and no --as-of beside it",
            )
        )
    return f"{found[1]}-{_ENDS[found[2]]}"
