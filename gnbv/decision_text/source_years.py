"""Source years own the sentences on the years in which a source pays."""

import re
from collections.abc import Iterable, Iterator

from gnbv.decision_text.clauses import clauses_of
from gnbv.decision_text.money_names import source_in, standard
from gnbv.decision_text.outline import Line
from gnbv.decision_text.records import SourceYears
from gnbv.language import Text
from gnbv.targets.quotations import quotation

_PAYS = re.compile(r"\b(?:hỗ trợ|bố trí|cấp|chi|đảm bảo|bảo đảm|pays?|funds?)\b", re.IGNORECASE)
_COUNT = re.compile(r"\b([0-9]{1,2}) (?:năm|years?)\b", re.IGNORECASE)
_NO_VERB = Text(
    "câu không ghi rõ nguồn này chi trong các năm đó",
    "no word states that the source pays in these years",
)


def source_years_in(lines: Iterable[Line]) -> Iterator[SourceYears]:
    """Yield the years of sources that a document states."""
    for line in lines:
        if "20" not in line.text and "19" not in line.text:
            continue
        for clause in clauses_of(line.text):
            found = _read(clause, line)
            if found:
                yield found


def _read(clause: str, line: Line) -> SourceYears | None:
    words = re.sub(r"^\[[0-9]+\]\s*", "", clause)
    pays = _PAYS.search(words)
    head = words[: pays.start()] if pays else re.split(r"[:(]|\btừ năm\b", words, maxsplit=1)[0]
    source = source_in(head.strip(" :,")) if len(head) < 100 else None
    years = quotation(words).years if source else None
    if not source or not years or len(years.due) != 1 or len(years.others) != 1:
        return None
    first, last = years.others[0], years.due[0]
    if first > last:
        return None
    count = _COUNT.search(words)
    return SourceYears(
        source,
        standard(source),
        first,
        last,
        int(count[1]) if count else None,
        line.passage(clause),
        None if pays or count else _NO_VERB,
    )
