"""What is under way: the three slots, with what hurries or stops each project, and the plans with their steps."""

from __future__ import annotations

from collections.abc import Callable

from game import views
from game.engine.decisions import Decision
from game.ui.kit import Run
from game.ui.pages import push
from game.ui.play import Taken
from game.ui.screens.offers import SLOT_ICONS
from game.ui.session import Session
from game.ui.wants import Decide, Rebuild, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Flow, Panel, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, heading, label
from game.views.initiatives import SLOTS
from game.views.projects import PlanView, Running


class Slots:
    """Shows the three slots; a project is stopped only when that has been asked for twice."""

    def __init__(self, session: Session, choose: Callable[[str], Want]) -> None:
        """Takes what choosing a free slot does with its name."""
        self.session, self.choose = session, choose
        self.stopping = ""
        """The project that was asked to be stopped once."""

    def panels(self) -> list[Widget]:
        """Returns a panel for each slot."""
        slots = self.session.play.see(views.slots)
        return [self._free(slot) if held is None else self._held(held) for slot, held in slots.items()]

    def _free(self, slot: str) -> Widget:
        words = Column([_slot_label(slot), Text("Free: choose what to start", "body", "ink")], gap=2)
        return Pressable(
            words, lambda: self.choose(slot), f"{SLOTS[slot]}: free", name=f"slot-{slot}",
            description="Shows what could be started in it", fill="panel", edge="edge", pad=12,
        )  # fmt: skip

    def _held(self, held: Running) -> Widget:
        when = [Run("Ready ", "small", "dim"), Run(held.ready, "small")]
        if held.rushed:
            when.append(Run(", hurried", "small", "dim"))
        lines: list[Widget] = [Text(held.title, "strong"), Text(when)]
        if held.partner:
            partner = Text(held.partner, "small", "dim")
            lines.append(Row([Sign(held.power, 11), partner], (0.0, 1.0), gap=6, middle=True))
        title = Pressable(
            Column(lines, gap=2), lambda: push("initiative", self.session, held.id), held.title,
            name=f"slot-{held.slot}", description=f"{SLOTS[held.slot]}, ready {held.ready}", pad=8, mark=held.power,
        )  # fmt: skip
        rows = [
            _slot_label(held.slot),
            title,
            *(self._stop_asked(held) if self.stopping == held.id else self._do(held)),
        ]
        return Panel(Column(rows, gap=7), pad=12, heading=SLOTS[held.slot])

    def _do(self, held: Running) -> list[Widget]:
        refused = f"“{held.title}” cannot be hurried: {held.rush_refused}." if held.rush_refused else ""
        hurry = Button(
            "Hurry it", lambda: self._take("rush", held, "Hurried"), icon="zap", name=f"rush-{held.slot}",
            refused=refused, tip="Done a turn sooner, once", style="small-strong",
        )  # fmt: skip
        stop = Button(
            "Stop it", lambda: self._ask_to_stop(held.id), icon="x", name=f"stop-{held.slot}", style="small-strong"
        )
        price = held.rush_refused or "a turn sooner for 2 political capital"
        return [Flow([hurry, stop]), Text(f"Hurry: {price}", "small", "dim")]

    def _stop_asked(self, held: Running) -> list[Widget]:
        loss = f"What was paid is lost, and {held.partner} minds." if held.partner else "What was paid is lost."
        yes = Button(
            "Stop it now", lambda: self._take("stop", held, "Stopped"), icon="x", name=f"stop-{held.slot}",
            style="small-strong",
        )  # fmt: skip
        no = Button("Go on with it", lambda: self._ask_to_stop(""), name=f"keep-{held.slot}", style="small-strong")
        return [Text(loss, "small", "warning"), Flow([yes, no])]

    def _ask_to_stop(self, project: str) -> Want:
        self.stopping = project
        return Rebuild()

    def _take(self, verb: str, held: Running, done: str) -> Want:
        def told(taken: Taken) -> Want:
            self.stopping = ""
            return Say(f"{done}: {held.title}.")

        return Decide(self.session.play, Decision(verb, (held.id,)), told)


def _slot_label(slot: str) -> Widget:
    return Row([Icon(SLOT_ICONS[slot], 15, "gold"), label(SLOTS[slot], "gold")], (0.0, 1.0), gap=6, middle=True)


def plans(session: Session) -> list[Widget]:
    """Returns a panel for each plan."""
    return [_plan(session, each) for each in session.play.see(views.plans)]


def _plan(session: Session, plan: PlanView) -> Widget:
    done = sum(finished for _, finished in plan.steps)
    count = "complete" if plan.done else f"{done} of {len(plan.steps)}"
    head = Row([heading(plan.title, "subheading", "ink"), Text(count, "small", "gold")], (1.0, 0.0), gap=8)
    steps = [
        _step(session, plan, step, title, finished)
        for step, (title, finished) in zip(plan.step_ids, plan.steps, strict=True)
    ]
    gains = Text([Run("Gains: ", "small", "gold"), Run(plan.text, "small", "dim")])
    return Panel(Column([head, Column(steps, gap=0), gains], gap=5), pad=12, heading=plan.title)


def _step(session: Session, plan: PlanView, step: str, title: str, finished: bool) -> Widget:
    icon = Icon("circle-check" if finished else "circle", 14, "gold" if finished else "dim")
    words = Text(title, "small", "ink" if finished else "link")
    return Pressable(
        Row([icon, words], (0.0, 1.0), gap=7, middle=True),
        lambda: push("initiative", session, step),
        title,
        name=f"step-{plan.id}-{step}",
        value="done" if finished else "not done",
        fill="",
        pad=3,
    )
