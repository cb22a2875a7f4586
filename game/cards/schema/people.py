"""The models of who plays and how it ends: advisers, doctrines, endings, scenarios, codex entries, packs."""

from typing import Annotated

from game.cards.nodes import Text
from game.cards.schema.parts import Deal, Part, Stretch, may, need
from game.cards.schema.scalars import Condition, Count, Day, Figure, Id, Name, Words, YesNo, choice
from game.cards.schema.terms import FateSetting, Length, Level
from game.cards.schema.world import Spec


class AdviserSpec(Spec):
    """Is an adviser with a known bias."""

    kind, folder, called = "adviser", "advisers", "an adviser"
    title: Words = need("Office.", "Finance minister")
    leans: Words = need("What he leans to.")
    blind_spot: Words = need("What he does not see.")
    voice: Words = need("How he speaks.")
    bias: dict[Name, Figure] = may("What he multiplies, disclosed at the debrief.", "{grievance: 0.5}", {})


class DoctrineSpec(Spec):
    """Is a computer player."""

    kind, folder, called, alone = "doctrine", "doctrines", "a doctrine", True
    title: Words = need("Title.", "The hedger")
    brief: Words = need("The rule in one line.")
    score: Condition = need("What it maximises one step ahead.", "0.4 * sovereignty + 0.6 * prosperity")
    promises: list[Id] = need("The promises it makes.", "[nobodys-province, quiet-streets]")
    journey: Id = need("The journey it makes, or none.", "to-ankara")
    asks: dict[Id, Annotated[Text, choice("yes", "half", "no", "score")]] = may(
        "How it answers each power; by its score unless said.", "{russia: half, turkey: yes}", {}
    )
    answers: dict[Id, Id] = may("Fixed answers by card.", "{first-of-january: phase}", {})
    reserve: Figure | None = may("Political capital never spent on initiatives.", "4")
    agenda: list[Id] = may("Initiatives in order, at most eight.", "[caspian-route]", [])


class Variant(Part):
    """Is a shade of an ending."""

    called = "a variant"
    when: Condition = need("When it is told so.", "captured(economy, china)")
    title: Words | None = may("Its own title.")
    epilogue: Words = need("Its own epilogue.")


class EndingSpec(Spec):
    """Is a way in which a campaign ends."""

    kind, folder, called = "ending", "endings", "an ending"
    title: Words = need("Title.")
    loss: YesNo = need("Whether the campaign is lost.", "true")
    order: Count = need("Place in the order of asking.", "1")
    when: Condition | None = may("When it holds; exactly one ending has none.", "unrest >= 90")
    way_out: Words | None = may("For a loss: what the warning advises.")
    epilogue: Words = need("What is told.")
    variants: list[Variant] = may("Shades, the first that holds.", "", [])


class Names(Part):
    """Says how things were called up to a day."""

    called = "a row of names"
    until: Day | None = may("Last day; none for the last row.", "2019-03-22")
    capital: Words | None = may("Name of the capital.", "Astana")
    party: Words | None = may("Name of the ruling party.", "Nur Otan")


class Deed(Part):
    """Is an initiative that history reports."""

    called = "a deed"
    date: Day = need("When.", "2022-03")
    start: Id = need("Which initiative.", "army")


class Score(Part):
    """Says how a campaign is judged."""

    called = "the score"
    state: Condition = need("Points for the state of the country, averaged over the turns.")
    promises: Figure = need("Share for promises kept.", "0.25")
    readiness: Figure = need("Share for shocks met prepared.", "0.1")


class ScenarioSpec(Spec):
    """Is a stretch of history to play."""

    kind, folder, called, alone = "scenario", "scenarios", "a scenario", True
    title: Words = need("Title.")
    brief: Words = need("What it is about.")
    calendar: list[Stretch] = need("Stretches with their length of turn.", "[{from: 2019-01, step: quarter}]")
    until: Day = need("Last month.", "2023-12")
    closes: Day | None = may("The day on which the book ends.", "2022-05-13")
    deal: Deal = need("What a quiet turn deals.", "{dossiers: 1, cables: 2, fill: 2, envoys: 2}")
    crisis: Deal | None = may("What a crisis turn deals.")
    promises: Count = need("Promises to choose.", "2")
    asks_from: Day | None = may("Before this month no power asks for anything; the beginning unless said.", "2019-10")
    names: list[Names] = may("Names by date.", "", [])
    start: dict[Name, Figure] = may("Indicators that start elsewhere.", "{sovereignty: 40}", {})
    flags: list[Id] = may("Flags set at the start.", "[price-cap]", [])
    fates: dict[Id, Id] = may("Fates that are fixed.", "{war: long}", {})
    history: list[Deed] = may("Initiatives that history reports.", "", [])
    score: Score = need("How it is judged.")
    levels: dict[Id, Level] = may("Levels of difficulty.", "{calm: {patience: 1, shocks: 0.7}}", {})
    level: Id | None = may("The level that is played unless another is chosen.", "tense")
    lengths: dict[Id, Length] = may("Lengths in which it may be played.", "{lesson: {calendar: []}}", {})
    length: Id | None = may("The length that is played unless another is chosen.", "campaign")
    fate_settings: dict[Id, FateSetting] = may("Settings of fate.", "{as-it-was: {fixed: {spark: fuel}}}", {})
    fate_setting: Id | None = may("The setting of fate that is played unless another is chosen.", "as-it-was")
    sensitive: list[Id] = may("Tags of cards that a class may soften or leave out.", "[january, war]", [])


class CodexSpec(Spec):
    """Is an entry of the codex."""

    kind, folder, called = "codex entry", "codex", "a codex entry"
    title: Words = need("Title.")
    also: list[Words] = may("Other names by which it is found and linked.", "[hedge]", [])
    about: Annotated[Text, choice("power", "organization", "person", "term", "place", "law", "contradiction")] = need(
        "What kind of thing it is.", "term", "kind"
    )
    text: Words = need("The entry.")
    links: list[Id] = may("Other entries.", "", [])


class PackSpec(Part):
    """Says what a pack is called and who made it."""

    called = "pack.yaml"
    id: Id | None = may("Name.", "my-pack")
    title: Words = need("Title.")
    author: Words | None = may("Who made it.")
    licence: Words | None = may("Its licence.", "CC BY 4.0")
    note: Words | None = may("A remark.")
