"""Skeleton cards: the shortest card of each kind that passes the checker, with a remark at what to fill in.

`ID`, `TITLE` and the names in braces are filled in from what the library holds, so that a skeleton fits the cards
it is laid over. A skeleton says `outside: true` until its author cites the thesis.
"""

from collections.abc import Sequence

from game.cards import Library

CITE = "outside: true          # instead: sources: [{section: …, notes: [84]}] and claims: […]\n"

EVENT = """\
id: ID
title: TITLE
size: cable            # dossier: brief of 50 to 90 words, 3 or 4 options, two advisers; news: no options
weight: 1              # undated: how likely beside other cards; for a dated card write date: 2021-12 instead
when: unrest < 90      # leave out when it may always come
brief: >
  What happens, where, to whom. At most 40 words for a cable.
options:
  - id: act
    text: What a minister could do
    effects: {credibility: +2, treasury: -0.1}
    outcome: What comes of it, in at most 25 words.
  - id: wait
    text: What else a minister could do
    effects: {credibility: -1, grievance: -1}
    outcome: What comes of that.
"""

ASK = """\
id: ID
title: TITLE
size: cable
ask: {from: russia, due: 6 months}
when: trust.russia >= 30
brief: >
  What the power wants, in its own best words. At most 40 words.
options:               # the first is yes, the last is no and free, one between is half
  - id: agree
    text: Agree
    effects: {trust.russia: +4, sovereignty: -2}
    outcome: What comes of a yes.
  - id: refuse
    text: Refuse
    effects: {patience.russia: -1}
    outcome: What comes of a no.
"""

NEWS_OF_RULE = """\
- id: ID
  title: The sentence that the ledger shows
  # a pull towards a target needs no brake: half the way in a year and a half
  per_year: {credibility: "0.02 * (reform - credibility)"}
  CITE"""

INDICATOR = """\
- id: NAME
  label: TITLE
  about: One sentence that says what is counted.
  unit: points
  range: [0, 100]
  start: 50
  good: none
  group: world
  bands: [{below: 33, name: low}, {below: 66, name: middling}, {name: high}]
  evidence: how it is known, in a phrase
"""

FATE = """\
- id: ID
  title: TITLE
  odds: {one-way: 1, another: 1}
  about: {one-way: What happens then., another: What happens instead.}
  tells: What gives it away.
"""

PROMISE = """\
- id: ID
  title: TITLE
  text: What is promised, in a sentence.
  kept_when: sovereignty >= 55
"""

ORGANIZATION = """\
id: ID
title: TITLE
short: ID
brief: What the body is, in at most 60 words.
leader: none
levels: [outside, observer, member]
start: 0
vigour: 50
duties: What membership asks, in one sentence.
benefits: What it gives, in one sentence.
upkeep: {treasury: "-0.05 * member(ID)"}
exit: {credibility: -2}
CITE"""

INITIATIVE = """\
- id: ID
  title: TITLE
  slot: home           # foreign, home or works; without `takes` it is done at once
  brief: What is done, in at most 40 words.
  tempting: Why, in at most 15 words.
  dangerous: Why not, in at most 15 words.
  cost: {political_capital: 2, treasury: 0.3}
  takes: 1 year
  effects: {credibility: +3, cohesion: -1}
  outcome: What stands at the end.
  CITE"""

PLAN = """\
- id: ID
  title: TITLE
  steps: [INITIATIVES]
  text: The rule that three finished steps gain.
  effects: {credibility: +3}
  CITE"""

JOURNEY = """\
- id: ID
  title: TITLE
  to: home
  brief: Where the President goes, and whom he meets.
  effects: {grievance: -1}
  outcome: What comes of it.
"""

ADVISER = """\
- id: ID
  title: TITLE
  leans: What the adviser leans to.
  blind_spot: What the adviser does not see.
  voice: How the adviser speaks.
  bias: {grievance: 0.5}
"""

