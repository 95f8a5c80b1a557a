"""The layers: every import goes down, and start-up carries nothing heavy."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

_ROW = re.compile(r"^\| (\d+) \| (.+?) \| .+ \|$", re.MULTILINE)


def layers() -> dict[str, int]:
    """Each package or module of gnbv with its layer, as the README's table has them."""
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Architecture")[2]
    return {
        name: int(layer)
        for layer, names in _ROW.findall(table)
        for name in re.findall("`([a-z_]+)`", names)
    }


LAYER = layers()
MODULES = sorted((ROOT / "gnbv").rglob("*.py"))


def package_of(module: Path) -> str:
    return module.relative_to(ROOT / "gnbv").parts[0].removesuffix(".py")


def imported_packages(module: Path) -> set[str]:
    packages = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("gnbv"):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.startswith("gnbv")]
        else:
            continue
        packages |= {name.split(".")[1] for name in names}
    return packages & LAYER.keys()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down(module: Path) -> None:
    package = package_of(module)
    if package in {"__init__", "__main__"}:
        return
    assert package in LAYER, f"{package} has no layer: give it one in the README's table"
    others = imported_packages(module) - {package}
    above = {other for other in others if LAYER[other] >= LAYER[package]}
    assert not above, f"{package} reaches up or across to {above}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_owns(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


UNUSED = {
    "docx",
    "duckdb",
    "gnbv.library",
    "gnbv.reading.validation",
    "gnbv.reconciliation.other_years",
    "gnbv.reconciliation.suspects",
    "gnbv.tables",
    "gnbv.writers",
    "openpyxl",
    "pyarrow",
    "rich",
    "tabulate",
    "xlsxwriter",
    "xml",
}
"""What a check of a clean plan does without."""


def test_check_carries_nothing_that_it_does_not_use() -> None:
    script = (
        "import sys; sys.argv = ['gnbv', 'check']\n"
        "from gnbv.cli.app import main\n"
        "try: main()\n"
        f"except SystemExit: pass\nprint(*{UNUSED!r} & sys.modules.keys(), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    assert done.stdout
    assert done.stderr.split() == []


def test_the_readme_names_what_there_is_and_nothing_else() -> None:
    assert LAYER.keys() == {package_of(module) for module in MODULES} - {"__init__", "__main__"}
