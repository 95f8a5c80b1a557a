"""The help page owns how a command's help and its usage line are laid out, in either language."""

from collections.abc import Iterator, Mapping
from typing import Any

from gnbv.cli.help_texts import Parameter, described
from gnbv.language import Lang, Text

_USAGE = Text("Cách dùng: ", "Usage: ")
_OPTIONS = Text("Tùy chọn", "Options")
_ARGUMENTS = Text("Đối số", "Arguments")
_COMMANDS = Text("Các lệnh", "Commands")
_SOME_OPTIONS = Text("[TÙY_CHỌN]", "[OPTIONS]")
_A_COMMAND = Text("LỆNH [ĐỐI_SỐ]...", "COMMAND [ARGS]...")
_REQUIRED = Text("bắt buộc", "required")
_NONE: Mapping[str, Text] = {}


def write_page(
    context: Any, formatter: Any, about: Text, lang: Lang, commands: Mapping[str, Text] = _NONE
) -> None:
    """Write the help of a command: its usage, what it does, its parameters, and its commands."""
    write_usage(context, formatter, lang)
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(about.in_language(lang))
    of_kind: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for one in context.command.get_params(context):
        of_kind[one.param_type_name].append(row(one, context.command, lang))
    sections = {
        _ARGUMENTS: of_kind["argument"],
        _OPTIONS: of_kind["option"],
        _COMMANDS: [(name, text.in_language(lang)) for name, text in commands.items()],
    }
    for heading, rows in sections.items():
        if rows:
            with formatter.section(heading.in_language(lang)):
                formatter.write_dl(rows)


def write_usage(context: Any, formatter: Any, lang: Lang) -> None:
    """Write how a command is used, in a line."""
    shown = " ".join(pieces(context, lang))
    formatter.write_usage(context.command_path, shown, _USAGE.in_language(lang))


def pieces(context: Any, lang: Lang) -> list[str]:
    """Return what stands behind a command in its usage line."""
    every = context.command.get_params(context)
    arguments = [one for one in every if one.param_type_name == "argument"]
    found = [_SOME_OPTIONS.in_language(lang)]
    found += [named(one, described(one, context.command), lang) for one in arguments]
    if hasattr(context.command, "list_commands"):
        found.append(_A_COMMAND.in_language(lang))
    return found


def named(one: Any, about: Parameter, lang: Lang) -> str:
    """Return how a parameter is called: an option by its names, an argument by its value's."""
    value = about.help.value.in_language(lang)
    if one.param_type_name == "argument":
        name = value if one.required else f"[{value}]"
        return name if one.nargs == 1 else f"{name}..."
    short_first = sorted(one.opts, key=len)
    names = " / ".join([", ".join(short_first), *one.secondary_opts])
    return f"{names} {value}" if value else names


def row(one: Any, command: Any, lang: Lang) -> tuple[str, str]:
    """Return how a parameter is called, and what it is for, with what it takes."""
    about = described(one, command)
    text, notes = about.help.text.in_language(lang), "; ".join(_notes(one, about, lang))
    return named(one, about, lang), f"{text}  [{notes}]" if notes else text


def _notes(one: Any, about: Parameter, lang: Lang) -> Iterator[str]:
    """What stands in brackets behind a parameter's help."""
    if about.choices:
        yield ", ".join(about.choices)
    if one.required and one.param_type_name == "option":
        yield _REQUIRED.in_language(lang)
    if about.default:
        yield Text(f"mặc định: {about.default}", f"default: {about.default}").in_language(lang)
