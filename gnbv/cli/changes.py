"""Changes on the command line: what `--set` says, turned into changes of a plan."""

import re
from collections.abc import Sequence
from fractions import Fraction

from gnbv import choices, library
from gnbv.allocation import Allocation
from gnbv.allocation.whatif import CeilingChange, Change, Cut, Years, apply
from gnbv.errors import UsageError
from gnbv.language import Lang, Text
from gnbv.money import AmountError, read
from gnbv.plan import Plan

_YEARS = re.compile(r"(?P<source>[^.=]+)\.years=(?P<years>[0-9, -]+)")
_CUT = re.compile(r"(?:(?P<source>[^.=]+)\.)?cut=(?P<percent>[0-9]+(?:,[0-9]+)?) ?(?P<sign>%?)")
_CEILING = re.compile(r"(?P<source>[^.=]+)\.ceiling\.(?P<year>[0-9]{4})=(?P<amount>.+)")
_SPAN = re.compile(r"([0-9]{4})(?: *- *([0-9]{4}))?")


def changed(plan: Plan, words: Sequence[str]) -> Allocation:
    """Return a plan's allocation as `--set` would have it; raises what `library.allocate` does."""
    after = apply(plan, [parse(word, plan) for word in words])
    sets = " ".join(f"--set {word}" for word in words)
    return library.allocate(after, Text(f"với {sets}:", f"with {sets}:"))


def save_changes(plan: Plan, words: Sequence[str], file: str, force: bool, lang: Lang) -> None:
    """Write what `--set` supposes as a draft of an adjustment; raises `UsageError` where none is.

    A ceiling is no part of an adjustment: it is settled from above, in plan.yaml.
    """
    from gnbv.cli.adjust import write_draft

    made = [parse(word, plan) for word in words]
    if not made or any(isinstance(one, CeilingChange) for one in made):
        raise UsageError(
            Text(
                "--save cần --set, và trần thì ghi ở plan.yaml, không ở quyết định điều chỉnh",
                "--save wants a --set, and a ceiling belongs into plan.yaml, not an adjustment",
            )
        )
    write_draft(plan, apply(plan, made), file, force, lang)


def parse(words: str, plan: Plan) -> Change:
    """Return the change that one `--set` asks for; raises `UsageError` where it is none."""
    found = _YEARS.fullmatch(words) or _CUT.fullmatch(words) or _CEILING.fullmatch(words)
    if not found:
        key, period = next(iter(plan.programme.sources)), plan.programme.period
        forms = (
            f"{key}.years={period.first}-{period.last}, {key}.cut=10%, cut=10%, "
            f"{key}.ceiling.{period.last}='3 tỷ'"
        )
        raise UsageError(
            Text(f"'--set {words}': viết như {forms}", f"'--set {words}': write {forms}")
        )
    source = found["source"]
    choices.require_known(source, choices.SOURCE, plan.programme.sources)
    if found.re is _CUT:
        return _cut(words, found)
    if found.re is _YEARS:
        return Years(str(source), _years(found["years"], plan))
    year = _year(int(found["year"]), plan)
    amount = _amount(found["amount"], below_zero=plan.programme.reductions is not None)
    return CeilingChange(str(source), year, amount)


def _cut(words: str, found: re.Match[str]) -> Cut:
    figures = found["percent"]
    if not found["sign"]:  # it might as well be an amount
        raise UsageError(
            Text(
                f"'--set {words}': thiếu dấu %, hãy viết --set {words}%",
                f"'--set {words}': the % is missing, write --set {words}%",
            )
        )
    percent = Fraction(figures.replace(",", "."))
    if percent > 100:
        raise UsageError(Text(f"không thể cắt giảm {figures}%", f"{figures}% cannot be cut"))
    return Cut(found["source"], percent)


def _years(words: str, plan: Plan) -> tuple[int, ...]:
    years: set[int] = set()
    for part in words.split(","):
        span = _SPAN.fullmatch(part.strip())
        if not span:
            raise UsageError(Text(f"'{part}' không phải năm", f"'{part}' is no year"))
        ends = [_year(int(end), plan) for end in span.groups() if end]
        years.update(range(ends[0], ends[-1] + 1))
    if not years:
        raise UsageError(Text(f"'{words}' không có năm nào", f"'{words}' has no years"))
    return tuple(sorted(years))


def _year(year: int, plan: Plan) -> int:
    choices.require_in_period(year, plan)
    return year


def _amount(words: str, below_zero: bool) -> int | None:
    if words == "none":
        return None
    from gnbv.rules import rule

    try:
        amount = read(words)
    except AmountError as error:
        message = rule(error.code).message
        raise UsageError(Text(*(text.format(**error.details) for text in message))) from error
    if amount < 0 and not below_zero:
        raise UsageError(Text(*(text.format(text=words) for text in rule("M112").message)))
    return amount
