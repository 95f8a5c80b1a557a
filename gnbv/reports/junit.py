"""Findings as JUnit XML: a suite a plan, a case for each kind of claim and each broken rule."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from gnbv.audit import Audit
from gnbv.diagnostics import Diagnostic
from gnbv.language import harmless
from gnbv.reports.concise import line
from gnbv.reports.paths import relative
from gnbv.reports.view import View
from gnbv.rules import rule

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(audits: Sequence[Audit], view: View) -> str:
    """Render every plan as a suite; kinds of claims that hold are passing cases."""
    checked = str(sum(audit.checked for audit in audits))
    root = ElementTree.Element("testsuites", {"name": "gnbv"})
    root.extend(_suite(audit, checked, view) for audit in audits)
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _suite(audit: Audit, checked: str, view: View) -> ElementTree.Element:
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in audit.diagnostics:
        found.setdefault(diagnostic.code, []).append(diagnostic)
    tallies = audit.reconciliation.tallies() if audit.reconciliation else ()
    tallied = (tally.code for tally in (*tallies, *audit.indicators))
    codes = list(dict.fromkeys([*tallied, *found]))
    name = _attribute(relative(audit.loaded.name))
    counts = {"tests": str(len(codes)), "failures": str(len(found)), "errors": "0", "skipped": "0"}
    suite = ElementTree.Element("testsuite", {"name": name, **counts})
    properties = ElementTree.SubElement(suite, "properties")
    ElementTree.SubElement(properties, "property", {"name": "plans_checked", "value": checked})
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
