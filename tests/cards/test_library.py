"""Packs laid over one another, templates of the four powers, and what broken cards do to others."""

from pathlib import Path

from game.cards import load
from tests.cards.packs import BASE, EVENT, event, read, write


def test_cards_are_sorted_by_id_whatever_the_files_are_called(tmp_path: Path) -> None:
    entry = "{{id: {0}, title: Title, kind: term, text: Text.}}\n"
    write(tmp_path, {"codex/a.yaml": entry.format("zebra"), "codex/deep/er/z.yaml": entry.format("adder")})
    library, problems = read(tmp_path)
    assert problems == []
    assert list(library.codex) == ["adder", "airfield", "cap", "zebra"]
    assert (library.files, library.cards) == (20, 34)


def test_a_later_pack_wins_by_id(tmp_path: Path) -> None:
    card = (BASE / "events" / "price.yaml").read_text("utf-8").replace("The price at the pump", "Dear petrol")
    library, problems = read(write(tmp_path, {"events/price.yaml": card}))
    assert problems == []
    assert library.events["price"].title == "Dear petrol"
    assert library.events["price"].id.file == str(tmp_path / "events" / "price.yaml")
    assert len(library.events) == 2


def test_one_id_for_cards_that_share_their_names_is_refused(tmp_path: Path) -> None:
    problems = read(write(tmp_path, {"events/court.yaml": EVENT.replace("id: flood", "id: court")}))[1]
    assert [(p.code, p.see.line if p.see else 0) for p in problems] == [("E215", 1)]


def test_placeholders_make_four_indicators_and_rules() -> None:
    library = load([BASE])[0]
    china = library.indicators["influence.china.economy"]
    assert (china.label, china.start) == ("Leverage of Beijing", 54)
    assert library.indicators["influence.russia.economy"].label == "Leverage of Moscow"
    rule = library.rules["patience-turkey"]
    assert list(rule.per_turn) == ["patience.turkey"]
    assert rule.when is not None
    assert rule.when.bindings == {"power": "turkey"}
    assert not [name for name in (*library.indicators, *library.rules) if "<" in name]


def test_a_broken_card_is_one_problem_however_many_name_it(tmp_path: Path) -> None:
    write(tmp_path, {"events/river.yaml": EVENT.replace("id: flood", "id: river").replace("title", "titel")})
    write(tmp_path, event("when: met(river) and not chose(river, swim)\nsign_of: river"))
    assert [p.code for p in read(tmp_path)[1]] == ["E101", "E102"]


def test_a_pack_alone_has_no_thesis_to_be_held_against(tmp_path: Path) -> None:
    library, problems = load([write(tmp_path, event("place: Atyrau"))])
    assert problems == []
    assert not library.thesis.known


def test_the_thesis_knows_the_section_of_a_footnote() -> None:
    thesis = load([BASE])[0].thesis
    assert thesis.claims["mec-fuel"] == (110, 112)
    assert thesis.section_of(2) == "riots"


def test_a_card_that_cites_only_claims_is_given_their_sections(tmp_path: Path) -> None:
    card = EVENT.replace("outside: true", "claims: [mec-fuel, mec-fear]")
    library, problems = read(write(tmp_path, {"events/flood.yaml": card}))
    assert problems == []
    (source,) = library.events["flood"].sources
    assert (source.section, source.section.line, source.notes) == ("riots", 7, [])
    cited = card.replace("claims:", "sources: [{section: intro}]\nclaims:")
    assert [
        each.section for each in read(write(tmp_path, {"events/flood.yaml": cited}))[0].events["flood"].sources
    ] == ["intro"]


def test_a_damaged_index_of_the_thesis_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"thesis/index.yaml": "sections:\n  intro: one\nfootnotes: {x: 1}\n", "codex/a.yaml": "[]"})
    problems = load([tmp_path])[1]
    assert [(p.code, p.place.line) for p in sorted(problems, key=lambda p: p.place)] == [
        ("E013", 1),
        ("E101", 1),
        ("E103", 2),
        ("E105", 3),
    ]
