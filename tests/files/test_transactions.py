"""Several files change together: all or none, also where a run is killed between two of them."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from gnbv.files import transactions
from gnbv.files.parts import is_part
from gnbv.files.transactions import IMPORT, NotFinished, NotUndone, finish, replace_all
from tests.hostile.faults import kills

REPLACED = """
folder = Path(sys.argv[1])
replace_all(folder, {folder / name: b"new" for name in ("a.yaml", "b.yaml", "c.yaml")}, IMPORT)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "plan"
    made.mkdir()
    for name in ("a.yaml", "b.yaml", "c.yaml"):
        (made / name).write_bytes(b"old")
    return made


def contents(folder: Path) -> list[bytes]:
    return [file.read_bytes() for file in sorted(folder.glob("*.yaml"))]


def new(folder: Path) -> dict[Path, bytes]:
    return dict.fromkeys(sorted(folder.glob("*.yaml")), b"new")


def break_writing(monkeypatch: pytest.MonkeyPatch, *names: str, content: bytes = b"") -> None:
    """Let every write to these files fail, or only those of one content."""
    put = vars(transactions)["put"]  # which may fail for other files already

    def failing(file: Path, held: bytes, force: bool) -> None:
        if file.name in names and content in {b"", held}:
            raise OSError(28, "No space left on device", str(file))
        put(file, held, force)

    monkeypatch.setattr(transactions, "put", failing)


def test_all_files_change_and_nothing_is_left_behind(folder: Path) -> None:
    replace_all(folder, new(folder), IMPORT)
    assert contents(folder) == [b"new"] * 3
    assert sorted(file.name for file in folder.iterdir()) == ["a.yaml", "b.yaml", "c.yaml"]


def test_a_file_that_is_gone_stops_before_any_changes(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_all(folder, {**new(folder), folder / "gone.yaml": b"new"}, IMPORT)
    assert contents(folder) == [b"old"] * 3


@pytest.mark.parametrize("name", ["a.yaml", "b.yaml", "c.yaml", IMPORT.journal])
def test_a_failure_puts_back_what_had_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    break_writing(monkeypatch, name)
    with pytest.raises(OSError, match="No space left"):
        replace_all(folder, new(folder), IMPORT)
    assert contents(folder) == [b"old"] * 3
    assert sorted(file.name for file in folder.iterdir()) == ["a.yaml", "b.yaml", "c.yaml"]


def test_what_cannot_be_put_back_is_named_and_finished_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        break_writing(broken, "c.yaml")
        break_writing(broken, "a.yaml", content=b"old")
        with pytest.raises(NotUndone) as failed:
            replace_all(folder, new(folder), IMPORT)
    assert [file.name for file in failed.value.files] == ["a.yaml"]
    assert contents(folder) == [b"new", b"old", b"old"]
    assert len(finish(folder, IMPORT)) == 3
    assert contents(folder) == [b"new"] * 3


def test_a_run_killed_anywhere_is_finished_or_undone_by_the_next(folder: Path) -> None:
    begun = set()
    for _ in kills(REPLACED, str(folder)):
        begun.add(contents(folder).count(b"new"))
        journal = (folder / IMPORT.journal).exists()
        assert journal or len(set(contents(folder))) == 1
        assert len(finish(folder, IMPORT)) == (3 if journal else 0)
        assert len(set(contents(folder))) == 1
        assert not (folder / IMPORT.journal).exists()
        replace_all(folder, dict.fromkeys(new(folder), b"old"), IMPORT)
        assert [file.name for file in folder.iterdir() if is_part(file.name)] == []
    assert begun == {0, 1, 2, 3}


def test_a_symlink_stays_one_and_its_file_changes(folder: Path) -> None:
    (folder / "a.yaml").rename(folder.parent / "elsewhere.yaml")
    (folder / "a.yaml").symlink_to("../elsewhere.yaml")
    replace_all(folder, new(folder), IMPORT)
    assert (folder / "a.yaml").is_symlink()
    assert (folder.parent / "elsewhere.yaml").read_bytes() == b"new"


def journal(folder: Path, file: str, before: str = "old", after: str = "new") -> None:
    held = {
        "files": [{"file": file, "before": sha256(before.encode()).hexdigest(), "after": after}]
    }
    (folder / IMPORT.journal).write_text(json.dumps(held))


def test_a_file_that_was_edited_since_is_not_touched(folder: Path) -> None:
    journal(folder, "b.yaml", before="older")
    with pytest.raises(NotFinished) as failed:
        finish(folder, IMPORT)
    assert [file.name for file in failed.value.files] == ["b.yaml"]
    assert contents(folder) == [b"old"] * 3


@pytest.mark.parametrize("file", ["../outside.yaml", "/etc/hostname", "note.txt", "link.yaml"])
def test_a_journal_from_elsewhere_leads_to_nothing_outside_the_plan(
    folder: Path, file: str
) -> None:
    outside = folder.parent / "outside.yaml"
    outside.write_text("old")
    (folder / "note.txt").write_text("old")
    (folder / "link.yaml").symlink_to(outside)
    journal(folder, file)
    with pytest.raises(NotFinished):
        finish(folder, IMPORT)
    assert outside.read_text() == "old"
    assert (folder / "note.txt").read_text() == "old"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": []}', '{"files": [1]}', "[" * 10**5])
def test_a_damaged_journal_is_told(folder: Path, text: str) -> None:
    (folder / IMPORT.journal).write_text(text)
    with pytest.raises(NotFinished):
        finish(folder, IMPORT)
