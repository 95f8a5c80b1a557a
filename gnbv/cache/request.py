"""The request owns which commands may be answered from the cache, and which plans they name."""

TYPE_CHECKING = False  # `typing` costs as much as half of an answer
if TYPE_CHECKING:
    from collections.abc import Mapping

_WITH_VALUE = ("--format", "--select", "--ignore", "--jobs", "--lang")
_ALONE = ("--statistics", "--coverage", "--cache")
_OF_CI = ("CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION")
VARIABLE = "GNBV_PLAN"
"""The environment variable that names the plan where no argument does."""


class Request:
    """A `gnbv check`: its words, and the plans that are named (None: those that stand here)."""

    def __init__(self, words: "list[str]", plans: "list[str | None]") -> None:
        self.words, self.plans = words, plans


def requested(arguments: "list[str]", environ: "Mapping[str, str]") -> Request | None:
    """Return the check that the arguments ask for; None for all that the cache does not answer.

    It is strict: an option that is not known here, and whatever writes files, reads stdin or
    never ends, goes to the application.
    """
    words = _words(arguments)
    if words is None or any(name.startswith("_GNBV") for name in environ):
        return None
    plans = _plans(words)
    if plans is None or ("--cache" not in words and _in_ci(environ)):
        return None
    named = environ.get(VARIABLE)
    return Request(words, [*plans] or [named])


def _words(arguments: "list[str]") -> "list[str] | None":
    """What follows `check`, and before it the language that comes first; None for all else."""
    before: list[str] = []
    left = [*arguments]
    while left and left[0].partition("=")[0] == "--lang":
        count = 1 if "=" in left[0] else 2
        before, left = before + left[:count], left[count:]
    return [*before, *left[1:]] if left[:1] == ["check"] else None


def _in_ci(environ: "Mapping[str, str]") -> bool:
    return any(environ.get(name, "").lower() not in {"", "0", "false"} for name in _OF_CI)


def _plans(words: "list[str]") -> "list[str] | None":
    """The arguments among the words; None where a word is not understood."""
    plans = []
    left = iter(words)
    for word in left:
        if word in _WITH_VALUE:
            if next(left, "-").startswith("-"):
                return None
        elif not word.startswith("-"):
            plans.append(word)
        elif word not in _ALONE and word.partition("=")[0] not in _WITH_VALUE:
            return None
    return plans
