"""Everything that a card may say, as one table: fields, effects and functions with type, example and meaning.

Nothing is written down here twice: fields come from the models that check them, functions from the table of the
expression language. The authors' manual and the JSON Schema are printed from this.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from game.cards.expressions import CLOCK, FUNCTIONS
from game.cards.schema import KINDS, PackSpec
from game.cards.schema.parts import PLACE_KEY, Act, Cited, Option, Part
from game.cards.schema.scalars import Read


@dataclass(frozen=True, slots=True)
class Entry:
    """Describes one word of the vocabulary; `of` is the kind or part that it belongs to."""

    of: str
    name: str
    type: str
    required: bool
    doc: str
    example: str


def fields() -> list[Entry]:
    """Lists every field of every kind of card, and of the parts that cards are made of."""
    models: dict[str, type[Part]] = {model.kind: model for model in KINDS.values()}
    models["pack"] = PackSpec
    parts: dict[str, type[Part]] = {}
    for model in models.values():
        _collect(model, parts)
    models |= dict(sorted(parts.items()))
    return [entry for name, model in models.items() for entry in _entries(name, model)]


def effects() -> list[Entry]:
    """Lists what an act can do: the fields that have consequences."""
    names = {*Act.model_fields, "promise", "cost"} - {"at"}
    return [entry for entry in _entries("effect", Option) if entry.name in names]


def functions() -> list[Entry]:
    """Lists the functions and clock names of expressions."""
    rows = [Entry("function", f.signature, str(f.result), True, f.doc, f.example) for f in FUNCTIONS.values()]
    return rows + [Entry("clock", name, "number", True, doc, "") for name, doc in CLOCK.items()]


def entries() -> list[Entry]:
    """Lists the whole vocabulary."""
    return [*fields(), *effects(), *functions()]


def json_schema(model: type[Part]) -> dict[str, Any]:
    """Gives the JSON Schema of one kind, for editors that know such a thing; a file may hold a list of cards."""
    schema = model.model_json_schema(by_alias=True)
    for each in (schema, *schema.get("$defs", {}).values()):
        each.get("properties", {}).pop(PLACE_KEY, None)
        required = [name for name in each.get("required", []) if name != PLACE_KEY]
        each["required"] = required
    schema.get("$defs", {}).pop("Place", None)
    return schema


def json_schemas() -> dict[str, dict[str, Any]]:
    """Gives the JSON Schema of every folder of cards."""
    return {folder: json_schema(model) for folder, model in KINDS.items()}


def _entries(of: str, model: type[Part]) -> Iterator[Entry]:
    in_order = sorted(model.model_fields.items(), key=lambda row: (row[0] != "id", row[0] in Cited.model_fields))
    for name, field in in_order:
        if field.alias != PLACE_KEY:
            examples = field.examples or [""]
            doc = field.description or ""
            yield Entry(of, field.alias or name, _type(field), field.is_required(), doc, str(examples[0]))


def _type(field: FieldInfo) -> str:
    reader = next((extra for extra in field.metadata if isinstance(extra, Read)), None)
    return reader.word if reader else _word(field.annotation)


def _word(annotation: Any) -> str:
    """Words a type: `list of id`, `mapping of indicator to amount`."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return next(extra.word for extra in annotation.__metadata__ if isinstance(extra, Read))
    if origin is list:
        return f"list of {_word(arguments[0])}"
    if origin is dict:
        return f"mapping of {_word(arguments[0])} to {_word(arguments[1])}"
    if arguments:
        return _word(next(each for each in arguments if each is not type(None)))
    return str(annotation.called).split(" ", 1)[-1] if issubclass(annotation, Part) else "text"


def _collect(model: type[Part], parts: dict[str, type[Part]]) -> None:
    for field in model.model_fields.values():
        for part in _parts(field.annotation):
            name = part.called.split(" ", 1)[-1]
            if name not in parts:
                parts[name] = part
                _collect(part, parts)


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)
