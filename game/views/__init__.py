"""Words and numbers to show: one read-only view-model for the window, the terminal and the tests; it prints nothing."""

from game.views.aftermath import Aftermath, aftermath
from game.views.asks import AskView, asks
from game.views.behind import Behind, what_happened
from game.views.book import Book
from game.views.closing import Closing, closing
from game.views.codex import (
    Entry,
    Fact,
    Group,
    Page,
    Prose,
    entry,
    find,
    guess,
    index,
    indicator_named,
    look,
    power_named,
)
from game.views.diary import ahead, choices, decision_words, past, pledges, promises, taken_back
from game.views.exchange import ExchangeView, Swap, exchange
from game.views.fans import Fan, FanRequest, Fans, StudyOffer, fan_request, fans, open_choices, study_offer
from game.views.figures import FigureGroup, figure_groups, steps
from game.views.given import Given, given
from game.views.grounds import Ground, Missed
from game.views.hand import CardView, OptionView, in_hand
from game.views.history import Happened, History, Run, beside, history, reference
from game.views.initiatives import initiative, initiative_lines, initiatives
from game.views.links import Link, Span
from game.views.memories import MemoryView, memories, remembered
from game.views.novelties import Novelty, introduced, novelty
from game.views.organizations import organization, organizations
from game.views.outlook import EndingChance, Outlook, OutlookRequest, outlook, outlook_request
from game.views.people import AdviserView, adviser, advisers
from game.views.plates import Bar, Plate, bar, book_ends_now, closeness, plates, shares
from game.views.played_on import played_on
from game.views.powers import PowerPage, power_page
from game.views.projects import journeys, plans, slots
from game.views.report import Report, report
from game.views.routes import PlaceView, RouteView, place_of, places, routes
from game.views.scenarios import ScenarioView, scenarios
from game.views.shelf import SaveView, shelf
from game.views.since import Since, since
from game.views.skills import skills
from game.views.table import Figure, Table
from game.views.timeline import Mark, Timeline, timeline
from game.views.trace import trace
from game.views.turning import turning_points
from game.views.why import Stair, TurnSum, Waterfall, Why, waterfall, why

__all__ = [
    "AdviserView",
    "Aftermath",
    "AskView",
    "Bar",
    "Behind",
    "Book",
    "CardView",
    "Closing",
    "EndingChance",
    "Entry",
    "ExchangeView",
    "Fact",
    "Fan",
    "FanRequest",
    "Fans",
    "Figure",
    "FigureGroup",
    "Given",
    "Ground",
    "Group",
    "Happened",
    "History",
    "Link",
    "Mark",
    "MemoryView",
    "Missed",
    "Novelty",
    "OptionView",
    "Outlook",
    "OutlookRequest",
    "Page",
    "PlaceView",
    "Plate",
    "PowerPage",
    "Prose",
    "Report",
    "RouteView",
    "Run",
    "SaveView",
    "ScenarioView",
    "Since",
    "Span",
    "Stair",
    "StudyOffer",
    "Swap",
    "Table",
    "Timeline",
    "TurnSum",
    "Waterfall",
    "Why",
    "adviser",
    "advisers",
    "aftermath",
    "ahead",
    "asks",
    "bar",
    "beside",
    "book_ends_now",
    "choices",
    "closeness",
    "closing",
    "decision_words",
    "entry",
    "exchange",
    "fan_request",
    "fans",
    "figure_groups",
    "find",
    "given",
    "guess",
    "history",
    "in_hand",
    "index",
    "indicator_named",
    "initiative",
    "initiative_lines",
    "initiatives",
    "introduced",
    "journeys",
    "look",
    "memories",
    "novelty",
    "open_choices",
    "organization",
    "organizations",
    "outlook",
    "outlook_request",
    "past",
    "place_of",
    "places",
    "plans",
    "plates",
    "played_on",
    "pledges",
    "power_named",
    "power_page",
    "promises",
    "reference",
    "remembered",
    "report",
    "routes",
    "scenarios",
    "shares",
    "shelf",
    "since",
    "skills",
    "slots",
    "steps",
    "study_offer",
    "taken_back",
    "timeline",
    "trace",
    "turning_points",
    "waterfall",
    "what_happened",
    "why",
]
