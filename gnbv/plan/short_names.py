"""Short names own what a source is called in a narrow column where the plan gives no short name.

A name of at most 16 characters stands for itself; a longer one by the initials of its words, as
offices write them: 'Ngân sách trung ương' is NSTƯ. Where two sources would be called the same,
both keep their names.
"""

import re
from collections import Counter
from collections.abc import Mapping

from gnbv.language import Text

_LONGEST = 16
"""Characters of a name that fits a narrow column."""
_PASSED_OVER = {"và", "của", "từ", "do", "cho", "các", "and", "of", "from", "the", "for", "by"}
"""Words that no abbreviation counts."""


def derived(name: Text) -> Text:
    """Return a short name made of a name, in each language by itself."""
    return Text(_short(name.vi), _short(name.en))


def short_names(names: Mapping[str, Text], given: Mapping[str, Text]) -> dict[str, Text]:
    """Return each key's short name: the one given, or one derived that no other key has."""
    made = {key: given.get(key) or derived(name) for key, name in names.items()}
    seen = {
        "vi": Counter(text.vi for text in made.values()),
        "en": Counter(text.en for text in made.values()),
    }
    return {
        key: made[key] if key in given or not _shared(made[key], seen) else name
        for key, name in names.items()
    }


def _shared(text: Text, seen: Mapping[str, Counter[str]]) -> bool:
    return seen["vi"][text.vi] > 1 or seen["en"][text.en] > 1


def _short(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    words = re.findall(r"[^\W_]+", re.sub(r"\([^()]*\)", " ", name))
    initials = "".join(word[0].upper() for word in words if word.casefold() not in _PASSED_OVER)
    return initials if len(initials) > 1 else name
