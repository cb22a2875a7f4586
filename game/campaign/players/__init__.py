"""Computer players: they decide for every row of a world at once, one campaign or ten thousand.

`first`, `random` and `historical` are code; every doctrine card is a player too. Players draw from hashes of
their own names, so that a player's lot never moves the world's.
"""

from game.campaign.players.doctrine import DoctrinePlayer
from game.campaign.players.historical import Historical
from game.campaign.players.plain import First, Random
from game.campaign.players.roster import names, player

__all__ = ["DoctrinePlayer", "First", "Historical", "Random", "names", "player"]
