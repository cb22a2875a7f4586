"""What is open with a power: its ask and offers, a journey there, favours, goodwill and memories, its bodies."""

from __future__ import annotations

from game.engine.decisions import Decision
from game.ui.kit import Run
from game.ui.pages import following, push
from game.ui.screens.offers import LEAST_CARD, card
from game.ui.screens.power.reach import goodwill
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.wants import Decide, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Flow, Grid, Row
from game.ui.widgets.remainder import Remainder
from game.ui.widgets.text import Text
from game.views import AskView
from game.views.memories import BEYOND, MemoryView
from game.views.powers import FavourUse, PowerPage
from game.views.wording import change

RULE = "Two favours call off an ask, call help in a crisis, or take 2 political capital off a project with it."
DEBT = "While you owe, its next ask cannot be put off, and a refusal costs double."


def now(session: Session, shown: PowerPage) -> list[Widget]:
    """Returns the sections of what is open now."""
    found = [_open(session, shown), _favours(session, shown), goodwill(session, shown), _memories(session, shown)]
    if shown.seats:
        found.append(_seats(session, shown))
    return found


def _open(session: Session, shown: PowerPage) -> Widget:
    plate = shown.plate
    rows: list[Widget] = []
    if plate.ask is not None:
        rows.append(_ask(session, plate.ask))
    else:
        rows.append(Text("It asks nothing now.", "body", "dim"))
    rows.append(Grid([card(session, each) for each in shown.offers], LEAST_CARD))
    works = f"Projects with {plate.title}"
    rows.append(
        Flow(
            [
                Button("A journey there", lambda: push("journey", session, plate.power), icon="plane", key="J",
                       name="journey", style="small-strong"),
                Button(works, lambda: push("projects", session, plate.power), icon="hammer", key="P", name="projects",
                       style="small-strong"),
            ]
        )
    )  # fmt: skip
    return section("Open now", rows)


def _ask(session: Session, ask: AskView) -> Widget:
    urgent = ask.turns_left == 0
    due = Row(
        [Icon("clock", 14), Text(f"Answer due {ask.due}", "small", "warning" if urgent else "dim")], (0.0, 1.0), gap=5
    )
    return Pressable(
        Column([Text([Run("Asks: ", "strong", "gold"), Run(ask.card.title, "strong")]), due], gap=3),
        lambda: push("ask", session, ask.card.id),
        f"Asks: {ask.card.title}",
        name="ask",
        description=f"Answer due {ask.due}",
        pad=10,
        mark="warning" if urgent else ask.power,
    )


def _favours(session: Session, shown: PowerPage) -> Widget:
    plate = shown.plate
    words = f"it {plate.favours_words}" if plate.favours > 0 else plate.favours_words
    rows: list[Widget] = [Text(f"{words[:1].upper()}{words[1:]}.", "strong")]
    rows.append(Text(DEBT if plate.favours < 0 else RULE, "small", "dim"))
    uses = list(enumerate(shown.favour_uses))
    rows += [_use(session, place, each, each.text) for place, each in uses if each.decision.verb == "favour"]
    rows += [_help(session, each) for _, each in uses if each.decision.verb == "call"]
    starts = [(place, each) for place, each in uses if each.decision.verb == "start"]
    if starts:
        rows.append(Text("2 political capital off:", "small-strong", "gold"))
        title = session.play.table.book.title
        rows.append(Column([_use(session, place, each, title(each.decision.subject)) for place, each in starts], gap=2))
    return section("Favours", rows, gap=5)


def _use(session: Session, place: int, use: FavourUse, words: str) -> Widget:
    rows: list[Widget] = [Text(words, "small", "ink" if use.legal else "dim")]
    if not use.legal:
        rows.append(Text(f"Not now: {use.why_not}", "small", "dim"))
    return Pressable(
        Row([Icon("handshake", 15, "gold" if use.legal else "dim"), Column(rows, gap=0)], (0.0, 1.0), gap=7),
        lambda: _where(session, use.decision), use.text, name=f"favour-{place}", pad=4, description=use.why_not,
    )  # fmt: skip


def _help(session: Session, use: FavourUse) -> Widget:
    """Returns the button that calls for help, and below it what the help does for sure."""
    button = Button(
        use.text, lambda: _called(session, use), icon="handshake", key="F", name="call", style="small-strong",
        refused="" if use.legal else _refused(use),
    )  # fmt: skip
    said = [Text(f"For sure: {', '.join(each.words for each in use.effects)}.", "small", "dim")]
    if not use.legal:
        said.append(Text(f"Not now: {use.why_not}.", "small", "dim"))
    return Column([button, *said], gap=2)


def call(session: Session, shown: PowerPage) -> Want | None:
    """Calls a power for help, or says why it cannot be called; nothing where it owes too little."""
    use = next((each for each in shown.favour_uses if each.decision.verb == "call"), None)
    if use is None:
        return None
    return _called(session, use) if use.legal else Say(_refused(use), "refused")


def _called(session: Session, use: FavourUse) -> Want:
    return Decide(session.play, use.decision, lambda taken: push("aftermath", session))


def _refused(use: FavourUse) -> str:
    return f"It cannot be called for help now: {use.why_not}."


def _where(session: Session, decision: Decision) -> Want:
    """Opens the page on which favours can be called in for something."""
    return push("ask" if decision.verb == "favour" else "initiative", session, decision.subject)


def _memories(session: Session, shown: PowerPage) -> Widget:
    rows = [_memory(session, place, each) for place, each in enumerate(shown.memories)]
    none = Text("Nothing that still weighs.", "body", "dim")
    return section("It remembers", rows or [none], note="in points of goodwill; memories fade", gap=4)


def _memory(session: Session, place: int, memory: MemoryView) -> Widget:
    colour = "better" if memory.left > 0 else "worse"
    end = "it outlasts this game" if memory.until == BEYOND else f"gone by {memory.until}"
    fades = f"{memory.text} left of {change(memory.weight)}, from {memory.made}; {end}"
    words = Column(
        [Text(memory.words, "small"), Remainder(memory.left / memory.weight, colour), Text(fades, "small", "dim")],
        gap=3,
    )
    link = memory.link
    if link is None:
        return Column([words], pad=5)
    target = (link.kind, link.id)
    return Pressable(
        words, lambda: following(session)(target), memory.words, name=f"memory-{place}", fill="", pad=5,
        description=fades,
    )  # fmt: skip


def _seats(session: Session, shown: PowerPage) -> Widget:
    rows: list[Widget] = [
        Pressable(
            Text([Run(seat.title, "small-strong"), Run(f"  you: {seat.level}", "small", "dim")]),
            lambda name=seat.link.id: push("organizations", session, name),  # type: ignore[misc]
            seat.title,
            name=f"seat-{seat.link.id}",
            description=seat.level,
            fill="",
            pad=4,
        )
        for seat in shown.seats
    ]
    return section("Bodies it leads", rows, gap=2)
