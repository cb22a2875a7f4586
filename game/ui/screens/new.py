"""A new campaign: what to play, on which terms, and the seed that chance is drawn from."""

from __future__ import annotations

from dataclasses import replace
from secrets import randbelow

from game import views
from game.cards.settings import USUAL, Settings, fitted
from game.ui.begin import begin_new
from game.ui.errand import Errand
from game.ui.kit import Kit, Run
from game.ui.screen import Screen
from game.ui.screens.frame import BACK, overlay
from game.ui.screens.sections import section
from game.ui.screens.settings import FORECAST_WORDS
from game.ui.screens.terms import fate, level, sensitive
from game.ui.session import Session
from game.ui.wants import Pop, Rebuild, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.choice import Choice
from game.ui.widgets.field import Field, Typed
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.text import Text
from game.ui.widgets.widths import AtMost
from game.views import ScenarioView

WIDE = 1200
"""Units that the panel is wide at most."""
LARGEST_SEED = 2**64 - 1
DRAWN = 1_000_000
"""A seed that nobody chose is short enough to be told to a class."""
SEED = (
    "Chance is drawn from this number. A class that types the same one meets the same shocks and hidden agendas; "
    "what differs is what each decides."
)
FORECAST = "The chancery can study what may come of an answer. How much of that is shown is up to you."


class NewCampaign(Screen):
    """Chooses what to play and begins it."""

    title = "A new campaign"
    overlay = True

    def __init__(self, session: Session, subject: str = "") -> None:
        """Begins with the scenario, the terms and the seed that the session was opened with."""
        self.session = session
        self.found = views.scenarios(session.cards.library)
        known = {each.id: each for each in self.found}
        self.chosen = known.get(session.scenario, self.found[0])
        self.terms: Settings = session.cards.terms or USUAL
        self.telling = bool(self.terms.tags or self.terms.names or not self.terms.outside)
        """Whether the choices about sensitive matters are shown."""
        self.seed = Typed(str(session.seed))
        self.errand = Errand(session)

    def first_focus(self) -> str:
        """Begins at the beginning of the game: what is set already may stay."""
        return "begin"

    def tick(self, seconds: float) -> Want | None:
        """Opens the campaign once it is made."""
        return self.errand.tick(seconds)

    # what is shown

    def build(self, kit: Kit) -> Widget:
        """Lays the choices out beside what the chosen scenario is about."""
        shown = self.chosen
        told = section(shown.title, self._told(), gap=10, fill="paper")
        terms = [*level(shown, self.terms, self._set), *fate(shown, self.terms, self._set)]
        chances = [self._seed(), self._forecast(), *sensitive(shown, self.terms, self._set, self.telling, self._tell)]
        scenarios = self._scenarios()
        if kit.columns == 1:
            columns, weights = [[*scenarios, told, *terms, *chances]], [1.0]
        elif not scenarios:
            columns, weights = [[told, *terms], chances], [0.52, 0.48]
        elif kit.columns == 2:
            columns, weights = [[*scenarios, told], [*terms, *chances]], [0.5, 0.5]
        else:
            columns, weights = [scenarios, [told, *terms], chances], [0.23, 0.41, 0.36]
        body = Row([Column(each, gap=10) for each in columns], weights, gap=12)
        begin = Button("Begin", self._begin, icon="play", primary=True, name="begin")
        back = Button("Back", Pop, icon="arrow-left", key="Esc", name=BACK)
        return overlay(self.title, body, [begin, back], widest=WIDE)

    def _scenarios(self) -> list[Widget]:
        """Returns the list of scenarios; nothing where there is no choice."""
        return [Column([self._scenario(each) for each in self.found], gap=6)] if len(self.found) > 1 else []

    def _scenario(self, shown: ScenarioView) -> Widget:
        chosen = shown is self.chosen
        words = [
            Run(shown.title, "subheading", "gold" if chosen else "ink"),
            Run(f"\n{shown.period}\n{shown.length}", "small", "dim"),
        ]
        return Pressable(
            Text(words), lambda: self._choose(shown), shown.title, name=f"scenario-{shown.id}", role="radio",
            value="chosen" if chosen else "", description=f"{shown.period}; {shown.length}",
            edge="gold" if chosen else "", mark="gold" if chosen else "",
        )  # fmt: skip

    def _told(self) -> list[Widget]:
        facts = f"{self.chosen.period}  ·  {self.chosen.length}"
        return [Text(facts, "small", "dim"), AtMost(Text(self.chosen.brief, "prose"))]

    def _seed(self) -> Widget:
        field = Field(
            "Seed", self.seed, "seed", most=20, width=200, takes=str.isdecimal, enter=self._begin,
            hint="A whole number", description=SEED,
        )  # fmt: skip
        draw = Button("Draw another", self._draw, icon="dices", name="draw")
        return section("The seed", [Text(SEED), Flow([field, draw])], gap=10)

    def _forecast(self) -> Widget:
        chosen = self.session.settings.forecast
        choice = Choice("Forecast", "forecast", tuple(FORECAST_WORDS.items()), chosen, self._foresee)
        return section("Looking ahead", [Text(FORECAST), choice], gap=10)

    # what is done

    def _choose(self, shown: ScenarioView) -> Want:
        self.chosen, self.terms = shown, USUAL
        return Rebuild()

    def _set(self, terms: Settings) -> Want:
        self.terms = terms
        return Rebuild()

    def _tell(self) -> Want:
        self.telling = not self.telling
        return Rebuild()

    def _draw(self) -> Want:
        self.seed.write(str(randbelow(DRAWN)))
        return Rebuild()

    def _foresee(self, forecast: str) -> Want:
        trouble = self.session.choose(replace(self.session.settings, forecast=forecast))
        return Say(trouble, "refused") if trouble else Rebuild()

    def _begin(self) -> Want | None:
        if not self.seed.text:
            return Say("Type a seed first, any whole number, or draw one.", "refused")
        seed = int(self.seed.text)
        if seed > LARGEST_SEED:
            return Say(f"That seed is too large: the largest is {LARGEST_SEED}.", "refused")
        cards, scenario = self.session.cards, self.chosen.id
        terms = fitted(self.terms, cards.library, cards.library.scenarios[scenario])
        self.errand.begin(
            "One moment: the scenario is being prepared.",
            lambda: cards.find_deck(scenario, terms),
            lambda deck: begin_new(self.session, deck, seed),
        )
        return None
