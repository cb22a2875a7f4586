"""Words and numbers to show: one read-only view-model for the window, the terminal and the tests; it prints nothing."""

from game.views.aftermath import Aftermath, aftermath
from game.views.asks import AskView, asks
from game.views.book import Book
from game.views.closing import Closing, closing
from game.views.codex import Entry, guess, indicator_named, look, power_named
from game.views.diary import ahead, choices, decision_words, past, pledges, promises
from game.views.fans import Fan, FanRequest, Fans, StudyOffer, fan_request, fans, open_choices, study_offer
from game.views.hand import CardView, OptionView, in_hand
from game.views.history import History, history
from game.views.initiatives import initiative, initiative_lines, initiatives
from game.views.links import Link
from game.views.memories import MemoryView, memories, remembered
from game.views.organizations import organization, organizations
from game.views.plates import Bar, Plate, bar, book_ends_now, closeness, plates, shares
from game.views.powers import PowerPage, power_page
from game.views.projects import journeys, plans, slots
from game.views.report import Report, report
from game.views.scenarios import ScenarioView, scenarios
from game.views.since import Since, since
from game.views.table import Figure, Table
from game.views.timeline import Mark, Timeline, timeline
from game.views.why import Stair, TurnSum, Waterfall, Why, waterfall, why

__all__ = [
    "Aftermath",
    "AskView",
    "Bar",
    "Book",
    "CardView",
    "Closing",
    "Entry",
    "Fan",
    "FanRequest",
    "Fans",
    "Figure",
    "History",
    "Link",
    "Mark",
    "MemoryView",
    "OptionView",
    "Plate",
    "PowerPage",
    "Report",
    "ScenarioView",
    "Since",
    "Stair",
    "StudyOffer",
    "Table",
    "Timeline",
    "TurnSum",
    "Waterfall",
    "Why",
    "aftermath",
    "ahead",
    "asks",
    "bar",
    "book_ends_now",
    "choices",
    "closeness",
    "closing",
    "decision_words",
    "fan_request",
    "fans",
    "guess",
    "history",
    "in_hand",
    "indicator_named",
    "initiative",
    "initiative_lines",
    "initiatives",
    "journeys",
    "look",
    "memories",
    "open_choices",
    "organization",
    "organizations",
    "past",
    "plans",
    "plates",
    "pledges",
    "power_named",
    "power_page",
    "promises",
    "remembered",
    "report",
    "scenarios",
    "shares",
    "since",
    "slots",
    "study_offer",
    "timeline",
    "waterfall",
    "why",
]
