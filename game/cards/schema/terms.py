"""The models of the terms on which a scenario may be played: levels, settings of fate, lengths, legacies."""

from typing import Annotated

from game.cards.nodes import Text
from game.cards.schema.parts import Deal, Part, Stretch, may, need
from game.cards.schema.scalars import Count, Day, Figure, Id, Name, Words, YesNo, choice
from game.cards.schema.world import Spec


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


class Length(Part):
    """Is a length in which a scenario may be played: its own calendar, and the cards that are marked for it."""

    called = "a length"
    about: Words = need("What it is, one sentence.", "A lesson of 90 minutes, in 17 turns.")
    minutes: Count = need("How long it takes to play, in minutes.", "60")
    calendar: list[Stretch] = may("Stretches with their length of turn; the scenario's unless said.", "", [])
    until: Day | None = may("Last month; the scenario's unless said.", "2022-06")
    deal: Deal | None = may("What a quiet turn deals; as in the scenario unless said.")
    crisis: Deal | None = may("What a crisis turn deals; as in the scenario unless said.")
    marked: YesNo | None = may("True when only events come that name it among their `lessons`.", "true")
    most_asks: Count | None = may("How many asks are brought at most in the whole campaign.", "4")
    plans: YesNo | None = may("Whether three finished steps proclaim a plan; they do unless said.", "false")
    legacy: Id | None = may("The legacy with which it begins unless another is chosen.", "builders")


class LegacySpec(Spec):
    """Is a state of the country that somebody else leaves behind: a campaign may begin with it, later than usual."""

    kind, folder, called, alone = "legacy", "legacies", "a legacy", True
    title: Words = need("Title.", "The builder's legacy")
    brief: Words = need("What was done before, and what it left.")
    scenario: Id = need("The scenario in which it was made.", "nur-sultan")
    player: Id = need("The computer player who made it.", "builder")
    seed: Count = need("The seed of the campaign.", "17")
    until: Day = need("The last month before play begins.", "2020-12")
    known_by: list[Name] = need(
        "The figures by which it is known, and in which it is a usual run.", "[grievance, cohesion]"
    )
    state: dict[Words, Count] = need("What the campaign had become by then; written by a program.")
