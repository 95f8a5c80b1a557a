"""The surroundings own what besides the plans an answer depends on, found without importing it.

These are the command's words, the working folder, the environment, the terminal, Python, the
libraries that are installed, and every file of gnbv itself.
"""

import os
import sys

_NAMES = (
    *("LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "COLUMNS", "LINES"),
    *("TERMINAL_EMULATOR", "ANSICON", "WT_SESSION"),
)
_BEGINNINGS = (
    *("GNBV_", "_GNBV", "LC_", "PYTHON", "PYDANTIC_", "TYPER_", "_TYPER_", "CLICOLOR", "TTY_"),
    *("LD_", "DYLD_"),
)
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Surroundings:
    """All of it in bytes; `newest` is when gnbv's files last changed, in ns since the epoch."""

    def __init__(self, seen: bytes, newest: int) -> None:
        self.seen, self.newest = seen, newest


def counts(variable: str) -> bool:
    """Tell whether an answer may depend on this environment variable."""
    return variable in _NAMES or variable.startswith(_BEGINNINGS)


def surroundings(words: "list[str]") -> Surroundings | None:
    """Return what is around a check of these words; None where it cannot all be seen."""
    seen: list[object] = [words, os.getcwd(), _terminal(), sys.version, sys.executable, sys.prefix]
    seen += [sys.path, str(sys.flags), sys.warnoptions, sys.getfilesystemencoding(), _PACKAGE]
    seen.append(sorted(item for item in os.environ.items() if counts(item[0])))
    seen.append([_library(path) for path in sys.path])
    files = _files(_PACKAGE) + _files(shipped_folder())
    seen.append(files)
    newest = max(max(file[2:4]) for file in files)
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


def _library(path: str) -> object:
    """What a folder of modules holds by name, and when each library in it was installed.

    A name ends with its version; the time tells another build of the same version.
    """
    held: list[object] = []
    try:
        with os.scandir(path or ".") as entries:
            for entry in entries:
                held.append(entry.name)
                if entry.name.endswith((".dist-info", ".egg-info", ".pth")):
                    held.append((entry.name, *_stamp(entry.stat())))
    except NotADirectoryError:  # an archive of modules
        return _stamp(os.stat(path))
    except FileNotFoundError:
        return None
    return sorted(map(repr, held))


def _files(folder: str) -> "list[tuple[str, int, int, int, int]]":
    """Each file below a folder with its size and times; compiled ones follow from the others."""
    found, folders = [], [folder]
    while folders:
        at = folders.pop()
        with os.scandir(at) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                else:
                    found.append((entry.path, *_stamp(entry.stat())))
    return sorted(found)


def _stamp(stat: os.stat_result) -> "tuple[int, int, int, int]":
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino
