"""A campaign in the terminal, begun anew or loaded."""

from __future__ import annotations

from game import views
from game.campaign import save
from game.campaign.campaign import Campaign
from game.text.game import Game, Left
from game.text.printer import Printer
from game.text.prompt import Ended, Prompt
from game.text.session import TextSession
from game.views import Book, Table

GOOD, PROBLEM, WRONG_USE = 0, 1, 2


def run(session: TextSession) -> int:
    """Plays a campaign in the terminal until it ends or the player leaves; returns the exit code."""
    out, prompt = Printer(session.sink), Prompt(session.source, session.sink)
    try:
        game = _resume(session, out, prompt) if session.load is not None else _begin(session, out, prompt)
    except save.SaveError as error:
        out.line(f"This save cannot be read: {error}")
        out.line("The file was left as it is.")
        return PROBLEM
    except KeyError:
        out.line(f"There is no scenario '{session.scenario}'.")
        return WRONG_USE
    except (Ended, Left, KeyboardInterrupt):
        return GOOD
    game.play()
    return GOOD


def _begin(session: TextSession, out: Printer, prompt: Prompt) -> Game:
    deck = session.find_deck(session.scenario)
    campaign = Campaign(deck, session.seed)
    path = save.free_name(session.saves, save.stem(campaign))
    return Game(Table(Book(session.library, deck), campaign), path, out, prompt)


def _resume(session: TextSession, out: Printer, prompt: Prompt) -> Game:
    assert session.load is not None
    loaded = save.load(session.load, session.find_deck)
    campaign, path = loaded.campaign, session.load
    game = Game(Table(Book(session.library, campaign.deck), campaign), path, out, prompt, resumed=True)
    since = views.since(loaded)
    if since.changed:
        out.line(since.changed)
    if since.parted:
        out.line(since.parted)
        out.line("You can go on from there; the old file stays as it is and a new one is written. Go on? (yes or no)")
        if not prompt.ask().lower().startswith("y"):
            raise Left
    if since.changed or since.parted:
        game.path = save.free_name(session.saves, f"{session.load.stem}-changed")
    return game
