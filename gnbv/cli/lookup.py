"""Lookup: which plan a command is about, and how each way of not finding one ends it."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from gnbv.cli.app import Exit, fail, note
from gnbv.diagnostics import Diagnostic
from gnbv.discovery import Found, NoPlan, find, hides_shipped
from gnbv.files.transactions import IMPORT, is_interrupted
from gnbv.language import Lang, Text

_INTERRUPTED = Text(
    "lần import vào '{plan}' bị ngắt giữa chừng, số liệu có thể mới ghi một nửa: "
    "chạy lại gnbv import vào kế hoạch này để hoàn tất",
    "an import into '{plan}' was interrupted, and its figures may be half new: "
    "run gnbv import into that plan again, which finishes it",
)


def found(given: str | None, lang: Lang, half_done: bool = False) -> Found:
    """The plans meant; ends the command (exit 2) where there is nothing to read.

    A plan in which an import was interrupted ends it too (exit 3), unless `half_done` ones are
    wanted.
    """
    try:
        plans = find(given, os.environ)
    except NoPlan as error:
        fail(error.reason.say(lang), Exit.USAGE)
    half = [path for path in plans.folders if is_interrupted(path, IMPORT)]
    if half and not half_done:
        fail(_INTERRUPTED.say(lang).format(plan=half[0]))
    named = os.environ.get("GNBV_PLAN", "") if given is None else given
    if hides_shipped(named, plans):
        text = Text(
            f"'{named}' là thư mục ở đây, không phải kế hoạch cùng tên kèm theo gnbv",
            f"'{named}' is the folder here, not the plan of that name that ships with gnbv",
        )
        note(text.say(lang))
    return plans


def of_no_plan(folder: Path) -> Text:
    """The words that no plan was found here, and that this is the one that ships."""
    return Text(
        f"Không tìm thấy kế hoạch nào ở đây; đây là kế hoạch kèm theo gnbv: {folder.name}",
        f"No plan was found here; this is the one that ships with gnbv: {folder.name}",
    )


def refuse_unasked(folder: Path, lang: Lang) -> NoReturn:
    """End the command (exit 2): the plan that ships is not taken for this without being named."""
    text = Text(
        f"không tìm thấy kế hoạch nào ở đây; hãy nêu thư mục kế hoạch, hoặc kế hoạch kèm theo "
        f"gnbv: {folder.name}",
        f"no plan was found here; name a plan's folder, or the one that ships with gnbv: "
        f"{folder.name}",
    )
    fail(text.say(lang), Exit.USAGE)


def folder(given: str | None, lang: Lang, to: Path | None, half_done: bool = False) -> Path:
    """The folder of the one plan meant; where there are several, they are listed (exit 2).

    The plan that ships, where none was named and none is here, is shown with a line on stderr,
    and is written to no file: `to` is where the command's tables go.
    """
    plans = found(given, lang, half_done)
    if plans.unread:
        _refuse(plans.unread, lang, Text("có kế hoạch không đọc được:", "a plan is not read:"))
    if len(plans.folders) != 1:
        text = Text("có nhiều kế hoạch, hãy chọn một:", "there are several plans, name one:")
        fail("\n  ".join([text.say(lang), *map(str, plans.folders)]), Exit.USAGE)
    one = plans.folders[0]
    if plans.unasked:
        if to is not None:
            refuse_unasked(one, lang)
        note(of_no_plan(one).say(lang))
    return one


def _refuse(unread: Iterable[Diagnostic], lang: Lang, head: Text) -> NoReturn:
    from gnbv.cli.plans import refuse

    refuse(unread, lang, head)
