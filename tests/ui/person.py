"""A person at the window: follows the careful doctrine through a whole campaign, with whatever hands there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game import views
from game.campaign import autoplay, players
from game.campaign.campaign import Campaign
from game.engine.decisions import Decision
from game.ui.program import Program
from tests.ui.hands import Hands
from tests.ui.script import page_of, until

WAITS = 5_000
"""Frames for which a person waits for what is worked out in the background."""
UNDOES = 4
"""The turn, from 0, that is taken back once."""


class Person:
    """Finds on the pages what the doctrine decides; has one choice studied, and takes one turn back."""

    def __init__(self, program: Program, hands: Hands) -> None:
        self.program, self.hands = program, hands
        self.mind: Iterator[Decision] = iter(())
        self.studied = self.undone = False

    @property
    def campaign(self) -> Campaign:
        return self.program.session.play.campaign

    @property
    def page(self) -> str:
        return page_of(self.program)

    def press(self, name: str) -> Iterator[None]:
        yield from self.hands.press(self.program, name)

    def shows(self, name: str) -> bool:
        """Tells whether there is something of a name to press."""
        app = self.program.app
        app.top.refresh(app.kit)
        return any(each.name == name for each in app.top.ring())

    # before the first turn, and between two sittings

    def open(self) -> Iterator[None]:
        """Begins a campaign: from the title to the desk."""
        yield from self.press("new")
        yield from until(self.program, "NewCampaign")
        yield from self.press("begin")
        yield from until(self.program, "Pledges")
        self.think()
        for promise in next(self.mind).words:
            yield from self.press(f"promise-{promise}")
        yield from self.press("give")
        yield from until(self.program, "Desk")

    def go_on(self) -> Iterator[None]:
        """Goes on with the campaign that was played last."""
        yield from self.press("continue")
        yield from until(self.program, "Desk")
        self.think()

    def think(self) -> None:
        """Makes up its mind anew."""
        self.mind = autoplay.decisions(self.campaign, players.player(self.campaign.deck, "hedger"))

    def leave(self) -> Iterator[None]:
        """Quits by the menu."""
        while self.page != "Desk":
            yield from self.step()
        yield from self.press("menu")
        yield from self.press("quit")

    # a turn

    def play(self, turns: int = 99) -> Iterator[None]:
        """Plays until a turn (from 0) begins, or to the end."""
        while self.page != "Ending" and self.campaign.turn < turns:
            yield from self.step()

    def step(self) -> Iterator[None]:
        """Does the next thing, by the page that shows."""
        match self.page:
            case "Desk":
                yield from self.decide()
            case "AftermathPage" | "ReportPage":
                yield from self.press("continue")
            case _:
                yield from self.press("back")

    def decide(self) -> Iterator[None]:
        """Does what the doctrine decides next, after what a person does once."""
        if not self.studied and self.shows("what-may-come"):
            yield from self.study()
        if self.campaign.turn == UNDOES and not self.undone and self.shows("undo"):
            yield from self.undo()
            return
        decision = next(self.mind)
        match decision.verb:
            case "answer":
                yield from self.answer(views.in_hand(self.program.session.play.table), decision)
            case "reply" | "defer":
                yield from self.reply(decision)
            case "journey" if self.shows("journey"):  # it is not offered in the first turn
                yield from self.press("journey")
                yield from self.press(f"journey-{decision.subject}")
            case "start":
                yield from self.press("projects")
                yield from self.press(f"initiative-{decision.subject}")
                yield from self.press("start")
            case "end":
                yield from self.press("end-turn")

    def answer(self, card: views.CardView | None, decision: Decision) -> Iterator[None]:
        assert card is not None
        number = next(each.number for each in card.options if each.decision == decision)
        yield from self.press(f"option-{card.id}-{number}")

    def reply(self, decision: Decision) -> Iterator[None]:
        """Goes by the power's plate to its page and to its ask, and answers there or puts it off."""
        asks = views.asks(self.program.session.play.table)
        ask = next(each for each in asks if each.card.id == decision.subject)
        yield from self.press(f"plate-{ask.power}")
        yield from self.press("ask")
        yield from self.press("defer") if decision.verb == "defer" else self.answer(ask.card, decision)

    def study(self) -> Iterator[None]:
        self.studied = True
        yield from self.press("what-may-come")
        yield from self.wait(lambda: bool(self.program.session.play.studied))
        yield from self.press("back")

    def undo(self) -> Iterator[None]:
        self.undone = True
        yield from self.press("undo")
        began = self.campaign.turn_world(UNDOES)
        assert began is not None
        assert self.campaign.world.text() == began.text()
        self.think()

    # the end

    def close(self) -> Iterator[None]:
        """Reads the ending and the debrief, and leaves by the title."""
        yield from self.press("debrief")
        assert self.page == "Debrief"
        yield
        yield from self.wait(lambda: not self.program.session.worker.busy)
        yield from self.press("back")
        yield from self.press("back")
        assert self.page == "Title"
        yield from self.press("quit")

    def wait(self, ready: Callable[[], bool]) -> Iterator[None]:
        """Waits for what is worked out in the background."""
        for _ in range(WAITS):
            yield
            if ready():
                return
        raise AssertionError(f"{self.page} works on something that does not end")
