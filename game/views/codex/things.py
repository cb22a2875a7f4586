"""Entries of what is done and what happens: cards met, initiatives, plans, promises, journeys, endings."""

from __future__ import annotations

from collections.abc import Callable

from game.views import met
from game.views.codex.entry import Draft, Entry
from game.views.conditions import condition
from game.views.conditions import formula as in_signs
from game.views.links import Link
from game.views.sources import citation, cite
from game.views.table import Table
from game.views.wording import clean, short_date


def _card(table: Table, link: Link) -> Entry:
    """Makes the entry of a card that was met: its situation, the answer given, what came of it, what happened."""
    book, world = table.book, table.world
    spec, part = book.card(link.id), met.shown(book, world, link.id)
    number = table.deck.card_index[link.id]
    draft = Draft(book, link, "card", met.title(book, world, link.id), citation(spec)).say(part.brief)
    draft.fact("Came", short_date(table.deck.turns[int(world.met[number, 0])]))
    taken = met.taken(world, table.deck.cards[number])
    option = next((each for each in getattr(part, "options", ()) if taken and each.id == taken.id), None)
    if option is not None:
        draft.fact("You answered", option.text).fact("What came of it", option.outcome)
        if spec.history is not None:
            draft.fact("What really happened", spec.history.what)
            draft.list("Told in", [(cite(spec.history.sources), None)])
    return draft.say(*spec.views).done()


def _initiative(table: Table, link: Link) -> Entry:
    spec = table.book.library.initiatives[link.id]
    draft = Draft(table.book, link, "initiative", spec.title, citation(spec)).say(spec.brief)
    draft.fact("Tempting", spec.tempting).fact("Dangerous", spec.dangerous)
    draft.fact("Requires", condition(table.book, spec.requires), formula=True)
    draft.list("Rules out", [(table.book.title(str(each)), Link("initiative", str(each))) for each in spec.exclusive])
    plans = table.book.library.plans
    steps = [(clean(plan.title), Link("plan", str(name))) for name, plan in plans.items() if link.id in plan.steps]
    return draft.list("A step of", steps).done()


def _plan(table: Table, link: Link) -> Entry:
    spec = table.book.library.plans[link.id]
    draft = Draft(table.book, link, "plan", spec.title, citation(spec)).say(spec.text)
    steps = [(table.book.title(str(step)), Link("initiative", str(step))) for step in spec.steps]
    return draft.list("Steps", steps).done()


def _promise(table: Table, link: Link) -> Entry:
    spec = table.book.library.promises[link.id]
    draft = Draft(table.book, link, "promise", spec.title, citation(spec)).say(spec.text)
    draft.fact("Kept when", condition(table.book, spec.kept_when), formula=True)
    if spec.measure is not None:
        draft.fact("How far it is kept, 0 to 100, judged every turn", in_signs(table.book, spec.measure), formula=True)
    return draft.done()


def _journey(table: Table, link: Link) -> Entry:
    spec = table.book.library.journeys[link.id]
    return Draft(table.book, link, "journey", spec.title, citation(spec)).say(spec.brief).done()


def _ending(table: Table, link: Link) -> Entry:
    spec = table.book.library.endings[link.id]
    draft = Draft(table.book, link, "loss" if spec.loss else "ending", spec.title, citation(spec))
    if not met.foretells(table, spec.when):
        words = condition(table.book, spec.when) if spec.when is not None else "nothing else holds"
        draft.fact("Reached when", words, formula=True)
    return draft.fact("The way out", spec.way_out).done()


MAKERS: dict[str, Callable[[Table, Link], Entry]] = {
    "event": _card, "ask": _card, "initiative": _initiative, "plan": _plan, "promise": _promise,
    "journey": _journey, "ending": _ending,
}  # fmt: skip
"""How the entry of each of these kinds is made."""
