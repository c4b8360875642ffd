"""Tests of the index in parts: joined it is what one run of Pagefind over all cases makes."""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import cbor2
import pytest

from mooimaatwerk.zoeken import deel, pagefind, samen
from mooimaatwerk.zoeken.bestanden import pack, shorten, unpack
from mooimaatwerk.zoeken.deel import Deel, Reeks, divide_slugs, make_reeks, read_deel, write_deel
from mooimaatwerk.zoeken.delen import MAP, get_delen
from mooimaatwerk.zoeken.pagefind import FEITEN, ZoekindexMislukt, make_deel
from mooimaatwerk.zoeken.samen import join_delen, make_namenlijst, name_verhalen, split_bereik
from mooimaatwerk.zoeken.wegschrijven import write_index

WOORDEN = [
    "huur",
    "schuld",
    "kind",
    "kinderopvang",
    "zorg",
    "coördinator",
    "école",
    "de",
    "het",
    "een",
    "wonen",
    "werk",
]
SLUGS = [f"verhaal-{nr:02}" for nr in range(30)]


def pagina(nr: int, extra: str = "") -> str:
    """A page of a case, whose words differ from those of another in a regular way."""
    tekst = " ".join(WOORDEN[(nr * stap + stap) % len(WOORDEN)] for stap in range(1, 25))
    label = '<meta content="Verouderd" data-pagefind-meta="label[content]">' if nr % 7 == 3 else ""
    return (
        f'<!doctype html>\n<html lang="nl"><head><title>x</title>{label}</head><body>'
        f'<p>Ruis</p><h1 data-pagefind-meta="title">Titel {nr}</h1>'
        f"<div data-pagefind-body><h2>Situatie</h2><p>{tekst} {extra}</p></div></body></html>"
    )


def inhoud_van(delen: list[Deel]) -> dict[str, Any]:
    """Every word with all places where it stands, as the engine reads it."""
    gevonden = {}
    for brok in join_delen(delen):
        for woord, plekken, vormen in cbor2.loads(brok.inhoud)[0]:
            gevonden[woord] = (nummers(plekken), {v: nummers(p) for v, p in vormen})
    return gevonden


def nummers(plekken: list[Any]) -> list[Any]:
    nummer, uit = 0, []
    for verschil, *waar in plekken:
        nummer += verschil
        uit.append((nummer, *waar))
    return uit


def test_joined_parts_say_what_one_part_of_all_says() -> None:
    teksten = [pagina(nr) for nr in range(30)]
    grenzen = ((0, 7), (7, 8), (8, 30))
    delen = [make_deel(SLUGS[van:tot], teksten[van:tot]) for van, tot in grenzen]
    alles = [make_deel(SLUGS, teksten)]
    assert inhoud_van(delen) == inhoud_van(alles)
    assert [v for deel in delen for v in deel.verhalen] == list(alles[0].verhalen)
    woorden = inhoud_van(alles)
    assert {"huur", "kinderopvang"} <= set(woorden)
    assert "ruis" not in woorden
    assert "situatie" not in woorden
    # A fact keeps its number, though the first part knows no other fact than this one.
    verouderd = next(woord for woord in woorden if woord.startswith("verou"))
    assert [nr for nr, *_ in woorden[verouderd][0]] == [3, 10, 17, 24]


def test_a_fact_that_has_no_number_is_refused() -> None:
    assert list(FEITEN) == sorted(FEITEN)
    with pytest.raises(ZoekindexMislukt, match="FEITEN kent dit niet: kleur"):
        make_deel(["a"], [pagina(3).replace("label[content]", "kleur[content]")])


def test_a_result_tells_no_words_that_only_helped_to_find_it() -> None:
    gegevens = {
        **{"url": "/3.html", "content": "Tekst & <b>.", "word_count": 2, "filters": {}},
        **{"meta": {"title": "Één titel", "woorden": "veel"}, "anchors": [{"id": "situatie"}]},
    }
    verhaal = pagefind.make_verhaal("hulphond", gegevens)
    assert json.loads(unpack(verhaal.inhoud)) == {
        **gegevens,
        "url": "/casussen/hulphond/",
        "meta": {"title": "Één titel"},
        "anchors": [],
    }


