"""The cache never lies: whatever changes in a plan, warm and cold answers are the same bytes."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gnbv.files.transactions import IMPORT
from tests.cache.conftest import run
from tests.conftest import TEMPLATE

NAMES = st.sampled_from(
    [
        *("plan.yaml", "PLAN.YAML", "plan.yml", "annex.yaml", "annex.json", "notes.txt", "a"),
        *("projects", "plans", "results", "targets.yaml", "indicators.yaml", "1-water.yaml.txt"),
        *("pyvenv.cfg", ".hidden", ".plan.yaml", "3-new.yaml", "thừa", "x\ny", "__pycache__"),
    ]
)
BYTES = st.one_of(
    st.sampled_from([b"0", b"1", b"9", b" ", b"\n", b"\t", b"-", b"#", b":", b"\xff", b"\x00"]),
    st.binary(max_size=4),
    st.sampled_from([b"\nx: 1\n", "tỷ".encode(), b"- a\n", b"{}", b""]),
)
SOME = st.integers(0, 10_000)


def _files(top: Path) -> list[Path]:
    return [path for path in sorted(top.rglob("*")) if path.is_file() and not path.is_symlink()]


def _folders(top: Path) -> list[Path]:
    return [top, *(path for path in sorted(top.rglob("*")) if path.is_dir())]


def _one(paths: list[Path], number: int) -> Path | None:
    return paths[number % len(paths)] if paths else None


def _bytes(_top: Path, file: Path, data: st.DataObject) -> None:
    content = file.read_bytes()
    at = data.draw(SOME) % (len(content) + 1)
    gone = data.draw(st.integers(0, 3))
    file.write_bytes(content[:at] + data.draw(BYTES) + content[at + gone :])


def _same_length(_top: Path, file: Path, data: st.DataObject) -> None:
    """Another digit in the place of one, with the old times put back."""
    content, seen = file.read_bytes(), file.stat()
    digits = [at for at, byte in enumerate(content) if chr(byte).isdigit()]
    if digits:
        at = digits[data.draw(SOME) % len(digits)]
        file.write_bytes(
            content[:at] + data.draw(st.sampled_from([b"1", b"7"])) + content[at + 1 :]
        )
        os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def _rename(_top: Path, file: Path, data: st.DataObject) -> None:
    file.rename(file.with_name(data.draw(NAMES)))


def _delete(_top: Path, file: Path, _data: st.DataObject) -> None:
    file.unlink()


def _swap(top: Path, file: Path, data: st.DataObject) -> None:
    other = _one(_files(top), data.draw(SOME)) or file
    file_content, other_content = file.read_bytes(), other.read_bytes()
    file.write_bytes(other_content)
    other.write_bytes(file_content)


def _copy(top: Path, file: Path, data: st.DataObject) -> None:
    folder = _one(_folders(top), data.draw(SOME)) or top
    shutil.copy(file, folder / data.draw(NAMES))


def _stray(top: Path, _file: Path, data: st.DataObject) -> None:
    folder = _one(_folders(top), data.draw(SOME)) or top
    (folder / data.draw(NAMES)).write_bytes(data.draw(BYTES))


def _nest(top: Path, file: Path, data: st.DataObject) -> None:
    folder = _one(_folders(top), data.draw(SOME)) or top
    nested = folder / data.draw(NAMES) / data.draw(NAMES)
    nested.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, nested / data.draw(NAMES))


def _empty(_top: Path, file: Path, _data: st.DataObject) -> None:
    folder = file.parent
    shutil.rmtree(folder)
    folder.mkdir()


def _second_plan(top: Path, _file: Path, data: st.DataObject) -> None:
    folder = _one(_folders(top), data.draw(SOME)) or top
    shutil.copytree(TEMPLATE, folder / data.draw(NAMES))


def _link(top: Path, file: Path, data: st.DataObject) -> None:
    folder = _one(_folders(top), data.draw(SOME)) or top
    # A copy: later changes are made through the link, too.
    other = top.parent / "other"
    if not other.exists():
        shutil.copytree(TEMPLATE, other)
    to = data.draw(st.sampled_from([file, top, other, folder, Path("nowhere")]))
    (folder / data.draw(NAMES)).symlink_to(to)


def _for_a_link(top: Path, file: Path, data: st.DataObject) -> None:
    """What stood in a file stands elsewhere, and a link to it in its place."""
    away = top.parent / f"away{data.draw(SOME)}"
    file.rename(away)
    file.symlink_to(away)


def _times(_top: Path, file: Path, data: st.DataObject) -> None:
    os.utime(file, (0, data.draw(SOME)))


EDITS = (
    *(_bytes, _bytes, _bytes, _same_length, _same_length, _rename, _delete, _swap, _copy),
    *(_stray, _stray, _nest, _empty, _second_plan, _link, _for_a_link, _times),
)
COMMANDS = st.sampled_from(
    [
        *([], ["plans"], ["plans/one"], ["plans/one/plan.yaml"], ["plans/one", "plans"], ["."]),
        *(["--format", "json"], ["--coverage", "plans/one"], ["--lang=vi", "--statistics"]),
        *(["--select", "C", "plans/one"], ["--format=csv", "plans"]),
    ]
)


def _change(top: Path, data: st.DataObject) -> None:
    file = _one(_files(top), data.draw(SOME))
    edit = data.draw(st.sampled_from(EDITS))
    # A name that is there already, or a folder in a file's place, is a change that cannot be made.
    if file:
        with suppress(OSError, shutil.Error):
            edit(top, file, data)


def _tell_the_truth(data: st.DataObject, most: int) -> int:
    """Change a plan so often, and compare warm with cold each time; returns the hits."""
    hits = 0
    with TemporaryDirectory() as folder:
        here, answers = Path(folder, "here"), Path(folder, "answers")
        shutil.copytree(TEMPLATE, here / "plans" / "one")
        command = data.draw(COMMANDS)
        for _ in range(data.draw(st.integers(1, most))):
            warm = [run("check", *command, answers=answers, here=here) for _ in range(2)]
            _change(here, data)
            warm = [run("check", *command, answers=answers, here=here) for _ in range(2)]
            cold = run("check", *command, "--no-cache", answers=answers, here=here)
            assert not cold.hit
            assert [one.shown for one in warm] == [cold.shown] * 2
            hits += warm[1].hit
    return hits


def _examples(most: int) -> settings:
    return settings(max_examples=most, deadline=None, suppress_health_check=list(HealthCheck))


@_examples(25)
@given(st.data())
def test_a_changed_plan_gets_the_answer_of_a_cold_check(data: st.DataObject) -> None:
    _tell_the_truth(data, 3)


@pytest.mark.long
@_examples(400)
@given(st.data())
def test_a_much_changed_plan_gets_the_answer_of_a_cold_check(data: st.DataObject) -> None:
    _tell_the_truth(data, 6)


def test_an_unchanged_plan_is_a_hit_in_every_form(template: Path, answers: Path) -> None:
    here = template.parent
    for words in ([], ["--format", "json"], ["--format", "csv"], ["--lang", "vi"], ["--coverage"]):
        command = ("check", "plan", *words)
        ran = [run(*command, answers=answers, here=here) for _ in range(3)]
        assert [one.hit for one in ran] == [False, True, True], words
        assert len({one.shown for one in ran}) == 1
        assert ran[0].shown == run(*command, "--no-cache", answers=answers, here=here).shown
        assert ran[0].stdout


def test_a_plan_that_is_as_it_was_is_a_hit_again(template: Path, answers: Path) -> None:
    here, water = template.parent, template / "projects" / "1-water.yaml"
    content = water.read_text("utf-8")
    clean = run("check", "plan", answers=answers, here=here)
    water.write_text(content.replace("6,6 tỷ", "6,7 tỷ"), "utf-8")
    wrong = [run("check", "plan", answers=answers, here=here) for _ in range(2)]
    water.write_text(content, "utf-8")
    again = run("check", "plan", answers=answers, here=here)
    assert [clean.code, wrong[0].code] == [0, 1]
    assert wrong[1] == wrong[0]._replace(hit=True)
    assert again == clean._replace(hit=True)


def test_an_edit_during_the_check_is_in_no_answer(
    template: Path, answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, notes = template.parent, template / "projects" / "1-water.yaml"
    content = notes.read_bytes()

    def edited(*_: object) -> None:
        monkeypatch.undo()
        notes.write_bytes(content.replace("6,6 tỷ".encode(), "6,7 tỷ".encode()))

    monkeypatch.setattr("gnbv.cache.Check.record", _then(edited))
    during = run("check", "plan", answers=answers, here=here)
    notes.write_bytes(content)
    after = run("check", "plan", answers=answers, here=here)
    assert (during.code, after.code, after.hit) == (1, 0, False)


def _then(edit: Callable[[], None]) -> Callable[[object], None]:
    from gnbv.cache import Check

    record = Check.record

    def recorded(check: Check) -> None:
        record(check)
        edit()

    return recorded  # type: ignore[return-value]


def test_an_interrupted_import_is_seen_by_its_name(template: Path, answers: Path) -> None:
    here = template.parent
    clean = [run("check", "plan", answers=answers, here=here) for _ in range(2)]
    (template / IMPORT.journal).touch()
    warm = run("check", "plan", answers=answers, here=here)
    cold = run("check", "plan", "--no-cache", answers=answers, here=here)
    assert [clean[1].hit, warm.hit] == [True, False]
    assert warm.shown == cold.shown != clean[0].shown


@pytest.mark.parametrize("part", ["projects/1-water.yaml", "projects"])
def test_behind_a_link_nothing_is_taken_for_unchanged(
    template: Path, answers: Path, part: str
) -> None:
    here, away = template.parent, template.parent / "away"
    (template / part).rename(away)
    (template / part).symlink_to(away)
    before = [run("check", "plan", answers=answers, here=here) for _ in range(2)]
    water = away if away.is_file() else away / "1-water.yaml"
    water.write_text(water.read_text("utf-8").replace("6,6 tỷ", "6,7 tỷ"), "utf-8")
    after = run("check", "plan", answers=answers, here=here)
    assert [one.hit for one in (*before, after)] == [False, False, False]
    assert after.shown != before[0].shown
