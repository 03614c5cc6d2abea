from thidua_desktop.data.exchange.plan_scores import _Maxima

ROWS = [("k", None, None, points, None, None, None) for points in ("4.00", "0.00", "-3.00", "6.00")]


def test_points_of_a_package_are_held_against_what_the_kind_allows():
    criteria = {
        "I.": (1, 500, "group"),
        "1": (2, 500, "typed"),
        "2": (3, 500, "bonus"),
        "3": (4, -500, "penalty"),
        "4": (5, 500, "penalty"),
    }
    maxima = _Maxima(ROWS)
    over = {
        path: {text for text, points in maxima.points.items() if points > most}
        for path, most in maxima.limits(criteria).items()
    }
    assert over == {"1": {"6.00"}, "2": {"6.00"}, "3": {"4.00", "6.00"}, "4": {"4.00", "6.00"}}
