"""The house: every import goes down the floors, and start-up carries nothing heavy."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

# Rooms by floor, ground floor first; a room imports only from floors below its own.
FLOORS = (
    {"addresses", "lookalikes", "yaml_reader"},
    {"language", "money", "quantities"},
    {"naming", "rules"},
    {"diagnostics"},
    {"errors", "plan", "plan_files", "yaml_text"},
    {"choices", "findings", "keys"},
    {"references"},
    {"allocation", "refusals", "stray_plans"},
    {"discovery", "folder", "reconciliation", "sections", "targets"},
    {"loader"},
    {"placing"},
    {"amendment", "audit", "files", "schema", "tables", "workbook"},
    {"library", "reports", "writers"},
    {"cli"},
    {"__main__"},
)
FLOOR = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted((ROOT / "gnbv").rglob("*.py"))


def room_of(module: Path) -> str:
    return module.relative_to(ROOT / "gnbv").parts[0].removesuffix(".py")


def imported_rooms(module: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("gnbv"):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.startswith("gnbv")]
        else:
            continue
        rooms |= {name.split(".")[1] for name in names}
    return rooms & FLOOR.keys()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down(module: Path) -> None:
    room = room_of(module)
    if room == "__init__":
        return
    assert room in FLOOR, f"{room} has no floor: give it one in FLOORS"
    above = {other for other in imported_rooms(module) - {room} if FLOOR[other] >= FLOOR[room]}
    assert not above, f"{room} reaches up or across to {above}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_owns(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "heavy",
    ["rich", "tabulate", "xml", "openpyxl", "xlsxwriter", "docx", "gnbv.tables", "gnbv.writers"],
)
def test_check_carries_nothing_that_it_does_not_use(heavy: str) -> None:
    script = (
        "import sys; sys.argv = ['gnbv', 'check']\n"
        "from gnbv.cli.app import main\n"
        "try: main()\n"
        f"except SystemExit: pass\nsys.exit({heavy!r} in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout.decode()


def test_the_readme_names_every_room() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Architecture")[2]
    rooms = {room_of(module) for module in MODULES} - {"__init__", "__main__"}
    assert not {room for room in rooms if f"`{room}`" not in table and f"`{room}/`" not in table}
