"""The four power plates: sign, mood, what a power asks, favours, and its leverage in three domains."""

from __future__ import annotations

from game import views
from game.ui.kit import Run
from game.ui.pages import push
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.meter import RANKS, Meter, Part, Pips, SharesBar
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text
from game.views.plates import Lever, Plate

DOMAINS = {"economy": "Economy", "security": "Security", "politics": "Politics"}


def plates(session: Session) -> list[Widget]:
    """Returns the four plates."""
    return [plate(session, each) for each in session.play.see(views.plates)]


def plate(session: Session, shown: Plate) -> Widget:
    """Returns the plate of one power; pressed, it opens the power's page."""
    head = Row(
        [
            Sign(shown.power),
            Text([Run(shown.title, "subheading"), Run(f"  {shown.mood}", "small", "dim")]),
            Pips(
                shown.patience, shown.patience_most, shown.power,
                f"Patience {shown.patience} of {shown.patience_most}", size=7,
            ),
        ],
        (0.0, 1.0, 0.0),
        gap=7,
        middle=True,
    )  # fmt: skip
    rows: list[Widget] = [head, *(lever(session, shown.power, each) for each in shown.levers)]
    rows.append(_wish(shown))
    return Pressable(
        Column(rows, gap=1),
        lambda: push("power", session, shown.power),
        f"{shown.title}: {shown.mood}",
        name=f"plate-{shown.power}",
        description=_said(shown),
        fill="panel",
        edge="edge",
        pad=8,
        mark=shown.power,
    )


def lever(session: Session, power: str, shown: Lever) -> Meter:
    """Returns the meter of a power's leverage in one domain; it glides once from where it was last seen."""
    value = shown.figure.value or 0.0
    before = session.seen.get(shown.figure.name, value)
    session.seen[shown.figure.name] = value
    return Meter(
        DOMAINS.get(shown.domain, shown.domain.capitalize()),
        value,
        colour=power,
        change=shown.figure.turn,
        mark=RANKS[shown.rank],
        before=before if session.settings.motion else None,
        said=", ".join(filter(None, (shown.figure.words, shown.figure.trend, shown.rank))),
    )


def _wish(shown: Plate) -> Widget:
    """Returns the last line of a plate: its open ask with its date, else an offer, else favours."""
    if shown.ask is not None:
        urgent = shown.ask.turns_left == 0
        runs = [
            Run("Asks: ", "small-strong", "warning" if urgent else "gold"),
            Run(shown.ask.card.title, "small"),
            Run(f"  {'due now' if urgent else shown.ask.due}", "small", "warning" if urgent else "dim"),
        ]
    elif shown.offers:
        runs = [Run("Offers: ", "small-strong", "gold"), Run(", ".join(shown.offers), "small")]
    else:
        runs = [Run("Asks nothing now", "small", "dim")]
    if shown.favours:
        runs.append(Run(f"  · {shown.favours_words}", "small", "dim"))
    return Text(runs)


def _said(shown: Plate) -> str:
    levers = ", ".join(
        f"{each.domain} {each.figure.text}" + (f", {each.rank}" if each.rank else "") for each in shown.levers
    )
    ask = f" Asks: {shown.ask.card.title}, due {shown.ask.due}." if shown.ask else ""
    return f"Leverage: {levers}. Patience {shown.patience} of {shown.patience_most}, {shown.favours_words}.{ask}"


def shares(session: Session) -> list[Widget]:
    """Returns the bar of the four shares, and how close Moscow and Beijing stand."""
    found: list[Widget] = []
    parts = [Part(each.power, each.share, each.title) for each in session.play.see(views.shares)]
    if parts:
        found.append(SharesBar(parts))
    closeness = session.play.see(views.closeness)
    if closeness is not None:
        found.append(
            Pressable(
                Text(
                    [
                        Run(session.named("Moscow–Beijing: "), "small", "dim"),
                        Run(closeness.text, "small-strong"),
                        Run(f"  {closeness.band}", "small"),
                    ]
                ),
                lambda: push("why", session, closeness.name),
                f"{closeness.label}: {closeness.words}",
                name="closeness",
                tip=session.named("How closely Moscow and Beijing move together; their rivalry makes your market."),
                fill="",
                pad=2,
            )
        )
    return found
