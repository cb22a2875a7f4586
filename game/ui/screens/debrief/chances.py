"""What could have been: from a turn on, how it may have ended and where the figures may have gone."""

from __future__ import annotations

from datetime import date

from game import views
from game.ui.kit import Run
from game.ui.screens.debrief.sight import Sight
from game.ui.screens.sections import Measured, section
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.choice import Choice
from game.ui.widgets.fan import fan
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.text import Text, label
from game.views import Outlook, Table

NOTE = (
    "The same fates and the same dated history, but other shocks and other deals, a thousand times. From that turn on "
    "every choice is a careful player's, who halves most asks and keeps a reserve."
)


def starts(table: Table) -> dict[int, int]:
    """Returns the turns (from 0) from which one may look ahead, with their years: the first that was begun in each."""
    found: dict[int, int] = {}
    for turn in table.deck.turns:
        world = table.campaign.turn_world(turn.index)
        if world is not None and not world.over[0]:
            found.setdefault(date.fromordinal(turn.first).year, turn.index)
    return {turn: year for year, turn in found.items()}


def chances(sight: Sight) -> Widget:
    """Returns the choice of a beginning, the endings with their odds, and a fan for each figure."""
    session, outlook = sight.session, sight.outlooks.get(sight.start)
    options = [(str(turn), str(year)) for turn, year in starts(session.play.table).items()]
    choice = Choice("Look ahead from the beginning of", "from", options, str(sight.start), sight.look_from)
    head = Column([label("From the beginning of"), choice, Text(NOTE, "small", "dim")], gap=5)
    if outlook is None:
        return Column([head, Text("A thousand futures are being played …", "body", "dim")], gap=10)
    ends, fans = _endings(session, outlook), _fans(session, outlook)
    if sight.kit.columns == 1:
        return Column([head, ends, *fans], gap=10)
    return Row([Column([head, ends], gap=10), Column(fans, gap=10)], (1.0, 1.5), gap=10)


def _endings(session: Session, outlook: Outlook) -> Widget:
    closing = session.play.see(views.closing)
    assert closing is not None
    rows: list[Widget] = []
    for each in outlook.chances:
        own = each.ending == closing.ending
        words = f"{each.title}{' (a loss)' if each.loss else ''}{' – yours' if own else ''}"
        style = "small-strong" if own else "small"
        rows.append(Measured(words, _per_cent(each.share), each.share, "worse" if each.loss else "gold", style))
    if all(each.ending != closing.ending for each in outlook.chances):
        rows.append(Text(f"Yours, “{closing.title}”, came in none of them.", "small", "dim"))
    return section("How it may have ended", rows)


def _per_cent(share: float) -> str:
    if 0 < share < 0.01:
        return "under 1 %"
    return "over 99 %" if 0.99 < share < 1 else f"{share * 100:.0f} %"


def _fans(session: Session, outlook: Outlook) -> list[Widget]:
    """Returns a fan for each figure, with what really came drawn over it."""
    names = [ribbon.name for ribbon in outlook.ribbons]
    own = views.history(session.play.table, names)
    first = own.turns.index(outlook.turn)
    found: list[Widget] = []
    for ribbon, axis, series in zip(outlook.ribbons, outlook.axes, own.series, strict=True):
        actual = [each for each in series.values[first:] if each is not None]
        chart = fan(f"outlook-{ribbon.name}", ribbon.label, outlook.dates, ribbon, axis, actual=actual, tall=112)
        said = Text([Run("The line is your campaign; nine in ten futures lie in the band.", "small", "dim")])
        found.append(section(ribbon.label, [chart, said] if not found else [chart], gap=3))
    return found