DOCTRINE = """\
id: ID
title: TITLE
brief: The rule in one line.
score: 0.5 * sovereignty + 0.5 * prosperity
promises: [PROMISES]
journey: none
asks: {russia: half}
reserve: 2
agenda: [INITIATIVES]
"""

ENDING = """\
- id: ID
  title: TITLE
  loss: false
  order: ORDER         # endings are asked in this order; the first that holds is reached
  when: sovereignty >= 90 and prosperity >= 90
  epilogue: What is told at the end.
"""

SCENARIO = """\
id: ID
title: TITLE
brief: Where the player stands on the first day.
calendar:
  - {from: 2019-01, step: quarter}
until: 2021-12
deal: {dossiers: 1, cables: 2, fill: 2, envoys: 2}
promises: 2
names:
  - {capital: Nur-Sultan, party: Nur Otan}
flags: [price-cap]
score:
  state: 0.65 * min(sovereignty, prosperity, 100 - unrest)
  promises: 0.25
  readiness: 0.10
"""

CODEX = """\
- id: ID
  title: TITLE
  kind: term
  text: What a reader should know, in a few sentences.
"""

PLACE = """\
- id: ID
  label: TITLE
  lon: 71.4            # degrees east
  lat: 51.2            # degrees north
  role: town
  rank: 4              # 1 for places that every map shows, 5 for those shown where there is room
"""

ROUTE = """\
- id: ID
  label: TITLE
  about: What it carries, from where to where, in a sentence.
  cargo: rail          # oil, gas or rail
  consent: us          # the power that can close it; us when only Kazakhstan can
  flow: transit        # from 0 to 100
  path: [[71.4, 51.2], [76.9, 43.2]]   # places by their ids, or [longitude, latitude]
  CITE"""

NAMES = """\
id: ID
title: TITLE
about: What a teacher should know of these names, in a sentence.
history: What really happened is told at the debrief.
names: {Kazakhstan: Saryn, Kazakh: Saryn}   # whole words; the longest go first
real: [Kazakh]         # the beginnings of words that may be left nowhere
"""

TEMPLATES: dict[str, str] = {
    "world/indicators": INDICATOR,
    "world/fates": FATE,
    "world/promises": PROMISE,
    "rules": NEWS_OF_RULE,
    "organizations": ORGANIZATION,
    "events": EVENT + CITE,
    "asks": ASK + CITE,
    "initiatives": INITIATIVE,
    "plans": PLAN,
    "journeys": JOURNEY,
    "advisers": ADVISER,
    "doctrines": DOCTRINE,
    "endings": ENDING,
    "scenarios": SCENARIO,
    "codex": CODEX,
    "world/places": PLACE,
    "world/routes": ROUTE,
    "names": NAMES,
}
"""By folder. The four powers are all there are, so there is none for them."""


def skeleton(folder: str, name: str, library: Library) -> str:
    """Returns the text of a skeleton card of a kind, for an id that is free."""
    words = {
        "INITIATIVES": _some(list(library.initiatives), 3),
        "PROMISES": _some(list(library.promises), 2),
        "ORDER": str(_free_order(library)),
        "CITE": CITE,
        "TITLE": name.replace("-", " ").replace(".", " ").replace("_", " ").capitalize(),
        "NAME": name,
        "ID": name,
    }
    text = TEMPLATES[folder]
    for word, meaning in words.items():
        text = text.replace(word, meaning)
    return text


def _free_order(library: Library) -> int:
    """Returns a place in the order of endings that is free and comes before the ending without a condition."""
    orders = {int(each.order) for each in library.endings.values()}
    last = min((int(each.order) for each in library.endings.values() if each.when is None), default=0)
    return max(set(range(min(orders, default=1) - 1, last)) - orders, default=1)


def _some(names: Sequence[str], count: int) -> str:
    return ", ".join(names[:count])
