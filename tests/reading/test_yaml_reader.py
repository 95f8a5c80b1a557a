"""A machine without libyaml: the tool works the same, only slower."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, SHIPPED, edit

WITHOUT = "import sys; sys.modules['yaml._yaml'] = None\n"
RUN = "import yaml; from gnbv.cli.app import main; main() if {} else sys.exit(9)"


def check(before: str, right: str, *args: str) -> "subprocess.CompletedProcess[str]":
    script = before + RUN.format(right)
    return subprocess.run(
        [sys.executable, "-c", "import sys\n" + script, "check", *args, "--format", "json"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def checked_alike(plan: Path) -> "subprocess.CompletedProcess[str]":
    """The check without libyaml, which must end and print as the one with whatever is here."""
    without = check(WITHOUT, "not yaml.__with_libyaml__", str(plan))
    usual = check("", "True", str(plan))
    assert (without.returncode, without.stderr) == (usual.returncode, "")
    assert without.stdout == usual.stdout
    return without


def test_a_plan_is_checked_alike_without_libyaml() -> None:
    assert checked_alike(SHIPPED).returncode == 0


def test_broken_files_have_the_same_findings_without_libyaml(template: Path) -> None:
    edit(template / "projects" / "1-water.yaml", "lead: xd", "\tlead: xd")
    edit(template / "projects" / "2-health.yaml", "\nref:", "\nref: &x")
    edit(template / "annex.yaml", "unit: ", "unit: [" + "[" * 2_000)
    done = checked_alike(template)
    assert done.returncode == 1
    assert all(f'"{code}"' in done.stdout for code in ("Y112", "Y104", "Y109"))
