"""The parts that several kinds of card share: sources, consequences, options, advice."""

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from game.cards.nodes import Branch, Text
from game.cards.problems import Place
from game.cards.schema.scalars import Change, Condition, Count, Day, Figure, Id, Name, TimeSpan, Words, YesNo, choice

PLACE_KEY = "\0place"  # no author can type it: such a character is refused when the file is read


def need(doc: str, example: str = "", name: str | None = None) -> Any:
    """Declares a field that every card of the kind must have."""
    return Field(description=doc, examples=[example] if example else None, alias=name)


def may(doc: str, example: str = "", default: Any = None, name: str | None = None) -> Any:
    """Declares a field that may be left out."""
    examples = [example] if example else None
    if isinstance(default, (dict, list)):
        return Field(default_factory=default.copy, description=doc, examples=examples, alias=name)
    return Field(default=default, description=doc, examples=examples, alias=name)


class Part(BaseModel):
    """Is the base of all models: nothing unknown is taken, nothing changes later, and the place is kept."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=(), defer_build=True)
    called: ClassVar[str] = "this mapping"  # how a problem names what it is

    at: Place = Field(alias=PLACE_KEY, exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _keep_place(cls, data: Any) -> Any:
        return {**data, PLACE_KEY: data.place} if isinstance(data, Branch) else data


class Source(Part):
    """Cites a section of the thesis and, if wanted, its footnotes."""

    called = "a source"
    section: Id = need("Section of the thesis.", "ch2-riots")
    notes: list[Count] = may("Footnotes of that section.", "[84, 85]", [])


class Cited(Part):
    """Is anything that says where it comes from."""

    sources: list[Source] = may("Sections and footnotes of the thesis.", "[{section: ch2-riots, notes: [84]}]", [])
    claims: list[Id] = may("Claims of the thesis.", "[mec-fuel-protest]", [])
    outside: YesNo | None = may("True where the idea is not in the thesis; said on the card's face.", "true")
    tags: list[Id] = may("Words to find cards by; `contested` asks for two views.", "[january]", [])
    note: Words | None = may("A remark for authors, never shown.")


class Memory(Part):
    """Is what a power remembers: it moves its goodwill and fades."""

    called = "a memory"
    tag: Id = need("What `remembers(power, tag)` asks for.", "lifted-cap", "as")
    weight: Figure = need("Points of goodwill, below zero for a grudge.", "-3")
    fades: TimeSpan = need("How long until nothing is left, fading evenly.", "2 years")


class Later(Part):
    """Is a consequence that comes after a while, in the news of the turn that holds its date."""

    called = "a later consequence"
    after: TimeSpan = need("When it comes, counted from the answer.", "6 months", "in")
    effects: dict[Name, Change] = may("What it moves.", "{prices: +4}", {})
    remember: dict[Id, Memory] = may("What powers remember then.", "", {})
    flags: list[Id] = may("Flags set then.", "", [])
    clear: list[Id] = may("Flags cleared then.", "", [])
    outcome: Words | None = may("What the news says, at most 25 words.")


class Consequence(Part):
    """Is what an act brings at once, and for sure."""

    effects: dict[Name, Change] = may(
        "What moves, by how much; `=` sets instead of adding.", "{unrest: +10 + 0.2 * grievance}", {}
    )
    later: list[Later] = may("What comes after a while.", "[{in: 6 months, effects: {prices: +4}}]", [])
    remember: dict[Id, Memory] = may(
        "What each power remembers.", "{russia: {as: lifted-cap, weight: -3, fades: 2 years}}", {}
    )
    flags: list[Id] = may("Flags set.", "[gas-deal]", [])
    clear: list[Id] = may("Flags cleared.", "[price-cap]", [])


class Outcome(Consequence):
    """Is one of several things that may come of an act."""

    called = "a chance"
    weight: Condition = need("How likely it is beside its neighbours: a number or an expression.", "3")
    learn: list[Id] = may("Fates it reveals.", "", [])
    offer: list[Id] = may("Initiatives it makes cheaper.", "", [])
    outcome: Words = need("What happens, at most 25 words.")


class Act(Consequence):
    """Is what an act may bring: sure consequences, chances, things learned and offered."""

    called = "an act"
    chance: list[Outcome] = may("One of these falls as well, by weight.", "[{weight: 3, effects: {unrest: -2}}]", [])
    learn: list[Id] = may("Fates it reveals.", "[agenda-russia]", [])
    offer: list[Id] = may("Initiatives two capital cheaper for six months.", "[oil-label]", [])
    hasten: list[Id] = may("Initiatives done a turn sooner, if they are under way.", "[caspian-route]", [])
    delay: list[Id] = may("Initiatives done a turn later, if they are under way.", "[nurly-zhol]", [])


class Pledge(Part):
    """Is a word given, to be kept by a date."""

    called = "a promise"
    to: Annotated[Text, choice("russia", "china", "west", "turkey", "people")] = need(
        "Who holds it: a power or the people.", "west"
    )
    due: TimeSpan = need("When it is judged.", "1 year")
    kept_when: Condition = need("What must hold then.", "member(eaeu) >= 2")
    text: Words | None = may("The promise in a few words, for the diary.")


class Option(Act):
    """Is one answer to a card."""

    called = "an option"
    id: Id = need("Name within the card, for `chose(card, option)`.", "lift")
    text: Words = need("The answer, at most 12 words.", "Lift the cap at New Year")
    history: YesNo | None = may("True on what Kazakhstan did.", "true")
    cost: dict[Name, Figure] = may(
        "What it costs: required and taken in one.", "{political_capital: 3, treasury: 0.4}", {}
    )
    requires: Condition | None = may("What must hold to choose it.", "cohesion >= 30")
    promise: Pledge | None = may("A word given with it.")
    reactions: dict[Id, Words] = may("What powers, people or elite say, at most 12 words each.", "", {})
    outcome: Words = need("What comes of it, at most 25 words.", "Queues become crowds within days.")
    mild: Words | None = may("What comes of it, with fewer details and the same facts.")


class Advice(Part):
    """Is what an adviser says to a dossier."""

    called = "an advice"
    option: Id = need("The option he is for.", "lift", "for")
    says: Words = need("One sentence.", "The subsidy costs more than the anger.")


class History(Part):
    """Is what really happened, shown after the choice."""

    called = "the history"
    what: Words = need("One or two sentences.")
    sources: list[Source] = may("Where the thesis says so.", "[{section: ch2-riots, notes: [84]}]", [])


class Face(Part):
    """Is one form that a turning point may take."""

    called = "a face"
    below: Figure | None = may("The measure lies below this; the last face has none.", "32")
    id: Id = need("Name, for `face(card, name)`.", "bad-week", "is")
    title: Words | None = may("Title of this face, else the card's.")
    brief: Words = need("The situation.")
    mild: Words | None = may("The situation with fewer details and the same facts.")
    options: list[Option] = need("The answers to this face.")
    advice: dict[Id, Advice] = may("What two advisers say.", "", {})
    reactions: dict[Id, Words] = may("What powers, people or elite say.", "", {})


class Form(Part):
    """Is the pressure of a turning point: one measure, faces from calm to storm."""

    called = "a form"
    measure: Condition = need("How strong the pressure is.", "0.45 * grievance + 0.2 * corruption")
    faces: list[Face] = need("Faces in rising order.")


class Stretch(Part):
    """Is a stretch of the calendar with one length of turn."""

    called = "a stretch of the calendar"
    start: Day = need("First month.", "2019-01", "from")
    step: Annotated[Text, choice("half-month", "month", "quarter", "half-year", "year")] = need(
        "Length of a turn.", "quarter"
    )
    crisis: YesNo | None = may("True when turns are dealt as in a crisis.", "true")


class Deal(Part):
    """Says how much is dealt in a turn."""

    called = "the deal"
    dossiers: Count = need("Dossiers at most.", "1")
    cables: Count = need("Cables at most.", "2")
    fill: Count = need("Undated cards fill the desk to this many.", "2")
    envoys: Count = need("Powers that act at most.", "2")
    cards: Count | None = may("Cards at most, of any size.", "5")
    asks: Figure | None = may("Asks that powers bring in a turn on average; 1 unless said.", "0.8")
