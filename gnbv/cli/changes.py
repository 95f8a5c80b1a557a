"""Changes on the command line: what `--set` says, turned into changes of a plan."""

import re
from fractions import Fraction
from typing import NoReturn

from gnbv.allocation.whatif import CeilingChange, Change, Cut, Years
from gnbv.cli.app import Exit, fail
from gnbv.cli.choices import among, in_period
from gnbv.language import Lang, Text
from gnbv.money import AmountError, read
from gnbv.plan import Plan

_YEARS = re.compile(r"(?P<source>[^.=]+)\.years=(?P<years>[0-9, -]+)")
_CUT = re.compile(r"(?:(?P<source>[^.=]+)\.)?cut=(?P<percent>[0-9]+(?:,[0-9]+)?) ?%?")
_CEILING = re.compile(r"(?P<source>[^.=]+)\.ceiling\.(?P<year>[0-9]{4})=(?P<amount>.+)")
_SPAN = re.compile(r"([0-9]{4})(?: *- *([0-9]{4}))?")


def parse(words: str, plan: Plan, lang: Lang) -> Change:
    """Return the change that one `--set` asks for; ends the command (exit 2) where it is none."""
    found = _YEARS.fullmatch(words) or _CUT.fullmatch(words) or _CEILING.fullmatch(words)
    if not found:
        key, period = next(iter(plan.programme.sources)), plan.programme.period
        forms = (
            f"{key}.years={period.first}-{period.last}, {key}.cut=10%, cut=10%, "
            f"{key}.ceiling.{period.last}='3 tỷ'"
        )
        _refuse(Text(f"'--set {words}': viết như {forms}", f"'--set {words}': write {forms}"), lang)
    source = found["source"]
    among(source, Text("nguồn", "source"), plan.programme.sources, lang)
    if found.re is _CUT:
        return _cut(source, found["percent"], lang)
    if found.re is _YEARS:
        return Years(str(source), _years(found["years"], plan, lang))
    year = _year(int(found["year"]), plan, lang)
    return CeilingChange(str(source), year, _amount(found["amount"], lang))


def _cut(source: str | None, figures: str, lang: Lang) -> Cut:
    percent = Fraction(figures.replace(",", "."))
    if percent > 100:
        _refuse(Text(f"không thể cắt {figures} %", f"{figures} % cannot be cut"), lang)
    return Cut(source, percent)


def _years(words: str, plan: Plan, lang: Lang) -> tuple[int, ...]:
    years: set[int] = set()
    for part in words.split(","):
        span = _SPAN.fullmatch(part.strip())
        if not span:
            _refuse(Text(f"'{part}' không phải năm", f"'{part}' is no year"), lang)
        ends = [_year(int(end), plan, lang) for end in span.groups() if end]
        years.update(range(ends[0], ends[-1] + 1))
    if not years:
        _refuse(Text(f"'{words}' không có năm nào", f"'{words}' has no years"), lang)
    return tuple(sorted(years))


def _year(year: int, plan: Plan, lang: Lang) -> int:
    in_period(year, plan, lang)
    return year


def _amount(words: str, lang: Lang) -> int | None:
    if words == "none":
        return None
    from gnbv.rules import rule

    try:
        amount = read(words)
    except AmountError as error:
        _refuse(Text(*(text.format(**error.details) for text in rule(error.code).message)), lang)
    if amount < 0:
        _refuse(Text(*(text.format(text=words) for text in rule("M112").message)), lang)
    return amount


def _refuse(text: Text, lang: Lang) -> NoReturn:
    fail(text.say(lang), Exit.USAGE)
