"""What the tests of hostile input share: how odd files are made up, and how often."""

import os
from datetime import timedelta

from hypothesis import HealthCheck, settings

# The same examples every time, so that a run never fails by luck. Whoever wants to look for
# more sets MOOIMAATWERK_ZOEK to a number: so many new examples for each test.
settings.register_profile(
    "vast",
    derandomize=True,
    database=None,
    max_examples=300,
    deadline=timedelta(seconds=10),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "zoek",
    settings.get_profile("vast"),
    derandomize=False,
    max_examples=int(os.environ.get("MOOIMAATWERK_ZOEK") or 1),
)
settings.load_profile("zoek" if os.environ.get("MOOIMAATWERK_ZOEK") else "vast")
