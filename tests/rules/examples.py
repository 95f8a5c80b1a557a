"""Examples put to work: a copy of the template with one rule's example in it."""

import shutil
from pathlib import Path

from gnbv.rules import Example
from tests.conftest import LIFE, edit


def break_plan(plan: Path, example: Example) -> None:
    """Break a copy of the template as an example says; fails where the example does not fit it."""
    if example.of == "life":
        shutil.copytree(LIFE, plan, dirs_exist_ok=True)
    file = plan / example.file
    file.parent.mkdir(exist_ok=True)
    if example.file.endswith("/"):
        file.mkdir(exist_ok=True)
        for held in file.iterdir():
            held.unlink()
        return
    wrong = example.wrong * example.times
    if example.right:
        # Bytes that are no UTF-8 stand in an example as lone surrogates.
        edit(file, example.right, "\0")
        text = file.read_text(encoding="utf-8").replace("\0", wrong)
        assert example.right != wrong
    else:
        assert not file.exists(), f"the template has {example.file}: say what is right in it"
        text = wrong
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
