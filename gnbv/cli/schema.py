"""`gnbv schema`: the JSON Schema of a kind of plan file, for editors."""

from typing import Annotated

import typer

from gnbv.cli import options
from gnbv.cli.delivery import deliver, note_written, one_file
from gnbv.cli.help_texts import Help
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.naming import did_you_mean
from gnbv.schema import KINDS, schema

HELP = Text(
    "In lược đồ JSON (bản 7) của một loại tệp kế hoạch.\n\n"
    "Trình soạn thảo có máy chủ ngôn ngữ YAML đọc lược đồ từ dòng đầu tệp, như "
    "`# yaml-language-server: $schema=../schema/plan.json`.",
    "Print the JSON Schema (draft 7) of a kind of plan file.\n\n"
    "Editors with the YAML language server read it from a first line such as "
    "`# yaml-language-server: $schema=../schema/plan.json`.",
)


def complete(incomplete: str) -> list[str]:
    """Kinds of files that begin so, for the shell."""
    return [kind for kind in KINDS if kind.startswith(incomplete)]


def run(
    kind: Annotated[
        str,
        typer.Argument(autocompletion=complete),
        Help(
            Text(f"Một trong: {', '.join(KINDS)}.", f"One of {', '.join(KINDS)}."),
            Text("LOẠI", "KIND"),
        ),
    ],
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,  # noqa: ARG001 - errors are shown in it
) -> None:
    """Print the schema of a kind of plan file."""
    if kind not in KINDS:
        known = ", ".join(KINDS)
        near = did_you_mean(kind, KINDS)
        text = Text(
            f"không có loại '{kind}'{near.vi}\ncó: {known}",
            f"there is no kind '{kind}'{near.en}\nthere are: {known}",
        )
        raise UsageError(text)
    file = one_file(output)
    deliver(schema(kind), file, force)
    note_written(file, "JSON Schema")
