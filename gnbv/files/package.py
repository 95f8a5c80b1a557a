"""Package owns which files of a folder an earlier export wrote, and how a new one replaces them.

The list is the folder's own `datapackage.json`: its resources with their sizes and SHA-256 digests
(`bytes` and `hash` of the Data Package standard), and under `gnbv` a digest of the list itself.
"""

import errno
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from gnbv.files.parts import is_part
from gnbv.files.single import real
from gnbv.files.transactions import EXPORT, replace_all

LIST = "datapackage.json"
_OWN = "gnbv"
_SHA256 = "sha256:"


class NotOurs(Exception):
    """A folder that holds what no export wrote where one would write, or what changed since."""

    def __init__(self, files: Iterable[Path]) -> None:
        self.files = tuple(files)
        super().__init__(", ".join(map(str, self.files)))


def listed(package: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """Return a package's list of its files, with what lets the next export know them again."""
    resources = [
        {**one, "bytes": len(files[one["path"]]), "hash": _SHA256 + _digest(files[one["path"]])}
        for one in package["resources"]
    ]
    whole = {**package, "resources": resources}
    own = {_OWN: {"hash": _digest_of_list(whole)}}
    return (json.dumps({**whole, **own}, ensure_ascii=False, indent=2) + "\n").encode()


def put_folder(folder: Path, files: Mapping[str, bytes], force: bool) -> None:
    """Write a data package to a folder: all of it, or nothing, also under a kill.

    Of what is there, only the files of an earlier export are replaced, or removed where there is
    none of the name any more. Raises `FileExistsError` where an export is there and is not to be
    replaced, `NotOurs` with the files that are not replaced in any case, else `OSError`.
    """
    folder = real(folder)
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    known = _known(folder)
    if known and not force:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    paths = [*files, *(path for path in known if path not in files)]
    _require_replaceable(folder, paths, known, files)
    changes = {
        folder / path: files.get(path)
        for path in paths
        if _content(folder / path) != files.get(path)
    }
    with _made(folder, folder / "data"):
        replace_all(folder, changes, EXPORT)


def _require_replaceable(
    folder: Path, paths: Iterable[str], known: Mapping[str, str], files: Mapping[str, bytes]
) -> None:
    """Raise `NotOurs` with the paths at which something stands that no export wrote, if any."""
    strange = [
        folder / path
        for path in paths
        if not _is_replaceable(folder, path, {known.get(path), _digest(files.get(path, b""))})
    ]
    if strange:
        raise NotOurs(strange)


def _known(folder: Path) -> dict[str, str]:
    """The paths and digests of an earlier export; none in an empty folder, or where there is none.

    Raises `NotOurs` where there is anything but an export.
    """
    if not folder.is_dir():
        return {}
    there = sorted(path for path in folder.iterdir() if not _is_left(path))
    if not there:
        return {}
    content = _content(folder / LIST)
    if content is None:
        raise NotOurs(there)
    known = _read(content)
    if known is None:
        raise NotOurs([folder / LIST])
    return {**known, LIST: _digest(content)}


def _is_left(path: Path) -> bool:
    """Whether a killed run may have left this: a part of a file, or a folder of nothing else."""
    if path.is_symlink() or not path.is_dir():
        return is_part(path.name)
    return all(is_part(file.name) for file in path.iterdir())


def _read(content: bytes) -> dict[str, str] | None:
    """The paths and digests in a list of gnbv's; None where it is another's, or was edited."""
    try:
        package = json.loads(content)
        own = package.pop(_OWN)["hash"]
        found = {
            str(one["path"]): str(one["hash"]).removeprefix(_SHA256) for one in package["resources"]
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    led_astray = [path for path in found if not EXPORT.paths.fullmatch(path)]
    return None if led_astray or own != _digest_of_list(package) else found


def _is_replaceable(folder: Path, path: str, digests: set[str | None]) -> bool:
    """Whether nothing stands at a path, or what an export wrote; a link leads who knows where."""
    file = folder / path
    if file.parent.exists() and file.parent.resolve() != file.parent:
        return False
    if not os.path.lexists(file):
        return not file.parent.exists() or file.parent.is_dir()
    content = _content(file)
    return content is not None and _digest(content) in digests


def _content(file: Path) -> bytes | None:
    """A file's content; None for none, for a link, and for what is no file."""
    return None if file.is_symlink() or not file.is_file() else file.read_bytes()


@contextmanager
def _made(*folders: Path) -> Iterator[None]:
    """Folders, outermost first, of which those that were made go again where the work fails."""
    made: list[Path] = []
    try:
        for folder in folders:
            if not folder.is_dir():
                folder.mkdir()
                made.append(folder)
        yield
    except BaseException:
        _remove(made)
        raise


def _remove(made: Sequence[Path]) -> None:
    for folder in reversed(made):
        with suppress(OSError):  # somebody has put a file there since
            folder.rmdir()


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _digest_of_list(package: Mapping[str, Any]) -> str:
    return _digest(json.dumps(package, sort_keys=True).encode())
