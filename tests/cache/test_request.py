"""Which commands may be answered from the cache: strictly, those whose every word is known."""

import pytest

from gnbv.cache import plans, request
from gnbv.cache.request import requested
from gnbv.cache.surroundings import shipped_folder
from gnbv.reading import discovery, plan_files


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("check", [None]),
        ("check a b --lang vi", ["a", "b"]),
        ("check --format json --select C,F --ignore=F101 --jobs 2", [None]),
        ("check --coverage a --statistics --cache", ["a"]),
    ],
)
def test_a_plain_check_is_answered(words: str, named: list[str | None]) -> None:
    asked = requested(words.split(), {})
    assert asked
    assert (asked.plans, asked.words) == (named, words.split()[1:])


@pytest.mark.parametrize("words", ["--lang vi check a", "--lang=vi check a"])
def test_a_language_before_the_command_is_part_of_what_is_asked(words: str) -> None:
    asked = requested(words.split(), {})
    assert asked
    assert asked.plans == ["a"]
    assert asked.words == [word for word in words.split() if word != "check"]


@pytest.mark.parametrize(
    "words",
    [
        *(
            "check -",
            "check a -o f",
            "check -of",
            "check --output f",
            "check --output=f",
            "allocate",
        ),
        *(
            "check --watch",
            "check --help",
            "check -h",
            "check --no-cache",
            "check --cache --no-cache",
        ),
        *("check --", "check -- a", "check --frmat json", "check --form json", "check --format"),
        *("--lang check", "--lang vi show", "--lang vi", "--long check", "check --lang"),
        *("check --lang --coverage", "check --force", "", "--version", "show a", "a check"),
    ],
)
def test_whatever_else_goes_to_the_application(words: str) -> None:
    assert requested(words.split(), {}) is None


@pytest.mark.parametrize(
    "variable", [{"CI": "true"}, {"CI": "1"}, {"TF_BUILD": "True"}, {"JENKINS_URL": "http://ci"}]
)
def test_ci_is_answered_only_where_it_asks(variable: dict[str, str]) -> None:
    assert requested(["check"], variable) is None
    assert requested(["check", "--cache"], variable)


@pytest.mark.parametrize("value", ["", "0", "false", "FALSE"])
def test_a_variable_that_denies_ci_is_no_ci(value: str) -> None:
    assert requested(["check"], {"CI": value})


def test_completing_is_not_answered() -> None:
    assert requested(["check"], {"_GNBV_COMPLETE": "bash_complete"}) is None


def test_the_plan_of_the_environment_is_named() -> None:
    asked = requested(["check"], {"GNBV_PLAN": "there"})
    assert asked
    assert asked.plans == ["there"]


def test_names_are_those_of_discovery() -> None:
    # It is imported by all that the cache goes before, so that it holds them again.
    assert plan_files.PLAN_FILE == plans.PLAN_FILE
    assert str(discovery._PLANS) == plans.PLANS
    assert set(plans.READ) == plan_files._PUT_ON
    assert request.VARIABLE == discovery._VARIABLE
    assert {str(folder.parent) for folder in discovery.shipped().values()} == {shipped_folder()}
