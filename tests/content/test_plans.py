"""What the six plans change, each as its card says: the effect is there with the plan and absent without it."""

from collections.abc import Mapping

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.engine import acts, laws, market, news
from game.engine.deck import Deck
from game.engine.ledger import Ledger
from game.engine.world import DONE, World

ROW = np.array([0])


@pytest.fixture
def quiet(deck: Deck) -> World:
    """The beginning of a campaign."""
    return Campaign(deck, 1).world


def with_done(world: World, done: str = "", state: Mapping[str, float] | None = None) -> World:
    """Returns a copy in which a plan or an initiative is done, if one is named, and some figures stand so."""
    found = world.copy()
    found.ledger = Ledger(world.deck)
    if done:
        found.chose[world.deck.card_index[done], 0] = DONE
    for name, amount in (state or {}).items():
        found.stored[world.deck.index[name], 0] = round(amount * 100)
    found.view.forget()
    return found


def law(world: World, rule: str, indicator: str) -> int:
    """Returns what one law adds to an indicator in this turn, in hundredths."""
    laws.apply(world)
    assert world.ledger is not None
    found = world.ledger.of(world.deck.index[indicator])
    return sum(entry.amount for entry in found if entry.cause.card == rule)


def value(world: World, name: str) -> float:
    return int(world.stored[world.deck.index[name], 0]) / 100


def derived(world: World, name: str) -> float:
    return float(np.broadcast_to(world.view.der(world.deck.derived_index[name]), 1)[0])


def price(world: World, name: str) -> int:
    number = world.deck.card_index[name]
    return int(market.price(world, world.deck.initiative_of[number])[0])


def answer(world: World, card: str, option: str) -> World:
    """Takes an option of a card, requirements aside."""
    faces = world.deck.cards[world.deck.card_index[card]].faces
    acts.apply(world, next(each.act for each in faces[0].options if each.id == option), ROW)
    return world


@pytest.mark.parametrize(
    ("rule", "indicator", "state"),
    [
        ("valve-half-closed", "treasury", {"patience.russia": 1}),
        ("valve-half-closed", "prices", {"patience.russia": 1}),
        ("ruble-drags-tenge", "tenge", {"sanctions": 80}),
    ],
)
def test_a_second_door_halves_the_valve_and_the_fall_of_the_tenge(
    quiet: World, rule: str, indicator: str, state: Mapping[str, float]
) -> None:
    bare, spared = (law(with_done(quiet, plan, state), rule, indicator) for plan in ("", "second-door"))
    assert bare != 0
    assert spared == pytest.approx(bare / 2, abs=1)


def test_a_second_door_halves_an_oil_ban_and_holds_moscows_patience_at_four(quiet: World) -> None:
    banned = {"eu_oil_ban": 90}
    bare, spared = (100 - derived(with_done(quiet, plan, banned), "oil_sold") for plan in ("", "second-door"))
    assert spared == pytest.approx(bare / 2, abs=0.01)
    spoiled = {"patience.russia": 6}
    assert law(with_done(quiet, "", spoiled), "plan-second-door", "patience.russia") == 0
    assert law(with_done(quiet, "second-door", spoiled), "plan-second-door", "patience.russia") == -200


def test_moscows_valve_hurts_half_as_much_behind_a_second_door(quiet: World) -> None:
    lost = []
    for plan in ("", "second-door"):
        world = with_done(quiet, plan, {"treasury": 4})
        acts.apply(world, world.deck.powers[0].moves["punish"], ROW)
        lost.append(4 - value(world, "treasury"))
    assert lost == pytest.approx([0.6, 0.3])


def test_an_own_house_lets_anger_settle_and_eases_work_against_the_old_elites(quiet: World) -> None:
    bare, own = with_done(quiet), with_done(quiet, "own-house")
    for name in ("top-cases", "curb-office", "open-contracts", "court-restored"):
        assert price(own, name) == price(bare, name) - 100
    assert price(own, "caspian-route") == price(bare, "caspian-route")
    assert law(bare, "plan-own-house", "grievance") == 0 > law(own, "plan-own-house", "grievance")


