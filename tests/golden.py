"""Golden outputs: files under tests/golden; `pytest --update-golden` writes them anew."""

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def compare(name: str | Path, text: str, config: pytest.Config) -> None:
    """Compare a text with a golden file, or write the file where the run was told to."""
    file = GOLDEN / name
    if config.getoption("update_golden"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    assert file.exists(), f"{file} is missing: run pytest --update-golden and review it"
    assert text == file.read_bytes().decode(), f"{file} differs: run pytest --update-golden, review"
