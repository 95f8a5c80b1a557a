"""The surroundings own what besides the plans an answer depends on, found without importing it.

These are the command's words, the working folder, the environment, the terminal, Python, the
libraries that are installed, and every file of gnbv itself and of the libraries that a check loads,
by its size, times and number. Not looked into are the packages of Python's own library, known by
its version and by the modules that stand beside them, and compiled modules, which follow from
their sources: who edits either by hand empties the cache.
"""

import os
import sys

_NAMES = (
    *("LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "COLUMNS", "LINES"),
    *("TERMINAL_EMULATOR", "ANSICON", "WT_SESSION", "GITHUB_ACTIONS", "PY_COLORS"),
)
_BEGINNINGS = (
    *("GNBV_", "_GNBV", "LC_", "PYTHON", "PYDANTIC_", "TYPER_", "_TYPER_", "CLICOLOR", "TTY_"),
    *("LD_", "DYLD_"),
)
_LIBRARIES = {"pydantic", "pydantic_core", "typer", "yaml"}
_THEIRS = {
    *("_yaml", "annotated_doc", "annotated_types", "click", "shellingham", "typing_inspection"),
}
"""What those load in their turn, where it is installed."""
_BY_TIME = (".dist-info", ".egg-info", ".pth", ".py", ".so", ".pyd")
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

_Stamp = tuple[str, int, int, int, int]
"""A name, and a file's size, times of change (ns since the epoch) and number, 0 where unasked."""


class Surroundings:
    """All of it in bytes; `newest` is when code last changed, in ns since the epoch."""

    def __init__(self, seen: bytes, newest: int) -> None:
        self.seen, self.newest = seen, newest


def counts(variable: str) -> bool:
    """Tell whether an answer may depend on this environment variable."""
    return variable in _NAMES or variable.startswith(_BEGINNINGS)


def around(words: "list[str]") -> Surroundings | None:
    """Return what is around a check of these words; None where it cannot all be seen."""
    seen: list[object] = [words, os.getcwd(), _terminal(), sys.version, sys.executable, sys.prefix]
    seen += [sys.path, str(sys.flags), sys.warnoptions, sys.getfilesystemencoding(), _PACKAGE]
    seen.append(sorted(item for item in os.environ.items() if counts(item[0])))
    libraries = [_library(path) for path in sys.path]
    if not {stamp[0] for library in libraries for stamp in library} >= _LIBRARIES:
        return None
    files = [*libraries, _files(_PACKAGE), _files(shipped_folder())]
    seen.append(files)
    newest = max(max(stamp[2:4]) for stamps in files for stamp in stamps)
    return Surroundings(repr(seen).encode(errors="surrogatepass"), newest)


def shipped_folder() -> str:
    """Return the folder of the plans that ship: in gnbv's package, in a checkout beside it."""
    inside = os.path.join(_PACKAGE, "plans")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "plans")


def _terminal() -> object:
    """Which streams are terminals, and how wide the first of them is."""
    streams = [sys.stdout, sys.stderr]
    terminals = [stream.isatty() for stream in streams]
    if not any(terminals):
        return terminals
    return terminals, tuple(os.get_terminal_size(streams[terminals.index(True)].fileno()))


def _library(path: str) -> "list[_Stamp]":
    """What a folder of modules holds by name, and what tells when a module or library changed."""
    if not os.path.isdir(path or "."):
        return [_stamp("", os.stat(path))] if os.path.exists(path) else []  # an archive of modules
    held = []
    with os.scandir(path or ".") as entries:
        for entry in entries:
            if entry.name[0] == "." or entry.name == "__pycache__":  # no module has such a name
                continue
            told = entry.name.endswith(_BY_TIME)
            held.append(_stamp(entry.name, entry.stat()) if told else (entry.name, 0, 0, 0, 0))
            if entry.name in _LIBRARIES | _THEIRS and entry.is_dir():
                held += _files(entry.path)
    return sorted(held)


def _files(folder: str) -> "list[_Stamp]":
    """Each file and folder below a folder; compiled ones follow from the others."""
    found, folders = [], [folder]
    while folders:
        at = folders.pop()
        with os.scandir(at) as entries:
            for entry in entries:
                if not entry.is_dir():
                    found.append(_stamp(entry.path, entry.stat()))
                elif entry.name != "__pycache__":
                    found.append((entry.path, 0, 0, 0, 0))
                    folders.append(entry.path)
    return sorted(found)


def _stamp(name: str, stat: os.stat_result) -> "_Stamp":
    return name, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino
