"""Values are what they say, or refused: nothing is guessed from a text."""

from datetime import date
from pathlib import Path

import pytest

from game.cards.problems import Place
from game.cards.schema import KINDS, EventSpec, RuleSpec, Span, When
from tests.cards.packs import event, read, write


def codes(root: Path) -> list[str]:
    return [problem.code for problem in read(root)[1]]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("rumour: 010", "E104"),
        ("rumour: 1e-1", "E104"),
        ("rumour: '0.5'", "E104"),
        ("rumour: 12:30", "E104"),
        ("rumour: .5", "E104"),
        ("opening: no", "E106"),
        ("opening: 1", "E106"),
        ("opening: 'true'", "E106"),
        ("opening: True", "E106"),
        ("date: 2021", "E109"),
        ("date: 2021-02-29", "E109"),
        ("date: 21-02", "E109"),
        ("cooldown: 5 turns", "E108"),
        ("cooldown: 0 years", "E108"),
        ("cooldown: a year", "E108"),
        ("size: Cable", "E110"),
        ("size: [cable]", "E103"),
        ("tags: {water: true}", "E103"),
        ("tags: [[water]]", "E103"),
        ("reactions: [russia]", "E103"),
        ("sign_of: first--nights", "E107"),
        ("sign_of: erste-nächte", "E107"),
        ("when: [unrest > 5]", "E103"),
        ("when: ''", "E111"),
        ('when: "unrest\\u0020> 5"', "E113"),
        ("place: ' '", "E111"),
        ("at: x", "E102"),
    ],
)
def test_a_value_that_is_not_of_its_type_is_refused(line: str, code: str, tmp_path: Path) -> None:
    assert codes(write(tmp_path, event(line))) == [code]


def test_values_keep_their_place(tmp_path: Path) -> None:
    write(tmp_path, event("date: 2021-12\nrumour: 0.5\nannounced: 6 months\nplaced: true"))
    card = read(tmp_path)[0].events["flood"]
    assert card.date == When("2021-12", date(2021, 12, 1), date(2021, 12, 31), card.date.place)  # type: ignore[union-attr]
    assert card.rumour == 0.5
    assert card.rumour.place[1:3] == (4, 9)
    assert card.placed
    amount = card.options[1].effects["unrest"]  # type: ignore[index]
    assert (amount.text, amount.sets, amount.place.line) == ("1", False, 10)


def test_an_amount_with_an_equals_sign_sets(tmp_path: Path) -> None:
    text = "id: flood\ntitle: News\nsize: news\nbrief: So.\noutside: true\n"
    text += "effects: {member(csto): '= 1', unrest: + 3}\n"
    library, problems = read(write(tmp_path, {"events/flood.yaml": text}))
    assert problems == []
    effects = library.events["flood"].effects
    assert {str(name): (amount.text, amount.sets) for name, amount in effects.items()} == {
        "member.csto": ("1", True),
        "unrest": ("3", False),
    }


@pytest.mark.parametrize(
    ("count", "unit", "start", "end"),
    [
        (1, "month", date(2021, 1, 31), date(2021, 2, 28)),
        (2, "week", date(2021, 12, 25), date(2022, 1, 8)),
        (1, "year", date(2020, 2, 29), date(2021, 2, 28)),
        (18, "month", date(2021, 8, 15), date(2023, 2, 15)),
    ],
)
def test_a_span_ends_on_the_calendar(count: int, unit: str, start: date, end: date) -> None:
    assert Span(count, unit, Place("x")).after(start) == end


def test_problems_inside_lists_and_mappings_are_found_at_their_place(tmp_path: Path) -> None:
    text = (
        "id: flood\ntitle: The flood\nbrief: Water.\noptions:\n"
        "  - id: pump\n    txt: Pump\n    remember:\n      russia: {as: pumps, weight: heavy, fades: 1 year}\n"
        "    outcome: Dry.\n"
        "  - {id: wait, text: Wait, later: [{in: 3 months, efects: {unrest: 1}}], outcome: Wet.}\n"
        "outside: true\n"
    )
    problems = read(write(tmp_path, {"events/flood.yaml": text}))[1]
    assert [(p.code, p.place.line, p.place.column, p.hint) for p in problems] == [
        ("E101", 5, 5, ""),
        ("E102", 6, 5, "did you mean 'text'?"),
        ("E104", 8, 35, ""),
        ("E102", 10, 51, "did you mean 'effects'?"),
    ]


def test_each_kind_has_a_folder_of_its_own() -> None:
    assert KINDS["events"] is EventSpec
    assert KINDS["rules"] is RuleSpec
    assert len(KINDS) == len({model.kind for model in KINDS.values()}) == 20
