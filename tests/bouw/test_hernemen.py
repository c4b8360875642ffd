"""Tests that indexes brought up to date are those that would be found anew, order included."""

import random
from collections.abc import Sequence
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.bouw.hernemen import reuse_indexen, reuse_kladblok
from mooimaatwerk.casus import Casus
from mooimaatwerk.verzameling import Verzameling, make_verzameling
from tests.maken import maak_casus

THEMAS = ("wonen", "schulden", "inkomen", "jeugdhulp")
GEMEENTEN = ("hengelo", "tilburg", "almere", None)


def verzin(slug: str, toeval: random.Random) -> Casus:
    weg = toeval.random() < 0.1
    return maak_casus(
        slug,
        datum=f"20{toeval.randint(20, 26)}-{toeval.randint(1, 9):02}",
        themas=tuple(toeval.sample(THEMAS, toeval.randint(1, 3))),
        gemeente=toeval.choice(GEMEENTEN),
        voorbeeld=toeval.random() < 0.2,
        publicatie="ingetrokken" if weg else "gepubliceerd",
    )


def ordening(verzameling: Verzameling) -> list[tuple[str, list[tuple[str, list[int]]]]]:
    """Return the indexes as lists, so that a different order is a difference."""
    return [
        (naam, [(term, [id(casus) for casus in bij]) for term, bij in index.items()])
        for naam, index in verzameling.indexen.items()
    ]


def verander(casussen: Sequence[Casus], toeval: random.Random, nr: int) -> list[Casus]:
    """Change, add and remove a case or two."""
    nieuw = list(casussen)
    for _ in range(toeval.randint(0, 2)):
        plek = toeval.randrange(len(nieuw))
        nieuw[plek] = verzin(nieuw[plek].slug, toeval)
    if toeval.random() < 0.4:
        nieuw.pop(toeval.randrange(len(nieuw)))
    if toeval.random() < 0.4:
        nieuw.append(verzin(f"erbij-{nr}", toeval))
    return nieuw


@pytest.mark.parametrize("zaad", range(8))
def test_over_many_changes_it_is_the_same_as_beginning_anew(
    begrippen: Begrippen, zaad: int
) -> None:
    toeval = random.Random(zaad)
    casussen = [verzin(f"casus-{n:03}", toeval) for n in range(120)]
    toen = make_verzameling(casussen, begrippen)
    assert toen.indexen
    for nr in range(25):
        casussen = verander(casussen, toeval, nr)
        nu = make_verzameling(casussen, begrippen)
        reuse_indexen(toen, nu)
        assert "indexen" in vars(nu)
        assert ordening(nu) == ordening(make_verzameling(casussen, begrippen))
        toen = nu


def groep(begrippen: Begrippen, *casussen: Casus) -> Verzameling:
    return make_verzameling(casussen, begrippen)


def test_what_did_not_change_is_not_gone_through(begrippen: Begrippen) -> None:
    wonen = [maak_casus(f"wonen-{n}", themas=("wonen",), gemeente="hengelo") for n in range(30)]
    oud = maak_casus("eentje", themas=("schulden",), gemeente=None)
    toen = groep(begrippen, *wonen, oud)
    assert toen.indexen
    nu = groep(begrippen, *wonen, maak_casus("eentje", themas=("inkomen",), gemeente=None))
    reuse_indexen(toen, nu)
    assert nu.bij("themas", "wonen") is toen.bij("themas", "wonen")
    assert nu.indexen["gemeenten"] is toen.indexen["gemeenten"]
    assert not nu.bij("themas", "schulden")


@pytest.mark.parametrize("gevraagd", [True, False])
def test_it_begins_anew_where_there_is_little_to_keep(begrippen: Begrippen, gevraagd: Any) -> None:
    toen = groep(begrippen, *(maak_casus(f"casus-{n}") for n in range(30)))
    if gevraagd:
        assert toen.indexen
    # All of them are other cases; or nobody asked what could be kept.
    nu = groep(begrippen, *(toen.casussen if not gevraagd else map(maak_casus, ("aap", "noot"))))
    reuse_indexen(toen, nu)
    assert "indexen" not in vars(nu)
    assert nu.indexen


def test_what_was_made_of_a_case_goes_on_as_long_as_it_is_the_same_object(
    begrippen: Begrippen,
) -> None:
    blijft, gaat = maak_casus("blijft"), maak_casus("gaat")
    toen = groep(begrippen, blijft, gaat, maak_casus("anders"))
    for casus in toen.casussen:
        toen.eenmaal("kaart", casus, object)
    nu = groep(begrippen, blijft, maak_casus("anders"))
    reuse_kladblok(toen, nu)
    assert nu.kladblok["kaart"] == {"blijft": toen.kladblok["kaart"]["blijft"]}
    # A thread that still draws the one before it changes nothing here.
    toen.eenmaal("kaart", maak_casus("later"), object)
    toen.eenmaal("rij", blijft, object)
    assert list(nu.kladblok["kaart"]) == ["blijft"]
    assert not nu.kladblok["rij"]
