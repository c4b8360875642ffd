"""Tests of the hook itself, where the site that it builds does not show what it does."""

from mkdocs.theme import Theme

from hooks.casussen import _verberg_bestanden


def test_the_files_of_the_theme_are_not_gone_through_and_its_templates_are_there() -> None:
    gewoon, theme = Theme(name="material"), Theme(name="material")
    _verberg_bestanden(theme)
    # What other plugins ask of it, they still get.
    assert len(gewoon.get_env().list_templates(filter_func=lambda naam: True)) > 1000
    assert theme.get_env().list_templates(filter_func=lambda naam: True) == []
    assert theme.get_env().get_template("main.html")
    assert theme.get_env().filters.keys() == gewoon.get_env().filters.keys()