def test_two_keys_make_a_rescue_free_and_loosen_the_guard(quiet: World) -> None:
    owed = {
        plan: value(
            answer(with_done(with_done(quiet, "csto-limits"), plan), "csto-called-in", "article-4"), "favour.russia"
        )
        for plan in ("", "two-keys")
    }
    assert owed == {"": -1, "two-keys": 0}
    assert law(with_done(quiet), "plan-two-keys", "influence.russia.security") == 0
    assert law(with_done(quiet, "two-keys"), "plan-two-keys", "influence.russia.security") < 0


def test_an_iron_road_earns_half_as_much_again_and_loses_twice_by_a_ban(quiet: World) -> None:
    freight = 0.0045 * value(quiet, "transit")
    gained = derived(with_done(quiet, "iron-road"), "income") - derived(quiet, "income")
    assert gained == pytest.approx(freight / 2, abs=0.006)
    bare, dear = (
        law(with_done(quiet, plan, {"transit_ban": 90}), "transit-ban-cuts-belt", "transit")
        for plan in ("", "iron-road")
    )
    assert bare < 0
    assert dear == pytest.approx(2 * bare, abs=1)
    assert law(with_done(quiet, "iron-road"), "plan-iron-road", "trust.china") > 0


def test_a_quiet_order_holds_the_squares_while_the_top_holds(quiet: World) -> None:
    full = {"unrest": 80, "cohesion": 40, "trust.west": 70}
    assert law(with_done(quiet, "", full), "plan-quiet-order-streets", "unrest") == 0
    assert law(with_done(quiet, "quiet-order", full), "plan-quiet-order-streets", "unrest") == -2000
    assert law(with_done(quiet, "quiet-order", {**full, "cohesion": 39}), "plan-quiet-order-streets", "unrest") == 0
    for indicator, amount in (("trust.west", -2500), ("grievance", 100)):
        assert law(with_done(quiet, "", full), "plan-quiet-order-price", indicator) == 0
        assert law(with_done(quiet, "quiet-order", full), "plan-quiet-order-price", indicator) == amount


def test_a_turkic_arc_eases_half_answers(quiet: World) -> None:
    left = {}
    for plan in ("", "turkic-arc"):
        world = with_done(quiet, plan, {"political_capital": 5})
        left[plan] = value(answer(world, "ask-first-refusal", "half"), "political_capital")
    assert left["turkic-arc"] == left[""] + 1


def test_with_a_turkic_arc_ankara_mediates_one_crisis_a_year(quiet: World) -> None:
    torn = {"patience.russia": 1, "unrest": 40}
    for plan, wanted in (("", 1), ("turkic-arc", 2)):
        world = with_done(quiet, plan, torn)
        news.speak(world)
        assert value(world, "patience.russia") == wanted
        assert value(world, "unrest") == 40
    world.stored[world.deck.index["patience.russia"], 0] = 100
    world.view.forget()
    for _ in range(3):
        world.advance()
        news.speak(world)
        assert value(world, "patience.russia") == 1
    world.advance()
    news.speak(world)
    assert value(world, "patience.russia") == 2


def test_ankara_has_nothing_to_mediate_in_a_quiet_year(quiet: World) -> None:
    world = with_done(quiet, "turkic-arc", {"patience.russia": 2, "unrest": 59})
    news.speak(world)
    assert (value(world, "patience.russia"), value(world, "unrest")) == (2, 59)


def test_more_guards_train_an_army_and_calm_a_crisis(quiet: World) -> None:
    torn = {"unrest": 70}
    many = {**torn, "influence.west.security": 40, "influence.turkey.security": 30}
    for rule, indicator, better in (("several-guards-train", "military", 1), ("several-guards-calm", "unrest", -1)):
        few, more = (law(with_done(quiet, "", state), rule, indicator) for state in (torn, many))
        assert (more - few) * better > 0
    calm = {**many, "unrest": 40}
    assert law(with_done(quiet, "", calm), "several-guards-calm", "unrest") == 0


def test_a_rival_protector_lifts_what_arms_are_worth(quiet: World) -> None:
    got = []
    for rival in (18, 42):
        world = with_done(quiet, "", {"influence.west.security": rival, "military": 30})
        answer(world, "su30-purchase", world.deck.cards[world.deck.card_index["su30-purchase"]].faces[0].options[0].id)
        got.append(value(world, "military") - 30)
    assert got[1] > got[0] > 0
