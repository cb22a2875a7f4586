"""The player who decides as Kazakhstan did."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.campaign.players.doctrine import DoctrinePlayer
from game.engine import acts, projects
from game.engine.dealing import Group
from game.engine.deck import Deck
from game.engine.turn import Picks
from game.engine.world import World

HALF = "half"
"""What the answer between yes and no is called where a card that is no ask has one."""


class Historical(DoctrinePlayer):
    """Does what Kazakhstan did where the thesis says so; else half answers, else what the hedger does."""

    def __init__(self, deck: Deck) -> None:
        """Stands on the doctrine `hedger`."""
        super().__init__(deck, deck.doctrines["hedger"])

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Takes the option marked as history, else the half answer, else the best by the hedger's score."""
        picks = super().choose(world, found, mask)
        for group in found:
            options = group.face.options
            marked = next((place for place, option in enumerate(options) if option.history), None)
            if marked is None:
                marked = next((place for place, option in enumerate(options) if option.id == HALF), None)
            if marked is not None:
                every = acts.numbers(world, group.rows)
                legal = (mask[every] >> marked & 1).astype(bool)
                picks[every[legal]] = marked
        return picks

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Gives the half answer where there is one, else the best by the hedger's score."""
        picks = self._best(world, found, mask, {})
        for group in found:
            if len(group.face.options) > 2:
                every = acts.numbers(world, group.rows)
                legal = (mask[every] >> 1 & 1).astype(bool)
                picks[every[legal]] = 1
        return picks

    def initiative(self, world: World, attempt: int) -> Picks:
        """Starts the initiatives that history reports, on their dates."""
        deck = world.deck
        due = [deck.initiative_place[card] for turn, card in deck.history if turn == world.turn]
        if attempt >= len(due):
            return np.full(world.size, -1, np.intp)
        legal = projects.may_start(world, deck.initiatives[due[attempt]], world.view)
        return np.where(legal, due[attempt], -1)
