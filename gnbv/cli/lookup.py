"""Lookup: which plan a command is about, and the notes on that choice."""

import os
from collections.abc import Sequence
from pathlib import Path

from gnbv.cli.messages import note
from gnbv.cli.progress import progress
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Plan
from gnbv.reading.discovery import Found, find, hides_shipped
from gnbv.usable import one_folder, require_finished

_NOTHING = Text("", "")


def found(given: str | None) -> Found:
    """The plans meant, all of which can be read; a note where a folder hides one that ships.

    Raises `UsageError` where there is nothing to read, and `FailedError` where an import into one
    was interrupted.
    """
    plans = _searched(given)
    require_finished(plans)
    return plans


def plan(given: str | None, to: Path | None, as_of: str | None = None) -> Plan:
    """The one plan meant, as of a version; raises what `folder` and `read` do.

    A note counts the findings that the plan has all the same.
    """
    return _with_its_findings(folder(given, to), as_of)


def own_plan(
    given: str | None, to: Path | None, as_of: str | None = None, again: bool = False
) -> Plan:
    """The one plan meant, which is named or stands here: never the one that ships, unasked.

    Raises what `plan` does. `again` is a second version of a plan whose findings were noted.
    """
    plans = _searched(given)
    if plans.unasked:
        raise unasked(one_folder(plans))
    one = _one(plans, to)
    return read(one, as_of) if again else _with_its_findings(one, as_of)


def read(meant: Path, as_of: str | None = None) -> Plan:
    """The plan in a folder; raises `PlanError` where it cannot be calculated with.

    Raises `UsageError` where it has no such version.
    """
    with progress(Text("đang đọc kế hoạch", "reading the plan")):
        from gnbv import checked

        return checked.read(meant, as_of)


def folder(given: str | None, to: Path | None, half_done: bool = False) -> Path:
    """The folder of the one plan meant; raises what `one_folder` does.

    The plan that ships, where none was named and none is here, is shown with a line on stderr,
    and is written to no file: `to` is where the command's tables go. A plan in which an import was
    interrupted is returned only where `half_done` ones are wanted.
    """
    return _one(_searched(given), to, half_done)


def several(given: Sequence[str]) -> Found:
    """All plans meant by several names, each once; without a name, what is meant where none is.

    Raises `UsageError` where there is nothing to read.
    """
    names: Sequence[str | None] = given or [None]
    found = [_searched(one) for one in names]
    folders = dict.fromkeys(folder for one in found for folder in one.folders)
    unread = tuple(finding for one in found for finding in one.unread)
    return Found(tuple(folders), unread, any(one.unasked for one in found))


def the_one(plans: Found, to: Path | None, instead: Text, as_of: str | None = None) -> Plan:
    """The one plan of those found, read; raises what `plan` does.

    Where there are several, the error names what may be done `instead`.
    """
    return _with_its_findings(_one(plans, to, instead=instead), as_of)


def _with_its_findings(meant: Path, as_of: str | None) -> Plan:
    """The plan in a folder, with a note where figures in it do not agree: tables do not show it."""
    from gnbv import checked

    plan = read(meant, as_of)
    count = len(checked.findings_on(plan))
    if count:
        many = "finding" if count == 1 else "findings"
        note(
            Text(
                f"kế hoạch {meant} có {count} lỗi: chạy gnbv check {meant}",
                f"plan {meant} has {count} {many}: run gnbv check {meant}",
            )
        )
    return plan


def _one(plans: Found, to: Path | None, half_done: bool = False, instead: Text = _NOTHING) -> Path:
    one = one_folder(plans, half_done, instead)
    if plans.unasked:
        if to is not None:
            raise unasked(one)
        note(of_no_plan(one))
    return one


def of_no_plan(shipped: Path) -> Text:
    """The words that no plan was found here, and that this is the one that ships."""
    return Text(
        f"Không tìm thấy kế hoạch nào ở đây; đây là kế hoạch kèm theo gnbv: {shipped.name}",
        f"No plan was found here; this is the one that ships with gnbv: {shipped.name}",
    )


def unasked(shipped: Path) -> UsageError:
    """The error that the plan that ships is not taken for this without being named."""
    return UsageError(
        Text(
            f"không tìm thấy kế hoạch nào ở đây; hãy nêu thư mục kế hoạch, hoặc kế hoạch kèm theo "
            f"gnbv: {shipped.name}",
            f"no plan was found here; name a plan's folder, or the one that ships with gnbv: "
            f"{shipped.name}",
        )
    )


def _searched(given: str | None) -> Found:
    plans = find(given, os.environ)
    named = os.environ.get("GNBV_PLAN", "") if given is None else given
    if hides_shipped(named, plans):
        note(
            Text(
                f"'{named}' là thư mục ở đây, không phải kế hoạch cùng tên kèm theo gnbv",
                f"'{named}' is the folder here, not the plan of that name that ships with gnbv",
            )
        )
    return plans
