"""What a browser lets a page do: its Content-Security-Policy, and the headers of a host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

EIGEN, NIETS = "'self'", "'none'"


@dataclass(frozen=True)
class Beleid:
    """A Content-Security-Policy: what is allowed, by directive.

    A page carries its own in its head, so that it holds wherever a copy of the site stands.
    """

    regels: Mapping[str, str]

    def __str__(self) -> str:
        return "; ".join(f"{naam} {waarde}" for naam, waarde in self.regels.items())

    def met(self, regels: Mapping[str, str]) -> Beleid:
        """Return this policy with these rules added, or in the place of its own."""
        return Beleid({**self.regels, **regels})

    @property
    def mag_versturen(self) -> bool:
        """True when a form on the page may lead to another page of the site."""
        return self.regels.get("form-action") == EIGEN


GEWOON = Beleid(
    {
        "default-src": NIETS,
        "script-src": EIGEN,
        "style-src": EIGEN,
        "img-src": EIGEN,
        "font-src": EIGEN,
        "form-action": EIGEN,
        "base-uri": NIETS,
    }
)
"""Style, one script, fonts and pictures from the site itself; nothing is fetched."""

ZOEKEN = GEWOON.met({"connect-src": EIGEN, "worker-src": EIGEN})
"""Searching fetches the index and runs its engine beside the page.

The engine is WebAssembly. It lives in a worker, which obeys the headers it came with and not
the page: so only a host that sends a policy has to let it through (see HOST).
"""

FORMULIER = GEWOON.met({"connect-src": EIGEN, "form-action": NIETS})
"""The form fetches its rules and word lists, and never sends what someone fills in."""

HOST = Beleid(
    {
        "default-src": EIGEN,
        "script-src": f"{EIGEN} 'wasm-unsafe-eval'",
        "object-src": NIETS,
        "base-uri": NIETS,
        "form-action": EIGEN,
        # The one rule that a page cannot set for itself.
        "frame-ancestors": NIETS,
    }
)
"""What every file may do at most, for a host to send as a header; a page allows itself less."""

KOPREGELS: Mapping[str, str] = {
    "Content-Security-Policy": str(HOST),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""The headers of a careful host."""


def make_herlaadbaar(beleid: Beleid) -> Beleid:
    """Return a policy under which the engine's server can put its script for reloading in."""
    ruimer = {"script-src": f"{EIGEN} 'unsafe-inline'", "connect-src": EIGEN}
    return beleid.met(ruimer)