def test_cases_get_their_own_order_and_facts_their_own_number() -> None:
    vindplaatsen = [[2, [-25, 7], []], [3, [], [-1, 4]], [1, [300], []]]
    reeks = make_reeks(vindplaatsen, {2: 90, 5: 1, 6: 2}, {-1: -10})
    assert reeks == Reeks(3, 1, 90, cbor2.dumps([[], [-10, 4]])[1:] + _rest())
    assert make_reeks([], {}, {}) is None


def _rest() -> bytes:
    return cbor2.dumps([1, [300], []]) + cbor2.dumps([88, [-25, 7], []])


@pytest.mark.parametrize("getal", [0, 23, 24, 255, 256, 65535, 65536])
def test_the_head_of_a_list_is_that_of_cbor(getal: int) -> None:
    assert deel.make_kop(deel.GETAL, getal) == cbor2.dumps(getal)
    if getal < 1000:
        lijst = cbor2.dumps([0] * getal)
        assert deel.make_kop(deel.RIJ, getal) == lijst[: len(lijst) - getal]


def test_one_case_more_changes_one_part() -> None:
    slugs = [f"casus-{nr}" for nr in range(2000)]
    voor = list(divide_slugs(slugs))
    assert list(chain(*voor)) == slugs
    assert 8 <= len(voor) <= 32
    na = list(divide_slugs([*slugs[:900], "nog-een", *slugs[900:]]))
    assert len([stuk for stuk in na if stuk not in voor]) == 1


def test_a_kept_part_is_the_same_and_a_damaged_one_is_none(tmp_path: Path) -> None:
    gemaakt = make_deel(SLUGS[:2], [pagina(1), pagina(2)])
    pad = tmp_path / "x/een.cbor"
    write_deel(pad, gemaakt)
    assert read_deel(pad) == gemaakt
    pad.write_bytes(pad.read_bytes()[:-1] + b"x")
    assert read_deel(pad) is None
    pad.write_bytes(b"")
    assert read_deel(pad) is None
    assert read_deel(tmp_path / "x/twee.cbor") is None


@pytest.fixture
def geteld(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[list[str]]]:
    """The parts that Pagefind was asked for."""
    gevraagd: list[list[str]] = []

    def tel(slugs: list[str], teksten: list[str]) -> Deel:
        gevraagd.append(slugs)
        return make_deel(slugs, teksten)

    monkeypatch.setattr("mooimaatwerk.zoeken.delen.make_deel", tel)
    monkeypatch.setattr("mooimaatwerk.zoeken.deel.PER_DEEL", 8)
    yield gevraagd


def test_only_a_part_with_a_change_that_is_searched_is_made_anew(
    tmp_path: Path, geteld: list[list[str]]
) -> None:
    paginas = {slug: pagina(nr) for nr, slug in enumerate(SLUGS)}
    eerst = get_delen(SLUGS, paginas.__getitem__, tmp_path)
    assert list(chain(*geteld)) == SLUGS
    assert len(geteld) > 2
    geteld.clear()
    # What nobody searches may change.
    paginas["verhaal-04"] = paginas["verhaal-04"].replace("Ruis", "Andere ruis")
    assert get_delen(SLUGS, paginas.__getitem__, tmp_path) == eerst
    assert geteld == []
    paginas["verhaal-04"] = pagina(4, "zebravink")
    delen = get_delen(SLUGS, paginas.__getitem__, tmp_path)
    assert len(geteld) == 1
    assert "verhaal-04" in geteld[0]
    assert [nr for nr, *_ in inhoud_van(delen)["zebravink"][0]] == [4]
    # Parts that no longer belong to the site are not kept.
    assert len(list((tmp_path / MAP).iterdir())) == len(delen)


