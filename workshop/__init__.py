"""What `dev.py` does besides starting programs: system packages, icon, licences, installer, Windows check."""
