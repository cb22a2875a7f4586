"""Checks across cards, beyond the one example that each code owns."""

from pathlib import Path

import pytest

from tests.cards.packs import event, places, read, write


def found(root: Path) -> list[str]:
    return places(read(root)[1], root)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("when: unrest-sovereignty > 3", "E201 events/flood.yaml:3:7"),
        ("when: unrest > 50 and unrest < 40", "E318 events/flood.yaml:3:7"),
        ("when: 'member(csto) > 2'", "E318 events/flood.yaml:3:8"),
        ("when: member(csto) >= 0", "W417 events/flood.yaml:3:7"),
        ("when: date >= 2021-01 and met(flood) or flag(price-cap)", ""),
        ("when: chose(nights, stand) or chose(nights, wait)", ""),
        ("when: promised(price)", ""),
        ("when: promised(nights)", "E210 events/flood.yaml:3:16"),
        ("when: done(own-roof) and not running(wage-talks)", ""),
        ("when: running(own-roof)", "E211 events/flood.yaml:3:15"),
        ("when: captured(economy, rusia)", "E206 events/flood.yaml:3:25"),
        ("when: patience.<power> > 1", "E120 events/flood.yaml:3:16"),
        ("weight: uniform(1, 2)", "E311 events/flood.yaml:3:9"),
        ("weight: unrest - 50", "E306 events/flood.yaml:3:9"),
        ("weight: 100 - unrest", ""),
        ("cooldown: 2 years", "W416 events/flood.yaml:3:11"),
        ("date: 2022-01-15", ""),
        ("moves_with: hour", "E117 events/flood.yaml:3:13"),
        ("date: 2022-01-15\nmoves_with: hour", ""),
        ("date: 2022-01-15\nmoves_with: huor", "E208 events/flood.yaml:4:13"),
        ("date: 2022-01-15\nmoves_with: hour\nannounced: 3 months", "E117 events/flood.yaml:4:13"),
        ("date: 2022-01-15\nmoves_with: hour\nrumour: 0.5", "E117 events/flood.yaml:4:13"),
        ("date: 2018-12-31", "W411 events/flood.yaml:3:7"),
        ("views: [One., Two.]\ntags: [contested]", ""),
        ("advice: {governor: {for: swim, says: Swim.}}", "E205 events/flood.yaml:3:26"),
        ("reactions: {elite: So., press: What?}", "E206 events/flood.yaml:3:25"),
        ("sources: [{section: intro, notes: [1]}]\nclaims: [mec-fear]", ""),
    ],
)
def test_one_line_of_a_card(line: str, expected: str, tmp_path: Path) -> None:
    assert found(write(tmp_path, event(line))) == ([expected] if expected else [])


def test_news_may_come_again_sooner_than_a_card_that_is_dealt(tmp_path: Path) -> None:
    rain = "id: rain\ntitle: Rain\nsize: news\ncooldown: 1 year\nbrief: It rains again.\noutside: true\n"
    assert found(write(tmp_path, {"events/rain.yaml": rain + "effects: {unrest: -1}\n"})) == []


@pytest.mark.parametrize(
    ("effect", "code"),
    [
        ("{member.csto: '= 3'}", "E319"),
        ("{member.csto: '= 2'}", ""),
        ("{member.ceto: 1}", "E203"),
        ("{member(csto): -1}", ""),
        ("{vigour.csto: +10}", ""),
        ("{patience.russia: -0.5}", "E308"),
        ("{unrest: -101}", "E309"),
        ("{unrest: 100 / (unrest - 50)}", "E321"),
        ("{unrest: '100 / max(1, unrest - 50)'}", ""),
        ("{unrest: 10 * flag(price-cap)}", ""),
        ("{unrest: 0.2 * ease}", ""),
    ],
)
def test_one_effect(effect: str, code: str, tmp_path: Path) -> None:
    text = f"id: flood\ntitle: News\nsize: news\nbrief: So.\neffects: {effect}\noutside: true\n"
    assert [p.code for p in read(write(tmp_path, {"events/flood.yaml": text}))[1]] == ([code] if code else [])


@pytest.mark.parametrize(
    ("calendar", "ends"),
    [
        ("[{from: 2019-01, step: quarter}]", "2019-11"),
        ("[{from: 2019-01, step: quarter}, {from: 2019-05, step: month}]", "2019-12"),
        ("[]", "2019-12"),
        ("[{from: 2019-01, step: year}]", "2018-12"),
    ],
)
def test_calendars_that_do_not_run(calendar: str, ends: str, tmp_path: Path) -> None:
    text = (
        f"id: broken\ntitle: Broken\nbrief: So.\ncalendar: {calendar}\nuntil: {ends}\n"
        "deal: {dossiers: 1, cables: 2, fill: 2, envoys: 2}\npromises: 2\n"
        "score: {state: sovereignty, promises: 0.25, readiness: 0.1}\n"
    )
    assert {p.code for p in read(write(tmp_path, {"scenarios/broken.yaml": text}))[1]} >= {"E304"}


def test_a_flag_is_known_from_any_card_and_a_guess_points_at_it(tmp_path: Path) -> None:
    problems = read(write(tmp_path, event("when: flag(price-cup)")))[1]
    assert [(p.code, p.hint) for p in problems] == [("W410", "did you mean 'price-cap'?")]
    assert problems[0].see is not None
    assert problems[0].see.file.endswith("short.yaml")


def test_guesses_stop_after_two_hundred(tmp_path: Path) -> None:
    cards = "".join(f"- {{id: entry-{n}, title: T, kind: term, text: T., links: [airfeild-{n}]}}\n" for n in range(300))
    problems = read(write(tmp_path, {"codex/many.yaml": cards}))[1]
    assert len(problems) == 300
    assert 0 < sum(bool(p.hint) for p in problems) <= 200


@pytest.mark.parametrize(
    ("shifts", "expected"),
    [
        ("{early: -2, usual: 0}", ""),
        ("{early: -12, usual: +12}", ""),
        ("{early: -13, usual: 0}", "E112 world/fates/more.yaml:1:75"),
        ("{early: -2}", "E101 world/fates/more.yaml:1:48"),
        ("{early: -2, usual: 0, late: 3}", "E209 world/fates/more.yaml:1:89"),
    ],
)
def test_what_moves_cards_has_a_shift_for_each_of_its_values(shifts: str, expected: str, tmp_path: Path) -> None:
    odds, about = "{early: 1, usual: 1}", "{early: Dawn., usual: Noon.}"
    text = f"- {{id: tide, title: The tide, odds: {odds}, shifts: {shifts}, about: {about}}}\n"
    assert found(write(tmp_path, {"world/fates/more.yaml": text})) == ([expected] if expected else [])
