"""Relations own which part of a package is which: its main part, and what that refers to."""

import posixpath
from typing import NamedTuple

from gnbv.workbook.package import Attributes, Package, nothing

_ROOT = "_rels/.rels"


class Relations(NamedTuple):
    """The parts that a part refers to: by the identifier of the reference, and by kind."""

    by_id: dict[str, str]
    by_kind: dict[str, str]


def main_part(package: Package, otherwise: str) -> str | None:
    """The part that a document begins with; None for a package that is no document.

    Raises `Unreadable` beyond the limits.
    """
    if _ROOT not in package:
        return None
    found: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", "").lstrip("/"))

    package.stream(_ROOT, start, nothing, nothing)
    return found[0] if found else otherwise


def relations(package: Package, part: str) -> Relations:
    """What a part refers to; nothing without a list. Raises `Unreadable` beyond the limits."""
    folder, name = posixpath.split(part)
    found = Relations({}, {})

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship":
            target = posixpath.join(f"/{folder}", attributes.get("Target", ""))
            path = posixpath.normpath(target).lstrip("/")
            found.by_id[attributes.get("Id", "")] = path
            found.by_kind[attributes.get("Type", "").rpartition("/")[2]] = path

    listed = f"{folder}/_rels/{name}.rels"
    if listed in package:
        package.stream(listed, start, nothing, nothing)
    return found
