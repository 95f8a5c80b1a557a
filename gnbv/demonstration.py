"""Demonstration owns what a rule finds in its own example: the template plan, broken as it says."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from gnbv.audit import audit
from gnbv.diagnostics import Detail, Diagnostic
from gnbv.language import Text
from gnbv.reading.discovery import EXAMPLES, TEMPLATE
from gnbv.reading.loader import load
from gnbv.rules import Example, Rule, explanation

_OF_WORKBOOKS = "W"
"""The family of rules whose examples are cells of a workbook: no plan's folder breaks them."""


def demonstrate(rule: Rule) -> Diagnostic | None:
    """Return what the rule finds in its example; None where no plan's folder can show it.

    Raises `OSError` where there is no place for a copy of the template.
    """
    example = explanation(rule.code).example
    if example is None or rule.code.startswith(_OF_WORKBOOKS):
        return None
    with TemporaryDirectory(prefix="gnbv-") as folder:
        plan = Path(folder) / "plan"
        shutil.copytree(TEMPLATE, plan)
        break_plan(plan, example)
        found = next((one for one in audit(load(plan)).diagnostics if one.code == rule.code), None)
    return found and _named_from_within(Path(folder), found)


def _named_from_within(folder: Path, found: Diagnostic) -> Diagnostic:
    """A finding whose words name files as one names them who stands in a folder."""
    within = f"{folder}{os.sep}"

    def named(detail: Detail) -> Detail:
        if isinstance(detail, str):
            return detail.replace(within, "")
        if isinstance(detail, Text):
            return Text(*(words.replace(within, "") for words in detail))
        return detail

    return found._replace(details={key: named(one) for key, one in found.details.items()})


def break_plan(plan: Path, example: Example) -> None:
    """Break a copy of the template as an example says.

    Raises `ValueError` where the example does not fit the template.
    """
    if example.of == "life":
        shutil.copytree(EXAMPLES / "life", plan, dirs_exist_ok=True)
    file = plan / example.file
    file.parent.mkdir(exist_ok=True)
    if example.file.endswith("/"):
        _empty(file)
    else:
        # Bytes that are no UTF-8 stand in an example as lone surrogates.
        file.write_bytes(_broken(file, example).encode("utf-8", "surrogateescape"))


def _empty(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for held in folder.iterdir():
        held.unlink()


def _broken(file: Path, example: Example) -> str:
    wrong = example.wrong * example.times
    if not example.right:
        if file.exists():
            raise ValueError(f"the template has {example.file}: say what is right in it")
        return wrong
    text = file.read_text(encoding="utf-8")
    if text.count(example.right) != 1 or example.right == wrong:
        raise ValueError(f"{example.file} does not have, once, what is right: {example.right}")
    return text.replace(example.right, wrong)
