"""What readiness counts: shocks from 2022 on, with measures that really soften them, and signs that could be read."""

from datetime import date

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.cards import Library
from game.engine import acts
from game.engine.deck import Deck
from game.engine.world import DONE

SHOCKS = {
    "first-nights", "csto-called-in", "invasion", "tenge-falls", "moscows-list", "refuse-troops-ukraine",
    "no-sanctions-on-russia", "eu-oil-ban-drafted", "oil-ban-hits-blend", "insurers-withdraw", "the-valve",
    "ruble-slides",
}  # fmt: skip


def test_no_card_before_2022_counts_as_a_shock_and_every_shock_does(library: Library) -> None:
    counted = {str(name): card for name, card in library.events.items() if card.prepared_by}
    assert set(counted) >= SHOCKS
    dated = [card.date for card in counted.values() if card.date is not None]
    assert min(each.first for each in dated) >= date(2022, 1, 1)


@pytest.mark.parametrize("card", ["oil-ban-hits-blend", "transit-ban", "who-guards-the-steppe"])
def test_what_comes_last_has_signs_before_it(library: Library, card: str) -> None:
    signs = [each for each in library.events.values() if each.sign_of == card]
    assert signs
    begin = library.events[card].date
    assert begin is not None
    assert all(each.date is not None and each.date.first < begin.first for each in signs)


@pytest.mark.parametrize(
    ("card", "option", "measure", "indicator", "better"),
    [
        ("insurers-withdraw", "let-fall", "caspian-route", "transit", 1),
        ("insurers-withdraw", "caspian", "caspian-route", "transit", 1),
        ("refuse-troops-ukraine", "refuse", "csto-limits", "patience.russia", 1),
        ("invasion", "condemn", "north-accord", "north", -1),
        ("no-sanctions-on-russia", "neither", "eu-partnership", "prosperity", 1),
        ("tenge-falls", "float", "reserve-fund", "prices", -1),
        ("tenge-falls", "defend", "reserve-fund", "treasury", 1),
        ("ruble-slides", "hold", "reserve-fund", "treasury", 1),
        ("the-valve", "reroute", "china-line", "treasury", 1),
        ("csto-called-in", "article-4", "csto-limits", "favour.russia", 1),
    ],
)
def test_a_finished_measure_softens_its_shock(
    deck: Deck, card: str, option: str, measure: str, indicator: str, better: int
) -> None:
    assert deck.card_index[measure] in deck.cards[deck.card_index[card]].prepared_by
    after = []
    for state in (0, DONE):
        world = Campaign(deck, 1).world.copy()
        world.chose[deck.card_index[measure], 0] = state
        world.view.forget()
        options = deck.cards[deck.card_index[card]].faces[0].options
        acts.apply(world, next(each.act for each in options if each.id == option), np.array([0]))
        after.append(int(world.stored[deck.index[indicator], 0]))
    bare, prepared = after
    assert (prepared - bare) * better > 0
