"""Writes Meldingen as text for people, or as github, json or gitlab for machines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict

from mooimaatwerk.melding import Ernst, Melding

# What precedes the sentence when the problem does not stop the build by itself.
_VOORVOEGSEL = {Ernst.FOUT: "", Ernst.CONTROLEER: "Controleer: ", Ernst.HINT: "Hint: "}

MAX_BIJ_REGEL = 10
"""The number of problems that GitHub shows beside their lines."""

_GITHUB_NIVEAU = {Ernst.FOUT: "error", Ernst.CONTROLEER: "error", Ernst.HINT: "notice"}
_GITLAB_ERNST = {Ernst.FOUT: "major", Ernst.CONTROLEER: "major", Ernst.HINT: "info"}


def als_tekstregel(melding: Melding) -> str:
    """Return `pad:regel: veld: melding`, always on one line and without control characters.

    The name of a file or a field comes from a contributor as much as a sentence does.
    """
    zin = _VOORVOEGSEL[melding.ernst] + melding.melding
    regel = " ".join(f"{melding.pad}:{melding.regel}: {melding.veld}: {zin}".split())
    return _zonder_stuurtekens(regel)


def _zonder_stuurtekens(tekst: str, behalve: str = "") -> str:
    """Replace what could steer a terminal or a log."""
    if tekst.isprintable():
        return tekst
    return "".join(t if t.isprintable() or t in behalve else "\ufffd" for t in tekst)


def als_tekst(meldingen: Iterable[Melding]) -> str:
    """One line a problem."""
    return "\n".join(als_tekstregel(melding) for melding in meldingen)


def als_json(meldingen: Iterable[Melding]) -> str:
    """A list of objects with the keys that the contract names."""
    return json.dumps([asdict(melding) for melding in meldingen], ensure_ascii=False, indent=2)


def als_github(meldingen: Iterable[Melding]) -> str:
    """Workflow commands, so that a problem shows beside the line in a pull request.

    The forge shows ten a step and drops the rest, so what stops a build comes first.
    """
    belangrijk_eerst = sorted(meldingen, key=lambda melding: not melding.houdt_tegen)
    return "\n".join(_github_regel(melding) for melding in belangrijk_eerst[:MAX_BIJ_REGEL])


def _github_regel(melding: Melding) -> str:
    kop = (
        f"file={_escape_eigenschap(melding.pad)},line={melding.regel},"
        f"title={_escape_eigenschap(melding.veld)}"
    )
    zin = _VOORVOEGSEL[melding.ernst] + melding.melding
    return f"::{_GITHUB_NIVEAU[melding.ernst]} {kop}::{_escape_gegeven(zin)}"


def _escape_gegeven(tekst: str) -> str:
    # The escapes of the runner's own toolkit: without them a contributor's text
    # could start a workflow command of its own.
    tekst = _zonder_stuurtekens(tekst, behalve="\r\n")
    return tekst.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_eigenschap(tekst: str) -> str:
    return _escape_gegeven(tekst).replace(":", "%3A").replace(",", "%2C")


def als_gitlab(meldingen: Iterable[Melding]) -> str:
    """GitLab's Code Quality report: a JSON list with a stable fingerprint for each problem."""
    return json.dumps([_gitlab_item(m) for m in meldingen], ensure_ascii=False, indent=2)


def _gitlab_item(melding: Melding) -> dict[str, object]:
    # Line numbers move with every edit; the fingerprint must not.
    vast = "\0".join((melding.pad, melding.veld, melding.code, melding.melding))
    return {
        "description": f"{melding.veld}: {_VOORVOEGSEL[melding.ernst]}{melding.melding}",
        "check_name": melding.code,
        "fingerprint": hashlib.sha256(vast.encode()).hexdigest(),
        "severity": _GITLAB_ERNST[melding.ernst],
        "location": {"path": melding.pad, "lines": {"begin": melding.regel}},
    }


FORMATEN: dict[str, Callable[[Sequence[Melding]], str]] = {
    "tekst": als_tekst,
    "github": als_github,
    "json": als_json,
    "gitlab": als_gitlab,
}
