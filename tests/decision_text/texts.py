"""The texts of the cases: each line of a file is a paragraph, its place the line's number."""

from functools import cache
from pathlib import Path

from gnbv.decision_text import DecisionText, read_decision
from gnbv.extraction import Paragraph

DATA = Path(__file__).parent / "data"


def paragraphs(text: str) -> list[Paragraph]:
    lines = enumerate(text.splitlines(), 1)
    return [Paragraph(line.strip(), f"line {number}") for number, line in lines]


def of_text(text: str) -> DecisionText:
    return read_decision(paragraphs(text))


@cache
def of_file(name: str) -> DecisionText:
    return of_text((DATA / f"{name}.txt").read_text(encoding="utf-8"))
