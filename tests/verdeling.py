"""Spreads the tests over the workers, so that nothing is done twice and all are busy to the end."""

import re

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

from tests.poorten.standen import STANDEN

# The files that take longest come first: what comes last should be short.
ZWAAR = (
    "tests/bouw/",
    "tests/opdrachten/test_editie.py",
    "tests/formulier/",
    "tests/scripts/test_serve_echt.py",
    "tests/zoeken/",
    "tests/vijandig/",
    "tests/druk/",
    "tests/forge/test_nagespeeld.py",
    "tests/poorten/test_html.py",
    "tests/poorten/test_druk.py",
    "tests/controle/",
)
VAN_EEN_STAND = re.compile(r"^tests/poorten/\w+\.py::\w+\[(?P<stand>.+?)(-(\d+|light|dark))?\]$")
NAMEN = {stand.naam for stand in STANDEN}


def groep(nodeid: str) -> str:
    """Return what must stay together: the tests about one page, and else those of one file.

    All gates read what was found in the same visits to a page.
    """
    gevonden = VAN_EEN_STAND.match(nodeid)
    if gevonden and gevonden["stand"] in NAMEN:
        return f"stand {gevonden['stand']}"
    return nodeid.split("::")[0]


def rang(nodeid: str) -> tuple[int, int]:
    """Return where a test comes: heavy files first, and last the pages, which are small pieces."""
    if groep(nodeid).startswith("stand "):
        return (2, 0)
    voor = (nr for nr, begin in enumerate(ZWAAR) if nodeid.startswith(begin))
    nr = next(voor, None)
    return (1, 0) if nr is None else (0, nr)


class Verdeler(LoadScopeScheduling):
    """Gives each worker one group at a time, in the order of the tests."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        return groep(nodeid)

    def mark_test_complete(
        self, node: WorkerController, item_index: int, duration: float = 0
    ) -> None:
        """Forget a group that is done: xdist goes over all that it remembers, at every test."""
        super().mark_test_complete(node, item_index, duration)
        werk = self.assigned_work[node]
        klaar = groep(self.registered_collections[node][item_index])
        if klaar in werk and all(werk[klaar].values()):
            del werk[klaar]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Verdeler | None:
    """Take this way of spreading, unless somebody asked for another one."""
    return Verdeler(config, log) if config.getvalue("dist") == "loadscope" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in their order; within one rank it stays as it is."""
    items.sort(key=lambda item: rang(item.nodeid))
