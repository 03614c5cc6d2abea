"""Opening a list of a million rows; see `lists`, which holds both groups."""

from lists import OPENING

GROUP = OPENING
