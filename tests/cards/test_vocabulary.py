"""The vocabulary is complete: every field says what it means, examples are what they show."""

from game.cards import vocabulary
from game.cards.expressions import FUNCTIONS, parse
from game.cards.schema import KINDS


def test_every_word_has_a_meaning_and_a_type() -> None:
    for entry in vocabulary.entries():
        assert entry.doc, entry
        assert entry.type, entry


def test_every_kind_and_every_function_is_told() -> None:
    kinds = {entry.of for entry in vocabulary.fields()}
    assert {model.kind for model in KINDS.values()} <= kinds
    assert {"option", "chance", "memory", "face", "pack"} <= kinds
    assert {entry.name.split("(")[0] for entry in vocabulary.functions()} >= set(FUNCTIONS)


def test_effects_are_the_fields_with_consequences() -> None:
    assert {entry.name for entry in vocabulary.effects()} == {
        "effects", "later", "remember", "flags", "clear", "chance", "learn", "offer", "hasten",
        "delay", "promise", "cost",
    }  # fmt: skip


def test_examples_of_expressions_can_be_read() -> None:
    for entry in vocabulary.fields():
        if entry.type == "expression" and entry.example:
            parse(entry.example)


def test_the_json_schema_shows_what_an_author_types() -> None:
    schemas = vocabulary.json_schemas()
    assert set(schemas) == set(KINDS)
    event = schemas["events"]
    assert event["additionalProperties"] is False
    assert event["required"] == ["id", "title", "brief"]
    assert event["properties"]["size"]["anyOf"][0]["enum"] == ["dossier", "cable", "news"]
    assert "in" in event["$defs"]["Later"]["properties"]
    assert "\\u0000" not in str(schemas)
    assert "\0" not in str(schemas)
