"""The command line: what it prints, what it refuses, and the exit codes."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import game
from game import paths
from game.campaign import save
from game.campaign.campaign import Campaign
from game.cards import load
from game.cards.compile import compile_deck
from game.cli import VERBS, main
from game.commands.skeletons import TEMPLATES

ROOT = Path(game.__file__).parent.parent
BROKEN_EVENT = """\
id: flood
title: The flood
brief: The river is over the bank at Atyrau.
options:
  - {id: act, text: Act, requires: member(ceto) >= 1, outcome: Done.}
  - {id: wait, text: Wait, outcome: Not done.}
outside: true
"""


class Output:
    """Holds the exit code and what was printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err
        assert "Traceback" not in out + err


class Runner:
    """Runs command lines in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object) -> Output:
        code = main([str(word) for word in words])
        return Output(code, *self._capsys.readouterr())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    events = tmp_path / "pack" / "events"
    events.mkdir(parents=True)
    (events / "flood.yaml").write_text(BROKEN_EVENT, encoding="utf-8")
    return events.parent


def process(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    return subprocess.run(
        [sys.executable, "-m", "game", *words], capture_output=True, cwd=cwd, env=env, check=False, timeout=120
    )


# help and usage


def test_help_lists_every_command(run: Runner) -> None:
    found = run("--help")
    assert found.code == 0
    assert all(f"  {name} " in found.out for name in VERBS)
    assert "examples:" in found.out


@pytest.mark.parametrize("name", VERBS)
def test_every_command_has_help_with_examples(run: Runner, name: str) -> None:
    found = run(name, "--help")
    assert found.code == 0
    assert f"usage: multivector {name}" in found.out
    assert "examples:" in found.out


def test_version(run: Runner) -> None:
    assert run("--version").out == f"multivector {game.__version__}\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["chekc"], "There is no command 'chekc'. Did you mean 'check'?"),
        (["xyzzy"], "There is no command 'xyzzy'. The commands are: play"),
        (["simulate", "--player", "hedgr"], "There is no player 'hedgr'. Did you mean 'hedger'?"),
        (["simulate", "--scenario", "nursultan"], "There is no scenario 'nursultan'. Did you mean 'nur-sultan'?"),
        (["simulate", "--set", "refom=+3"], "There is no indicator 'refom'. Did you mean 'reform'?"),
        (["simulate", "--set", "top_share=1"], "'top_share' is worked out from other indicators"),
        (["simulate", "--set", "reform"], "'reform' should have the form NAME=VALUE"),
        (["simulate", "--set", "reform=lots"], "'lots' in 'reform=lots' should be a number."),
        (["simulate", "--level", "strom"], "The scenario has no level 'strom'. Did you mean 'storm'?"),
        (["simulate", "--fate", "doomed"], "The scenario has no setting of fate 'doomed'."),
        (["simulate", "--tag", "wra=off"], "The scenario has no sensitive tag 'wra'. Did you mean 'war'?"),
        (["simulate", "--tag", "war=of"], "'of' for the tag 'war' should be full, mild or off."),
        (["simulate", "--tag", "war"], "'war' should have the form NAME=HOW, as in xinjiang=mild."),
        (["--text", "--level", "strom"], "The scenario has no level 'strom'. Did you mean 'storm'?"),
        (["--load", "nothing.yaml", "--level", "storm"], "A save brings its own terms"),
        (["simulate", "--campaigns", "0"], "'0' is not a whole number from 1 to 1000000"),
        (["simulate", "--campaigns", "many"], "'many' is not a whole number"),
        (["simulate", "--seed", "-1"], "'-1' is not a whole number"),
        (["simulate", "--seed", "9" * 5000], "is not a whole number"),
        (["simulate", "--json", "-", "--csv", "-"], "Only one of --json and --csv can be printed"),
        (["simulate", "--csv", "no/such/folder/a.csv"], "There is no folder 'no/such/folder'"),
        (["simulate", "--json", "."], "'.' is a folder"),
        (["simulate", "--camp", "3"], "unrecognized arguments"),
        (["check", "--format", "xml"], "invalid choice: 'xml'"),
        (["replay"], "required: FILE"),
        (["replay", "nothing.yaml"], "There is no file 'nothing.yaml'."),
        (["play", "--load", "nothing.yaml"], "There is no file 'nothing.yaml', and no save of that name in"),
        (["--load", "nothing.yaml", "--seed", "3"], "A save brings its own scenario and seed"),
        (["new", "evnt", "flood"], "There is no kind of card 'evnt'. Did you mean 'event'?"),
        (["new", "event", "../flood"], "'../flood' is not an id"),
        (["new", "event", "con"], "Windows keeps this name"),
        (["new", "event", "hedger"], "'hedger' is taken: doctrine at"),
        (["new", "power", "india"], "There are four powers"),
        (["schema", "evnt"], "Did you mean 'event'?"),
        (["vocabulary", "optoin"], "Did you mean 'option'?"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_wrong_usage_is_a_sentence_and_code_2(run: Runner, words: list[str], sentence: str) -> None:
    found = run(*words)
    assert found.code == 2
    assert sentence in found.err.replace("\\", "/")
    assert found.out == ""


# check


def test_the_shipped_content_has_no_errors(run: Runner) -> None:
    found = run("check")
    assert found.code == 0
    assert found.out.splitlines()[-1].startswith("0 errors, ")


def test_check_names_line_and_column(run: Runner, broken: Path) -> None:
    found = run("check", broken)
    assert found.code == 1
    assert "events/flood.yaml:5:43: error E203 unknown organization 'ceto'" in found.out
    assert found.out.splitlines()[-1].startswith("1 error, ")


def test_check_prints_for_programs_and_reviews(run: Runner, broken: Path) -> None:
    found = json.loads(run("check", broken, "--format", "json").out)
    assert [(each["code"], each["line"], each["column"]) for each in found["problems"] if each["code"] == "E203"] == [
        ("E203", 5, 43)
    ]
    assert "::error file=" in run("check", broken, "--format", "github").out


def test_strict_fails_on_warnings(run: Runner, tmp_path: Path) -> None:
    run("new", "event", "wordy", "--content", tmp_path)
    card = tmp_path / "events" / "wordy.yaml"
    card.write_text(card.read_text(encoding="utf-8").replace("What happens", "What happens " * 30), encoding="utf-8")
    assert "warning W401" in run("check", tmp_path).out
    assert run("check", tmp_path).code == 0
    assert run("check", tmp_path, "--strict").code == 1


def test_a_missing_pack_is_a_problem(run: Runner, tmp_path: Path) -> None:
    found = run("check", tmp_path / "nothing")
    assert found.code == 1
    assert "E022" in found.out


@pytest.mark.parametrize("command", ["play --text", "simulate"])
def test_broken_content_is_refused_with_what_check_prints(run: Runner, broken: Path, command: str) -> None:
    found = run(*command.split(), "--content", broken)
    assert found.code == 1
    assert run("check", broken).out.rstrip() in found.out


def test_a_report_never_mixes_with_json(run: Runner, broken: Path) -> None:
    found = run("simulate", "--content", broken, "--json", "-")
    assert (found.code, found.out) == (1, "")
    assert "E203" in found.err


# simulate


def test_simulate_prints_a_table_for_people(run: Runner) -> None:
    found = run("simulate", "--campaigns", "20", "--player", "first")
    assert found.code == 0
    assert "survived" in found.out
    assert "Freedom of action" in found.out


def test_simulate_prints_json_and_writes_csv(run: Runner, tmp_path: Path) -> None:
    table = tmp_path / "runs.csv"
    words = ("simulate", "--campaigns", "9", "--seed", "5", "--set", "reform=+30", "--set", "oil_via_russia=-40")
    found = run(*words, "--no-endings", "--json", "-", "--csv", table)
    summary = json.loads(found.out)
    assert summary["campaigns"] == 9
    assert summary["turns"] == 9 * (len(summary["dates"]) - 1)
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["seed"] for row in rows] == [str(seed) for seed in range(5, 14)]
    plain = json.loads(run("simulate", "--campaigns", "9", "--seed", "5", "--json", "-").out)
    for name, amount in {"reform": 30, "oil_via_russia": -40}.items():
        assert summary["trajectory"][name][0] == plain["trajectory"][name][0] + amount


def test_simulate_plays_on_other_terms_in_one_process_or_two(run: Runner) -> None:
    words = ("simulate", "--campaigns", 20, "--level", "storm", "--tag", "war=off", "--no-outside", "--json", "-")
    alone, usual = json.loads(run(*words).out), json.loads(run("simulate", "--campaigns", 20, "--json", "-").out)
    assert alone["settings"] == ["level=storm", "tag.war=off", "outside=off"]
    assert "settings" not in usual
    assert alone["deck"] != usual["deck"]
    assert alone["trajectory"]["treasury"][0] == usual["trajectory"]["treasury"][0] - 0.5
    shared = json.loads(run(*words, "--jobs", 2).out)
    assert {**shared, "seconds": 0, "turns_per_second": 0} == {**alone, "seconds": 0, "turns_per_second": 0}


def test_simulate_writes_json_to_a_file(run: Runner, tmp_path: Path) -> None:
    target = tmp_path / "found.json"
    assert run("simulate", "--campaigns", "3", "--json", target).out == ""
    assert json.loads(target.read_text(encoding="utf-8"))["campaigns"] == 3


def test_a_pack_is_laid_over_the_shipped_cards(run: Runner, tmp_path: Path) -> None:
    run("new", "scenario", "short", "--content", tmp_path)
    run("new", "doctrine", "dreamer", "--content", tmp_path)
    words = ("--content", tmp_path, "--scenario", "short", "--player", "dreamer", "--campaigns", "4", "--json", "-")
    found = json.loads(run("simulate", *words).out)
    assert (found["scenario"], found["player"], len(found["dates"])) == ("short", "dreamer", 13)


# replay


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    deck = compile_deck(load([paths.content()])[0], "nur-sultan")
    campaign = Campaign(deck, 7)
    while campaign.turn < 3:
        campaign.decide(next(each for each in campaign.legal() if each.verb in ("pledge", "answer", "end")))
    path = tmp_path_factory.mktemp("saves") / "seven.yaml"
    save.write(campaign, path)
    return path


def test_replay_verifies_a_save(run: Runner, saved: Path) -> None:
    found = run("replay", saved)
    assert found.code == 0
    assert "verified" in found.out
    assert "seed 7" in found.out
    facts = json.loads(run("replay", saved, "--json").out)
    assert [(each["verified"], each["seed"], each["turn"], each["ending"]) for each in facts] == [(True, 7, 3, None)]


def test_replay_takes_a_folder_or_a_pattern_that_the_shell_left_alone(run: Runner, saved: Path) -> None:
    assert run("replay", saved.parent).out == run("replay", saved.parent / "*.yaml").out == run("replay", saved).out
    assert run("replay", saved.parent / "*.txt").code == 2


def test_a_save_is_found_by_its_name(run: Runner, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("quit\n"))
    for name in ("seven", "seven.yaml", saved):
        found = run("play", "--text", "--saves", saved.parent, "--load", name)
        assert found.code == 0
        assert "Welcome back." in found.out
    assert run("play", "--text", "--saves", saved.parent, "--load", "eight").code == 2


def test_replay_names_an_edited_line(run: Runner, saved: Path, tmp_path: Path) -> None:
    lines = saved.read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(place for place, line in enumerate(lines) if "do: answer" in line)
    lines[number] = lines[number].replace("print: '", "print: 'f00")
    edited = tmp_path / "edited.yaml"
    edited.write_text("".join(lines), encoding="utf-8")
    found = run("replay", saved, edited)
    assert found.code == 1
    assert f"edited.yaml:{number + 1}: " in found.out
    assert [each["verified"] for each in json.loads(run("replay", saved, edited, "--json").out)] == [True, False]


def test_replay_says_which_card_changed(run: Runner, saved: Path, tmp_path: Path) -> None:
    text = saved.read_text(encoding="utf-8")
    answered = next(line.split("do: answer ")[1].split()[0] for line in text.splitlines() if "do: answer" in line)
    card = next((paths.content() / "events").rglob(f"{answered}.yaml"))
    (tmp_path / "events").mkdir()
    changed = card.read_text(encoding="utf-8").replace("options:", "weight: 7\noptions:", 1)
    (tmp_path / "events" / f"{answered}.yaml").write_text(changed, encoding="utf-8")
    found = run("replay", saved, "--content", tmp_path)
    assert found.code == 1
    assert answered in found.out


# authors


def test_skeletons_of_every_kind_pass_the_checker_together(run: Runner, tmp_path: Path) -> None:
    cards = {folder: f"new-{number}" for number, folder in enumerate(TEMPLATES)} | {"world/indicators": "new_figure"}
    for folder, name in cards.items():
        assert run("new", folder, name, "--content", tmp_path).code == 0
        assert (tmp_path / folder / f"{name}.yaml").is_file()
    problems = json.loads(run("check", tmp_path, "--format", "json").out)["problems"]
    assert [each for each in problems if not each["code"].startswith("W4")] == []


def test_a_skeleton_never_replaces_a_card(run: Runner, tmp_path: Path) -> None:
    assert run("new", "event", "flood", "--content", tmp_path).code == 0
    card = tmp_path / "events" / "flood.yaml"
    card.write_text("my work", encoding="utf-8")
    assert run("new", "event", "flood", "--content", tmp_path).code == 2
    assert card.read_text(encoding="utf-8") == "my work"


def test_the_schema_names_every_folder(run: Runner) -> None:
    whole = json.loads(run("schema").out)
    assert {"events", "world/indicators", "scenarios"} <= set(whole)
    assert json.loads(run("schema", "event").out) == whole["events"]


def test_the_vocabulary_holds_fields_effects_and_functions(run: Runner) -> None:
    found = run("vocabulary").out
    assert all(word in found for word in ("prepared_by", "remember", "months_since", "lift"))
    assert len(run("vocabulary", "option").out) < len(found) / 4


def test_bench_prints_json(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    from game.commands import bench

    monkeypatch.setattr(bench, "GENERATED", 20)
    monkeypatch.setattr(bench, "FUTURES", 20)
    found = json.loads(run("bench", "--runs", "1", "--campaigns", "20").out)
    assert found["turns_per_second"]["hedger"] > 0
    assert found["decision_ms"] > 0
    assert {"peak_memory_mb", "load_before", "forecast_ms", "check_20_cards_seconds", "turn_alone_ms"} <= set(found)


# the process


def test_output_is_utf8_whatever_the_console_says() -> None:
    done = process("new", "--help")
    assert done.returncode == 0
    assert "…".encode() in done.stdout


def test_a_reader_that_leaves_early_is_no_error() -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(
        [sys.executable, "-m", "game", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
    )
    assert child.stdout is not None
    child.stdout.read(10)
    child.stdout.close()
    assert child.stderr is not None
    assert child.stderr.read() == b""
    child.stderr.close()
    assert child.wait(60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_an_interrupt_is_quiet() -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(
        [sys.executable, "-m", "game", "simulate", "--campaigns", "200000"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=env,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    )
    time.sleep(2.5)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    assert (child.returncode, out, err.strip()) == (130, b"", b"")


# paths


def test_data_in_the_package_tells_an_installation_from_a_checkout(tmp_path: Path) -> None:
    package = tmp_path / "game"
    package.mkdir()
    assert paths.root(package) == tmp_path
    assert paths.is_checkout(package)
    (package / "_data").mkdir()
    assert paths.root(package) == package / "_data"
    assert not paths.is_checkout(package)


def test_saves_go_where_the_platform_keeps_a_users_data(tmp_path: Path) -> None:
    there = str(tmp_path / "there")
    assert paths.user_data("linux", {}, tmp_path) == tmp_path / ".local" / "share" / "multivector"
    assert paths.user_data("linux", {"XDG_DATA_HOME": there}, tmp_path) == tmp_path / "there" / "multivector"
    assert paths.user_data("linux", {"XDG_DATA_HOME": "near"}, tmp_path).is_relative_to(tmp_path / ".local")
    assert paths.user_data("darwin", {}, tmp_path) == tmp_path / "Library" / "Application Support" / "Multivector"
    assert paths.user_data("win32", {"APPDATA": there}, tmp_path) == tmp_path / "there" / "Multivector"


# the README


def blocks(language: str) -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def test_the_readmes_card_passes_the_checker(run: Runner, tmp_path: Path) -> None:
    (card,) = blocks("yaml")
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "dry-river.yaml").write_text(card, encoding="utf-8")
    problems = json.loads(run("check", tmp_path, "--format", "json").out)["problems"]
    assert [each for each in problems if "dry-river" in each["file"]] == []


def test_the_readme_names_every_command_and_no_other() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.partition("## Commands")[2].partition("\n\n`multivector COMMAND")[0]
    named = re.findall(r"^\| .*?`(\w+)` \|", table, re.MULTILINE)
    assert named == list(VERBS)


def test_the_readme_holds_both_commands_for_both_shells() -> None:
    play, test = (line for line in "".join(blocks("sh")).splitlines() if line.startswith("python3 -m venv"))
    assert play.endswith("-m pip install -e . && .venv/bin/multivector")
    assert test.endswith("-m pip install -e '.[dev]' && .venv/bin/python -m pytest")
    for line, other in zip((play, test), blocks("powershell")[0].splitlines(), strict=True):
        as_powershell = line.replace("python3", "py", 1).replace(" && ", "; ").replace("/bin/", "/Scripts/")
        assert other == as_powershell.replace("/", "\\")
