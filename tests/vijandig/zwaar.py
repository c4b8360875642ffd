"""Files made to keep a computer busy, or to fill its memory; each as large as a file may be."""

from collections.abc import Iterator

from mooimaatwerk.lezen.casus import MAX_BESTAND, MAX_KOP

KOP = """\
---
titel: Een warme jas
samenvatting: Een ouder heeft geen geld voor winterkleren. Het wijkteam koopt ze samen.
datum: 2026-03
status: open
themas: [inkomen]
knelpunten: [te-weinig-inkomen]
levensgebieden: [geld, gezin-en-opvoeding]
hulpvraag: Wie heeft dit eerder gedaan?
---

## Situatie

"""
RUIMTE = MAX_BESTAND - len(KOP)

# Repeated until the file is full: what parsers and patterns are known to stumble over.
HERHAALD = (
    *("[", "![", "](", "[a](", "<", "<a ", "<!--", "<![CDATA[", "`", "`a``b", "*", "**a ", "*a _ "),
    *("> ", ">", "- ", "1. ", "# ", "\\", "&", "&a;", "&#x41;", "[a]: x\n", "a\n=\n", "|a", "\t"),
    # Names and numbers, for the rules of privacy.
    *("A", "a", "Aa ", "AaA", "A. ", "A.", "M. ", "mevrouw van der ", "De ", "O'A-", "A's "),
    *("a@", "@a", "a@b.", "a(at)b", "www.", "http://x.nl/", "0", "0 ", "0-", "06-", "2020-01-"),
    *("zaaknummer 1", "1/", "NL00AAAA0000000000 ", "bsn ", "geboren 1 ", "tel. 1 ", "1 jaar "),
    *("werkt a b c bij ", "Aastraat 1 ", "Aa College ", "School A ", "jan 2020 ", "1234 AB "),
    # Other alphabets, and characters that grow when they are made plain.
    *("é", "e\u0301", "\u0301", "\ufdfa", "\u200b", "Ж", "漢", "\U0001f469\u200d"),
)

# Those that took most memory when all were measured, by name.
ZWAARSTE = (
    *(f"tekst {stuk!r}" for stuk in ("![", "[", "\ufdfa", "e\u0301", "1. ", "A", "[a]: x\n")),
    *("haken in haken", "diepe yaml", "verwijzingen", "veel velden", "veel regels"),
)


def _vol(stuk: str, ruimte: int = RUIMTE) -> str:
    keer = ruimte // len(stuk.encode())
    return stuk * keer


def zware_bestanden() -> Iterator[tuple[str, str]]:
    """Yield the name and content of each file; no two of them test the same."""
    for stuk in HERHAALD:
        yield f"tekst {stuk!r}", KOP + _vol(stuk)
    for stuk in ("A", "De ", "0 ", "\ufdfa", "M. "):
        titel = _vol(stuk, MAX_KOP - 200)
        yield f"titel {stuk!r}", KOP.replace("Een warme jas", titel)
    yield "diepe lijst", KOP + "".join(f"{'  ' * diep}- a\n" for diep in range(190))
    yield "haken in haken", KOP + "[" * (RUIMTE // 2) + "]" * (RUIMTE // 2)
    yield "link met haken", KOP + "[a](" + "(" * (RUIMTE // 2 - 4) + ")" * (RUIMTE // 2)
    yield "nadruk in nadruk", KOP + "*a **b " * (RUIMTE // 16) + "** c*" * (RUIMTE // 16)
    kop_zonder_einde = KOP.split("---\n")[1]
    yield "diepe yaml", f"---\n{kop_zonder_einde}bron: {'[' * 14_000}\n---\n"
    yield "diepe yaml met namen", f"---\n{kop_zonder_einde}bron: {'{a: ' * 3_500}\n---\n"
    lach = "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 60))
    yield "verwijzingen", f"---\na0: &a0 [x]\n{lach}---\n"
    yield "veel velden", "---\n" + "".join(f"veld{n}: x\n" for n in range(1_200)) + "---\n"
    yield "veel dezelfde velden", "---\n" + "titel: x\n" * 1_700 + "---\n"
    yield "veel regels", "---\n" + "\n" * 16_000 + "---\n" + "\n" * 20_000
    yield "lang getal", f"---\n{kop_zonder_einde}manifest: [{'9' * 15_000}]\n---\n"
    yield (
        "lange macht",
        f"---\n{kop_zonder_einde}kosten: {{ingezet: {{bedrag: 1e{'9' * 9_000}}}}}\n---\n",
    )
    akkoord = "    - {tekst: Aa, soort: naam, reden: zomaar}\n" * 300
    yield "veel akkoorden", f"---\n{kop_zonder_einde}privacy:\n  akkoord:\n{akkoord}---\n"
