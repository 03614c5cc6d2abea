"""The list of emulation titles and forms of commendation."""
