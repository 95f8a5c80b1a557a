"""The catalogue owns where plans are found: as told, under ./plans, or shipped with gnbv."""

from collections.abc import Mapping
from pathlib import Path

PLAN_FILE = "plan.yaml"
_PACKAGE = Path(__file__).parent

TEMPLATE = _PACKAGE / "template"
"""The small invented plan that a new one begins with."""


class NoPlan(Exception):
    """A path that leads to no plan."""

    def __init__(self, path: Path | str) -> None:
        super().__init__(str(path))
        self.path = path


def plans(given: str | None, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the folders of the plans meant, in order of their names.

    The first of these that is there decides: the path given, the environment's GNBV_PLAN, the
    plans under ./plans, the plans that ship with gnbv. A path may name a plan's folder, its
    plan.yaml, or a folder of plans. Raises `NoPlan` where a path leads to none.
    """
    if given == "":  # a script's variable that was never set: not a wish for the shipped plan
        raise NoPlan(given)
    named = given or environ.get("GNBV_PLAN")
    if named:
        return _plans_at(Path(named))
    here = _under(Path("plans"))
    return here or _shipped()


def _plans_at(path: Path) -> tuple[Path, ...]:
    if path.name == PLAN_FILE and path.is_file():
        return (path.parent,)
    if (path / PLAN_FILE).exists():
        return (path,)
    found = _under(path) or _under(path / "plans")
    if not found:
        raise NoPlan(path)
    return found


def _shipped() -> tuple[Path, ...]:
    found = _under(_PACKAGE / "plans") or _under(_PACKAGE.parent / "plans")
    if not found:
        raise NoPlan(_PACKAGE / "plans")
    return found


def _under(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted(path.parent for path in folder.glob(f"*/{PLAN_FILE}")))
    except OSError:
        return ()
