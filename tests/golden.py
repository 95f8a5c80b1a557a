"""Golden outputs: files that a test compares with; `pytest --update-golden` writes them anew.

They stand under tests/golden, and as expected.txt in the folders of tests/cases. A run of the whole
suite also asks that each of them was read: a golden that no test reads says nothing.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
CASES = Path(__file__).parent / "cases"
EXPECTED = "expected.txt"

READ = pytest.StashKey[set[str]]()
"""The goldens that were compared with in this process."""


def compare(name: str | Path, text: str, config: pytest.Config) -> None:
    """Compare a text with a golden file, or write the file where the run was told to."""
    file = GOLDEN / name
    config.stash.setdefault(READ, set()).add(str(file))
    if config.getoption("update_golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    assert file.exists(), f"{file} is missing: run pytest --update-golden and review it"
    assert text == file.read_bytes().decode(), f"{file} differs: run pytest --update-golden, review"


def unread(read: Iterable[str], golden: Path = GOLDEN, cases: Path = CASES) -> list[Path]:
    """The goldens on disk that are not among those that were read."""
    known = set(read)
    files = [*(path for path in golden.rglob("*") if path.is_file()), *cases.rglob(EXPECTED)]
    return sorted(path for path in files if str(path) not in known)


def whole(config: pytest.Config) -> bool:
    """Whether a run is of the whole suite: no path, name or other choice of tests was given."""
    option = config.option
    usual = option.markexpr == "not long" and not option.keyword and not option.deselect
    chosen = getattr(option, "lf", False) or option.collectonly or option.maxfail
    return usual and not chosen and config.args_source is pytest.Config.ArgsSource.TESTPATHS
