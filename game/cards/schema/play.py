"""The models of what happens and what is done: events, asks, initiatives, plans, journeys."""

from typing import Annotated

from game.cards.nodes import Text
from game.cards.schema.parts import Act, Advice, Form, History, Memory, Option, Part, may, need
from game.cards.schema.scalars import Change, Condition, Day, Figure, Id, Name, TimeSpan, Words, YesNo, choice
from game.cards.schema.world import Spec


class CardSpec(Spec, Act):
    """Is what events and asks share: a situation with answers, or faces with answers."""

    title: Words = need("Title.", "The price at the pump")
    size: Annotated[Text, choice("dossier", "cable", "news")] | None = may(
        "dossier (brief of 50 to 90 words, 3 or 4 options), cable (40 words, 2 or 3) or news (25, none); "
        "a cable unless said.",
        "dossier",
    )
    when: Condition | None = may("When it may come.", "flag(price-cap)")
    weight: Condition | None = may("How likely an undated card is beside the others; 1 unless said.", "2")
    cooldown: TimeSpan | None = may("May come again after this; once only without it.", "4 years")
    place: Words | None = may("Where it happens, for the map.", "Zhanaozen")
    brief: Words = need("The situation.")
    mild: Words | None = may("The situation with fewer details and the same facts, for those who ask for it.")
    options: list[Option] = may("The answers.", "", [])
    form: Form | None = may("Faces of a turning point, instead of options.")
    advice: dict[Id, Advice] = may("What two advisers say.", "{finance: {for: lift, says: It pays.}}", {})
    reactions: dict[Id, Words] = may("What powers, people or elite say.", '{russia: "We had hoped for more."}', {})
    history: History | None = may("What really happened.")
    views: list[Words] = may("Two views of a contested matter.", "", [])
    sign_of: Id | None = may("The card that this one foretells.", "first-nights")
    prepared_by: list[Id] = may("Initiatives that count as readiness.", "[wage-accord]", [])

    @property
    def weight_class(self) -> str:
        """Is the size, a cable unless the card says otherwise."""
        return str(self.size or "cable")

    def answers(self) -> list[Option]:
        """Lists the options of the card, or of all its faces."""
        return [option for face in self.form.faces for option in face.options] if self.form else self.options


class EventSpec(CardSpec):
    """Is a card of history or of chance."""

    kind, folder, called, alone = "event", "events", "an event", True
    date: Day | None = may("When history offers it; none for an undated card.", "2021-12")
    until: Day | None = may("Last date at which it is still offered; twelve months later unless said.", "2022-06")
    moves_with: Id | None = may("The fate that moves its date, with all others that name it.", "january-date")
    announced: TimeSpan | None = may("Known in the diary this long before.", "6 months")
    rumour: Figure | None = may("Odds, 0 to 1, before that.", "0.5")
    opening: YesNo | None = may(
        "True for an undated card of good news: after five undated cards without one, one comes if any may.", "true"
    )
    exchange: dict[Name, Change] = may(
        "Once it is answered, one public promise may be exchanged in that turn, at this price.", "{credibility: -5}", {}
    )
    instead_of: Id | None = may(
        "Comes only where this card is left out, as one that a class would rather not be shown.", "invasion"
    )
    lessons: list[Id] = may("The lengths for lessons in which it comes.", "[lesson-90, lesson-45]", [])
    placed: YesNo | None = may("True where the thesis gives no month and the date is our placing.", "true")
    outcome: Words | None = may("What the ledger says of a news card.")


class Request(Part):
    """Says who asks and how long the question lies."""

    called = "an ask"
    power: Annotated[Text, choice("russia", "china", "west", "turkey")] = need("Who asks.", "russia", "from")
    due: TimeSpan = need("How long it lies on the plate.", "6 months")
    security: YesNo | None = may("True where it is about security: who stands by the power minds a no as well.", "true")


class AskSpec(CardSpec):
    """Is a wish of a power: yes, half or no."""

    kind, folder, called = "ask", "asks", "an ask"
    ask: Request = need("Who asks, and until when.", "{from: russia, due: 6 months}")
    agenda: Id | None = may("Three times as likely when the power's agenda has this value.", "pipes")


class InitiativeSpec(Spec, Act):
    """Is something the player may start."""

    kind, folder, called = "initiative", "initiatives", "an initiative"
    title: Words = need("Title.")
    slot: Annotated[Text, choice("foreign", "home", "works")] | None = may("Which of the three slots.", "foreign")
    partner: Annotated[Text, choice("russia", "china", "west", "turkey")] | None = may("With whom.", "turkey")
    organization: Id | None = may("The body it belongs to.", "ots")
    brief: Words = need("What it is, at most 40 words.")
    tempting: Words | None = may("Why, at most 15 words.")
    dangerous: Words | None = may("Why not, at most 15 words.")
    cost: dict[Name, Figure] = may(
        "Capital at the start; money half at the start, half at the end.", "{political_capital: 4, treasury: 1.5}", {}
    )
    takes: TimeSpan | None = may("How long; at once without it.", "18 months")
    requires: Condition | None = may("What must hold to start it.", "trust.turkey >= 45")
    dearer: Condition | None = may("When it costs one political capital more.", "chose(zeya-delegation, relief)")
    exclusive: list[Id] = may("Initiatives that cannot run or be done beside it.", "", [])
    begin: Act | None = may("What starting it brings.", "{effects: {trust.turkey: +2}}")
    outcome: Words | None = may("What is done at the end, at most 25 words.")
    again: TimeSpan | None = may("May be repeated after this; once only without it.", "2 years")


class PlanSpec(Spec):
    """Is three initiatives that together change a rule."""

    kind, folder, called = "plan", "plans", "a plan"
    title: Words = need("Title.")
    steps: list[Id] = need("Three initiatives.", "[caspian-route, oil-label, aktau-port]")
    text: Words = need("The rule gained.")
    effects: dict[Name, Change] = may("What moves when it is proclaimed.", "", {})
    flags: list[Id] = may("Flags set then.", "", [])
    eases: list[Id] = may("Initiatives that cost one political capital less from then on.", "[top-cases]", [])
    eases_half: YesNo | None = may("True where half answers to asks cost one political capital less then.", "true")


class JourneySpec(Spec):
    """Is where the President goes."""

    kind, folder, called = "journey", "journeys", "a journey"
    title: Words = need("Title.")
    to: Annotated[Text, choice("russia", "china", "west", "turkey", "region", "home")] = need("Where.", "turkey")
    brief: Words = need("What it is.")
    requires: Condition | None = may("What must hold.", "patience.turkey > 0")
    effects: dict[Name, Change] = may("What moves.", "{patience.turkey: +1}", {})
    remember: dict[Id, Memory] = may("What powers remember.", "", {})
    learn: list[Id] = may("Fates it reveals.", "[agenda-turkey]", [])
    reveals: list[Name] = may("Hidden indicators whose figure it shows.", "[grievance]", [])
    outcome: Words | None = may("What comes of it, at most 25 words.")
