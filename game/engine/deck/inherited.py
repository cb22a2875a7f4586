"""What a campaign finds that does not begin at the beginning: what others decided and left behind before."""

from __future__ import annotations

from dataclasses import dataclass

Pairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Inherited:
    """Holds what was met, chosen, begun and remembered, as pairs of a number and a turn unless said.

    The indicators stand in the deck's start.
    """

    met: Pairs = ()
    """Cards, and the turn in which each was met."""
    chose: Pairs = ()
    """Cards, and the place of the option taken; for initiatives and plans the bits of their state."""
    pending: Pairs = ()
    """Acts, and the turn in which each falls."""
    window: Pairs = ()
    """Initiatives, and the last turn in which an offer makes each cheaper."""
    slots: tuple[tuple[int, int, int, bool], ...] = ()
    """Slots, the initiative's card in each, the turn at whose end it is done, whether it was rushed."""
    memories: Pairs = ()
    """Memories, and the turn in which each was made, plus one."""
    promises: Pairs = ()
    """Promises of options, and the turn in whose news each is judged."""
    quarrels: Pairs = ()
    """Powers, and the turn in which the patience of each last fell."""
    favours: Pairs = ()
    """Powers, and the turn in which the favours of each last changed."""
