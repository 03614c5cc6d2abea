"""Answer what the wizard of packages asks, as a person with the mouse does."""

REASON = "Đã gọi điện cho nơi gửi"


def take_asked(wizard):
    """Take everything that is asked, and what comes of it."""
    while wizard.decisions.count_open():
        wizard.decisions.take_all.click()
        if not wizard.decisions.typed.isHidden():
            wizard.decisions.typed.edit.setText(REASON)
            wizard.decisions.typed.use.click()
        wizard._settle()


def keep_asked(wizard):
    """Keep what is here instead of everything that is asked."""
    while wizard.decisions.count_open():
        wizard.decisions.keep_all.click()
        wizard._settle()
