"""A whole campaign at the window: by keys alone, by the mouse alone, and left in the middle and gone on with."""

from collections import Counter
from collections.abc import Iterator

import pytest

from game.campaign import save
from game.campaign.campaign import Step
from game.ui import app
from game.ui.program import Program
from game.ui.start import Wish
from tests.ui.hands import Hands, Keyboard, Mouse
from tests.ui.person import Person
from tests.ui.script import Runs

FRAMES, HURRY = 20_000, 1000
"""How many frames a campaign may take, and how many there are in a second."""
HALF = 5
"""The turn, from 0, in which a campaign is left."""


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets frames follow each other fast."""
    monkeypatch.setattr(app, "STEADY", HURRY)
    monkeypatch.setattr(app, "LIVELY", HURRY)


@pytest.mark.parametrize("hands", [Keyboard(), Mouse()], ids=["keys", "mouse"])
def test_a_campaign_is_played_whole(runs: Runs, wish: Wish, hands: Hands) -> None:
    def script(program: Program) -> Iterator[None]:
        person = Person(program, hands)
        yield from person.open()
        yield from person.play()
        yield from person.close()

    code, program = runs(script, FRAMES)
    assert code == 0
    campaign = program.session.play.campaign
    assert campaign.outcome is not None
    verbs = Counter(step.decision.verb for step in campaign.steps)
    assert verbs["end"] == campaign.outcome.turn
    assert verbs["answer"] > verbs["end"] > len(campaign.deck.turns) // 2
    assert min(verbs["reply"], verbs["journey"]) >= 5
    assert verbs["start"] >= 2
    assert (verbs["pledge"], verbs["study"], verbs["undo"]) == (1, 1, 1)
    loaded = save.load(wish.saves / "nur-sultan-7.yaml", program.session.cards.find_deck)
    assert (loaded.differs_from, loaded.changed) == (None, [])
    assert loaded.campaign.world.text() == campaign.world.text()
    assert loaded.campaign.steps == campaign.steps


@pytest.mark.parametrize(("first", "then"), [(Keyboard(), Mouse()), (Mouse(), Keyboard())], ids=["keys", "mouse"])
def test_a_campaign_is_left_and_gone_on_with(runs: Runs, wish: Wish, first: Hands, then: Hands) -> None:
    def sit_down(program: Program) -> Iterator[None]:
        person = Person(program, first)
        yield from person.open()
        yield from person.play(HALF)
        yield from person.leave()

    def go_on(program: Program) -> Iterator[None]:
        person = Person(program, then)
        yield from person.go_on()
        resumed.append((person.campaign.world.fingerprint(), person.campaign.world.text(), person.campaign.steps[:]))
        yield from person.play(HALF + 2)

    resumed: list[tuple[str, str, list[Step]]] = []
    code, before = runs(sit_down, FRAMES)
    assert code == 0
    left = before.session.play.campaign
    assert left.turn == HALF
    code, after = runs(go_on, FRAMES)
    assert code == 0
    assert resumed == [(left.world.fingerprint(), left.world.text(), left.steps)]
    assert after.session.play.campaign.turn == HALF + 2
    assert [path.name for path in wish.saves.iterdir()] == ["nur-sultan-7.yaml"]
