"""Every kind of mistake as the user sees it: a folder a case, named for what is wrong in it.

A case is some files that take the place of the small plan's (tests/cases/plan), and in
expected.txt all that `gnbv check` then prints. Adding a case is adding a folder; `pytest
--update-golden` writes its expected.txt, to be read before it is committed.
"""

from pathlib import Path

import pytest

from gnbv.verdicts import View, rendering
from tests.golden import compare
from tests.verdicts.conftest import GALLERY, Overlay

CASES = sorted(path for path in GALLERY.iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_gallery(case: Path, overlay: Overlay, pytestconfig: pytest.Config) -> None:
    shown = rendering("text")([overlay(case.name)], View())
    compare(case / "expected.txt", shown, pytestconfig)
