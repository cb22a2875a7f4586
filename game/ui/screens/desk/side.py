"""The right of the desk: the organizations, the projects that run, and where the President goes."""

from __future__ import annotations

from game import views
from game.ui.kit import Run
from game.ui.pages import push
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.text import Text, label
from game.views import Table
from game.views.initiatives import SLOTS
from game.views.organizations import OrganizationView
from game.views.projects import Running

ICONS = {"foreign": "globe", "home": "house", "works": "hammer"}


def side(session: Session) -> list[Widget]:
    """Returns running projects, the journey and the organizations."""
    return [
        label("Projects"), *_projects(session), label("Journey"), _journey(session),
        label("Organizations"), *_organizations(session),
    ]  # fmt: skip


def _journey(session: Session) -> Widget:
    chosen = next((each.title for each in session.play.see(views.journeys) if each.chosen), "")
    words = chosen or ("from the second turn on" if session.play.table.world.turn == 0 else "not chosen yet")
    return Pressable(
        Row([Icon("plane"), Text(words, "small-strong" if chosen else "small", "ink" if chosen else "dim")],
            (0.0, 1.0), middle=True),
        lambda: push("journey", session), f"Journey: {words}",
        name="journey-tile", tip="Where the President goes this turn (J)", fill="panel", edge="edge", pad=6,
    )  # fmt: skip


def _projects(session: Session) -> list[Widget]:
    found: list[Widget] = []
    for slot, running in session.play.see(views.slots).items():
        found.append(_slot(session, slot, running))
    return found


def _slot(session: Session, slot: str, running: Running | None) -> Widget:
    if running is None:
        runs = [Run(f"{SLOTS[slot]}: ", "small", "dim"), Run("free", "small", "dim")]
        said = f"{SLOTS[slot]}: free"
    else:
        runs = [
            Run(f"{SLOTS[slot]}: ", "small", "dim"),
            Run(running.title, "small-strong"),
            Run(f"  {running.ready_short}", "small", "gold"),
        ]
        said = f"{SLOTS[slot]}: {running.title}, ready {running.ready}"
    return Pressable(
        Row([Icon(ICONS[slot]), Text(runs)], (0.0, 1.0), middle=True), lambda: push("projects", session, slot), said,
        name=f"slot-{slot}", tip="Projects and plans (P)", fill="panel", edge="edge", pad=6,
    )  # fmt: skip


def _organizations(session: Session) -> list[Widget]:
    bodies = sorted(session.play.see(_bound), key=lambda each: (-each.level, each.short))
    return [Column([_body(session, each) for each in bodies], gap=1)]


def _bound(table: Table) -> list[OrganizationView]:
    """Returns the organizations without their initiatives, which take longer to judge and do not show here."""
    return [views.organization(table, str(name), ()) for name in table.book.library.organizations]


def _body(session: Session, body: OrganizationView) -> Widget:
    runs = [
        Run(body.short, "small-strong" if body.level else "small", "ink" if body.level else "dim"),
        Run(f"  {body.level_name}", "small", "dim"),
    ]
    if body.strength is not None and body.strength.band:
        runs.append(Run(f" · {body.strength.band}", "small", "dim"))
    return Pressable(
        Text(runs), lambda: push("organizations", session, body.id), f"{body.title}: {body.level_name}",
        name=f"body-{body.id}", tip=body.title, fill="", pad=3,
    )  # fmt: skip
