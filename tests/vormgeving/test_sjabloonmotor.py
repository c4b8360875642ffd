"""Tests that our engine draws what Jinja itself draws, and keeps no template that has changed."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from mooimaatwerk.vormgeving import sjabloonmotor
from mooimaatwerk.vormgeving.sjabloonmotor import Omgeving, Sjabloongeheugen, toon

SJABLONEN = {
    "schil": '<title>{{ titel }}</title>{% block kop %}niets{% endblock %}<p class="{{ soort }}">'
    "{% block inhoud %}{% endblock %}</p>{{ naar('einde') }}",
    "pagina": "{% extends 'schil' %}{% from 'delen' import rij %}{% set g = dingen %}"
    "{% macro eigen(x) %}[{{ x }}{{ titel }}]{% endmacro %}"
    "{% block kop %}{{ super() }} meer{% endblock %}"
    "{% block inhoud %}{% set lokaal = 'a&b' %}{% include 'stuk' %}{{ eigen('<')|upper }}"
    "{% for ding in g if ding != 'weg' %}{{ loop.index }}/{{ loop.length }}"
    "{% include 'stuk' %}{{ rij(ding, kop=titel) }}{% else %}leeg{% endfor %}"
    "{% call rij('om', kop='<b>') %}{{ lokaal }}{% endcall %}"
    "{{ naar(**{'doel': 'x'}) }}{{ naar(*['&']) }}{{ 'a' ~ titel ~ 3 }}{{ none }}"
    "{% if niets is defined %}fout{% endif %}{{ soort }}{% endblock %}",
    "stuk": "{% macro rij(x) %}({{ x }}){% endmacro %}{% set soort = 'uit het stuk' %}"
    "{{ rij(lokaal) }}{{ titel|replace('a', '<i>') }}{{ soort }}"
    "{% if ding is defined %}!{% endif %}",
    "delen": "{% macro rij(x, kop) %}<b>{{ x }}{{ kop }}"
    "{{ caller() if caller is defined }}</b>{% endmacro %}",
}
GEGEVENS = {"titel": '<a> & "b"', "soort": "s'", "dingen": ["1<", "weg", Markup("<hr>")]}


def _naar(doel: str) -> str:
    return f"../{doel}&"


def _met(omgeving: Environment) -> Environment:
    omgeving.loader = DictLoader(SJABLONEN)
    omgeving.globals["naar"] = _naar
    return omgeving


def test_a_page_is_what_jinja_itself_makes_of_it() -> None:
    gewoon = _met(Environment(autoescape=True, undefined=StrictUndefined))
    verwacht = gewoon.get_template("pagina").render(**GEGEVENS)
    assert "!" in verwacht
    assert "uit het stuk" in verwacht
    assert _met(Omgeving()).get_template("pagina").render(**GEGEVENS) == verwacht


@pytest.mark.parametrize("sjabloon", ["{{ niets }}", "{{ niets() }}", "{{ titel.niets.meer }}"])
def test_what_is_not_there_is_an_error(sjabloon: str) -> None:
    with pytest.raises(UndefinedError):
        Omgeving().from_string(sjabloon).render(titel="x")


class _Html:
    def __html__(self) -> str:
        return "<b>"


@pytest.mark.parametrize("waarde", ['<a href="\'">&', Markup("<b>"), 3, None, _Html(), ["<"]])
def test_a_value_is_shown_as_markupsafe_escapes_it(waarde: object) -> None:
    assert toon(waarde) == escape(waarde)


def test_no_template_is_kept_when_any_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text("een", encoding="utf-8")
    monkeypatch.setattr(sjabloonmotor, "SJABLONEN", tmp_path)
    eerst = Sjabloongeheugen(str(tmp_path)).get_source_checksum("x")
    assert Sjabloongeheugen(str(tmp_path)).get_source_checksum("x") == eerst
    (tmp_path / "a.html").write_text("twee", encoding="utf-8")
    assert Sjabloongeheugen(str(tmp_path)).get_source_checksum("x") != eerst