def test_damaged_parts_are_made_anew(tmp_path: Path, geteld: list[list[str]]) -> None:
    paginas = {slug: pagina(nr) for nr, slug in enumerate(SLUGS)}
    eerst = get_delen(SLUGS, paginas.__getitem__, tmp_path)
    geteld.clear()
    for pad in (tmp_path / MAP).iterdir():
        pad.write_bytes(b"kapot")
    assert get_delen(SLUGS, paginas.__getitem__, tmp_path) == eerst
    assert list(chain(*geteld)) == SLUGS


def test_an_index_that_is_renewed_is_the_one_that_is_made_at_once(tmp_path: Path) -> None:
    een, ander = ([pagina(nr, extra) for nr in range(30)] for extra in ("", "zebravink"))
    facetten = {"rijen": {"aantal": 30}}
    motor = pagefind.make_motor(een[0])
    for naam, reeks in (("nieuw", [ander]), ("vernieuwd", [een, ander])):
        for teksten in reeks:
            write_index(tmp_path / naam, [make_deel(SLUGS, teksten)], facetten, motor)
    nieuw, vernieuwd = (bestanden(tmp_path / naam) for naam in ("nieuw", "vernieuwd"))
    assert nieuw == vernieuwd
    assert len([naam for naam in nieuw if naam.startswith("fragment/")]) == 30


def bestanden(map_: Path) -> dict[str, bytes]:
    return {
        pad.relative_to(map_).as_posix(): pad.read_bytes()
        for pad in map_.rglob("*")
        if pad.is_file()
    }


def test_names_are_as_short_as_can_be_and_still_differ() -> None:
    sommen = ["0123456", "0123457", "abcdef0", "abcde11", "fffff00"]
    assert shorten(sommen, 5) == dict(
        zip(sommen, ("0123456", "0123457", "abcdef", "abcde1", "fffff"), strict=True)
    )
    twee = [make_deel(["a"], [pagina(1)]), make_deel(["b"], [pagina(2)])]
    assert [len(naam) for naam in name_verhalen(twee)] == [len("nl_") + samen.KORTSTE_VERHAAL] * 2


def test_the_list_of_names_tells_lengths_in_steps() -> None:
    lijst = cbor2.loads(make_namenlijst("1.0", [("nl_a", 350), ("nl_b", 3)], []))
    assert lijst == ["1.0", [["nl_a", 11], ["nl_b", 1]], [], [], [], list(FEITEN)]


@pytest.mark.parametrize(
    ("laatste", "eerste", "tot", "van"),
    [
        ("gif", "huur", "g\uffff", "h"),
        ("kind", "kinderopvang", "kind", "kinde"),
        ("schuld", "schuldhulp", "schuld", "schuldh"),
        ("wonen", "woord", "won\uffff", "woo"),
    ],
)
def test_every_beginning_of_a_word_is_in_one_file(
    laatste: str, eerste: str, tot: str, van: str
) -> None:
    assert split_bereik(laatste, eerste) == (tot, van)
    assert laatste <= tot < van <= eerste
    for lengte in range(1, len(eerste) + 1):
        begin = eerste[:lengte]
        # What the last word begins with is looked for there, the rest in the next file.
        assert (begin >= van) == (begin > laatste)


def test_words_that_begin_alike_stay_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samen, "BROK", 100)
    plek = Reeks(1, 0, 0, b"\x80\x80" + b"\x00" * 90)
    woorden = {naam: deel.Woord(plek, {}) for naam in ("aap", "kind", "kinderen", "zorg")}
    brokken = join_delen([Deel([], woorden)])
    assert [(brok.van, brok.tot) for brok in brokken] == [
        ("aap", "a\uffff"),
        ("k", "k\uffff"),
        ("z", "zorg"),
    ]


def test_packed_files_are_the_same_on_any_day() -> None:
    assert pack(b"een") == pack(b"een")
    assert unpack(pack(b"een")) == b"een"
