"""Dates as Czech offices and newspapers write them: read rightly, kept in their words, or refused with the reason."""

from datetime import date

import pytest
from django.utils import translation

from common.periods import Period, PeriodError
from common.periods.parsing import names_time

READ = {
    "do 30. 10. 2014": (None, "2014-10-30", "do 30. října 2014"),
    "únor- říjen 2014": ("2014-02-01", "2014-10-31", "únor–říjen 2014"),
    "duben, září nebo říjen 2014": ("2014-04-01", "2014-10-31", "duben, září nebo říjen 2014"),
    "průběžně během roku dle pozvánek 2014": ("2014-01-01", "2014-12-31", "průběžně během roku dle pozvánek 2014"),
    "čtvrtletně 2014": ("2014-01-01", "2014-12-31", "čtvrtletně"),
    "KDY: 12. června 2023, 9:00": ("2023-06-12", "2023-06-12", "12. června 2023"),
    "Do 30. června 2021": (None, "2021-06-30", "do 30. června 2021"),
    "2. června do 29. října 2021": ("2021-06-02", "2021-10-29", "2. června – 29. října 2021"),
    "sobota 3. února 2024 od 10.00 do 18.00": ("2024-02-03", "2024-02-03", "3. února 2024"),
    "od pátku 9. února, 14.00, do neděle 11. února 2024, 17.00": ("2024-02-09", "2024-02-11", "9.–11. února 2024"),
    "v pátek 22. dubna 2022": ("2022-04-22", "2022-04-22", "22. dubna 2022"),
    "středa 24. 11. 2021": ("2021-11-24", "2021-11-24", "24. listopadu 2021"),
    "so 14. 5. 2022": ("2022-05-14", "2022-05-14", "14. května 2022"),
    "so–ne 14.–15. 5. 2022": ("2022-05-14", "2022-05-15", "14.–15. května 2022"),
    "sobota a neděle 14. a 15. května 2022": ("2022-05-14", "2022-05-15", "14.–15. května 2022"),
    "16. září 2022 (pátek)": ("2022-09-16", "2022-09-16", "16. září 2022"),
    "Friday 16 September 2022": ("2022-09-16", "2022-09-16", "16. září 2022"),
    "přelom března a dubna 2022": ("2022-03-01", "2022-04-30", "přelom března a dubna 2022"),
    "Přelom prosince a ledna 2023": ("2022-12-01", "2023-01-31", "přelom prosince a ledna 2023"),
    "přelom roku 2022/23": ("2022-12-01", "2023-01-31", "přelom roku 2022/23"),
    "v druhé polovině roku 2022": ("2022-07-01", "2022-12-31", "2. pololetí 2022"),
    "1. polovina roku 2022": ("2022-01-01", "2022-06-30", "1. pololetí 2022"),
    "začátek června 2022": ("2022-06-01", "2022-06-30", "začátek června 2022"),
    "V polovině května 2022": ("2022-05-01", "2022-05-31", "v polovině května 2022"),
    "1. polovina května 2022": ("2022-05-01", "2022-05-31", "1. polovina května 2022"),
    "konec září 2022": ("2022-09-01", "2022-09-30", "konec září 2022"),
    "konec září až začátek října 2022": ("2022-09-01", "2022-10-31", "konec září až začátek října 2022"),
    "od konce září 2022": ("2022-09-01", None, "od konce září 2022"),
    "do poloviny října 2022": (None, "2022-10-31", "do poloviny října 2022"),
    "od poloviny června do konce srpna 2022": (
        "2022-06-01", "2022-08-31", "od poloviny června do konce srpna 2022",
    ),
    "do konce října 2022": (None, "2022-10-31", "do konce října 2022"),
    "do konce roku 2022": (None, "2022-12-31", "do konce roku 2022"),
    "průběžně do 30. 11. 2021": (None, "2021-11-30", "průběžně do 30. listopadu 2021"),
    "kolem 15. května 2022": ("2022-05-01", "2022-05-31", "kolem 15. května 2022"),
    "14. 5. nebo 15. 6. 2022": ("2022-05-01", "2022-06-30", "14. 5. nebo 15. 6. 2022"),
    "šk. rok 2022/23": ("2022-09-01", "2023-08-31", "školní rok 2022/2023"),
    "ve školním roce 2022/2023": ("2022-09-01", "2023-08-31", "školní rok 2022/2023"),
    "05–06/2022": ("2022-05-01", "2022-06-30", "květen a červen 2022"),
    "září/říjen 2022": ("2022-09-01", "2022-10-31", "září a říjen 2022"),
    "IV.-VI. 2022": ("2022-04-01", "2022-06-30", "duben–červen 2022"),
    "XI. 2022": ("2022-11-01", "2022-11-30", "listopad 2022"),
    "24. XI. 2022": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "říjen až prosinec 2022": ("2022-10-01", "2022-12-31", "říjen–prosinec 2022"),
    "30. 12. 2022 – 2. 1. 2023": ("2022-12-30", "2023-01-02", "30. prosince 2022 – 2. ledna 2023"),
    "30. prosince – 2. ledna 2023": ("2022-12-30", "2023-01-02", "30. prosince 2022 – 2. ledna 2023"),
    "30. 12.–2. 1. 2023": ("2022-12-30", "2023-01-02", "30. prosince 2022 – 2. ledna 2023"),
    "31. 12. 2022 – 1. 1.": ("2022-12-31", "2023-01-01", "31. prosince 2022 – 1. ledna 2023"),
    "prosinec–leden 2023": ("2022-12-01", "2023-01-31", "prosinec 2022 – leden 2023"),
    "listopad, prosinec a leden 2023": ("2022-11-01", "2023-01-31", "listopad 2022 – leden 2023"),
    "zima–jaro 2023": ("2022-12-01", "2023-05-31", "zima 2022/2023 – jaro 2023"),
    "24. 11. 2022 od 9.00 hod.": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "24.11.2022, 9:00–12:00": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "24. listopadu 2022 od 9 do 12 hodin": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "2022-09-16 10:00:00": ("2022-09-16", "2022-09-16", "16. září 2022"),
    "2022-09-16T10:00:00+02:00": ("2022-09-16", "2022-09-16", "16. září 2022"),
    "pá 16. 9. 2022 14.00": ("2022-09-16", "2022-09-16", "16. září 2022"),
    "každé pondělí v září 2022": ("2022-09-01", "2022-09-30", "každé pondělí v září 2022"),
    "Každý čtvrtek 2022": ("2022-01-01", "2022-12-31", "každý čtvrtek 2022"),
    "každý den od 1. 6. do 15. 6. 2022": ("2022-06-01", "2022-06-15", "každý den, 1.–15. června 2022"),
    "2. týden v září 2022": ("2022-09-01", "2022-09-30", "2. týden v září 2022"),
    "červenec, srpen 2022": ("2022-07-01", "2022-08-31", "červenec a srpen 2022"),
    "letní prázdniny 2022": ("2022-07-01", "2022-08-31", "letní prázdniny 2022"),
    "advent 2022": ("2022-11-01", "2022-12-31", "advent 2022"),
    "O Vánocích 2022": ("2022-12-01", "2022-12-31", "o Vánocích 2022"),
    "Velikonoce 2022": ("2022-03-01", "2022-04-30", "Velikonoce 2022"),
    "16. – 22. září 2022": ("2022-09-16", "2022-09-22", "16.–22. září 2022"),
    "16/9/2022": ("2022-09-16", "2022-09-16", "16. září 2022"),
    "únor 2022, březen 2022": ("2022-02-01", "2022-03-31", "únor a březen 2022"),
    "1.–2. čtvrtletí 2022": ("2022-01-01", "2022-06-30", "1. pololetí 2022"),
    "dne 24. listopadu 2022 v 9 hodin": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "Ve dnech 16. až 20. května 2022": ("2022-05-16", "2022-05-20", "16.–20. května 2022"),
    "v měsíci květnu 2022": ("2022-05-01", "2022-05-31", "květen 2022"),
    "17.11 2022": ("2022-11-17", "2022-11-17", "17. listopadu 2022"),
    "4. 5 2022 – 6. 5 2022": ("2022-05-04", "2022-05-06", "4.–6. května 2022"),
    "24 . 11 . 2022": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "(24. 11. 2022)": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "24.11.2022.": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "24. 11. 2022 dopoledne": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "večer 24. 11. 2022": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "24. 11. 2022 | 9:00 - 12:00": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "24. 11. 2022 od 16 hodin do 18 hodin": ("2022-11-24", "2022-11-24", "24. listopadu 2022"),
    "do 24. 11. 2022 do 12:00 hod.": (None, "2022-11-24", "do 24. listopadu 2022"),
    "cca 24. 11. 2022": ("2022-11-01", "2022-11-30", "cca 24. 11. 2022"),
    "přibližně 5.–10. května 2022": ("2022-05-01", "2022-05-31", "přibližně 5.–10. května 2022"),
    "týden od 19. 9. 2022": ("2022-09-19", "2022-09-25", "19.–25. září 2022"),
    "vánoční prázdniny 2022/2023": ("2022-12-01", "2023-01-31", "vánoční prázdniny 2022/2023"),
}  # fmt: skip


