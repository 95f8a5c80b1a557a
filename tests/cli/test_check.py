"""`gnbv check` on standard input, with rules chosen, watching, and completing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ENVIRON, TEMPLATE, Run, edit, process

WATER = "projects/1-water.yaml"


def environment(**more: str) -> dict[str, str]:
    return {**ENVIRON, "LANG": "C.UTF-8", **more}


def piped(content: bytes, *args: str) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [sys.executable, "-m", "gnbv", "check", *args],
        input=content,
        capture_output=True,
        env=environment(),
        check=False,
        timeout=120,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def one_document(folder: Path) -> bytes:
    """A plan's files as one document: projects a list in it, the annex a key."""
    projects = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("projects/*"))]
    annex = (folder / "annex.yaml").read_text(encoding="utf-8")
    parts = [(folder / "plan.yaml").read_text(encoding="utf-8"), "projects:"]
    parts += ["- " + _indented(text, "  ")[2:].lstrip() for text in map(_bare, projects)]
    return "\n".join([*parts, "annex:", _indented(annex, "  ")]).encode()


def _bare(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if line and line[0] != "#")


def _indented(text: str, by: str) -> str:
    return "\n".join(by + line for line in text.splitlines())


def test_one_plan_is_read_from_standard_input() -> None:
    done = piped(one_document(TEMPLATE), "-")
    assert (done.returncode, done.stderr) == (0, "")
    assert "<stdin>" in done.stdout
    assert "All 1" in done.stdout


def test_places_in_standard_input_are_its_own() -> None:
    content = one_document(TEMPLATE).decode().replace("capital: 6 tỷ\n", "capital: 6.0 tỷ\n", 1)
    done = piped(content.encode(), "-", "--format", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith("<stdin>:")


def test_standard_input_stands_among_other_plans() -> None:
    done = piped(one_document(TEMPLATE), str(TEMPLATE), "-")
    assert done.returncode == 0
    assert done.stdout.count("Sample programme") == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{" * 200_000, b"\x00", b"#" * 5_000_000])
def test_nothing_on_standard_input_breaks_it(content: bytes) -> None:
    done = piped(content, "-")
    assert (done.returncode, done.stderr) == (1, "")


def test_selected_rules_decide_and_the_hidden_are_counted(inside: Run, template: Path) -> None:
    edit(template / WATER, "capital: 6 tỷ", "capital: 7 tỷ")
    every = inside("check", str(template), "--format", "concise").stdout.splitlines()
    kept = [line for line in every if ": C1" in line]
    assert 0 < len(kept) < len(every)
    hidden = "gnbv: plans checked: 1 (plan)\n"
    hidden += f"gnbv: {len(every) - len(kept)} findings hidden\n"
    some = inside("check", str(template), "--format", "concise", "--select", "c1")
    assert (some.returncode, some.stderr) == (1, hidden)
    assert [line.partition(" (")[0] for line in some.stdout.splitlines()] == [
        line.partition(" (")[0] for line in kept
    ]
    others = inside("check", str(template), "--select", "C1,P", "--ignore", "C104", "--ignore=C102")
    assert others.returncode == 0
    assert f"{len(every)} findings hidden." in others.stdout


def test_statistics_count_what_is_shown(inside: Run, template: Path) -> None:
    edit(template / WATER, "capital: 6 tỷ", "capital: 7 tỷ")
    done = inside("check", str(template), "--statistics", "--ignore", "C2,C3")
    counts = {line.split()[1]: int(line.split()[0]) for line in done.stdout.splitlines()}
    assert counts["C001"] == 1
    assert not any(code.startswith(("C2", "C3")) for code in counts)
    assert done.stderr.endswith(" findings hidden\n")
    assert done.returncode == 1


def test_watching_checks_again_on_a_change_and_ends_quietly(template: Path) -> None:
    water = template / WATER
    edit(water, "total: 6,6 tỷ", "total: 6,7 tỷ")
    with process(
        *(sys.executable, "-m", "gnbv", "check", str(template), "--watch", "--format", "concise"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as watching:
        _read_until(watching, b": C104 ")
        (template / "plan.yaml").rename(template / "away")
        _read_until(watching, b": F104 ")
        (template / "away").rename(template / "plan.yaml")
        edit(water, "central: 6 tỷ", "central: 7 tỷ")
        _read_until(watching, b": C102 ")
        # A later report shows that the verdict before it has been kept.
        edit(water, "lead: xd", "leed: xd")
        _read_until(watching, b": P102 ")
        watching.send_signal(signal.SIGINT)
        assert watching.stdout
        assert b"Traceback" not in watching.stdout.read()
        assert watching.wait() == 1


def _read_until(running: "subprocess.Popen[bytes]", words: bytes) -> None:
    """Read what is shown, up to these words and somewhat further; fails where it ends before."""
    assert running.stdout
    shown = b""
    while words not in shown:
        chunk = os.read(running.stdout.fileno(), 65536)
        assert chunk, f"it ended before {words!r}: {shown!r}"
        shown += chunk
    assert b"Traceback" not in shown


def test_a_process_that_does_not_end_is_killed_and_fails_its_test() -> None:
    ended = []

    def wait_for_ever() -> None:
        script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'input()'])"
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        with process(sys.executable, "-c", script, seconds=0.5, **pipes) as endless:
            assert endless.stdout
            ended.append(endless.stdout.read())

    with pytest.raises(pytest.fail.Exception, match=r"did not end within 0\.5 s"):
        wait_for_ever()
    assert ended == [b""]


COMPLETIONS = (
    ("gnbv ", {"check", "allocate", "show", "explain", "init", "schema"}),
    ("gnbv explain C00", {"C001", "C002"}),
    ("gnbv check --select C00", {"C001", "C002"}),
    ("gnbv check --ignore M10", {"M100", "M101"}),
    ("gnbv check --format ", {"text", "concise", "json", "github", "gitlab", "sarif", "junit"}),
    ("gnbv allocate --format ", {"table", "csv", "json", "markdown"}),
    ("gnbv allocate --year ", {"2030", "2031", "2032"}),
    ("gnbv allocate plans/a --year 203", {"2030", "2031", "2032"}),
    ("gnbv allocate plans/", {"plans/a"}),
    ("gnbv show ", {"plans/a"}),
    ("gnbv check ", {"plans/a"}),
    ("gnbv schema p", {"plan", "project"}),
)


@pytest.mark.parametrize(("typed", "offered"), COMPLETIONS, ids=[t for t, _ in COMPLETIONS])
def test_the_shell_completes(inside: Run, tmp_path: Path, typed: str, offered: set[str]) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a").symlink_to(TEMPLATE)
    at = str(len(typed.split(" ")) - 1)
    done = inside(_GNBV_COMPLETE="complete_bash", COMP_WORDS=typed, COMP_CWORD=at)
    assert done.stderr == ""
    assert offered <= set(done.stdout.split())
    if not typed.endswith(" "):
        last = typed.rsplit(" ", maxsplit=1)[-1].casefold()
        assert all(word.casefold().startswith(last) for word in done.stdout.split())
