"""Writes under attack: kills, full disks, failing renames, files of others, odd places."""

import errno
import json
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from gnbv.files.package import NotOurs, listed, put_folder
from gnbv.files.parts import is_part
from gnbv.files.single import put
from gnbv.files.transactions import EXPORT, NotFinished, finish
from tests.conftest import ENVIRON, ROOT, SHIPPED, TEMPLATE, Run, process
from tests.hostile.faults import kills

PLAN = str(SHIPPED)


def package(**files: str) -> dict[str, bytes]:
    """The files of a small data package: `a='1'` is data/a.csv."""
    data = {f"data/{name}.csv": content.encode() for name, content in files.items()}
    resources = [{"path": path} for path in data]
    return {**data, "datapackage.json": listed({"name": "p", "resources": resources}, data)}


OLD = package(a="old", b="same", gone="old")
NEW = package(a="new", b="same", c="new")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def without_parts(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: held for name, held in files.items() if not is_part(Path(name).name)}


# One file.

PUT = "put(Path(sys.argv[1]), b'new', force=sys.argv[2] == 'force')"


@pytest.mark.parametrize("force", ["force", "unasked"])
def test_a_file_is_old_or_new_wherever_its_writer_is_killed(tmp_path: Path, force: str) -> None:
    file = tmp_path / "a.csv"
    if force == "force":
        file.write_bytes(b"old")
    old = tree(tmp_path)
    seen = []
    for _ in kills(PUT, str(file), force):
        left = without_parts(tree(tmp_path))
        assert left in (old, {"a.csv": b"new"})
        seen.append(left)
        put(file, b"next", force=left != {})
        assert tree(tmp_path) == {"a.csv": b"next"}, "what the killed run left is removed"
        shutil.rmtree(tmp_path)
        tmp_path.mkdir()
        for name, content in old.items():
            (tmp_path / name).write_bytes(content)
    assert old in seen


def test_without_links_a_killed_writer_leaves_no_empty_file_in_the_way(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    script = "def refuse(*_): raise PermissionError\nos.link = refuse\n" + PUT
    for _ in kills(script, str(file), "unasked"):
        left = without_parts(tree(tmp_path))
        assert left in ({}, {"a.csv": b""}, {"a.csv": b"new"})
        put(file, b"next", force=left == {"a.csv": b"new"})
        assert tree(tmp_path) == {"a.csv": b"next"}
        file.unlink()


def test_an_empty_file_of_somebody_is_not_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    with pytest.raises(FileExistsError):
        put(tmp_path / "a.csv", b"ours", force=False)


@pytest.mark.parametrize(
    ("calls", "force"),
    [
        (("replace",), True),
        (("link", "replace"), False),
        (("fsync",), True),
        (("fsync",), False),
        (("chmod",), True),
        (("open",), True),
        (("open",), False),
    ],
)
def test_a_write_that_fails_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: tuple[str, ...], force: bool
) -> None:
    file = tmp_path / "a.csv"
    if force:
        file.write_bytes(b"old")
    old = tree(tmp_path)

    def fail(*args: object, **_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), args[0])

    with monkeypatch.context() as broken:
        for call in calls:
            broken.setattr(os, call, fail)
        with pytest.raises(OSError, match="No space left"):
            put(file, b"new", force)
    assert tree(tmp_path) == old


def test_a_part_of_a_process_that_still_runs_is_left_to_it(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom gnbv.files.parts import new_part\n"
        "new_part(Path(sys.argv[1]), False)\nprint(flush=True)\ntime.sleep(60)"
    )
    with process(
        *(sys.executable, "-c", script, str(file)),
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as writing:
        assert writing.stdout
        writing.stdout.readline()
        put(file, b"ours", force=False)
        assert len(tree(tmp_path)) == 2
    put(file, b"ours", force=True)
    assert tree(tmp_path) == {"a.csv": b"ours"}


def test_permissions_and_owner_are_kept_and_a_new_file_follows_the_umask(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"old")
    file.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(file, 12345, 23456)
    before = file.stat()
    put(file, b"new", force=True)
    after = file.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (
        before.st_mode,
        before.st_uid,
        before.st_gid,
    )
    mask = os.umask(0o027)
    try:
        put(tmp_path / "b.csv", b"new", force=False)
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "b.csv").stat().st_mode) == 0o640