@pytest.mark.parametrize("written", READ)
def test_date_of_a_public_page_is_read_and_says_the_same_again(written):
    first, last, said = READ[written]
    with translation.override("cs"):
        period = Period.parse(written)
        assert (period.start and period.start.isoformat(), period.end and period.end.isoformat()) == (first, last)
        assert str(period).replace("\u00a0", " ") == said
        assert Period.parse(period.as_input()) == period


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("prosinec–leden", Period.months(2022, 12, 1, 2023)),
        ("30. 12.–2. 1.", Period.days(date(2022, 12, 30), date(2023, 1, 2))),
        ("středa 24. 11.", None),
        ("čtvrtek 24. 11.", Period.day(2022, 11, 24)),
        ("konec září", Period.words("konec září 2022", Period.month(2022, 9))),
        ("každý čtvrtek", Period.words("každý čtvrtek 2022", 2022)),
    ],
)
def test_year_of_the_page_belongs_to_the_beginning(written, period):
    if period:
        assert Period.parse(written, default_year=2022) == period
    else:
        with pytest.raises(PeriodError):
            Period.parse(written, default_year=2022)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("čtvrtek 24. 11. 2021", "24. 11. 2021 je středa, ne čtvrtek."),
        ("so–ne 15.–16. 5. 2022", "15. 5. 2022 je neděle, ne sobota."),
        ("od pátku 9. 2. do soboty 11. 2. 2024", "11. 2. 2024 je neděle, ne sobota."),
        ("do pátku 30. 11. 2022", "30. 11. 2022 je středa, ne pátek."),
        ("9. září 2022 (po)", "9. 9. 2022 je pátek, ne pondělí."),
    ],
)
def test_day_of_the_week_that_is_not_of_the_date_is_pointed_out(written, reason):
    with translation.override("cs"), pytest.raises(PeriodError) as refused:
        Period.parse(written)
    assert str(refused.value).replace("\u00a0", " ") == f"{reason} Opravte den v týdnu, nebo datum."


