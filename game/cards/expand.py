"""Makes four cards, one a power, of an indicator or rule whose id holds the placeholder `<power>`."""

from typing import Any, TypeVar

from game.cards.nodes import Text
from game.cards.schema import Formula, IndicatorSpec, RuleSpec
from game.cards.schema.scalars import POWER

Template = TypeVar("Template", IndicatorSpec, RuleSpec)

POWERS = ("russia", "china", "west", "turkey")
SHOWN_TITLES = {"russia": "Moscow", "china": "Beijing", "west": "the West", "turkey": "Ankara"}
# fields that people read: the power's title, not its id
IN_WORDS = frozenset({"label", "about", "title", "raising", "lowering", "evidence"})


def each_power(template: Template, titles: dict[str, str]) -> list[Template]:
    """Lists the four cards of a template; `titles` are the names of powers in texts."""
    return [_bind(template, power, titles.get(power, SHOWN_TITLES[power])) for power in POWERS]


def _bind(template: Template, power: str, title: str) -> Template:
    changed: dict[str, Any] = {}
    for name in type(template).model_fields:
        value = getattr(template, name)
        bound = _value(value, power, title if name in IN_WORDS else power)
        if bound is not value:
            changed[name] = bound
    return template.model_copy(update=changed)


def _value(value: Any, power: str, word: str) -> Any:
    """Binds one field: text by words, formulas by their binding, mappings by key and value; `start` by power."""
    if isinstance(value, Formula):
        return value.bound(power)
    if isinstance(value, Text):
        return value.reworded(value.replace(POWER, word)) if POWER in value else value
    if isinstance(value, dict):
        if power in value:
            return value[power]
        return {_value(key, power, power): _value(each, power, word) for key, each in value.items()}
    return value
