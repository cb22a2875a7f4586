"""What there is to play, before anything is begun: scenarios, and the lengths and legacies of each."""

from game import views
from game.cards import Library


def test_every_length_says_how_long_it_is_and_when_it_plays(library: Library) -> None:
    shown = next(each for each in views.scenarios(library) if each.id == "nur-sultan")
    lengths = {each.id: each for each in shown.lengths}
    assert shown.usual_length == "campaign"
    assert [(each.turns, each.period) for each in lengths.values()] == [
        (23, "January 2019 to December 2023"),
        (17, "January 2019 to December 2023"),
        (9, "January 2021 to June 2022"),
    ]
    assert lengths["lesson-45"].takes == "about 30 minutes"
    assert [each.legacy for each in lengths.values()] == ["", "", "history"]


def test_every_legacy_has_a_title_and_words(library: Library) -> None:
    shown = next(each for each in views.scenarios(library) if each.id == "nur-sultan")
    assert {each.id for each in shown.legacies} == set(library.legacies)
    assert all(each.title and each.about for each in shown.legacies)