def test_another_name_of_the_file_keeps_the_old_content(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    (tmp_path / "archive.csv").hardlink_to(tmp_path / "a.csv")
    put(tmp_path / "a.csv", b"new", force=True)
    assert tree(tmp_path) == {"a.csv": b"new", "archive.csv": b"old"}


def test_a_long_name_is_written(tmp_path: Path) -> None:
    name = "ấ" * 80 + ".csv"  # 244 bytes
    put(tmp_path / name, b"new", force=False)
    assert tree(tmp_path) == {name: b"new"}


def test_a_dangling_link_is_written_through(inside: Run, tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to("target.csv")
    assert inside("annex", PLAN, "-o", "link.csv").returncode == 0
    assert (tmp_path / "target.csv").read_bytes().startswith(b"number,code")
    (tmp_path / "lost.csv").symlink_to("missing/target.csv")
    done = inside("annex", PLAN, "-o", "lost.csv")
    assert done.returncode == 3
    assert "No such file or directory" in done.stderr


# What is no file.


def test_a_pipe_that_nobody_reads_is_told_and_not_waited_for(gnbv: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for command in (["annex", PLAN], ["export", PLAN, "--format", "xlsx"], ["check", PLAN]):
        done = gnbv(*command, "-o", "pipe")
        assert done.returncode == 3
        assert "no process reads from it" in done.stderr
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_pipe_that_is_read_takes_everything(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    content = b"x" * 1_000_000  # many times what a pipe holds
    got: list[bytes] = []
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(reader, True)

    def read() -> None:
        with os.fdopen(reader, "rb") as pipe:
            got.append(pipe.read())

    reading = threading.Thread(target=read, daemon=True)
    with (tmp_path / "pipe").open("wb"):  # while there is a writer, the reader waits
        reading.start()
        put(tmp_path / "pipe", content, force=False)
    reading.join(60)
    assert got == [content]


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link.csv"])
def test_stdout_by_its_path_is_stdout(tmp_path: Path, name: str) -> None:
    (tmp_path / "link.csv").symlink_to("/dev/stdout")
    log = tmp_path / "log"
    log.write_bytes(b"before\n")
    with (
        log.open("ab") as out,
        process(
            *(sys.executable, "-m", "gnbv", "annex", PLAN, "--format", "csv", "-o", name),
            stdout=out,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        ) as writing,
    ):
        assert writing.stderr
        assert writing.stderr.read() == b""
        assert writing.wait() == 0
    assert log.read_bytes().startswith(b"before\nnumber,code")


def test_a_disk_as_such_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = tmp_path / "disk"
    monkeypatch.setattr(stat, "S_ISBLK", lambda _: True)
    os.mkfifo(disk)  # a reader would get what is written
    reader = os.open(disk, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(OSError, match="it is a disk"):
        put(disk, b"new", force=True)
    assert os.read(reader, 10) == b""
    os.close(reader)


@pytest.mark.parametrize("name", ["out.csv/", "out/", "", ".", "..", "out.csv/."])
@pytest.mark.parametrize(
    "command", [["annex", PLAN, "--format", "csv"], ["check", PLAN], ["schema", "plan"]]
)
def test_one_file_does_not_go_to_a_folders_name(
    inside: Run, tmp_path: Path, command: list[str], name: str
) -> None:
    done = inside(*command, "-o", name)
    assert done.returncode == 2
    assert "is no file's name" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out.dir/", "out.xlsx/", "out"])
def test_a_slash_at_the_end_means_a_folder(inside: Run, tmp_path: Path, name: str) -> None:
    done = inside("export", PLAN, "-o", name)
    assert done.returncode == 0
    assert done.stderr == f"gnbv: wrote '{Path(name)}': datapackage, 15 tables\n"
    assert (tmp_path / name / "datapackage.json").is_file()


# The plan's own files.


@pytest.mark.parametrize("how", ["itself", "symlink", "hard link", "the plan is a link"])
@pytest.mark.parametrize("command", ["check", "annex", "allocate", "show", "targets", "export"])
def test_a_file_of_the_plan_is_not_written_over(
    inside: Run, template: Path, tmp_path: Path, command: str, how: str
) -> None:
    file = output = template / "projects" / "1-water.yaml"
    if how == "symlink":
        output = tmp_path / "link.txt"
        output.symlink_to(file)
    elif how == "hard link":
        output = tmp_path / "link.txt"
        output.hardlink_to(file)
    elif how == "the plan is a link":
        output = tmp_path / "real.yaml"
        file.rename(output)
        file.symlink_to(output)
    before = file.read_bytes()
    form = "text" if command == "check" else "markdown"
    done = inside(command, "plan", "--format", form, "-o", str(output), "--force")
    assert done.returncode == 3
    assert "1-water.yaml" in done.stderr
    assert "not even with --force" in done.stderr
    assert file.read_bytes() == before


# A folder.


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An earlier export, and what somebody has put beside it."""
    made = tmp_path / "data package"
    put_folder(made, OLD, force=False)
    (made / ".git").mkdir()
    (made / ".git" / "HEAD").write_text("ref: refs/heads/main")
    (made / "data" / "notes.csv").write_text("mine")
    return made


FOREIGN = {".git/HEAD": b"ref: refs/heads/main", "data/notes.csv": b"mine"}


def test_an_export_replaces_what_an_export_wrote_and_leaves_the_rest(folder: Path) -> None:
    with pytest.raises(FileExistsError):
        put_folder(folder, NEW, force=False)
    assert tree(folder) == {**OLD, **FOREIGN}
    put_folder(folder, NEW, force=True)
    assert tree(folder) == {**NEW, **FOREIGN}


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("data/a.csv", "edited"),  # written by the export, and changed since
        ("data/gone.csv", "edited"),  # the new export has none of the name
        ("data/c.csv", "theirs"),  # in the place of a new one
        ("datapackage.json", '{"name": "theirs", "resources": []}'),
        ("datapackage.json", "not even JSON"),
    ],
)
def test_what_no_export_wrote_is_named_and_nothing_changes(
    folder: Path, path: str, content: str
) -> None:
    (folder / path).write_text(content)
    before = tree(folder)
    with pytest.raises(NotOurs) as found:
        put_folder(folder, NEW, force=True)
    assert found.value.files == (folder / path,)
    assert tree(folder) == before


def test_an_edited_list_is_no_list_of_an_export(folder: Path) -> None:
    held = json.loads((folder / "datapackage.json").read_bytes())
    (folder / "datapackage.json").write_text(json.dumps({**held, "name": "other"}))
    with pytest.raises(NotOurs):
        put_folder(folder, NEW, force=True)
    (folder / "datapackage.json").write_text(json.dumps(held))  # laid out anew, and the same
    put_folder(folder, NEW, force=True)
    assert tree(folder) == {**NEW, **FOREIGN}


@pytest.mark.parametrize("path", ["../../outside.csv", "/tmp/x.csv", ".git/HEAD", "data/../a.csv"])
def test_a_list_leads_to_nothing_but_an_exports_own_files(folder: Path, path: str) -> None:
    (folder / "datapackage.json").write_bytes(
        listed({"name": "p", "resources": [{"path": path}]}, {path: b"x"})
    )
    before = tree(folder)
    with pytest.raises(NotOurs):
        put_folder(folder, NEW, force=True)
    assert tree(folder) == before


@pytest.mark.parametrize("what", ["data", "data/a.csv", "data/c.csv"])
def test_a_link_in_the_place_of_a_file_is_not_followed(
    folder: Path, tmp_path: Path, what: str
) -> None:
    outside = tmp_path / "outside"
    if (folder / what).exists():
        (folder / what).rename(outside)
    else:
        outside.write_text("theirs")
    (folder / what).symlink_to(outside)
    before = tree(tmp_path)
    with pytest.raises(NotOurs):
        put_folder(folder, NEW, force=True)
    assert tree(tmp_path) == before


PUT_FOLDER = """
folder = Path(sys.argv[1])
files = {path: content.encode("latin-1") for path, content in eval(sys.argv[2]).items()}
finish(folder, EXPORT)
put_folder(folder, files, force=sys.argv[3] == "force")
"""


def given(files: dict[str, bytes]) -> str:
    return repr({path: content.decode("latin-1") for path, content in files.items()})


def test_an_export_over_another_is_whole_after_the_next_run_wherever_it_was_killed(
    folder: Path,
) -> None:
    old, new = {**OLD, **FOREIGN}, {**NEW, **FOREIGN}
    ends = []
    for _ in kills(PUT_FOLDER, str(folder), given(NEW), "force"):
        left = without_parts(tree(folder))
        assert left.items() >= FOREIGN.items()
        begun = EXPORT.journal in left
        assert begun or left in (old, new), "without a journal it is one or the other"
        finish(folder, EXPORT)
        assert without_parts(tree(folder)) in ([new] if begun else [old, new])
        ends.append(without_parts(tree(folder)) == new)
        put_folder(folder, NEW, force=True)
        put_folder(folder, OLD, force=True)
        assert tree(folder) == old
    assert True in ends
    assert False in ends
    assert tree(folder) == new


def test_a_first_export_is_whole_after_the_next_run_wherever_it_was_killed(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    for _ in kills(PUT_FOLDER, str(folder), given(NEW), "unasked"):
        left = without_parts(tree(folder))
        assert EXPORT.journal in left or left in ({}, NEW)
        finish(folder, EXPORT)
        now = without_parts(tree(folder))
        assert now in ({}, NEW)
        put_folder(folder, NEW, force=now == NEW)
        assert without_parts(tree(folder)) == NEW
        shutil.rmtree(folder)


@pytest.mark.parametrize("at", range(6))
@pytest.mark.parametrize("first", [True, False])
def test_an_export_that_fails_leaves_what_was_there(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, first: bool, at: int
) -> None:
    place = tmp_path / "new" if first else folder
    before = sorted(tmp_path.rglob("*")), tree(tmp_path)
    left = at
    fsync = os.fsync

    def failing(handle: int) -> None:
        nonlocal left
        left -= stat.S_ISREG(os.fstat(handle).st_mode)
        if left == -1:
            left = -2
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(handle)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", failing)
        try:
            put_folder(place, NEW, force=not first)
        except OSError:
            assert (sorted(tmp_path.rglob("*")), tree(tmp_path)) == before
        else:
            assert left >= 0, "a failure was swallowed"
            assert tree(place).items() >= NEW.items()


def test_a_full_disk_leaves_the_old_package(gnbv: Run, tmp_path: Path) -> None:
    assert gnbv("export", PLAN, "-o", "out").returncode == 0
    before = tree(tmp_path)
    with process(
        *("bash", "-c", 'ulimit -f 1; exec "$@"', "bash"),
        *(sys.executable, "-m", "gnbv", "export", PLAN, "-o", "out", "--force", "--lang", "vi"),
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        env={**ENVIRON, "PYTHONDONTWRITEBYTECODE": "1"},
    ) as done:
        assert done.stderr
        assert "không ghi được 'out'" in done.stderr.read().decode()
        assert done.wait() == 3
    assert tree(tmp_path) == before


def test_the_next_export_finishes_what_a_killed_one_began_and_says_so(
    inside: Run, tmp_path: Path
) -> None:
    assert inside("export", PLAN, "-o", "out").returncode == 0
    file = tmp_path / "out" / "data" / "budget.csv"
    digest = sha256(file.read_bytes()).hexdigest()
    entry = {"file": "data/budget.csv", "before": digest, "after": "begun"}
    (tmp_path / "out" / EXPORT.journal).write_text(json.dumps({"files": [entry]}))
    done = inside("export", PLAN, "-o", "out")
    assert done.returncode == 3
    assert "finished an earlier export that was interrupted" in done.stderr
    assert file.read_bytes() == b"begun"
    assert not (tmp_path / "out" / EXPORT.journal).exists()


@pytest.mark.parametrize("path", [".git/HEAD", "../x.csv", "data/../../x.csv", "plan.yaml"])
def test_a_journal_from_elsewhere_changes_nothing_but_an_exports_files(
    folder: Path, path: str
) -> None:
    entry = {"file": path, "before": None, "after": "theirs"}
    (folder / EXPORT.journal).write_text(json.dumps({"files": [entry]}))
    before = tree(folder.parent)
    with pytest.raises(NotFinished):
        finish(folder, EXPORT)
    assert tree(folder.parent) == before


def test_a_journal_that_is_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / EXPORT.journal)
    with pytest.raises(NotFinished):
        finish(folder, EXPORT)


def test_the_command_leaves_what_is_not_its_own(inside: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert inside("export", PLAN, "-o", "out").returncode == 0
    (out / ".git").mkdir()
    (out / "notes.txt").write_text("mine")
    assert inside("export", PLAN, "-o", "out", "--force").returncode == 0
    assert (out / "notes.txt").read_text() == "mine"
    assert (out / ".git").is_dir()
    (out / "data" / "budget.csv").write_text("edited")
    done = inside("export", PLAN, "-o", "out", "--force")
    assert done.returncode == 3
    assert "budget.csv" in done.stderr
    assert (out / "data" / "budget.csv").read_text() == "edited"


def test_a_folder_of_many_others_names_a_few(inside: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    for number in range(7):
        (tmp_path / "mine" / f"{number}.txt").touch()
    done = inside("export", PLAN, "-o", "mine", "--force")
    assert done.returncode == 3
    assert "0.txt" in done.stderr
    assert "and 2 more" in done.stderr


def test_a_folder_that_may_not_be_written_is_named(
    inside: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **_: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), args[0])

    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr("gnbv.files.single.new_part", refuse)
    done = inside("annex", PLAN, "-o", "a.csv")
    assert done.returncode == 3
    assert f"you may not write into the folder '{tmp_path}'" in done.stderr


def test_what_a_killed_init_left_is_removed_by_the_next(inside: Run, tmp_path: Path) -> None:
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom gnbv.files.parts import new_part_folder\n"
        "(new_part_folder(Path(sys.argv[1])) / 'plan.yaml').touch()\nos.kill(os.getpid(), 9)"
    )
    with process(
        *(sys.executable, "-c", script, str(tmp_path / "mine")),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as killed:
        killed.wait()
    assert len(list(tmp_path.iterdir())) == 1
    assert inside("init", "mine").returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    assert tree(tmp_path / "mine").keys() == tree(TEMPLATE).keys()


def test_an_init_that_fails_leaves_nothing(
    inside: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), args[0])

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", fail)
        assert inside("init", "mine").returncode == 3
    assert list(tmp_path.iterdir()) == []


# The suffix of a report.


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("rep.sarif", '{\n  "$schema"'),
        ("rep.SARIF.json", '{\n  "$schema"'),
        ("rep.json", "{"),
        ("rep.xml", "<?xml"),
        ("rep.txt", "plan: Sample programme"),
    ],
)
def test_a_report_is_written_as_its_suffix_says(
    inside: Run, template: Path, tmp_path: Path, name: str, begins: str
) -> None:
    assert template.is_dir()
    done = inside("check", "plan", "-o", name)
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_a_suffix_that_names_no_report_is_told(inside: Run, tmp_path: Path, template: Path) -> None:
    assert template.is_dir()
    done = inside("check", "plan", "-o", "rep.pdf")
    assert done.returncode == 2
    assert ".txt, .json, .sarif" in done.stderr
    assert not (tmp_path / "rep.pdf").exists()
    assert inside("check", "plan", "-o", "rep.pdf", "--format", "json").returncode == 0
    assert json.loads((tmp_path / "rep.pdf").read_bytes())
    assert inside("check", "plan", "-o", "/dev/null").returncode == 0


# Streams that take nothing.


def shell(command: str, cwd: Path) -> tuple[int, bytes]:
    with process(
        *("/bin/sh", "-c", f"exec {sys.executable} -m gnbv {command}"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "GNBV_PLAN": str(TEMPLATE)},
    ) as running:
        assert running.stderr
        said = running.stderr.read()
        return running.wait(), said


TALKING = (
    *("check", "allocate", "show", "annex", "targets", "explain", "schema plan"),
    *("--version", "--help", "check --help"),
)


@pytest.mark.parametrize("command", TALKING)
@pytest.mark.parametrize("stdout", [">/dev/full", ">&-"])
def test_a_stdout_that_takes_nothing_is_exit_3(tmp_path: Path, command: str, stdout: str) -> None:
    code, said = shell(f"{command} {stdout}", tmp_path)
    assert code == 3
    assert said.startswith(b"gnbv: cannot ")
    assert b"internal error" not in said
    assert b"Traceback" not in said


@pytest.mark.parametrize(
    "command", ["check nowhere", "frob", "init x", "export -o x.pdf", "check --format github"]
)
def test_a_stderr_that_is_full_is_exit_3(tmp_path: Path, command: str) -> None:
    assert shell(f"{command} 2>/dev/full", tmp_path)[0] == 3


def test_a_clean_check_says_nothing_on_a_full_stderr(tmp_path: Path) -> None:
    assert shell("check 2>/dev/full", tmp_path)[0] == 0


@pytest.mark.parametrize("stdout", [">/dev/full", ">&-"])
def test_a_watch_that_nobody_hears_ends(tmp_path: Path, stdout: str) -> None:
    assert shell(f"check --watch {stdout}", tmp_path)[0] == 3


@pytest.fixture
def pipe_without_reader() -> Iterator[int]:
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


@pytest.mark.parametrize("args", [["check"], ["--help"], ["check", "--watch"], ["--version"]])
def test_a_reader_that_has_gone_ends_it_with_3_and_no_word(
    tmp_path: Path, pipe_without_reader: int, args: list[str]
) -> None:
    with process(
        *(sys.executable, "-m", "gnbv", *args),
        stdout=pipe_without_reader,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "GNBV_PLAN": str(TEMPLATE)},
    ) as running:
        assert running.stderr
        assert running.stderr.read() == b""
        assert running.wait() == 3
