"""The nearest name to one that is not known: in any case, in both languages, or none."""

import pytest

from gnbv.naming import did_you_mean, nearest


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("centrall", "central"),
        ("CENTRAL", "central"),
        ("locale", "local"),
        ("Y-Te", "Y-tế"),
        ("zzz", None),
        ("", None),
        ("y", None),
    ],
)
def test_the_nearest_name_is_found_in_any_case(word: str, name: str | None) -> None:
    assert nearest(word, ["central", "local", "Y-tế", "yt"]) == name


def test_the_question_is_in_both_languages_and_empty_where_nothing_is_near() -> None:
    text = did_you_mean("chek", ["check", "show"])
    assert text == ("; có phải ý bạn là check?", "; did you mean check?")
    assert did_you_mean("frob", ["check", "show"]) == ("", "")
