"""Contributions by way of a forge: looked at as data, answered without repeating them."""
