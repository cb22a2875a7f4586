"""The page of a study: what may come of each choice, side by side; the first of a turn is free."""

from __future__ import annotations

from dataclasses import dataclass

from game import views
from game.engine.decisions import Decision
from game.ui.campaign_screen import CampaignScreen
from game.ui.errand import Errand
from game.ui.kit import Kit
from game.ui.play import Play, Taken
from game.ui.screens.frame import BACK, full_page
from game.ui.screens.study.choices import choices_of
from game.ui.screens.study.rows import study_rows
from game.ui.session import Session
from game.ui.wants import Decide, Focus, Many, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Flow, Panel
from game.ui.widgets.text import Text
from game.ui.widgets.widths import AtMost
from game.views import Fans
from game.views.fans import STUDY

GO = "study"
ABOUT = (
    "{futures:,} futures that could follow from what is known today, the same for every choice, with a careful hand at "
    "the desk afterwards."
)
PLAIN = "What could follow from what is known today, told in words alone."
FIGURES = "The line is the middle; nine in ten futures lie in the shaded part. All rows share their scales."

State = tuple[int, tuple[Decision, ...]]


@dataclass(frozen=True, slots=True)
class Studied:
    """Keeps what a study found, and the state of the campaign for which it holds."""

    state: State
    found: Fans


class StudyPage(CampaignScreen):
    """Shows what may come; its subject is the id of an ask, a project or a journey, or nothing for the card in hand."""

    title = "What may come"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Looks whether the choices were studied already; a study that is free begins at once."""
        super().__init__(session, subject)
        self.choices = choices_of(session.play.table, subject)
        self.errand = Errand(session)
        self._drawn = False
        self._due = self._possible and self._kept is None and not views.study_offer(session.play.table).capital

    @property
    def _possible(self) -> bool:
        """Whether a study can be taken now."""
        table, setting = self.session.play.table, self.session.settings.forecast
        return setting != "off" and bool(self.choices.decisions) and not views.study_offer(table).refused

    @property
    def _kept(self) -> Fans | None:
        """What was found before, if nothing was decided since."""
        kept = self.session.play.studied.get(self._key)
        return kept.found if isinstance(kept, Studied) and kept.state == state_of(self.session.play) else None

    @property
    def _key(self) -> object:
        return self.choices.decisions

    def first_focus(self) -> str:
        """Begins at the study where it has a price, or else at the way back."""
        return GO if self._possible and self._kept is None and not self._due else BACK

    # what is shown

    def build(self, kit: Kit) -> Widget:
        """Lays out what was found, or what there is to say before."""
        body = Column(self._shown(kit), gap=8)
        return full_page(kit, self.title, body, kicker=self.choices.title)

    def _shown(self, kit: Kit) -> list[Widget]:
        kept = self._kept
        if kept is not None and self.session.settings.forecast != "off":
            return self._found(kit, kept)
        return [AtMost(Panel(Column(self._said(), gap=12), "paper", pad=16), 720)]

    def _said(self) -> list[Widget]:
        """Returns what there is to say before anything was found."""
        if self.session.settings.forecast == "off":
            return [Text("The forecast is switched off in the settings.", "prose")]
        if self.choices.refused:
            return [Text(f"{self.choices.refused[:1].upper()}{self.choices.refused[1:]}", "prose")]
        if self._due or self.errand.busy:
            return [Text("The chancery studies what may come …", "prose")]
        return self._offer()

    def _found(self, kit: Kit, found: Fans) -> list[Widget]:
        if not found.dates:
            return [Text("Nothing lies ahead any more.")]
        arrows = self.session.settings.forecast == "arrows"
        about = PLAIN if found.plain else ABOUT.format(futures=found.futures)
        if not (arrows or found.plain):
            about = f"{about} {FIGURES}"
        return [
            *study_rows(kit, found, self._numbers(found), arrows),
            AtMost(Text(f"{about} It looks as far as the end of {found.dates[-1]}.", "small", "dim"), 900),
        ]

    def _numbers(self, found: Fans) -> list[int]:
        """Returns the number of each choice on its card; 0 for one that has none."""
        table = self.session.play.table
        cards = [views.in_hand(table), *(ask.card for ask in views.asks(table))]
        numbers = {option.decision: option.number for card in cards if card is not None for option in card.options}
        return [numbers.get(each.decision, 0) if each.decision is not None else 0 for each in found.fans]

    def _offer(self) -> list[Widget]:
        """Returns what a further study costs, or why there can be none."""
        offer = self.session.play.see(views.study_offer)
        if offer.refused:
            return [Text(f"The chancery can study nothing now: {offer.refused}.", "prose")]
        words = f"The chancery has studied once this turn already. Another study costs {offer.cost}."
        button = Button(f"Study for {offer.cost}", self._study, icon="search", primary=True, name=GO)
        return [Text(words, "prose"), Flow([button])]

    # what is done

    def tick(self, seconds: float) -> Want | bool | None:
        """Takes a free study once the page has been drawn, and shows what was found when it is worked out."""
        if self._due and self._drawn:
            self._due = False
            return self._study()
        self._drawn = True
        return self.errand.tick(seconds)

    def _study(self) -> Want:
        return Decide(self.session.play, STUDY, self._taken)

    def _taken(self, taken: Taken) -> Want:
        """Has the futures played in the background."""
        play = self.session.play
        request, state = views.fan_request(play.table, self.choices.decisions), state_of(play)

        def keep(found: Fans) -> Want:
            play.studied[self._key] = Studied(state, found)
            return Many((Rebuild(), Focus(BACK)))

        self.errand.begin("", lambda: views.fans(request), keep)
        return Rebuild()


def state_of(play: Play) -> State:
    """Returns what a study holds for: the turn, and what was decided in it; so it holds again when that is undone."""
    return play.campaign.turn, play.campaign.standing
