"""Shows a message of an edition as one line."""

from mooimaatwerk.melding import Melding


def als_regel(m: Melding) -> str:
    return f"{m.pad}:{m.regel}: {m.veld}: {m.melding}".removeprefix("docs/edities/1/")
