"""On which terms a campaign is played: what was chosen, how hard shocks fall, which aids the player has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terms:
    """Holds the terms of a deck; those of a plain scenario unless said."""

    chosen: tuple[str, ...] = ()
    """What was chosen, one line a setting, as a save's head holds it: `level=storm`."""
    legacy: str = ""
    """The legacy with which play begins, nothing where it begins at the beginning."""
    mild: frozenset[str] = frozenset()
    """The tags of cards that are told with fewer details."""
    off: frozenset[str] = frozenset()
    """The tags of what is left out."""
    names: str = ""
    """The set of invented names in which the cards are told, nothing for the real ones; no rule reads it."""
    shocks: float = 1.0
    """What every shock is multiplied by."""
    most_asks: int | None = None
    """How many asks are brought at most in the whole campaign."""
    forecast: str = "paid"
    """Studies: free, none, or paid, the first of a turn being free."""
    exact: bool = True
    """Whether a preview is told in numbers; else in arrows."""
    undo: bool = True
    """Whether a turn's decisions may be taken back."""
    signs: bool = False
    """Whether the news says which turning point a sign foretells."""
