"""The tour: a campaign at six times of its course, and every page with everything it may be about."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from pathlib import Path

from game import views
from game.campaign import autoplay, players, save
from game.campaign.campaign import Campaign
from game.engine.deck import Deck
from game.ui.pages import PAGES, page
from game.ui.session import Session
from game.ui.settings import TEXT_SCALES
from tests.ui.stage import FRAME, Stage

SIZES = ((1024, 768), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160))
LOOKS = tuple((size, text) for size in SIZES for text in TEXT_SCALES)
"""Every size of the window with every size of text."""
TIGHT, USUAL = ((1024, 768), 2.0), ((1280, 720), 1.0)

TIMES = {"before": -1, "first": 0, "middle": 9, "crisis": 13, "late": 20, "over": 99}
"""The turn, from 0, in which the campaign stands; before the first the promises are not given yet."""
SEEDS = 20
BEFORE = ("title", "new", "pledges", "settings", "help", "about", "saves")
"""Pages that there are before a campaign begins."""
ONLY = {"pledges": ("before",), "debrief": ("over",), "aftermath": ("first", "middle", "crisis", "late")}
"""Pages that have something to show at some times only."""


def campaigns(deck: Deck) -> dict[str, Campaign]:
    """Plays the first campaign in which the careful doctrine survives, and returns it as it stood at each time."""
    player = players.player(deck, "hedger")
    for seed in range(1, SEEDS):
        campaign, found = Campaign(deck, seed), {}
        for name, turn in TIMES.items():
            if turn >= 0:
                autoplay.play_to(campaign, player, turn)
            found[name] = fork(campaign)
        if campaign.outcome is not None and not campaign.outcome.loss:
            return found
    raise AssertionError(f"the careful doctrine survives in none of {SEEDS} campaigns")


def fork(campaign: Campaign) -> Campaign:
    """Returns a copy that can be played on; worlds are never changed, so that they can be shared."""
    found = copy(campaign)
    found.steps, found._turn_starts = list(campaign.steps), list(campaign._turn_starts)
    return found


def filled(folder: Path, course: dict[str, Campaign]) -> Path:
    """Fills a folder with saves of every state and returns it."""
    for when in ("first", "middle", "over"):
        save.write(course[when], folder / f"nur-sultan-{when}.yaml")
    good = (folder / "nur-sultan-middle.yaml").read_text(encoding="utf-8")
    (folder / "torn.yaml").write_text(good[: len(good) // 2].rstrip() + " [", encoding="utf-8")
    (folder / "a-name-that-somebody-gave-who-likes-long-names-without-any-space-in-them.yaml").write_text(
        good.replace("scenario: nur-sultan", "scenario: another-world"), encoding="utf-8"
    )
    return folder


def stops(when: str) -> Iterator[str]:
    """Yields the pages that there are at a time."""
    for name in PAGES:
        if when in ONLY.get(name, (when,)) and (when != "before" or name in BEFORE):
            yield name


def subjects(name: str, session: Session) -> list[str]:
    """Returns everything that a page may be about."""
    table = session.play.table
    match name:
        case "power":
            return [power.id for power in table.deck.powers]
        case "initiative":
            return [each.card.id for each in table.deck.initiatives]
        case "ask":
            return [each.card.id for each in views.asks(table)] or ["gone"]
        case "why":
            return sorted(table.book.labels)
        case "organizations":
            return ["", *map(str, table.book.library.organizations)]
        case "codex":
            pages = (each for group in views.index(table) for each in group.pages)
            return ["", *(f"{each.link.kind}/{each.link.id}" for each in pages)]
        case "history":
            return ["", "unrest", "trust.russia"]
        case "study":
            return ["", *(each.card.id for each in views.asks(table))]
    return [""]


def opened(name: str, session: Session, about: str = "", look: tuple[tuple[int, int], float] = USUAL) -> Stage:
    """Opens a page and lets it come to rest: what it has worked out in the background is shown."""
    if name == "aftermath":
        session.play.decide(next(each for each in session.play.campaign.legal() if each.verb in ("answer", "reply")))
    stage = Stage(page(name, session, about), session, *look)
    rest(stage)
    return stage


def rest(stage: Stage) -> None:
    """Lets frames pass until nothing is worked out in the background any more, and what was found shows."""
    stage.app.frame(FRAME)
    stage.until(lambda: not stage.session.worker.busy, 60.0)
    for _ in range(2):
        stage.app.frame(FRAME)
