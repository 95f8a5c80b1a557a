"""Findings as JUnit XML: a suite a plan, a case for each kind of claim and each broken rule."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

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
    done = sum(audit.checked for audit in audits)
    suites = [_suite(audit, done, view) for audit in audits]
    cases = sum(count for _, count, _ in suites)
    failures = sum(count for _, _, count in suites)
    head = f'<testsuites name="gnbv" tests="{cases}" failures="{failures}" errors="0">'
    body = ['<?xml version="1.0" encoding="UTF-8"?>', head, *(text for text, _, _ in suites)]
    return "\n".join([*body, "</testsuites>"]) + "\n"


def _suite(audit: Audit, checked: int, view: View) -> tuple[str, int, int]:
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in audit.diagnostics:
        found.setdefault(diagnostic.code, []).append(diagnostic)
    tallies = audit.reconciliation.tallies() if audit.reconciliation else ()
    tallied = (tally.code for tally in (*tallies, *audit.indicators))
    codes = list(dict.fromkeys([*tallied, *found]))
    name = relative(audit.loaded.name)
    cases = [_case(code, found.get(code, []), name, view) for code in codes]
    counts = f'tests="{len(cases)}" failures="{len(found)}" errors="0" skipped="0"'
    head = f"  <testsuite name={_attribute(name)} {counts}>"
    count = f'    <properties><property name="plans_checked" value="{checked}"/></properties>'
    return "\n".join([head, count, *cases, "  </testsuite>"]), len(cases), len(found)


def _case(code: str, found: list[Diagnostic], plan: str, view: View) -> str:
    title = f"{code} {view.say(rule(code).title) or rule(code).name}"
    head = f"    <testcase classname={_attribute(plan)} name={_attribute(title)}"
    if not found:
        return f"{head}/>"
    message = _attribute(found[0].message(view.lang))
    lines = escape(_plain("\n".join(line(diagnostic, view.lang) for diagnostic in found)))
    failure = f'      <failure type="{code}" message={message}>{lines}</failure>'
    return f"{head}>\n{failure}\n    </testcase>"


def _attribute(text: str) -> str:
    return quoteattr(harmless(_plain(text)))


def _plain(text: str) -> str:
    """Drop the characters that XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
