"""The tool run inside the test's own process, which is ten times as quick as a process of its own.

The fixture `gnbv` is the real one, for what only a process shows: streams, encodings, signals.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from gnbv.cli.app import main
from tests.conftest import Run


@pytest.fixture
def inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    def run(*args: str, cwd: Path = tmp_path, **environ: str) -> "subprocess.CompletedProcess[str]":
        with monkeypatch.context() as patched:
            patched.chdir(cwd)
            patched.setattr(sys, "argv", ["gnbv", *args])
            for name in ("LC_ALL", "LC_MESSAGES", "GNBV_PLAN", "GNBV_DEBUG"):
                patched.delenv(name, raising=False)
            for name, value in {"LANG": "C.UTF-8", **environ}.items():
                patched.setenv(name, value)
            with pytest.raises(SystemExit) as ended:
                main()
        shown = capsys.readouterr()
        code = int(ended.value.code or 0)
        return subprocess.CompletedProcess(list(args), code, shown.out, shown.err)

    return run
