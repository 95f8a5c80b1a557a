"""Findings as JUnit XML: a suite a plan, a case for each kind of claim and each broken rule."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic
from gnbv.language import harmless
from gnbv.rules import rule
from gnbv.verdicts.concise import line
from gnbv.verdicts.paths import relative
from gnbv.verdicts.spool import Spool
from gnbv.verdicts.view import View

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_CHECKED = "\0"
"""Stands where a suite names the count of all plans checked, known last; XML cannot hold it."""


class Part(NamedTuple):
    """A plan's suite, how many cases and failures are in it, and whether the plan was checked."""

    checked: bool
    tests: int
    failures: int
    suite: str


def part(audit: Audit, view: View) -> Part:
    """Return a plan as a suite; kinds of claims that hold are passing cases."""
    suite = _suite(audit, view)
    ElementTree.indent(suite, level=1)
    text = ElementTree.tostring(suite, encoding="unicode")
    tests, failures = (int(suite.get(count, "0")) for count in ("tests", "failures"))
    return Part(audit.checked, tests, failures, text)


def frame(parts: Iterable[Part], _: View) -> Iterator[str]:
    """Yield the counts over all plans, then every plan's suite."""
    checked = tests = failures = 0
    some = False
    with Spool() as suites:
        for one in parts:
            checked, tests = checked + one.checked, tests + one.tests
            failures, some = failures + one.failures, True
            suites.add(f"\n  {one.suite}")
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        yield f'<testsuites name="gnbv" tests="{tests}" failures="{failures}" errors="0"'
        if not some:
            yield " />\n"
            return
        yield ">"
        for piece in suites.pieces():
            yield piece.replace(_CHECKED, str(checked))
        yield "\n</testsuites>\n"


def _suite(audit: Audit, view: View) -> ElementTree.Element:
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in audit.diagnostics:
        found.setdefault(diagnostic.code, []).append(diagnostic)
    codes = list(dict.fromkeys([*(tally.code for tally in audit.tallies), *found]))
    name = _attribute(relative(audit.loaded.name))
    counts = {"tests": str(len(codes)), "failures": str(len(found)), "errors": "0", "skipped": "0"}
    suite = ElementTree.Element("testsuite", {"name": name, **counts})
    properties = ElementTree.SubElement(suite, "properties")
    ElementTree.SubElement(properties, "property", {"name": "plans_checked", "value": _CHECKED})
    suite.extend(_case(code, found.get(code, []), name, view) for code in codes)
    return suite


def _case(code: str, found: list[Diagnostic], plan: str, view: View) -> ElementTree.Element:
    title = f"{code} {view.translate(rule(code).title) or rule(code).name}"
    case = ElementTree.Element("testcase", {"classname": plan, "name": _attribute(title)})
    if found:
        message = _attribute(found[0].message(view.lang))
        failure = ElementTree.SubElement(case, "failure", {"type": code, "message": message})
        failure.text = _plain("\n".join(line(diagnostic, view.lang) for diagnostic in found))
    return case


def _attribute(text: str) -> str:
    return harmless(_plain(text))


def _plain(text: str) -> str:
    """Drop the characters that XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
