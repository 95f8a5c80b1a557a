"""Schema owns how each kind of plan file is described to editors: JSON Schema, draft 7.

Draft 7 is what the YAML language server reads. Editors type scalars as YAML does, so a field that
holds an amount also takes the numbers that `62.500` looks like to them.
"""

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from gnbv.plan import Programme
from gnbv.reading.models import FILES, FOLDERS

_DRAFT = "http://json-schema.org/draft-07/schema#"

KINDS: dict[str, type[BaseModel]] = {
    "plan": Programme,
    **{name.removesuffix("s"): model for name, model in FOLDERS.items()},
    **FILES,
}
"""Kinds of plan files by name: `plan` is plan.yaml, `project` a file in projects/."""


def schema(kind: str) -> str:
    """Return the JSON Schema of a kind of plan file, as text; `kind` is one of `KINDS`."""
    found = KINDS[kind].model_json_schema(schema_generator=_Draft7, mode="validation")
    head = {"$schema": _DRAFT, "$id": f"gnbv-{kind}.json"}
    body = _to_draft_7(found)
    return json.dumps(head | body, ensure_ascii=False, indent=2) + "\n"


class _Draft7(GenerateJsonSchema):
    """pydantic's schemas, less what only OpenAPI reads."""

    schema_dialect = _DRAFT

    def tagged_union_schema(self, schema: Any) -> dict[str, Any]:
        found = super().tagged_union_schema(schema)
        found.pop("discriminator", None)
        found["anyOf"] = found.pop("oneOf", [])
        return found


def _to_draft_7(value: Any) -> Any:
    """Put what later drafts renamed back under the names of draft 7."""
    if isinstance(value, list):
        return [_to_draft_7(item) for item in value]
    if isinstance(value, str) and value.startswith("#/$defs/"):
        return value.replace("#/$defs/", "#/definitions/", 1)
    return _object_to_draft_7(value) if isinstance(value, dict) else value


def _object_to_draft_7(value: dict[str, Any]) -> dict[str, Any]:
    """Put the keys and values of an object under the names of draft 7."""
    if "$ref" in value and len(value) > 1:
        # Draft 7 reads nothing beside a $ref.
        rest = {key: item for key, item in value.items() if key != "$ref"}
        return {**_to_draft_7(rest), "allOf": [{"$ref": _to_draft_7(value["$ref"])}]}
    names = {"$defs": "definitions"}
    return {names.get(key, key): _to_draft_7(item) for key, item in value.items()}
