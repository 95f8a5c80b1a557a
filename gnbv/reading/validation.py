"""Refusals own the step from what pydantic refuses to findings in the words of a plan's author."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from gnbv.diagnostics import Detail, Diagnostic, Place
from gnbv.language import Text
from gnbv.lookalikes import odd
from gnbv.plan.fields import odd_details
from gnbv.reading.keys import help_on
from gnbv.reading.yaml_text import Document, Step

_Path = tuple[Step, ...]

_KEYS = Text("các khóa (khóa: giá trị)", "keys (key: value)")
_LIST = Text("một danh sách", "a list")
_TEXT = Text("chữ", "text")
_WANTED = {
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "tuple_type": _LIST,
    "string_type": _TEXT,
    "bool_type": _TEXT,
    "int_type": _TEXT,
    "date_type": _TEXT,
    "is_instance_of": _TEXT,
}
_HOW = {
    _KEYS: Text(
        "viết mỗi khóa một dòng 'khóa: giá trị', thụt vào dưới dòng này; hoặc {khóa: giá trị}",
        "write a line 'key: value' for each key, indented below this one; or {key: value}",
    ),
    _LIST: Text(
        "viết trong ngoặc vuông, [a, b]; hoặc mỗi mục một dòng, bắt đầu bằng '- '",
        "write it in square brackets, [a, b]; or an item a line, each beginning with '- '",
    ),
    _TEXT: Text(
        "viết một giá trị ngay sau dấu hai chấm, không có ngoặc",
        "write one value after the colon, without brackets or braces",
    ),
}
"""How each kind of value is written."""
_FOUND: dict[type, Text] = {dict: Text("các khóa", "keys"), list: _LIST, str: _TEXT}
_EMPTY = {"string_too_short", "too_short"}
_NO_CODE = {"string_pattern_mismatch", "string_too_long"}
_NO_VALUE = {"literal_error", "P104", "P106", "P107"}


def findings(
    error: ValidationError, document: Document, model: type[BaseModel], inside: _Path = ()
) -> Iterator[Diagnostic]:
    """Yield a finding, with its place, for each error that pydantic met in a document.

    `inside` is where in the document the model's part begins.
    """
    errors = list(_first_faults(error.errors(include_url=False, include_input=False)))
    found = [_finding(item, document, model, inside) for item in errors]
    cuts = {(one.place.line, one.place.column): one.place for one in found if one.code == "P108"}
    for one in found:
        # What stands right before the comma is the other half of the value that it cut in two.
        cause = cuts.get((one.place.end_line, one.place.end_column + 1))
        yield one._replace(cause=cause) if cause else one


def _first_faults(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out that a list is empty where it is so only for want of items that could be read."""
    for one in errors:
        at = one["loc"]
        inside = any(other["loc"][: len(at)] == at != other["loc"] for other in errors)
        if one["type"] != "too_short" or not inside:
            yield one


def not_a_list(document: Document, path: _Path) -> Diagnostic:
    """Return the finding that keys or text stand where a list must."""
    return _wrong_kind(document.place(path), _LIST, _value(document.data, path))


def _finding(
    error: ErrorDetails, document: Document, model: type[BaseModel], inside: _Path
) -> Diagnostic:
    path, of_key = _path_and_key((*inside, *error["loc"]))
    value = _value(document.data, path)
    cut_off = _cut_off(document, path, value)
    if cut_off:
        return cut_off
    place, kind = document.place(path, of_key), error["type"]
    if kind.startswith("union_tag"):
        return _of_tag(error, place)
    if kind == "missing":
        return Diagnostic("P101", place, {"field": str(path[-1])})
    if kind == "extra_forbidden":
        return _of_key(str(path[-1]), document.place(path, True), model, error["loc"][:-1])
    if kind in _WANTED:
        return _wrong_kind(place, _WANTED[kind], value)
    if kind in _EMPTY or (value == "" and not of_key):
        return Diagnostic("P105", place)
    text = str(path[-1] if of_key else value)[:60]
    return _of_text(error, text, place)


def _path_and_key(path: _Path) -> tuple[_Path, bool]:
    """Return a path without pydantic's own last step to a key, and whether it had that step."""
    of_key = path[-1:] == ("[key]",)
    return (path[:-1] if of_key else path), of_key


def _of_text(error: ErrorDetails, text: str, place: Place) -> Diagnostic:
    """What is wrong with the words of a value, or of a key."""
    kind = error["type"]
    if kind in _NO_CODE | _NO_VALUE and odd(text):
        return Diagnostic("P114", place, dict(odd_details(text)))
    if kind in _NO_CODE:
        return Diagnostic("P109", place, {"text": text})
    if kind == "literal_error":
        known = str(error["ctx"]["expected"])
        listed = Text(known.replace("' or '", "' hoặc '"), known)
        return Diagnostic("P104", place, {"text": text, "known": listed})
    if kind[0].isupper():
        return Diagnostic(kind, place, _details(error["ctx"]))
    problem = Text(f"pydantic báo '{error['msg']}'", error["msg"])
    return Diagnostic("P113", place, {"problem": problem})


def _of_key(key: str, place: Place, model: type[BaseModel], path: _Path) -> Diagnostic:
    """What is wrong with a key that its place does not know."""
    if odd(key):
        return Diagnostic("P114", place, dict(odd_details(key[:60])))
    details: dict[str, Detail] = {"key": key[:60], "known": help_on(key, model, path)}
    return Diagnostic("P102", place, details)


def _wrong_kind(place: Place, wanted: Text, value: Any) -> Diagnostic:
    found: dict[str, Detail] = {"wanted": wanted, "found": _FOUND[type(value)], "how": _HOW[wanted]}
    return Diagnostic("P103", place, found)


def _of_tag(error: ErrorDetails, place: Place) -> Diagnostic:
    """What is wrong with the word that picks one model of several."""
    context = error["ctx"]
    if error["type"] == "union_tag_not_found":
        return Diagnostic("P101", place, {"field": str(context["discriminator"]).strip("'")})
    if odd(str(context["tag"])):
        return Diagnostic("P114", place, dict(odd_details(str(context["tag"])[:60])))
    details = {"text": str(context["tag"])[:60], "known": str(context["expected_tags"])}
    return Diagnostic("P104", place, details)


def _details(context: dict[str, Any]) -> dict[str, Detail]:
    return {key: part if isinstance(part, Text) else str(part) for key, part in context.items()}


def _value(data: Any, path: _Path) -> Any:
    """Return what stands at a path; steps that lead nowhere (pydantic's own) are passed over."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step, data)
        elif isinstance(step, int) and isinstance(data, list):
            data = data[step] if step < len(data) else data
    return data


def _cut_off(document: Document, path: _Path, value: Any) -> Diagnostic | None:
    """The finding that a valueless key is the rest of a value that a comma inside braces cut."""
    if value != "":
        return None
    written = path[:-1] if path[-1:] == ("amount",) else path
    if not written or not document.in_braces(written):
        return None
    key = str(written[-1])
    if key.replace("_", "").isidentifier():
        return None
    return Diagnostic("P108", document.place(written, True), {"text": key[:60]})
