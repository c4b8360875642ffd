"""Places what the check found as one comment below a pull request, and renews it later.

Runs with rights to comment, so it takes nothing on trust: the message is read as hostile, and
the pull request that it names must be the one that this run was about.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mooimaatwerk.bijdrage.bericht import Bericht, OngeldigBericht, read_bericht
from mooimaatwerk.bijdrage.samenvatting import MERK, make_reactie
from mooimaatwerk.opdrachtregel import Opdrachtregel

OPSLAG = re.compile(r"[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")
COMMIT = re.compile(r"[0-9a-f]{40}")
WIE = "github-actions[bot]"
"""The account of a workflow; a comment of anyone else is never changed."""


def main(argumenten: list[str] | None = None) -> int:
    """Place or renew the comment; 1 when the message cannot be trusted or the forge refuses."""
    keuzes = lees_keuzes(argumenten)
    try:
        bericht = read_bericht(keuzes.bericht)
        print(plaats(bericht, keuzes.opslag, keuzes.kop, keuzes.verslag))
    except OngeldigBericht as fout:
        return klaag(f"{fout}.")
    except OSError:
        return klaag("er is geen bericht.")
    except subprocess.CalledProcessError as fout:
        return klaag(f"de forge weigert: {str(fout.stderr).strip()}")
    return 0


def lees_keuzes(argumenten: list[str] | None) -> argparse.Namespace:
    """Read what to place and where; all but the message comes from the forge itself."""
    lezer = Opdrachtregel(prog="scripts/plaats_reactie.py", allow_abbrev=False)
    lezer.add_argument("bericht", type=Path, help="het bericht van nakijken")
    lezer.add_argument("--opslag", type=passend(OPSLAG), required=True, help="eigenaar/naam")
    lezer.add_argument("--kop", type=passend(COMMIT), required=True, help="de nagekeken commit")
    lezer.add_argument("--verslag", required=True, help="adres van het verslag")
    return lezer.parse_args(argumenten)


class passend:  # noqa: N801
    """A type for argparse: a text that matches a pattern."""

    def __init__(self, patroon: re.Pattern[str]) -> None:
        self.patroon = patroon

    def __call__(self, tekst: str) -> str:
        """Return the text as it is; ValueError when it does not match."""
        if not self.patroon.fullmatch(tekst):
            raise ValueError(tekst)
        return tekst


def plaats(bericht: Bericht, opslag: str, kop: str, verslag: str) -> str:
    """Place or renew the comment, and return in words what was done."""
    vraag = f"repos/{opslag}/pulls/{bericht.nummer}"
    # The message comes from a run that a stranger may have written. It cannot make us write
    # below somebody else's pull request: the newest commit must be the one that was looked at.
    if gh(vraag, "--jq", ".head.sha").strip() != kop:
        raise OngeldigBericht("het bericht hoort niet bij deze pull request")
    oude = vind_reactie(opslag, bericht.nummer)
    if bericht.is_leeg and oude is None:
        return "Er is niets te melden."
    tekst = json.dumps({"body": make_reactie(bericht, verslag)})
    if oude is None:
        gh(f"repos/{opslag}/issues/{bericht.nummer}/comments", "--input", "-", invoer=tekst)
        return "De reactie is geplaatst."
    adres = f"repos/{opslag}/issues/comments/{oude}"
    gh(adres, "--method", "PATCH", "--input", "-", invoer=tekst)
    return "De reactie is bijgewerkt."


def vind_reactie(opslag: str, nummer: int) -> int | None:
    """Return the id of our own comment below a pull request, if it is there."""
    keuze = f'.[] | select(.user.login == "{WIE}" and (.body | startswith("{MERK}"))) | .id'
    adres = f"repos/{opslag}/issues/{nummer}/comments?per_page=100"
    gevonden = gh(adres, "--paginate", "--jq", keuze).split()
    return int(gevonden[0]) if gevonden else None


def gh(adres: str, *opties: str, invoer: str | None = None) -> str:
    """Ask the forge something; raises CalledProcessError when it refuses."""
    klaar = subprocess.run(
        ["gh", "api", adres, *opties],
        input=invoer,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return klaar.stdout


def klaag(zin: str) -> int:
    """Say why nothing was placed."""
    print(f"De reactie is niet geplaatst: {zin}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
