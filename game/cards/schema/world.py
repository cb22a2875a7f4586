"""The models of the world: indicators, powers, fates, promises, rules, organizations."""

from typing import Annotated, ClassVar

from game.cards.nodes import Text
from game.cards.schema.parts import Cited, Consequence, Part, may, need
from game.cards.schema.scalars import (
    Change,
    Condition,
    Count,
    Figure,
    Free,
    Id,
    Name,
    PerPower,
    TemplateId,
    Words,
    YesNo,
    choice,
)


class Spec(Cited):
    """Is the base of every card."""

    kind: ClassVar[str]  # the word for one card of the kind
    folder: ClassVar[str]  # the folder that holds the kind
    alone: ClassVar[bool] = False  # one card a file, named by its id
    id: Id = need("Permanent name.", "first-of-january")


class Band(Part):
    """Names a stretch of an indicator's range."""

    called = "a band"
    below: Figure | None = may("Upper end; the last band has none.", "20")
    name: Words = need("A word or two.", "narrow")


class IndicatorSpec(Spec):
    """Declares a number of the world: stored (range and start) or derived (formula)."""

    kind, folder, called = "indicator", "world/indicators", "an indicator"
    id: Name = need("Name in expressions; `<power>` makes four.", "influence.<power>.economy")
    label: Words = need("Words that a sixteen-year-old understands.", "Freedom of action")
    about: Words = need("One sentence.")
    unit: Annotated[Text, choice("points", "bn USD", "USD a barrel", "pips", "per cent", "share", "level")] = need(
        "What it is counted in.", "points"
    )
    range: list[Figure] = may("Lowest and highest value; for stored ones.", "[0, 100]", [])
    start: PerPower = may("Value at the start, one or one a power; for stored ones.", "52")
    formula: Condition | None = may("What it is worked out from; makes it a derived one.", "top_share * 100")
    decimals: Annotated[Text, choice("0", "1", "2", "4")] | None = may("Decimals of a derived one.", "4")
    good: Annotated[Text, choice("up", "down", "none")] = need("Which way is good for the player.", "up")
    group: Annotated[Text, choice("home", "power", "money", "trade", "world", "organization")] = need(
        "Where it is shown.", "home"
    )
    step: Figure | None = may("Smallest change; 0.01 unless said, 1 for pips.", "1")
    bands: list[Band] = may("Named stretches in rising order; for stored ones.", "", [])
    hidden: YesNo | None = may("True when only the band is shown until a journey shows the figure.", "true")
    evidence: Words | None = may("How it is known, one phrase.")


class RedLine(Part):
    """Is what a power does not forgive."""

    called = "a red line"
    id: Id = need("Name.", "foreign-base")
    when: Condition = need("When it is crossed.", "us_presence > 60")
    says: Words = need("What the power says then.")


class Move(Consequence):
    """Is what an envoy does."""

    called = "a move"
    text: Words = need("What happens, at most 25 words.")


class Rescue(Move):
    """Is the help that a power gives when it is called."""

    called = "a rescue"
    when: Condition | None = may("When it helps though turns are long and no loss threatens.", "treasury < 0.5")


MOVES = ("threaten", "remind", "test", "punish", "thank", "resent", "rescue")


class Moves(Part):
    """Lists what the envoys of a power do, from worst to best."""

    called = "the moves"
    threaten: Move = need("A red line is crossed.")
    remind: Move = need("An ask is due this turn.")
    test: Move = need("Patience is 1.")
    punish: Move = need("Patience is 0.")
    thank: Move | None = may("It was granted what it wants most.")
    resent: Move | None = may("It was refused what it wants most.")
    rescue: Rescue | None = may("It is called for help in a crisis, for two favours that it owes.")

    @property
    def every(self) -> dict[str, Move]:
        """Each move that the power has, by its name."""
        return {name: move for name in MOVES if (move := getattr(self, name)) is not None}


class Rival(Part):
    """Is another power that outbids it or stands by it, as the two get on with each other."""

    called = "a rival"
    power: Annotated[Text, choice("russia", "china", "west", "turkey")] = need("Which power.", "china", "of")
    outbids: Condition = need("When it answers the other's offers with a counter-offer.", "entente < 40")
    stands_by: Condition = need("When a refusal of the other on security costs its patience too.", "entente >= 60")


