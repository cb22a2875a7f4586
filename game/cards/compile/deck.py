"""Assembles a deck: one scenario's cards in the engine's form."""

from __future__ import annotations

from game.cards.compile import legacy, people, world
from game.cards.compile.cards import Cards
from game.cards.compile.digest import digests
from game.cards.compile.tools import Tools
from game.cards.library import Library
from game.cards.problems import Place
from game.cards.schema import Span
from game.cards.settings import USUAL, Settings
from game.engine.deck import Deck

DEFER = Span(3, "month", Place("content"))
OFFER = Span(6, "month", Place("content"))


def compile_deck(library: Library, scenario: str, settings: Settings = USUAL) -> Deck:
    """Returns the deck of a scenario from a library that the checker has passed, on the terms that were chosen.

    Raises KeyError for an unknown scenario, SettingError for a setting that it does not have.
    """
    tools = Tools(library, library.scenarios[scenario], settings)
    numbering, spec, chosen = tools.numbering, tools.scenario, tools.chosen
    defer, offer = tools.spans.number(DEFER), tools.spans.number(OFFER)
    cards = Cards(tools)
    powers, organizations = people.powers(tools), people.organizations(tools)
    exchanges = people.exchanges(tools)  # the last to number their acts
    laws, promises = world.laws(tools), people.promises(tools)
    undated_news = cards.undated({"news"})
    return Deck(
        scenario=str(spec.id),
        stored=tuple(numbering.stored),
        low=tools.column(numbering.low),
        high=tools.column(numbering.high),
        grain=tools.column(numbering.step),
        start=world.start(tools),
        flags=frozenset(number for name, number in numbering.stored.items() if name.startswith("flag.")),
        derived=world.derived(tools),
        feeds=world.feeds(tools),
        turns=tools.turns,
        spans=tools.spans.months(),
        later_turn=tools.spans.later_turns(),
        ask_turn=tools.spans.ask_turns(),
        ready_turn=tools.spans.ready_turns(),
        memory_value=people.memory_values(tools),
        cards=cards.all,
        news=tuple(dated + undated_news for dated in cards.live({"news"})),
        dated=cards.live({"dossier", "cable"}),
        undated=cards.undated({"dossier", "cable"}),
        asks=cards.asks,
        initiatives=cards.initiatives,
        plans=cards.plans if chosen.plans else (),
        journeys=cards.journeys,
        powers=powers,
        laws=laws,
        memories=people.memories(tools),
        promises=promises,
        pledges=people.pledges(tools),
        pledge_count=int(spec.promises),
        exchanges=exchanges if spec.promises else (),
        fates=world.fates(tools),
        organizations=organizations,
        endings=world.endings(tools),
        doctrines=people.doctrines(tools),
        history=world.history(tools),
        score=world.score(tools),
        acts=tuple(tools.acts.all),
        offer_span=offer,
        defer_span=defer,
        broken_memory=people.broken_memory(tools),
        ask_rate=(1.0 if chosen.deal.asks is None else float(chosen.deal.asks)) * chosen.factor("asks"),
        asking=world.asking(tools),
        closes=spec.closes.last.toordinal() if spec.closes else None,
        terms=chosen.terms(),
        opening=tools.opening,
        inherited=legacy.inherited(tools, tools.acts.all, cards.initiatives),
        digests=digests(library, tools.formulas, str(spec.id), chosen),
    )
