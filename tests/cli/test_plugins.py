"""What is put off until it is used is not imported by a check, and is itself when it is used."""

import subprocess
import sys

import pytest

NEEDLESS = ("csv", "email.message", "importlib.metadata._meta", "json", "zipfile")


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )


def test_a_check_imports_nothing_that_would_look_for_plugins() -> None:
    code = (
        "import os, sys\n"
        "os._exit = lambda code: print(*sys.modules, file=sys.stderr)\n"
        "from gnbv.cli import main\nmain()"
    )
    done = run(code, "check", "vinh-long-2022-2025", "--no-cache")
    imported = set(done.stderr.split())
    assert {"pydantic.plugin._loader", "gnbv.reconciliation"} <= imported, done.stderr
    assert not imported & {*NEEDLESS}


@pytest.mark.parametrize(
    "used",
    [
        "from importlib.metadata import version; print(version('pydantic'))",
        "import importlib.metadata; print(importlib.metadata.version('pydantic'))",
        "from importlib import metadata; print(metadata.version('pydantic'))",
        (
            "from importlib.metadata import entry_points; list(entry_points(group='pydantic'))\n"
            "import importlib.metadata; print(importlib.metadata.version('pydantic'))"
        ),
        (
            "import importlib.metadata._meta\n"
            "from importlib.metadata import version; print(version('pydantic'))"
        ),
    ],
)
def test_what_is_put_off_is_itself_when_it_is_used(used: str) -> None:
    put_off = "from gnbv.cli.plugins import put_off_metadata; put_off_metadata()\n"
    whole = "\nimport sys; assert type(sys.modules['importlib.metadata']) is type(sys)"
    done = run(put_off + used + whole)
    assert done.stderr == ""
    assert done.stdout == run(used).stdout != ""
