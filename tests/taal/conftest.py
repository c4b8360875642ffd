"""What the tests of the language hints share: the rules and a reader of them, set up once."""

import pytest

from mooimaatwerk.begrippen import Begrippen
from mooimaatwerk.taal.regels import Taalregels, make_taalregels
from mooimaatwerk.taal.vinden import Taalspeurder


@pytest.fixture(scope="session")
def taalregels(begrippen: Begrippen) -> Taalregels:
    return make_taalregels(begrippen)


@pytest.fixture(scope="session")
def taalspeurder(taalregels: Taalregels) -> Taalspeurder:
    return Taalspeurder(taalregels)