@pytest.mark.parametrize(
    "written",
    [
        "konec září", "každý čtvrtek", "začátek bžezna 2022", "školní rok 2022/2024", "konec 2022 řepy", "nebo",
        "dne 31. 6. 2022", "17. 13 2022", "týden od září 2022", "(24. 11. 2022",
        "prosinec–srpen 2022", "září 2022–červen 2021", "pátek 32. 5. 2022", "14. 5. 2022 25:70",
    ],
)  # fmt: skip
def test_slip_is_refused_and_not_kept_as_words(written):
    with pytest.raises(PeriodError):
        Period.parse(written)


def test_time_of_day_anywhere_in_the_text_is_said_to_be_left_out():
    assert names_time("od 9. února, 14.00, do 11. února 2024")
    assert names_time("2022-09-16T10:00:00")
    assert not names_time("od 9. do 11. února 2024")


@pytest.mark.parametrize("sign", ["\N{WORD JOINER}", "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}"])
def test_what_is_copied_from_a_page_is_read_with_the_signs_that_nobody_sees(sign):
    assert Period.parse(f"14.–{sign}16. května 2026") == Period.parse("14.–16. května 2026")
    assert Period.parse(f"„každé{sign} úterý“ 2026") == Period.parse("„každé úterý“ 2026")
