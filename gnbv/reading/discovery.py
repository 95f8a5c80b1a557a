"""Discovery owns where plans are found: as named, by GNBV_PLAN, here, or shipped with gnbv."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from gnbv.diagnostics import Diagnostic
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.naming import did_you_mean
from gnbv.reading.no_plan import why_no_plan
from gnbv.reading.plan_files import PLAN_FILE, link_trouble, listed, unreadable
from gnbv.reading.stray_plans import misnamed, stray_plans

_PACKAGE = Path(__file__).parent.parent
_PLANS = Path("plans")
_VARIABLE = "GNBV_PLAN"
_NEAR = 3
"""Levels below the working folder at which a plan shows that one was meant."""

TEMPLATE = _PACKAGE / "template"
"""The small invented plan that a new one begins with."""
EXAMPLES = _PACKAGE / "example"
"""Folders of files that may stand beside it: what comes after a plan, invented as well."""


class Found(NamedTuple):
    """The folders of the plans meant, and a finding for each that looks meant and is not read.

    A folder has one path however it was named: relative where it is below the working folder,
    else absolute, and without links. `unasked` is True where no plan was named and none is here:
    the plan is then the one that ships with gnbv.
    """

    folders: tuple[Path, ...]
    unread: tuple[Diagnostic, ...] = ()
    unasked: bool = False

    def __bool__(self) -> bool:
        return bool(self.folders or self.unread)


class NoPlan(UsageError):
    """There is nothing to read where a plan is looked for; `text` names the place."""


def find(given: str | None, environ: Mapping[str, str]) -> Found:
    """Return the plans meant, in order of their names.

    The first of these that is there decides: the path or name given, the environment's GNBV_PLAN,
    ./plan.yaml, the plans under ./plans; last, where nothing here looks like a plan, the one that
    ships. A path may name a plan's folder, its plan.yaml, or a folder of plans; a name is that of
    a plan that ships. Raises `NoPlan` where there is nothing to read.
    """
    named = environ.get(_VARIABLE) if given is None else given
    if named is None:
        found = _here()
    elif named:
        found = _at(Path(named)) or _shipped_as(named) or _nothing_at(named, given is None)
    else:
        raise NoPlan(_EMPTY_NAME if given is not None else _EMPTY_VARIABLE)
    folders = dict.fromkeys(map(_one_path, found.folders))
    return found._replace(folders=tuple(folders))


def shipped() -> dict[str, Path]:
    """Return the folders of the plans that ship with gnbv, by their names."""
    for folder in (_PACKAGE / "plans", _PACKAGE.parent / "plans"):
        if folder.is_dir():
            return {path.name: path for path in _under(folder).folders}
    return {}


def offered() -> list[str]:
    """Return what may be named as a plan here: the folders found, and the names that ship."""
    here = _under(_PLANS).folders if os.path.lexists(_PLANS) else ()
    return [*map(str, here), *shipped()]


def hides_shipped(named: str, found: Found) -> bool:
    """Tell whether a folder here goes by the name of a plan that ships, and is another."""
    ships = shipped().get(named)
    return ships is not None and bool(found.folders) and _one_path(ships) not in found.folders


def _one_path(folder: Path) -> Path:
    real, here = Path(os.path.realpath(folder)), os.path.realpath(os.curdir)
    return real.relative_to(here) if real.is_relative_to(here) else real


def _here() -> Found:
    """What is meant where nothing is named."""
    if os.path.lexists(PLAN_FILE):
        return Found((Path(),))
    if os.path.lexists(_PLANS):
        found = _under(_PLANS)
        if not found:
            raise NoPlan(_EMPTY_PLANS)
        return found
    _require_no_trace()
    ships = shipped()
    if len(ships) != 1:
        raise NoPlan(_name_one(ships))
    return Found(tuple(ships.values()), unasked=True)


def _require_no_trace() -> None:
    """Raise `NoPlan` where something here looks like a plan, though none is taken."""
    strays = [one for one in stray_plans(Path(), deepest=_NEAR) if one.code == "F104"]
    seen = [one.place.file for one in strays]
    above = Path("..", PLAN_FILE)
    if os.path.lexists(above):
        seen.append(str(above))
    if seen:
        raise NoPlan(_only_traces(seen))


def _at(path: Path) -> Found:
    """The plans at a path: none where it leads to nothing that looks like one."""
    if os.path.isfile(path):  # noqa: PTH113 - never raises
        finding = misnamed(path)
        if path.name == PLAN_FILE:
            return Found((path.parent,))
        return Found((), (finding,) if finding else ())
    if os.path.lexists(path / PLAN_FILE):
        return Found((path,))
    trouble = link_trouble(path)
    if not os.path.isdir(path):  # noqa: PTH112 - never raises
        return Found((), (trouble,) if trouble else ())
    found = _under(path)
    below = path / _PLANS
    if not found.folders and os.path.lexists(below):
        found = _under(below) or found
    return found


def _under(folder: Path) -> Found:
    """The plans right under a folder, and what looks like a plan in it and is not read."""
    try:
        entries = listed(folder)
    except OSError as error:
        return Found((), (unreadable(folder, error),))
    reached = [path for path in entries if not link_trouble(path)]
    folders = [path for path in reached if os.path.lexists(path / PLAN_FILE)]
    unread = [*stray_plans(folder, but=folders)]
    for path in reached:  # the walk leaves links alone, and a folder of plans may be made of them
        if path not in folders and path.is_symlink() and path.is_dir():
            unread += stray_plans(path, deepest=0)
    return Found(tuple(folders), tuple(unread))


def _shipped_as(named: str) -> Found:
    """The plan that ships under a name; a folder here of that name comes before it."""
    folder = None if os.path.lexists(named) else shipped().get(named)
    return Found((folder,) if folder else ())


_EMPTY_NAME = Text("tên kế hoạch để trống", "the plan's name is empty")
_EMPTY_VARIABLE = Text(
    f"biến {_VARIABLE} để trống: bỏ biến này, hoặc ghi thư mục kế hoạch vào đó",
    f"{_VARIABLE} is set but empty: unset it, or put a plan's folder in it",
)
_EMPTY_PLANS = Text(
    f"thư mục '{_PLANS}' không có kế hoạch nào: kế hoạch là một thư mục có {PLAN_FILE}",
    f"'{_PLANS}' holds no plan: a plan is a folder with a {PLAN_FILE}",
)


def _only_traces(seen: list[str]) -> Text:
    names = ", ".join(seen[:5]) + (", ..." if len(seen) > 5 else "")
    return Text(
        f"ở đây không có {PLAN_FILE}, cũng không có thư mục {_PLANS}, nhưng có {names}:"
        " hãy nêu thư mục kế hoạch",
        f"there is no {PLAN_FILE} and no folder {_PLANS} here, but there is {names}:"
        " name the plan's folder",
    )


def _name_one(ships: Mapping[str, Path]) -> Text:
    names = ", ".join(ships) or "-"
    return Text(
        f"ở đây không có kế hoạch nào; kèm theo gnbv có: {names}",
        f"no plan was found here; those that ship are: {names}",
    )


def _nothing_at(named: str, of_variable: bool) -> Found:
    """Raise `NoPlan` that names what leads nowhere, the nearest name, and the plans that ship."""
    ships = shipped()
    whose = f"{_VARIABLE}: " if of_variable else ""
    near = did_you_mean(named, offered())
    why = why_no_plan(named)
    text = Text(f"{whose}{why.vi}{near.vi}", f"{whose}{why.en}{near.en}")
    if ships:
        names = ", ".join(ships)
        text = Text(
            f"{text.vi}\nkế hoạch kèm theo gnbv: {names}",
            f"{text.en}\nplans that ship with gnbv: {names}",
        )
    raise NoPlan(text)
