"""Goldens: each file on disk is read by some test, or the run of the whole suite fails."""

from pathlib import Path

import pytest

from tests import golden


def test_a_golden_that_was_not_read_is_named(tmp_path: Path) -> None:
    files = [tmp_path / "golden" / "a" / "1.txt", tmp_path / "cases" / "b" / "expected.txt"]
    for file in files:
        file.parent.mkdir(parents=True)
        file.touch()
    (tmp_path / "cases" / "b" / "plan.yaml").touch()
    folders = (tmp_path / "golden", tmp_path / "cases")
    assert golden.unread([], *folders) == sorted(files)
    assert golden.unread([str(files[0])], *folders) == [files[1]]
    assert golden.unread(map(str, files), *folders) == []


def test_what_is_compared_counts_as_read(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    file = tmp_path / "golden.txt"
    file.write_text("as it was")
    golden.compare(file, "as it was", pytestconfig)
    assert str(file) in pytestconfig.stash[golden.READ]
