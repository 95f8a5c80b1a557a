"""The store gives an answer as it was kept, or none: spoilt, foreign, or in the way of another."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gnbv.cache import store
from gnbv.cache.store import Answer, find, folder_of, keep

KEY = "0a" * 32
ANSWER = Answer(1, "lỗi\n\x1b[0m".encode(), b"1 2\nnote")


def found(folder: Path, key: str = KEY) -> tuple[int, bytes, bytes] | None:
    answer = find(str(folder), key)
    return (answer.code, answer.stdout, answer.stderr) if answer else None


@pytest.fixture
def kept(answers: Path) -> Path:
    """The file of an answer."""
    keep(str(answers), KEY, ANSWER)
    return answers / f"{KEY}.answer"


def test_an_answer_is_given_as_it_was_kept(answers: Path, kept: Path) -> None:
    assert found(answers) == (1, "lỗi\n\x1b[0m".encode(), b"1 2\nnote")
    assert found(answers, "0b" * 32) is None
    assert answers.stat().st_mode & 0o777 == 0o700
    assert kept.stat().st_mode & 0o777 == 0o600
    assert list(answers.iterdir()) == [kept]


@pytest.mark.parametrize(
    "answer", [Answer(0, b"", b""), Answer(0, b"", b"a"), Answer(1, b"a", b"")]
)
def test_silence_is_an_answer(answers: Path, answer: Answer) -> None:
    keep(str(answers), KEY, answer)
    assert found(answers) == (answer.code, answer.stdout, answer.stderr)


def test_a_spoilt_answer_is_none(answers: Path, kept: Path) -> None:
    whole = kept.read_bytes()
    for at in range(len(whole)):
        kept.write_bytes(whole[:at])
        assert found(answers) is None, at
        kept.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert found(answers) is None, at
    kept.write_bytes(whole + b" ")
    assert found(answers) is None
    kept.write_bytes(whole)
    assert found(answers)


def test_the_answer_of_another_key_is_none(answers: Path, kept: Path) -> None:
    shutil.copy(kept, answers / f"{'0b' * 32}.answer")
    assert found(answers, "0b" * 32) is None


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_not_trusted(answers: Path, kept: Path, mode: int) -> None:
    kept.chmod(mode)
    assert found(answers) is None


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o1777])
def test_a_folder_that_others_may_write_is_not_used(answers: Path, kept: Path, mode: int) -> None:
    kept.rename(answers / "away")
    answers.chmod(mode)
    keep(str(answers), KEY, ANSWER)
    assert not kept.exists()
    (answers / "away").rename(kept)
    assert found(answers) is None


@pytest.mark.usefixtures("kept")
def test_a_file_of_another_user_is_not_trusted(
    answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    assert found(answers) is None


def test_a_link_a_pipe_and_a_folder_are_not_read(answers: Path, kept: Path) -> None:
    kept.rename(answers / "away")
    kept.symlink_to(answers / "away")
    assert found(answers) is None
    kept.unlink()
    os.mkfifo(kept)
    assert found(answers) is None
    kept.unlink()
    kept.mkdir()
    assert found(answers) is None
    keep(str(answers), KEY, ANSWER)
    assert not list(answers.glob("*.part"))


def test_a_folder_that_cannot_be_made_or_written_is_silent(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keep(str(tmp_path / "file" / "below"), KEY, ANSWER)
    keep(str(tmp_path / "file"), KEY, ANSWER)
    assert found(tmp_path / "file") is None
    keep("/proc/nowhere", KEY, ANSWER)
    assert found(Path("/proc/nowhere")) is None


def test_many_writers_at_once_leave_one_whole_answer(answers: Path) -> None:
    def work(number: int) -> None:
        keep(str(answers), KEY, Answer(0, b"%d" % number * 5_000, b""))
        there = found(answers)
        assert there
        assert len(set(there[1])) == 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, [number % 10 for number in range(200)]))
    assert [file.name for file in answers.iterdir()] == [f"{KEY}.answer"]


def test_the_answers_not_asked_for_the_longest_go_first(
    answers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "MOST_ANSWERS", 3)
    keys = [f"{number:064}" for number in range(4)]
    for age, key in enumerate(keys[:3]):
        keep(str(answers), key, ANSWER)
        os.utime(answers / f"{key}.answer", (age, age))
    assert found(answers, keys[0])  # which makes it the youngest
    keep(str(answers), keys[3], ANSWER)
    assert [bool(found(answers, key)) for key in keys] == [True, False, True, True]


def test_the_answers_together_have_a_bound(answers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_BYTES", 10_000)
    for number in range(8):
        keep(str(answers), f"{number:064}", Answer(0, b"x" * 3_000, b""))
    left = list(answers.iterdir())
    assert left
    assert sum(file.stat().st_size for file in left) <= 10_000


def test_what_a_killed_run_left_goes_in_time_and_what_is_not_ours_stays(
    answers: Path, kept: Path
) -> None:
    old, new, other = answers / "a.part", answers / "b.part", answers / "notes.txt"
    for file in (old, new, other):
        file.touch()
    for file in (old, other):
        os.utime(file, (0, 0))
    keep(str(answers), KEY, ANSWER)
    assert sorted(answers.iterdir()) == sorted([kept, new, other])


def test_where_answers_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    home = str(tmp_path / ".cache" / "gnbv")
    assert folder_of({}) == home
    assert folder_of({"XDG_CACHE_HOME": "/x"}) == "/x/gnbv"
    assert folder_of({"XDG_CACHE_HOME": "relative"}) == home
    assert folder_of({"GNBV_CACHE_DIR": "/there", "XDG_CACHE_HOME": "/x"}) == "/there"
    assert folder_of({"GNBV_CACHE_DIR": ""}) is None
