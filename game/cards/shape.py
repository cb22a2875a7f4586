"""Holds the tree of a file against the model of its kind, and turns pydantic's complaints into problems with places."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from game.cards.codes import CODES
from game.cards.guesses import Guesser
from game.cards.nodes import Branch, Hole, Node, Row, Text
from game.cards.problems import Place, Problem, did_you_mean, problem
from game.cards.schema.parts import PLACE_KEY, Part
from game.cards.schema.scalars import found

Model = TypeVar("Model", bound=Part)

WANTED = {
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dict_type": "a mapping",
    "list_type": "a list",
}


def build(model: type[Model], node: Node, guesser: Guesser, problems: list[Problem]) -> Model | None:
    """Makes a spec from a tree, or notes every reason why not."""
    try:
        return model.model_validate(node)
    except ValidationError as error:
        keys = _Keys()
        for each in error.errors(include_url=False):
            problems.extend(_problem(model, node, each, guesser, keys))
        return None


class _Keys:
    """Finds the key of a mapping as it stands in the file, at once however many are asked for."""

    def __init__(self) -> None:
        self._found: dict[int, dict[str, Text]] = {}

    def find(self, parent: Node, name: str) -> Text | None:
        if not isinstance(parent, Branch):
            return None
        if id(parent) not in self._found:
            self._found[id(parent)] = {str(key): key for key in parent}
        return self._found[id(parent)].get(name)


def place_of(node: Node) -> Place:
    """Points at a node; a mapping is found by its first key, so that the place is a word."""
    if isinstance(node, Branch) and node:
        first = next(iter(node))
        return first.place if first.file else node.place
    return node.place


def _problem(model: type[Part], root: Node, error: Any, guesser: Guesser, keys: _Keys) -> Iterator[Problem]:
    path = [step for step in error["loc"] if step not in (PLACE_KEY, "[key]")]
    kind: str = error["type"]
    if kind == "missing":
        if error["loc"][-1] == PLACE_KEY:
            return
        parent = _walk(root, path[:-1])
        name = _called(model, path[:-1])
        yield problem("E101", place_of(parent), kind=name, field=path[-1])
    elif kind == "extra_forbidden":
        parent = _walk(root, path[:-1])
        owner = _model_at(model, path[:-1])
        fields = _field_names(owner)
        key = keys.find(parent, path[-1])
        guess = did_you_mean(guesser.guess(path[-1], fields, owner.__name__)) if key is not None else ""
        place = key.place if key is not None else place_of(parent)
        yield problem("E102", place, guess, field=path[-1], kind=owner.called)
    else:
        node = _key(root, path, keys) if "[key]" in error["loc"][-1:] else _walk(root, path)
        if isinstance(node, Hole):
            return
        if kind in CODES:
            yield problem(kind, node.place if not isinstance(node, Branch) else place_of(node), **error["ctx"])
        else:
            wanted = WANTED.get(kind, error["msg"])
            yield problem("E103", place_of(node), wanted=wanted, found=found(node))


def _walk(node: Node, path: list[Any]) -> Node:
    """Follows pydantic's path as far as it leads."""
    for step in path:
        below: Node | None = None
        if isinstance(node, Branch):
            below = node.get(step)
        elif isinstance(node, Row) and isinstance(step, int) and step < len(node):
            below = node[step]
        if below is None:
            break
        node = below
    return node


def _key(root: Node, path: list[Any], keys: _Keys) -> Node:
    parent = _walk(root, path[:-1])
    key = keys.find(parent, path[-1])
    return key if key is not None else parent


def _field_names(model: type[Part]) -> list[str]:
    names = (field.alias or name for name, field in model.model_fields.items())
    return [name for name in names if name != PLACE_KEY]


def _model_at(model: type[Part], path: list[Any]) -> type[Part]:
    """Finds the model that a path of pydantic ends in."""
    for step in path:
        if not isinstance(step, str):
            continue
        for name, field in model.model_fields.items():
            if step == (field.alias or name):
                model = _part_in(field.annotation) or model
                break
    return model


def _part_in(annotation: Any) -> type[Part] | None:
    """Finds the model inside an annotation such as `dict[Id, Memory]` or `Form | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if found_part := _part_in(inner):
            return found_part
    return None


def _called(model: type[Part], path: list[Any]) -> str:
    return _model_at(model, path).called
