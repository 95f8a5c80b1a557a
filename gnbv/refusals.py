"""Refusals own the step from what pydantic refuses to findings in the words of a plan's author."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from gnbv.diagnostics import Detail, Diagnostic, Place
from gnbv.language import Text
from gnbv.yaml_text import Document, Step

_Path = tuple[Step, ...]

_KEYS = Text("các khóa (khóa: giá trị)", "keys (key: value)")
_LIST = Text("một danh sách", "a list")
_TEXT = Text("chữ", "text")
_WANTED = {
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "tuple_type": _LIST,
    "string_type": _TEXT,
    "int_type": _TEXT,
    "date_type": _TEXT,
    "is_instance_of": _TEXT,
}
_FORM_OF_LIST = Text(
    "[a, b], hoặc mỗi mục một dòng bắt đầu bằng '- '", "[a, b], or an item a line, each after '- '"
)
_FORM_OF_TEXT = Text(
    "một giá trị ngay sau dấu hai chấm, không có [ ], { } hay '- '",
    "one value right after the colon, without [ ], { } or '- '",
)
_FOUND: dict[type, Text] = {dict: Text("các khóa", "keys"), list: _LIST, str: _TEXT}
_EMPTY = {"string_too_short", "too_short"}
_NO_CODE = {"string_pattern_mismatch", "string_too_long"}


def findings(
    error: ValidationError, document: Document, model: type[BaseModel], inside: _Path = ()
) -> Iterator[Diagnostic]:
    """Yield a finding, with its place, for each error that pydantic met in a document.

    `inside` is where in the document the model's part begins.
    """
    errors = error.errors(include_url=False, include_input=False)
    found = [_finding(item, document, model, inside) for item in errors]
    cuts = {(one.place.line, one.place.column): one.place for one in found if one.code == "P108"}
    for one in found:
        # What stands right before the comma is the other half of the value that it cut in two.
        cause = cuts.get((one.place.end_line, one.place.end_column + 1))
        yield replace(one, cause=cause) if cause else one


def not_a_list(document: Document, path: _Path) -> Diagnostic:
    """Return the finding that keys or text stand where a list must."""
    value = _value(document.data, path)
    return Diagnostic("P103", document.place(path), _kinds(_LIST, value, []))


def _finding(
    error: ErrorDetails, document: Document, model: type[BaseModel], inside: _Path
) -> Diagnostic:
    path, kind = (*inside, *error["loc"]), error["type"]
    of_key = path[-1:] == ("[key]",)
    path = path[:-1] if of_key else path
    value = _value(document.data, path)
    place = document.place(path, of_key)
    written = path[:-1] if path[-1:] == ("amount",) and value == "" else path
    if value == "" and _cut_off(document, written):
        return Diagnostic("P108", document.place(written, True), {"text": str(written[-1])[:60]})
    if kind.startswith("union_tag"):
        return _of_tag(error, place)
    if kind == "missing":
        return Diagnostic("P101", place, {"field": str(path[-1])})
    if kind == "extra_forbidden":
        known = _known(model, error["loc"][:-1])
        near = get_close_matches(str(path[-1]), known, 1) or known
        details = {"key": str(path[-1])[:60], "known": ", ".join(near)}
        return Diagnostic("P102", document.place(path, True), details)
    if kind in _WANTED:
        of_keys = _known(model, error["loc"])
        return Diagnostic("P103", place, _kinds(_WANTED[kind], value, of_keys))
    text = str(path[-1] if of_key else value)[:60]
    if kind in _EMPTY or (value == "" and not of_key):
        return Diagnostic("P105", place)
    if kind in _NO_CODE:
        return Diagnostic("P109", place, {"text": text})
    if kind == "literal_error":
        return Diagnostic("P104", place, {"text": text, "known": str(error["ctx"]["expected"])})
    if kind[0].isupper():
        return Diagnostic(kind, place, _details(error["ctx"]))
    keys = ", ".join(_known(model, error["loc"][:-1]))
    return Diagnostic("P113", place, {"problem": error["msg"], "known": keys})


def _kinds(wanted: Text, value: Any, keys: list[str]) -> dict[str, Detail]:
    """What must stand where something else does, and how it is written, with the `keys` it has."""
    names = keys[:4] or ["..."]
    lines = "; ".join(f"{name}: ..." for name in names)
    form = {
        _LIST: _FORM_OF_LIST,
        _TEXT: _FORM_OF_TEXT,
        _KEYS: Text(f"mỗi khóa một dòng, thụt vào: {lines}", f"a key a line, indented: {lines}"),
    }
    return {"wanted": wanted, "found": _FOUND[type(value)], "form": form[wanted]}


def _of_tag(error: ErrorDetails, place: Place) -> Diagnostic:
    """What is wrong with the word that picks one model of several."""
    context = error["ctx"]
    if error["type"] == "union_tag_not_found":
        return Diagnostic("P101", place, {"field": str(context["discriminator"]).strip("'")})
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


def _cut_off(document: Document, path: _Path) -> bool:
    """Tell whether a valueless key is the rest of a value that a comma inside braces cut off."""
    key = str(path[-1]) if path else ""
    return document.in_braces(path) and not key.replace("_", "").isidentifier()


def _known(model: type[BaseModel], path: _Path) -> list[str]:
    """Names of the fields at a path of a model; a step may pick one of several by its tag."""
    models = [model]
    for step in path:
        fields = [one.model_fields[str(step)] for one in models if str(step) in one.model_fields]
        tagged = [one for one in models if step in _tags(one)]
        models = (
            [found for field in fields for found in _models_in(field.annotation)]
            or tagged
            or models
        )
    return list(dict.fromkeys(name for one in models for name in one.model_fields))


def _tags(model: type[BaseModel]) -> tuple[Any, ...]:
    """The words by which a model among several is picked."""
    return get_args(model.model_fields["kind"].annotation) if "kind" in model.model_fields else ()


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _models_in(part)]
