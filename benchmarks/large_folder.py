"""All communes of the country in one folder; see `folder`. Measured only when it is named."""

from folder import MANY, group_of

GROUP = group_of(MANY)
