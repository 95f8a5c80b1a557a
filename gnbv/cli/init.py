"""`gnbv init`: a small commented plan to begin with."""

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from gnbv.cli import options
from gnbv.discovery import TEMPLATE
from gnbv.errors import FailedError
from gnbv.language import Text


def run(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="A folder that is not there yet.")
    ],
    lang: options.LangOption = None,
) -> None:
    """Write a small commented plan that checks clean, to be filled with your own."""
    try:
        _write(folder)
    except FileExistsError as error:
        text = Text(
            f"'{folder}' đã có; chọn tên khác", f"'{folder}' is already there; name another"
        )
        raise FailedError(text) from error
    except OSError as error:
        problem = error.strerror or str(error)
        text = Text(f"không ghi được '{folder}': {problem}", f"cannot write '{folder}': {problem}")
        raise FailedError(text) from error
    text = Text(
        f"đã tạo '{folder}'; chạy: gnbv check {folder}", f"'{folder}' is ready: gnbv check {folder}"
    )
    typer.echo(text.say(options.language(lang)), err=True)


def _write(folder: Path) -> None:
    """Copy the template beside the folder's place and move it in: all of it, or nothing."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".gnbv-", dir=folder.parent) as beside:
        ready = Path(shutil.copytree(TEMPLATE, Path(beside) / "plan"))
        ready.replace(folder)
