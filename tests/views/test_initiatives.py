"""Initiatives in a list and in full."""

from dataclasses import fields

import pytest

from game import views
from game.engine.decisions import Decision
from game.views.initiatives import InitiativeLine
from tests.views.conftest import Begin


def test_a_line_says_what_the_whole_initiative_says(begin: Begin) -> None:
    table = begin(turns=6)
    lines, whole = views.initiative_lines(table), views.initiatives(table)
    assert len(lines) == len(table.deck.initiatives)
    for line, full in zip(lines, whole, strict=True):
        assert all(getattr(line, each.name) == getattr(full, each.name) for each in fields(InitiativeLine))
        assert views.initiative(table, line.id) == full
    with pytest.raises(KeyError):
        views.initiative(table, "moon-landing")


def test_partner_organization_and_plans_are_named_in_the_line(begin: Begin) -> None:
    route = next(each for each in views.initiative_lines(begin(turns=2)) if each.id == "caspian-route")
    assert (route.power, route.partner, route.slot, route.organization) == ("turkey", "Ankara", "works", "ots")
    assert "The second door" in route.plans


def test_a_plan_names_the_initiatives_of_its_steps(begin: Begin) -> None:
    table = begin(turns=2)
    known = {each.id: each.title for each in views.initiative_lines(table)}
    for plan in views.plans(table):
        assert [known[each] for each in plan.step_ids] == [title for title, _ in plan.steps]


def test_a_running_project_and_a_journey_name_their_power(begin: Begin) -> None:
    table = begin(turns=2)
    table.campaign.decide(Decision("start", ("digital-customs",)))
    running = views.slots(table)["works"]
    assert running is not None
    assert (running.power, running.partner) == ("russia", "Moscow")
    assert {each.to for each in views.journeys(table)} == {"russia", "china", "west", "turkey", "region", "home"}


def test_what_waits_for_its_slot_says_so(begin: Begin) -> None:
    table = begin(turns=2)
    assert not any(each.slot_taken for each in views.initiative_lines(table))
    table.campaign.decide(Decision("start", ("wage-accord",)))
    for each in views.initiative_lines(table):
        assert each.slot_taken == (each.slot == "home" and each.id != "wage-accord")


def test_an_offer_says_until_when_it_stands(begin: Begin) -> None:
    table = begin(turns=3)
    world = table.campaign.world.copy()
    place = next(n for n, each in enumerate(table.deck.initiatives) if each.card.id == "khorgos-2")
    table.campaign._world = world
    for ahead, words in ((0, "the end of this turn"), (1, "the end of 2020 Q1"), (-1, "")):
        world.window[place] = world.turn + ahead
        assert views.initiative(table, "khorgos-2").offered == words


def test_an_organization_names_what_it_moves_each_year_at_the_level_of_now(begin: Begin) -> None:
    csto = views.organization(begin(turns=2), "csto")
    assert csto.level == 2
    assert [(each.name, round(each.amount, 2)) for each in csto.yearly] == [("treasury", -0.06)]
    assert {label for label, _ in csto.upkeep} > {"Money in hand"}


def test_what_made_an_initiative_dearer_is_said(begin: Begin) -> None:
    table = begin()
    assert not [each for each in views.initiative(table, "us-cushion").notes if "dearer" in each]
    card = table.deck.cards[table.deck.card_index["zeya-delegation"]]
    relief = next(each.place for each in card.faces[0].options if each.id == "relief")
    table.world.chose[card.number, 0] = relief
    table.world.view.forget()
    shown = views.initiative(table, "us-cushion")
    (said,) = [each for each in shown.notes if "dearer" in each]
    assert said.startswith("one political capital dearer: ")
    assert "Talk about relief from sanctions" in said
    assert shown.cost.startswith("4 political capital")


def test_what_comes_after_the_end_says_so(begin: Begin) -> None:
    early = next(each for each in views.initiative_lines(begin()) if each.id == "caspian-route")
    late = next(each for each in views.initiative_lines(begin(turns=20)) if each.id == "caspian-route")
    assert not early.late
    assert late.late
