"""Plans for commands that calculate: read, usable, or the command ends saying why."""

from pathlib import Path

from gnbv import references
from gnbv.cli.app import Exit, fail
from gnbv.language import Lang, Text
from gnbv.loader import load
from gnbv.plan import Plan


def read(folder: Path, lang: Lang) -> Plan:
    """Return the plan in a folder, if it can be calculated with.

    A plan with findings in its YAML, fields or references ends the command (exit 1) and sends to
    `gnbv check`: figures worked out from half a plan would look like figures.
    """
    try:
        loaded = load(folder)
    except OSError as error:
        problem = error.strerror or str(error)
        text = Text(f"không đọc được '{folder}': {problem}", f"cannot read '{folder}': {problem}")
        fail(text.say(lang))
    if loaded.plan is None or loaded.diagnostics or references.check(loaded.plan):
        from gnbv.audit import audit
        from gnbv.reports.concise import line

        found = [line(diagnostic, lang) for diagnostic in audit(loaded).diagnostics]
        text = Text("kế hoạch có lỗi:", "the plan has findings:")
        unread = any(diagnostic.code == "F101" for diagnostic in loaded.diagnostics)
        fail("\n".join([text.say(lang), *found]), Exit.FAILED if unread else Exit.FINDINGS)
    return loaded.plan
