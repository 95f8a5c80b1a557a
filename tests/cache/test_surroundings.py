"""Whatever else an answer depends on is another key: words, environment, place, code, libraries."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gnbv.cache import surroundings
from gnbv.cache.surroundings import around, counts
from tests.cache.conftest import run
from tests.conftest import ENVIRON, ROOT, TEMPLATE

_VARIABLE = re.compile(r"""["']([A-Z][A-Z_]{3,})["']""")


def seen(words: str = "") -> bytes:
    found = around(words.split())
    assert found
    return found.seen


def test_nothing_changed_is_the_same() -> None:
    assert seen() == seen()


def test_words_are_seen() -> None:
    words = [
        "",
        "--lang vi",
        "--lang en",
        "--format json",
        "--select C",
        "--select CF",
        "--ignore C",
    ]
    assert len(set(map(seen, words))) == len(words)


@pytest.mark.parametrize(
    "variable",
    [
        *(
            "NO_COLOR",
            "COLUMNS",
            "TERM",
            "LANG",
            "LC_ALL",
            "LC_MESSAGES",
            "GNBV_DEBUG",
            "GNBV_PLAN",
        ),
        *("PYTHONWARNINGS", "PYDANTIC_DISABLE_PLUGINS", "CLICOLOR_FORCE"),
    ],
)
def test_a_variable_is_seen(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = seen()
    monkeypatch.setenv(variable, "7")
    assert seen() != before


def test_every_variable_that_gnbv_reads_is_seen() -> None:
    modules = [file for file in (ROOT / "gnbv").rglob("*.py") if file.parent.name != "cache"]
    texts = [text for text in (file.read_text("utf-8") for file in modules) if "environ" in text]
    named = {name for text in texts for name in _VARIABLE.findall(text)}
    assert {"GNBV_PLAN", "GNBV_DEBUG", "NO_COLOR", "TERM", "LANG", "LC_ALL"} <= named
    named -= {"YEAR", "UNIT", "FILE", "PLAN", "VERSION"}  # what stands for a value in the help
    named -= {"COMP_WORDS"}  # the line that a shell completes, which is no check
    assert [name for name in named if not counts(name)] == []
    assert counts("COLUMNS")  # which Python's own `get_terminal_size` reads


def test_the_working_folder_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = seen()
    monkeypatch.chdir(tmp_path)
    assert seen() != before


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that passes for the package of gnbv, with plans that ship."""
    folder = tmp_path / "gnbv"
    for file in ("__init__.py", "rules/one.yaml", "plans/one/plan.yaml", "__pycache__/a.pyc"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("x = 10")
    monkeypatch.setattr(surroundings, "_PACKAGE", str(folder))
    return folder


@pytest.mark.parametrize("file", ["__init__.py", "rules/one.yaml", "plans/one/plan.yaml"])
def test_gnbvs_own_files_are_seen(package: Path, file: str) -> None:
    before, times = seen(), (package / file).stat()
    (package / file).write_text("x = 20")
    os.utime(package / file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert seen() != before


def test_a_new_file_and_folder_of_gnbv_are_seen(package: Path) -> None:
    before = seen()
    (package / "plans" / "empty").mkdir()
    between = seen()
    (package / "new.py").touch()
    assert len({before, between, seen()}) == 3


@pytest.mark.usefixtures("package")
def test_nothing_is_kept_while_gnbv_itself_changes(template: Path, answers: Path) -> None:
    ran = [run("check", "plan", answers=answers, here=template.parent) for _ in range(2)]
    assert [one.hit for one in ran] == [False, False]
    assert not answers.exists()


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of modules, the first that Python looks into."""
    folder = tmp_path / "modules"
    for file in ("yaml/nodes.py", "yaml/_yaml.so", "alone.py", "yaml-1.dist-info/RECORD"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("x = 10")
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    return folder


@pytest.mark.parametrize("file", ["yaml/nodes.py", "yaml/_yaml.so", "alone.py"])
def test_a_library_edited_in_place_is_seen(library: Path, file: str) -> None:
    before, times = seen(), (library / file).stat()
    (library / file).write_text("x = 20")
    os.utime(library / file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert seen() != before


def test_another_version_and_a_module_in_front_are_seen(library: Path) -> None:
    before = seen()
    (library / "yaml-1.dist-info").rename(library / "yaml-2.dist-info")
    between = seen()
    (library / "json").mkdir()
    assert len({before, between, seen()}) == 3


def test_where_a_library_is_not_found_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [path for path in sys.path if "site-packages" not in path])
    assert around([]) is None


def test_every_library_that_a_check_loads_is_seen() -> None:
    script = (
        "import sys; bare = set(sys.modules); sys.argv = ['gnbv', 'check', *sys.argv[1:]]\n"
        "from gnbv.cli.app import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted({name.partition('.')[0] for name in {*sys.modules} - bare}\n"
        "              - sys.stdlib_module_names), file=sys.stderr)"
    )
    looked_into = surroundings._LIBRARIES | surroundings._THEIRS | {"gnbv"}
    for form in ("text", "json", "junit", "csv"):
        done = subprocess.run(
            [sys.executable, "-c", script, str(TEMPLATE), "--format", form],
            env=ENVIRON,
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=120,
        )
        loaded = set(done.stderr.splitlines()[-1].split())
        assert loaded >= surroundings._LIBRARIES
        packages = {name for name in loaded if _is_package(name)}
        assert packages <= looked_into


def _is_package(name: str) -> bool:
    """Whether a module is a folder: one that is a file is seen wherever it stands."""
    return any(Path(path, name).is_dir() for path in sys.path)
