"""Tests of the HTML of a piece: cut for quotes, ids apart, notes with Dutch names."""

from lxml import html

from mooimaatwerk.editie.webtekst import Webtekst

TEKST = "Eén.\n\n## Kop\n\nTwee.[^a]\n\nDrie, weer.[^a]\n\n## Nog een\n\nVier.\n\n[^a]: Een bron.\n"


def test_a_text_is_cut_in_as_many_pieces_as_asked() -> None:
    for aantal in range(1, 9):
        stukken = Webtekst().render(TEKST, aantal)
        assert len(stukken) == aantal
        assert "".join(stukken) == Webtekst().render(TEKST)[0]


def test_no_cut_comes_right_under_a_heading() -> None:
    for stuk in Webtekst().render(TEKST, 3):
        assert not stuk.rstrip().endswith("</h2>")


def test_headings_go_down_and_ids_stay_apart() -> None:
    tekst = Webtekst().render(TEKST, voorvoegsel="a-", dieper=1)[0]
    assert '<h3 id="a-kop">' in tekst
    assert "<h2" not in tekst


def test_notes_lead_there_and_back() -> None:
    boom = html.fragment_fromstring(Webtekst().render(TEKST)[0], "div")
    ids = boom.xpath("//@id")
    assert len(ids) == len(set(ids))
    for doel in boom.xpath("//a/@href"):
        assert doel.removeprefix("#") in ids
    assert boom.xpath("//section/@aria-label") == ["Noten"]
    assert boom.xpath("//sup/a/@aria-label") == ["Noot 1", "Noot 1"]


def test_what_is_typed_stays_text() -> None:
    tekst = Webtekst().render("a <b>x</b> [^n]\n\n[^n]: <script>alert(1)</script>\n")[0]
    assert "<script" not in tekst
    assert "<b>" not in tekst
