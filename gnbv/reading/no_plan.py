"""No plan owns why a name leads to none: nothing is there, it holds none, or is inside one."""

import errno
import os
from pathlib import Path

from gnbv.errors import system_reason
from gnbv.language import Text
from gnbv.reading.plan_files import PLAN_FILE


def why_no_plan(named: str) -> Text:
    """Say why a path that was given is no plan, and which folder to give where it is part of one.

    Whoever asks has looked: the path is no plan, and no plan is right under it.
    """
    try:
        os.stat(named)  # noqa: PTH116 - Path() is another path: 'plans/' and 'plans' are not the same
    except (OSError, ValueError) as error:
        return _not_reached(named, error)
    plan = _plan_around(named)
    if plan is not None:
        return Text(
            f"'{named}' chỉ là một phần của kế hoạch: hãy ghi cả thư mục '{plan}'",
            f"'{named}' is a part of a plan: give the plan's folder, '{plan}'",
        )
    if os.path.isdir(named):  # noqa: PTH112 - as above
        return Text(
            f"'{named}' không phải thư mục kế hoạch: trong đó không có {PLAN_FILE}",
            f"'{named}' is no plan: there is no {PLAN_FILE} in it",
        )
    return Text(
        f"'{named}' không phải kế hoạch: kế hoạch là một thư mục có {PLAN_FILE}",
        f"'{named}' is no plan: a plan is a folder with a {PLAN_FILE}",
    )


def _not_reached(named: str, error: OSError | ValueError) -> Text:
    if not isinstance(error, OSError) or error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return Text(f"không có thư mục hay tệp '{named}'", f"there is no folder or file '{named}'")
    why = system_reason(error)
    return Text(f"không đọc được '{named}': {why.vi}", f"cannot read '{named}': {why.en}")


def _plan_around(named: str) -> Path | None:
    """The nearest folder above a path that is a plan, named as the path is; None without one."""
    above = Path(named).parents
    return next((one for one in above if os.path.lexists(one / PLAN_FILE)), None)
