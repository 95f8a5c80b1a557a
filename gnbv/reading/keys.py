"""Keys own which keys a plan's files have, and where: so that help on a wrong key is true.

The models of a plan are walked as they are declared; nothing is listed here by hand but the files.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from types import NoneType
from typing import Annotated, Any, ForwardRef, get_args, get_origin

from pydantic import BaseModel, RootModel

from gnbv.language import Text
from gnbv.plan import Annex, Content, Indicators, Programme, Project, Units, YearResults

FILES: dict[str, type[BaseModel]] = {
    "plan.yaml": Programme,
    "projects/*.yaml": Project,
    "annex.yaml": Annex,
    "units.yaml": Units,
    "indicators.yaml": Indicators,
    "content.yaml": Content,
    "results/*.yaml": YearResults,
}
"""The files of a plan, by the model of what each holds."""

_ALIKE = 0.8
"""From here up a key is taken for a misspelling of its neighbour."""
_MOST_PLACES = 3
_DEEPEST = 8

_Shape = Any
"""A model, or a `dict` or `tuple` type."""


def help_on(key: str, model: type[BaseModel], path: Sequence[str | int]) -> Text:
    """Say what was probably meant by a key that is unknown at a path of a model."""
    known = keys_at(model, path)
    near = get_close_matches(key, known, 1, _ALIKE) or _begins(key, known)
    if not near and (places := list(_homes(key, model))):
        listed = ", ".join(dict.fromkeys(places[:_MOST_PLACES]))
        return Text(f"'{key}' thuộc chỗ khác: {listed}", f"'{key}' belongs elsewhere: {listed}")
    near = near or get_close_matches(key, known, 1)
    if near:
        return Text(f"có phải là '{near[0]}'?", f"did you mean '{near[0]}'?")
    if not known:
        return Text("ở đây không nhận khóa nào", "no key can stand here")
    listed = ", ".join(known)
    return Text(f"các khóa ở đây: {listed}", f"the keys here are: {listed}")


def _begins(key: str, known: Sequence[str]) -> list[str]:
    """The key that another begins with, word by word: `lead` for `lead_agency`."""
    return [one for one in known if key.startswith((f"{one}_", f"{one}-", f"{one} "))][:1]


def keys_at(model: type[BaseModel], path: Sequence[str | int]) -> list[str]:
    """Return the keys that can stand at a path; a step that leads nowhere is passed over."""
    shapes: list[_Shape] = [model]
    for step in path:
        shapes = [inner for shape in shapes for inner in _into(shape, step)] or shapes
    models = [shape for shape in shapes if _is_model(shape)]
    return list(dict.fromkeys(name for one in models for name in one.model_fields))


def _homes(key: str, own: type[BaseModel]) -> Iterator[str]:
    """Where a key can stand, in the file's own model before the others."""
    for file, model in sorted(FILES.items(), key=lambda pair: pair[1] is not own):
        for path in _paths(key, model, (), ()):
            yield f"{file} ({': '.join(path)})" if len(path) > 1 else file


def _paths(
    key: str, shape: _Shape, path: tuple[str, ...], above: tuple[_Shape, ...]
) -> Iterator[tuple[str, ...]]:
    if shape in above or len(path) > _DEEPEST:
        return
    above = (*above, shape)
    if _is_model(shape):
        for name, field in shape.model_fields.items():
            if name == key:
                yield (*path, name)
            for inner in _shapes(field.annotation, shape):
                yield from _paths(key, inner, (*path, name), above)
        return
    step = ("...",) if _is_dict(shape) else ()
    for inner in _items(shape, shape):
        yield from _paths(key, inner, (*path, *step), above)


def _into(shape: _Shape, step: str | int) -> list[_Shape]:
    """The shapes that one step of a path leads to."""
    if _is_model(shape):
        if step in shape.model_fields:
            return _shapes(shape.model_fields[str(step)].annotation, shape)
        return [shape] if step in _tags(shape) else []
    fits = _is_dict(shape) or isinstance(step, int)
    return _items(shape, shape) if fits else []


def _items(shape: _Shape, owner: _Shape) -> list[_Shape]:
    """What a `dict` holds by its keys, or a `tuple` in its places."""
    if _is_dict(shape):
        return _shapes(get_args(shape)[1], owner)
    return [inner for part in get_args(shape) if part is not ... for inner in _shapes(part, owner)]


def _shapes(annotation: Any, owner: _Shape) -> list[_Shape]:
    """The models, dicts and tuples that an annotation allows."""
    if isinstance(annotation, str | ForwardRef):
        return [owner]  # only a model that holds itself is named before it is declared
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        return _shapes(annotation.model_fields["root"].annotation, annotation)
    if _is_model(annotation) or get_origin(annotation) in {dict, tuple}:
        return [annotation]
    if annotation is NoneType:
        return []
    parts = get_args(annotation)
    if get_origin(annotation) == Annotated:
        parts = parts[:1]
    return [inner for part in parts for inner in _shapes(part, owner)]


def _tags(model: type[BaseModel]) -> tuple[Any, ...]:
    """The words by which a model among several is picked."""
    return get_args(model.model_fields["kind"].annotation) if "kind" in model.model_fields else ()


def _is_dict(shape: _Shape) -> bool:
    origin: Any = get_origin(shape)
    return origin is dict


def _is_model(shape: _Shape) -> bool:
    return isinstance(shape, type) and issubclass(shape, BaseModel)
