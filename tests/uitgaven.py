"""Keeps the files of editions, which take seconds to make, from one run of the tests to the next.

The site of a real project does the same: what it kept it finds by a fingerprint of all that the
files are made of, the program included.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mooimaatwerk.project import EIGEN_MAP, Project

BEWAARD = EIGEN_MAP / ".cache" / "tests"
# The folder of an edition has its number and its fingerprint for a name.
EDITIE = "[0-9]*-" + 24 * "[0-9a-f]"


@contextmanager
def bewaarde_edities(project: Path, naam: str) -> Iterator[None]:
    """Lend a project what an earlier run kept under this name; after that, keep what it has.

    The real project keeps its own.
    """
    if project == EIGEN_MAP:
        yield
        return
    eigen, bewaard = Project(project).cache, BEWAARD / naam
    _neem_over(bewaard, eigen)
    yield
    vers = bewaard.with_name(f"{naam}-bezig")
    shutil.rmtree(vers, ignore_errors=True)
    _neem_over(eigen, vers)
    shutil.rmtree(bewaard, ignore_errors=True)
    if vers.exists():
        vers.rename(bewaard)


def _neem_over(van: Path, naar: Path) -> None:
    for editie in van.glob(EDITIE):
        shutil.copytree(editie, naar / editie.name, dirs_exist_ok=True)