class PowerSpec(Spec):
    """Is one of the four powers as a character."""

    kind, folder, called = "power", "world/powers", "a power"
    id: Annotated[Text, choice("russia", "china", "west", "turkey")] = need("Which power.", "russia")
    title: Words = need("How it is called in play.", "Moscow")
    adjective: Words = need("Its adjective.", "Russian")
    voice: Free = may("How it speaks, for authors.")
    wants: Words | None = may("What it wants.")
    best_reason: Words | None = may("Its best reason, as it would put it.")
    courts_with: Words | None = may("What it offers.")
    tests_by: Words | None = may("How it tests.")
    threatens_by: Words | None = may("How it threatens.")
    remembers: Words | None = may("What it remembers, and how long.")
    tell: Words | None = may("What gives it away.")
    red_lines: list[RedLine] = may("What it does not forgive.", "", [])
    moves: Moves = need("What its envoys do.")
    offers: list[Id] = may("Initiatives it may offer.", "[power-market]", [])
    rival: Rival | None = may("The power it outbids or stands by.", "{of: china, outbids: entente < 40}")


class FateSpec(Spec):
    """Is a hidden future or agenda, drawn once."""

    kind, folder, called = "fate", "world/fates", "a fate"
    title: Words = need("Title.")
    odds: dict[Id, Figure] = need("Weight of each value.", "{short-frozen: 1, long: 2}")
    about: dict[Id, Words] = need("A sentence for each value.")
    tells: Words | None = may("What gives it away.")
    shifts: dict[Id, Count] = may(
        "For each value, the months by which cards that move with it come earlier or later.",
        "{early: -2, usual: 0}",
        {},
    )


class PromiseSpec(Spec):
    """Is a promise of the campaign."""

    kind, folder, called = "promise", "world/promises", "a promise"
    title: Words = need("Title.")
    text: Words = need("What is promised.")
    kept_when: Condition = need("When it counts as kept.", "sovereignty >= 55")
    measure: Condition | None = may(
        "How far it is kept, 0 to 100, judged every turn; wholly or not at all unless said.", "5 * (sovereignty - 40)"
    )


class RuleSpec(Spec):
    """Is a law of the world: slow pushes a year, or shocks."""

    kind, folder, called = "rule", "rules", "a rule"
    id: TemplateId = need("Permanent name; `<power>` makes four.", "overreliance")
    title: Words = need("The sentence that the ledger shows.")
    raising: Words | None = may("The sentence instead where it raises a figure.", "Cheap oil makes others work")
    lowering: Words | None = may("The sentence instead where it lowers a figure.", "Days without a spark")
    when: Condition | None = may("When the law holds.", "date >= 2022-01")
    per_year: dict[Name, Change] = may("Pushes a year, scaled by the length of the turn.", "", {})
    per_turn: dict[Name, Change] = may("Pushes a turn, unscaled.", "", {})
    shock: dict[Name, Change] = may("Random pushes, spread a year.", '{oil_price: "normal(0, 8)"}', {})


class OrganizationSpec(Spec):
    """Is a body that Kazakhstan can join to some level."""

    kind, folder, called, alone = "organization", "organizations", "an organization", True
    title: Words = need("Full name.")
    short: Words = need("Short name.", "CSTO")
    brief: Words = need("What it is, at most 60 words.")
    leader: Annotated[Text, choice("russia", "china", "west", "turkey", "none")] = need("Who leads it.", "russia")
    levels: list[Words] = need("Names of level 0, 1, 2, …", "[outside, observer, member]")
    start: Count = need("Level at the start.", "2")
    vigour: Figure | None = may("How well it works at the start, 0 to 100.", "55")
    duties: Words | None = may("What membership asks, one sentence.")
    benefits: Words | None = may("What it gives, one sentence.")
    upkeep: dict[Name, Change] = may("Pushes a year.", '{sovereignty: "-0.5 * member(csto)"}', {})
    exit: dict[Name, Change] = may("What moves once when the level falls to 0.", "{trust.russia: -10}", {})
