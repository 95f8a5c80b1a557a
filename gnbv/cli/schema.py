"""`gnbv schema`: the JSON Schema of a kind of plan file, for editors."""

from typing import Annotated

import typer

from gnbv.cli import options
from gnbv.cli.delivery import deliver, note_written, one_file
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.schema import KINDS, schema


def complete(incomplete: str) -> list[str]:
    """Kinds of files that begin so, for the shell."""
    return [kind for kind in KINDS if kind.startswith(incomplete)]


def run(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            autocompletion=complete,
            help=f"One of {', '.join(KINDS)}.",
        ),
    ],
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,  # noqa: ARG001 - errors are shown in it
) -> None:
    """Print the JSON Schema (draft 7) of a kind of plan file.

    Editors with the YAML language server read it from a first line such as
    `# yaml-language-server: $schema=../schema/plan.json`.
    """
    if kind not in KINDS:
        known = ", ".join(KINDS)
        text = Text(f"không có loại '{kind}'; có: {known}", f"no kind '{kind}'; there are: {known}")
        raise UsageError(text)
    file = one_file(output)
    deliver(schema(kind), file, force)
    note_written(file, "JSON Schema")
