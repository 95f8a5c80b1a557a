"""Misuse owns what is wrong with a command line, in both languages, with what would be right.

Typer distinguishes by class what it met, and keeps the parameter; its own words, which are
English and some of them pydantic's, are used only for what no class here is known to be.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import typer

from gnbv.cli.help_page import named, write_usage
from gnbv.cli.help_texts import Parameter, described
from gnbv.errors import UsageError
from gnbv.language import Lang, Text
from gnbv.naming import did_you_mean

_TYPERS = typer.BadParameter.__bases__
"""The class of all that Typer finds wrong with a command line; it has no public name there."""

_Words = Callable[[Any, Any, Sequence[str]], Text]


@contextmanager
def in_our_words(context: Any, words: Sequence[str]) -> Iterator[None]:
    """Raise as `UsageError` what Typer finds wrong with the words given to a command."""
    words = [*words]  # Typer takes them away as it reads them
    try:
        yield
    except Exception as error:
        if not isinstance(error, _TYPERS):
            raise
        worded = _BY_CLASS.get(type(error).__name__, _other)
        raise wrong(context, worded(error, context, words)) from None


def wrong(context: Any, problem: Text) -> UsageError:
    """Return the error of a problem, with the command's usage and where its help is."""
    path = context.command_path
    return UsageError(
        Text(
            f"{problem.vi}\n{_usage(context, 'vi')}\nXem trợ giúp: {path} --help",
            f"{problem.en}\n{_usage(context, 'en')}\nTry '{path} --help' for help.",
        )
    )


def no_command(name: str, known: Sequence[str]) -> Text:
    """Return that there is no such command, and the nearest."""
    near = did_you_mean(name, known)
    return Text(f"không có lệnh '{name}'{near.vi}", f"there is no command '{name}'{near.en}")


def too_many(words: Sequence[str]) -> Text:
    """Return that there are more arguments than a command takes."""
    left = " ".join(words)
    return Text(f"thừa đối số: {left}", f"there are arguments too many: {left}")


def _usage(context: Any, lang: Lang) -> str:
    formatter = context.make_formatter()
    write_usage(context, formatter, lang)
    return str(formatter.getvalue()).rstrip("\n")


def _no_option(error: Any, context: Any, _: Sequence[str]) -> Text:
    name = error.option_name
    every = [name for one in context.command.get_params(context) for name in _names(one)]
    near = did_you_mean(name, every)
    return Text(f"không có tùy chọn '{name}'{near.vi}", f"there is no option '{name}'{near.en}")


def _no_or_needless_value(error: Any, context: Any, _: Sequence[str]) -> Text:
    name = error.option_name
    options = context.command.get_params(context)
    if any(one.is_flag for one in options if name in _names(one)):
        return Text(f"{name} không nhận giá trị", f"{name} takes no value")
    return Text(f"{name} cần một giá trị", f"{name} wants a value")


def _missing(error: Any, context: Any, _: Sequence[str]) -> Text:
    about = described(error.param, context.command)
    vi, en = (named(error.param, about, lang) for lang in ("vi", "en"))
    if error.param.param_type_name == "argument":
        return Text(f"thiếu đối số {vi}", f"the argument {en} is missing")
    return Text(f"thiếu tùy chọn {vi}", f"the option {en} is missing")


def _bad_value(error: Any, context: Any, words: Sequence[str]) -> Text:
    about = described(error.param, context.command)
    for value in _given(words, _names(error.param)):
        problem = _problem(value, about, context)
        if problem:
            name = error.param.opts[-1]
            return Text(f"{name} {problem.vi}", f"{name} {problem.en}")
    return _other(error, context, words)


def _problem(value: str, about: Parameter, context: Any) -> Text | None:
    """What is wrong with a value, to be read behind the option's name; None where it is right."""
    if about.choices:
        return _not_taken(value, about.choices, context)
    if not about.number:
        return None
    if not value.strip().lstrip("+-").isdecimal():
        return Text(f"cần một số nguyên, không phải '{value}'", f"wants a number, not '{value}'")
    if about.least is not None and int(value) < about.least:
        return Text(
            f"phải từ {about.least} trở lên, không phải {value}",
            f"must be {about.least} or more, not {value}",
        )
    return None


def _not_taken(value: str, choices: Sequence[str], context: Any) -> Text | None:
    if context.token_normalize_func(value) in choices:
        return None
    near, listed = did_you_mean(value, choices), ", ".join(choices)
    if near.en:
        return Text(
            f"không nhận '{value}'{near.vi} Giá trị nhận được: {listed}",
            f"does not take '{value}'{near.en} It takes: {listed}",
        )
    return Text(
        f"không nhận '{value}'; giá trị nhận được: {listed}",
        f"does not take '{value}'; it takes: {listed}",
    )


def _given(words: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """The values that a command line gives to an option."""
    for at, word in enumerate(words):
        name, equals, value = word.partition("=")
        if name in names:
            yield from [value] if equals else words[at + 1 : at + 2]


def _names(one: Any) -> list[str]:
    return [*one.opts, *one.secondary_opts]


def _other(error: Any, _context: Any, _words: Sequence[str]) -> Text:
    words = error.format_message()
    return Text(f"dòng lệnh sai: {words}", f"wrong usage: {words}")


_BY_CLASS: Mapping[str, _Words] = {
    "NoSuchOption": _no_option,
    "BadOptionUsage": _no_or_needless_value,
    "MissingParameter": _missing,
    "BadParameter": _bad_value,
}
