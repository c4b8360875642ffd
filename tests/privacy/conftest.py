"""What the tests of the privacy rules share: the rules, set up once, and the labelled texts."""

import json
from pathlib import Path
from typing import Any

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.privacy.combinatie import Combinatieteller
from mooimaatwerk.privacy.regels import Privacydata, load_woorden, make_privacydata
from mooimaatwerk.privacy.vinden import Speurder


@pytest.fixture(scope="session")
def privacydata(begrippen: Begrippen) -> Privacydata:
    return make_privacydata(begrippen)


@pytest.fixture(scope="session")
def speurder(privacydata: Privacydata) -> Speurder:
    return Speurder(privacydata, load_woorden())


@pytest.fixture(scope="session")
def teller(privacydata: Privacydata, speurder: Speurder) -> Combinatieteller:
    return Combinatieteller(privacydata, speurder.kennis)


@pytest.fixture(scope="session")
def teksten() -> list[dict[str, Any]]:
    """The labelled paragraphs: `deel` is oefen (tuned on) or toets (kept aside)."""
    return _lees("teksten.jsonl")


@pytest.fixture(scope="session")
def apart() -> list[dict[str, Any]]:
    """A second set, written later by someone who had not looked at the rules."""
    return _lees("apart.jsonl")


def _lees(naam: str) -> list[dict[str, Any]]:
    regels = Path(__file__).with_name(naam).read_text(encoding="utf-8").splitlines()
    return [json.loads(regel) for regel in regels]
