"""Tests that a problem reads the same for people and for machines, and cannot do harm."""

import json

import pytest

from mooimaatwerk.melding import Ernst, Melding, houdt_iets_tegen, sort_meldingen
from mooimaatwerk.meldingformaten import (
    FORMATEN,
    MAX_BIJ_REGEL,
    als_github,
    als_gitlab,
    als_json,
    als_tekst,
    als_tekstregel,
)

FOUT = Melding("cases/2026/a.md", 7, "themas", "begrip-onbekend", "onbekend thema.", "wonen")
HINT = Melding("cases/2026/a.md", 2, "kop", "yaml-hekje", "let op.", ernst=Ernst.HINT)
VINKJE = Melding("cases/2026/a.md", 9, "tekst", "x", "een naam?", ernst=Ernst.CONTROLEER)


def test_text_is_one_line_a_problem() -> None:
    assert als_tekst([FOUT, HINT, VINKJE]).split("\n") == [
        "cases/2026/a.md:7: themas: onbekend thema.",
        "cases/2026/a.md:2: kop: Hint: let op.",
        "cases/2026/a.md:9: tekst: Controleer: een naam?",
    ]


def test_nothing_is_wrong() -> None:
    assert als_tekst([]) == als_github([]) == ""
    assert json.loads(als_json([])) == json.loads(als_gitlab([])) == []


@pytest.mark.parametrize("teken", ["\n", "\r\n", "\r", "\u2028", "\x85", "\x0b"])
def test_no_part_of_a_problem_can_begin_a_new_line(teken: str) -> None:
    melding = Melding(f"a{teken}::error::b.md", 1, f"c{teken}d", "x", f"e{teken}f")
    regel = als_tekstregel(melding)
    assert regel == "a ::error::b.md:1: c d: e f"
    assert len(regel.splitlines()) == 1


@pytest.mark.parametrize("teken", ["\x1b", "\x00", "\x9b", "\u202e", "\udce9"])
def test_no_part_of_a_problem_can_steer_a_terminal(teken: str) -> None:
    regel = als_tekstregel(Melding(f"a{teken}.md", 1, f"b{teken}", "x", f"c{teken}"))
    assert regel == "a\ufffd.md:1: b\ufffd: c\ufffd"
    regel.encode()


def test_json_has_the_keys_of_the_contract() -> None:
    assert json.loads(als_json([FOUT, HINT])) == [
        {
            "pad": "cases/2026/a.md",
            "regel": 7,
            "veld": "themas",
            "code": "begrip-onbekend",
            "ernst": "fout",
            "melding": "onbekend thema.",
            "suggestie": "wonen",
        },
        {
            "pad": "cases/2026/a.md",
            "regel": 2,
            "veld": "kop",
            "code": "yaml-hekje",
            "ernst": "hint",
            "melding": "let op.",
            "suggestie": None,
        },
    ]


def test_github_shows_a_problem_beside_its_line() -> None:
    assert als_github([FOUT, VINKJE, HINT]).split("\n") == [
        "::error file=cases/2026/a.md,line=7,title=themas::onbekend thema.",
        "::error file=cases/2026/a.md,line=9,title=tekst::Controleer: een naam?",
        "::notice file=cases/2026/a.md,line=2,title=kop::Hint: let op.",
    ]


def test_github_gets_the_ten_problems_that_matter_most() -> None:
    fouten = [Melding("b.md", nummer, "themas", "x", "fout.") for nummer in range(1, 9)]
    hints = [Melding("a.md", nummer, "kop", "x", "hint.", ernst=Ernst.HINT) for nummer in (1, 2, 3)]
    regels = als_github([*hints, *fouten]).split("\n")
    assert len(regels) == MAX_BIJ_REGEL == 10
    assert [regel.split(",")[1] for regel in regels[:8]] == [f"line={n}" for n in range(1, 9)]
    assert [regel.split(" ")[0] for regel in regels] == ["::error"] * 8 + ["::notice"] * 2
    assert als_github([*fouten, *fouten]).count("\n") == 9


def test_a_text_cannot_start_a_workflow_command_of_its_own() -> None:
    melding = Melding("a,b:c\n.md", 1, "x,title=y", "z", "100%\r\n::set-env name=A::b")
    assert als_github([melding]) == (
        "::error file=a%2Cb%3Ac%0A.md,line=1,title=x%2Ctitle=y::100%25%0D%0A::set-env name=A::b"
    )


@pytest.mark.parametrize("teken", ["\x1b", "\x0c", "\x85", "\u2028", "\u202e", "\0"])
def test_a_text_cannot_steer_the_log_of_a_workflow(teken: str) -> None:
    melding = Melding(f"cases/{teken}.md", 1, f"veld{teken}", "code", f"a{teken}b")
    assert als_github([melding]).isprintable()


def test_gitlab_report() -> None:
    (item,) = json.loads(als_gitlab([FOUT]))
    assert item["description"] == "themas: onbekend thema."
    assert (item["check_name"], item["severity"]) == ("begrip-onbekend", "major")
    assert item["location"] == {"path": "cases/2026/a.md", "lines": {"begin": 7}}
    assert json.loads(als_gitlab([HINT]))[0]["severity"] == "info"


def test_the_fingerprint_stays_when_a_line_moves_and_differs_otherwise() -> None:
    def afdruk(melding: Melding) -> str:
        return str(json.loads(als_gitlab([melding]))[0]["fingerprint"])

    verschoven = Melding(FOUT.pad, 99, FOUT.veld, FOUT.code, FOUT.melding)
    assert afdruk(FOUT) == afdruk(verschoven)
    anders = Melding(FOUT.pad, 7, "knelpunten", FOUT.code, FOUT.melding)
    assert afdruk(FOUT) != afdruk(anders)


def test_the_formats_are_those_of_the_contract() -> None:
    assert list(FORMATEN) == ["tekst", "github", "json", "gitlab"]


def test_problems_are_sorted_by_file_and_line_and_never_repeated() -> None:
    andere = Melding("cases/2025/z.md", 80, "tekst", "html", "nee.")
    assert sort_meldingen([FOUT, VINKJE, HINT, andere, FOUT]) == [andere, HINT, FOUT, VINKJE]


def test_only_a_hint_lets_a_build_go_on() -> None:
    assert houdt_iets_tegen([HINT, FOUT])
    assert houdt_iets_tegen([VINKJE])
    assert not houdt_iets_tegen([HINT])
    assert not houdt_iets_tegen([])
