"""Beginning: puts a campaign into play, each in a file of its own, and opens the page on which it goes on."""

from __future__ import annotations

from pathlib import Path

from game.campaign import save
from game.campaign.campaign import Campaign
from game.engine.decisions import pledging
from game.engine.deck import Deck
from game.ui.pages import page
from game.ui.play import Play
from game.ui.session import Session
from game.ui.wants import Many, Reset, Say, Want
from game.views import Book, Table


def take_up(session: Session, campaign: Campaign, path: Path) -> Want:
    """Puts a campaign into play and opens its desk, the choice of its promises, or its end; nothing is written yet."""
    session.play = Play(Table(Book(session.cards.library, campaign.deck), campaign), path)
    session.seen.clear()
    name = "ending" if campaign.outcome is not None else "pledges" if pledging(campaign.world) else "desk"
    return Reset(page(name, session))


def begin_new(session: Session, deck: Deck, seed: int) -> Want:
    """Begins the scenario of a deck with a seed; its file is named after both."""
    campaign = Campaign(deck, seed)
    return take_up(session, campaign, save.free_name(session.saves, save.stem(campaign)))


def begin_again(session: Session) -> Want:
    """Begins the campaign in play anew: the same seed and settings meet the same shocks."""
    before = session.play.campaign
    campaign = Campaign(before.deck, before.seed, before.changes)
    return take_up(session, campaign, save.free_name(session.saves, save.stem(campaign)))


def what_if(session: Session, turn: int) -> Want:
    """Forks the campaign in play at the beginning of a turn (from 0) into a save of its own, and goes on from there."""
    before = session.play
    campaign, number = before.campaign.fork(turn), before.campaign.deck.number(turn)
    stem = before.path.stem.partition("-from-turn-")[0]
    path = save.free_name(session.saves, f"{stem}-from-turn-{number}")
    want = take_up(session, campaign, path)
    session.play.save()
    said = session.play.trouble or f"What if? A new game from turn {number}, kept as {path.stem}. The old one stays."
    return Many((want, Say(said)))
