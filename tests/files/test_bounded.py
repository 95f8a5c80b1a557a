"""Any file is read within bounds, and what is no file not at all."""

import os
from pathlib import Path

import pytest

from gnbv.files.bounded import content_of


@pytest.mark.parametrize(("most", "read"), [(10, b"gnbv"), (4, b"gnbv"), (2, b"gnb")])
def test_one_byte_more_shows_that_a_file_is_too_large(
    tmp_path: Path, most: int, read: bytes
) -> None:
    (tmp_path / "a").write_bytes(b"gnbv")
    assert content_of(tmp_path / "a", most) == read


@pytest.mark.parametrize("kind", ["folder", "pipe", "nothing"])
def test_what_is_no_file_is_an_error_at_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / kind
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(OSError, match=kind):
        content_of(path, 10)
