"""A project of the plan here, named in the place of a plan: `gnbv show 2.1`."""

import os

from gnbv import choices
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Plan, codes_called, names
from gnbv.reading.discovery import NoPlan, find
from gnbv.reading.loader import load


def project_here(words: str, none: NoPlan) -> str:
    """Return the words, which name no plan, where they name a project of the one plan here.

    Raises `none`, the error that they name no plan, where they name no project either; with the
    projects most like them, if there are any.
    """
    plan = _plan_here()
    if plan and codes_called(plan, words):
        return words
    called = {name: code for code in plan.by_code for name in names(plan, code)} if plan else {}
    near = Text.joined(
        one if isinstance(one, Text) else Text.plain(one) for one in choices.nearest(words, called)
    )
    if not near.vi:
        raise none
    raise UsageError(
        Text(
            f"{none.text.vi}\nkế hoạch ở đây cũng không có dự án này; gần nhất: {near.vi}",
            f"{none.text.en}\nnor is it a project of the plan here; nearest: {near.en}",
        )
    ) from none


def _plan_here() -> Plan | None:
    """What can be read of the one plan that is meant where none is named."""
    try:
        folders = find(None, os.environ).folders
    except NoPlan:
        return None
    return load(folders[0]).plan if len(folders) == 1 else None
