"""Words of the history of a sheet; paper has the same ones, so they stand beside the glossary."""

from thidua_desktop.domain.history_words import HISTORY_WORDS

SENTENCES = HISTORY_WORDS
