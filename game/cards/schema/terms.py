"""The models of the terms on which a scenario may be played: levels of difficulty and settings of fate."""

from typing import Annotated

from game.cards.nodes import Text
from game.cards.schema.parts import Part, may, need
from game.cards.schema.scalars import Count, Figure, Id, Name, Words, YesNo, choice


class Level(Part):
    """Is a level of difficulty: what it changes stands here in numbers, and nothing else is changed."""

    called = "a level"
    about: Words = need("What it is like, one sentence.", "More patience, forecasts for nothing, undo.")
    patience: Count | None = may("Pips of patience more or fewer with every power at the start.", "-1")
    start: dict[Name, Figure] = may("What the start has more or less of.", "{cohesion: +5, treasury: +0.5}", {})
    shocks: Figure | None = may("What every shock is multiplied by; 1 unless said.", "1.3")
    asks: Figure | None = may("What the number of asks is multiplied by; 1 unless said.", "0.7")
    capital: Count | None = may("Political capital more in every turn.", "1")
    forecast: Annotated[Text, choice("free", "paid", "none")] | None = may(
        "Studies: free, none, or paid, the first of a turn being free; paid unless said.", "free"
    )
    preview: Annotated[Text, choice("exact", "arrows")] | None = may(
        "Whether an option shows what it does in numbers or in arrows; exact unless said.", "arrows"
    )
    undo: YesNo | None = may("Whether a turn's decisions may be taken back; they may unless said.", "false")
    signs: YesNo | None = may("True where the news says which turning point a sign foretells.", "true")
    fate: Id | None = may("The setting of fate that goes with it unless another is chosen.", "shaken")


class FateSetting(Part):
    """Is a setting of fate: which hidden futures are fixed in it; the others are drawn from their odds."""

    called = "a setting of fate"
    about: Words = need("What it means, one sentence.", "Dates and strengths as they were; forms are free.")
    fixed: dict[Id, Id] = may("Fates that are fixed in it.", "{spark: fuel}", {})
