"""The coordinator corrects the lists of a report and its evidence; town and office read what she changed."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext

from common.editing.writing import Rows
from improvement_plan.models import Item
from reports import workflow
from reports.content import changes_since_sent
from reports.corrections import Correction
from reports.models import ActivityReport, ReportAttachment, ReportPhoto
from tests import factories as make
from tests.admin.conftest import fields_of, text_of
from tests.pages import Page
from tests.people import browser_of
from tests.reports.office import actions, address_of, fresh, partners

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_report(town, clerk):
    """A report that the town sent, with two partners, a link and a document."""
    report = make.ActivityReportFactory(
        organisation=town,
        title="Den bez aut",
        description="<p>Bylo plno.</p>",
        heading=make.HeadingFactory(name="Doprava"),
    )
    make.ReportPartnerFactory(report=report, name="Spolek Lípa", sector="nonprofit", order=0)
    make.ReportPartnerFactory(report=report, name="Pekárna", sector="", order=1)
    make.ReportLinkFactory(report=report, title="Článek", url="https://noviny.example/1", order=0)
    with_document(report)
    return workflow.submit(report, by=clerk)


def with_document(report, title="Zpráva"):
    name = default_storage.save("dokumenty/abc/zprava.pdf", ContentFile(b"%PDF-1.4"))
    (row,) = ReportAttachment.objects.bulk_create([ReportAttachment(report=report, file=name, title=title)])
    return row


def links(report):
    return list(report.links.values_list("title", "url"))


def of_list(row, name):
    return f"{name}__{row.pk}__"


# --- Partners, links, documents ---------------------------------------------------


def test_partner_is_corrected_another_removed_and_two_added(send, full_report):
    lime, bakery = full_report.partner_rows.all()
    answer = send(
        full_report,
        **{
            f"{of_list(lime, 'partners')}name": "Spolek Stará lípa",
            f"{of_list(bakery, 'partners')}remove": "on",
            "partners__new__0__name": "Knihovna",
            "partners__new__0__sector": "public",
            "partners__new__1__name": "Truhlář Novák",
        },
    )

    assert answer.status_code == 302
    assert partners(full_report) == [("Spolek Stará lípa", "nonprofit"), ("Knihovna", "public"), ("Truhlář Novák", "")]
    assert full_report.partner_rows.first() == lime
    assert fresh(full_report).revision == full_report.revision + 1
    assert actions(full_report) == ["submitted", "edited"]


def test_link_is_corrected_removed_and_added_and_a_nameless_one_is_called_by_its_address(send, full_report):
    (link,) = full_report.links.all()
    send(
        full_report,
        **{f"{of_list(link, 'links')}url": "noviny.example/2", "links__new__0__url": "https://turnov.example/"},
    )
    assert links(full_report) == [("Článek", "https://noviny.example/2"), ("turnov.example", "https://turnov.example/")]

    send(full_report, **{f"{of_list(link, 'links')}remove": "on"})
    assert links(full_report) == [("turnov.example", "https://turnov.example/")]


def test_row_that_she_empties_is_taken_away(send, full_report):
    lime, _bakery = full_report.partner_rows.all()
    send(full_report, **{f"{of_list(lime, 'partners')}name": " ", f"{of_list(lime, 'partners')}sector": ""})

    assert partners(full_report) == [("Pekárna", "")]


def test_document_is_named_better_and_another_removed_with_its_file(
    send, full_report, django_capture_on_commit_callbacks
):
    (document,) = full_report.attachments.all()
    unwanted = with_document(full_report, "Omylem")
    prefixes = of_list(document, "attachments"), of_list(unwanted, "attachments")
    with django_capture_on_commit_callbacks(execute=True):
        send(full_report, **{f"{prefixes[0]}title": "Závěrečná zpráva", f"{prefixes[1]}remove": "on"})

    assert list(full_report.attachments.values_list("title", flat=True)) == ["Závěrečná zpráva"]
    assert not default_storage.exists(unwanted.file.name)
    assert default_storage.exists(document.file.name)


def test_lists_are_corrected_and_published_in_one_step(send, full_report):
    bakery = full_report.partner_rows.last()
    answer = send(full_report, "accept", **{f"{of_list(bakery, 'partners')}sector": "business", "text": "Hotovo."})
    done = fresh(full_report)

    assert (answer.status_code, done.state) == (302, "published")
    assert {"name": "Pekárna", "sector": "business"} in done.outcome.partners
    assert actions(full_report) == ["submitted", "edited", "accepted", "published"]


def test_lists_that_she_left_alone_are_not_saved_even_if_they_would_not_pass_today(send, full_report):
    make.ReportLinkFactory(report=full_report, title="Bez adresy", url="")
    make.ReportPartnerFactory(report=full_report, name="", sector="public")
    send(full_report, "accept_only")

    assert fresh(full_report).state == "accepted"
    assert actions(full_report) == ["submitted", "accepted"]
    assert fresh(full_report).revision == full_report.revision


FAULTY_ROWS = [
    ("partners__new__0__sector", "public", "partners-new-0-name"),
    ("partners__new__0__name", "x" * 201, "partners-new-0-name"),
    ("links__new__0__title", "Článek bez adresy", "links-new-0-url"),
    ("links__new__0__url", "javascript:alert(1)", "links-new-0-url"),
    ("links__new__1__url", "ftp://noviny.example", "links-new-1-url"),
    ("attachments__{document}__title", " ", "attachments-{document}-title"),
    ("partners__{partner}__sector", "nesmysl", "partners-{partner}-sector"),
]


def test_faulty_row_is_refused_with_everything_typed_and_a_way_to_it(office, send, full_report):
    numbers = {"document": full_report.attachments.get().pk, "partner": full_report.partner_rows.first().pk}
    opened = fields_of(office.get(address_of(full_report)))
    typed = {"partners__new__1__name": "Knihovna", "text": "Děkuji", "title": "Nový název"}
    for place, value, where in FAULTY_ROWS:
        field, fault = place.format(**numbers), where.format(**numbers)
        answer = send(full_report, "accept", opened=opened, **{field: value}, **typed)
        html, kept = answer.content.decode(), fields_of(answer)
        stored = actions(full_report), fresh(full_report).title

        assert (answer.status_code, *stored) == (200, ["submitted"], "Den bez aut"), field
        assert f'href="#id_{fault}"' in html, field
        assert f'id="id_{fault}"' in html, field
        assert (kept["partners-new-1-name"], kept["text"], kept["title"]) == (["Knihovna"], ["Děkuji"], ["Nový název"])
        assert kept[field.replace("__", "-")] == [value] or field.endswith("sector"), field


def test_rows_of_other_reports_are_out_of_reach(send, full_report):
    other = make.ActivityReportFactory()
    partner, link, document = (
        make.ReportPartnerFactory(report=other, name="Cizí"),
        make.ReportLinkFactory(report=other, title="Cizí"),
        with_document(other, "Cizí"),
    )
    answer = send(
        full_report,
        place="Náměstí",
        **{f"{of_list(partner, 'partners')}{name}": "on" for name in ("name", "remove")},
        **{f"{of_list(link, 'links')}{name}": "on" for name in ("title", "remove")},
        **{f"{of_list(document, 'attachments')}{name}": "on" for name in ("title", "remove")},
    )

    assert (answer.status_code, fresh(full_report).place) == (302, "Náměstí")
    assert (len(partners(full_report)), len(links(full_report)), full_report.attachments.count()) == (2, 1, 1)
    assert (partners(other), other.links.get().title, other.attachments.get().title) == (
        [("Cizí", "nonprofit")],
        "Cizí",
        "Cizí",
    )


def test_step_itself_looks_only_among_rows_of_the_report(coordinator, full_report):
    foreign = make.ReportPartnerFactory(name="Cizí")
    rows = Rows(changed={foreign.pk: {"name": "Přepsáno"}}, removed={foreign.pk})
    workflow.edit(
        full_report, by=coordinator, correction=Correction(rows={"partners": rows}), revision=full_report.revision
    )
    foreign.refresh_from_db()

    assert foreign.name == "Cizí"
    assert actions(full_report) == ["submitted"]


def test_list_holds_sixty_rows_and_thousands_are_refused_without_a_fall(send, full_report):
    many = {f"partners__new__{place}__name": f"Partner {place}" for place in range(59)}
    answer = send(full_report, **many)
    assert (answer.status_code, len(partners(full_report))) == (200, 2)
    assert 'id="id_partners-new-58-name_error"' in answer.content.decode()

    flood = {f"partners__new__{place}__name": "x" for place in range(900)}
    assert send(full_report, **flood).status_code == 400


@pytest.mark.parametrize(
    "name", ["partners-new-0-name", "partners-new-99999999999-name", "partners--name", "links-new--url"]
)
def test_strange_names_of_rows_do_no_harm(office, full_report, name):
    fields = fields_of(office.get(address_of(full_report)))
    answer = office.post(address_of(full_report), fields | {name: ["a\u202e\u0000b"], "decision": "edit"})

    assert answer.status_code == 302
    assert partners(full_report)[2:] == ([("ab", "")] if name == "partners-new-0-name" else [])


def test_published_report_shows_no_fields_of_lists(office, send, full_report):
    send(full_report, "accept")

    assert not any(name.startswith(("partners-", "links-")) for name in fields_of(office.get(address_of(full_report))))


# --- Evidence ---------------------------------------------------------------------


def test_what_it_proves_and_belongs_to_is_corrected(office, send, full_report, town):
    full_report.indicators.set([make.MaIndicatorFactory()])
    item = make.ItemFactory(plan__year=full_report.year, plan__publication="published")
    opened = fields_of(office.get(address_of(full_report)))
    assert opened["indicators"] == [str(full_report.indicators.get().pk)]
    send(full_report, plan_item=str(item.pk), indicators=[])

    assert fresh(full_report).plan_item == item
    assert list(full_report.indicators.all()) == []
    assert actions(full_report) == ["submitted", "edited"]


def test_project_of_another_town_cannot_be_chosen(office, send, full_report, town):
    facts = {"decision": "supported"}
    make.ApplicationFactory(applicant=town, **facts)
    foreign = make.ApplicationFactory(**facts)
    answer = send(full_report, grant_project=str(foreign.pk))

    assert fresh(full_report).grant_project is None
    assert 'href="#id_grant_project"' in answer.content.decode()


def test_item_of_a_plan_hidden_meanwhile_stays_chosen(office, send, full_report):
    item = make.ItemFactory(plan__year=full_report.year, plan__publication="published")
    ActivityReport.objects.update(plan_item=item)
    type(item.plan).objects.update(publication="draft")
    assert fields_of(office.get(address_of(full_report)))["plan_item"] == [str(item.pk)]
    send(full_report, place="Náměstí")

    assert Item.objects.get(reports=full_report) == item


# --- Two people at once -------------------------------------------------------------


def test_partner_changed_by_both_is_shown_in_both_versions_and_hers_stays_typed(office, send, full_report):
    lime, bakery = full_report.partner_rows.all()
    opened = fields_of(office.get(address_of(full_report)))
    type(lime).objects.filter(pk=lime.pk).update(name="Lípa, z. s.")
    type(lime).objects.filter(pk=bakery.pk).update(sector="business")
    ActivityReport.objects.update(revision=9)
    answer = send(full_report, "accept", opened=opened, partners__new__0__name="Knihovna", **{
        f"{of_list(lime, 'partners')}name": "Spolek Stará lípa",
    })  # fmt: skip
    clashes = " ".join(Page(answer).words_of(node) for node in Page(answer).having("id") if node.get("id") == "clashes")
    kept = fields_of(answer)

    assert fresh(full_report).state == "submitted"
    assert "Lípa, z. s." in clashes
    assert "Spolek Stará lípa" in clashes
    assert kept[f"partners-{bakery.pk}-sector"] == ["business"]

    office.post(address_of(full_report), kept | {"decision": "accept"})

    assert fresh(full_report).state == "published"
    assert partners(full_report) == [("Spolek Stará lípa", "nonprofit"), ("Pekárna", "business"), ("Knihovna", "")]


def test_rows_added_and_taken_away_meanwhile_stay_so_and_her_words_on_a_gone_one_become_a_new_row(
    office, send, full_report
):
    lime, _bakery = full_report.partner_rows.all()
    opened = fields_of(office.get(address_of(full_report)))
    full_report.links.all().delete()
    full_report.partner_rows.filter(pk=lime.pk).delete()
    make.ReportPartnerFactory(report=full_report, name="Škola", sector="public", order=5)
    ActivityReport.objects.update(revision=9)
    answer = send(full_report, opened=opened, **{f"{of_list(lime, 'partners')}name": "Spolek Stará lípa"})
    kept = fields_of(answer)

    assert "Škola" in text_of(answer)
    assert kept["partners-new-0-name"] == ["Spolek Stará lípa"]
    assert kept["partners-new-0-sector"] == ["nonprofit"]

    office.post(address_of(full_report), kept | {"decision": "edit"})

    assert partners(full_report) == [("Pekárna", ""), ("Škola", "public"), ("Spolek Stará lípa", "nonprofit")]
    assert links(full_report) == []


def test_row_added_after_the_form_was_opened_survives_a_comment_refused(office, send, full_report):
    opened = fields_of(office.get(address_of(full_report)))
    late = make.ReportPartnerFactory(report=full_report, name="Škola", sector="public", order=5)
    ActivityReport.objects.update(revision=9)
    answer = send(full_report, "comment", opened=opened, text="")
    kept = fields_of(answer)
    assert kept[f"partners-{late.pk}-name"] == ["Škola"]
    office.post(address_of(full_report), kept | {"decision": "edit"})

    assert ("Škola", "public") in partners(full_report)


def test_report_given_back_and_rewritten_meanwhile_keeps_her_words_on_the_page(office, send, full_report):
    opened = fields_of(office.get(address_of(full_report)))
    ActivityReport.objects.update(state="returned", title="Jiný název", revision=9)
    answer = send(full_report, opened=opened, place="Náměstí", partners__new__0__name="Knihovna")

    assert (answer.status_code, fresh(full_report).place, len(partners(full_report))) == (200, "", 2)
    assert fields_of(answer)["place"] == ["Náměstí"]
    assert fields_of(answer)["partners-new-0-name"] == ["Knihovna"]


def test_rows_added_by_a_button_pressed_twice_are_there_once(office, send, full_report):
    opened = fields_of(office.get(address_of(full_report)))
    for _ in range(2):
        send(full_report, opened=opened, partners__new__0__name="Knihovna")

    assert [name for name, _sector in partners(full_report)].count("Knihovna") == 1


def test_page_from_before_parts_had_marks_overwrites_nothing_and_keeps_what_she_typed(office, send, full_report):
    lime, _bakery = full_report.partner_rows.all()
    opened = fields_of(office.get(address_of(full_report)))
    del opened["seen"]
    opened["initial-place"], opened[f"initial-partners-{lime.pk}-name"] = [""], ["Spolek Lípa"]
    ActivityReport.objects.update(title="Den s auty")
    answer = send(full_report, opened=opened, place="Náměstí", **{f"{of_list(lime, 'partners')}name": "Stará lípa"})
    kept = fields_of(answer)

    assert (answer.status_code, fresh(full_report).title, fresh(full_report).place) == (200, "Den s auty", "")
    assert (kept["place"], kept[f"partners-{lime.pk}-name"]) == (["Náměstí"], ["Stará lípa"])
    assert "Den s auty" in text_of(answer)

    office.post(address_of(full_report), kept | {"title": ["Den s auty"], "decision": "edit"})

    assert (fresh(full_report).title, fresh(full_report).place) == ("Den s auty", "Náměstí")
    assert partners(full_report)[0] == ("Stará lípa", "nonprofit")


# --- Old and new words in the thread -------------------------------------------------


def corrections(page):
    """Return what the thread says of corrections: label, removed, added."""
    found = []
    for group in [node for part in page.of_class("corrections") for node in part.iter("div")]:
        label = page.words_of(next(iter(group.iter("dt"))))
        marked = [[" ".join(node.itertext()) for node in group.iter(tag)] for tag in ("del", "ins")]
        found.append((label, *marked))
    return found


def words(texts):
    """Return texts without the words for those who cannot see the marks."""
    return [text.partition(":")[2].strip() for text in texts]


def test_town_and_office_read_old_and_new_words_of_each_field(office, send, full_report, clerk):
    lime, bakery = full_report.partner_rows.all()
    send(
        full_report,
        title="Den <b>zcela</b> bez aut",
        place="Náměstí",
        **{f"{of_list(lime, 'partners')}name": "Spolek Stará lípa", f"{of_list(bakery, 'partners')}remove": "on"},
    )
    for browser, address in ((office, address_of(full_report)), (browser_of(clerk), full_report.get_absolute_url())):
        found = {label: (words(gone), words(come)) for label, gone, come in corrections(Page(browser.get(address)))}
        title, place, partners_ = found.values()
        assert title == (["Den bez aut"], ["Den <b>zcela</b> bez aut"])
        assert place == ([], ["Náměstí"])
        assert [text.partition(" (")[0] for text in partners_[0]] == ["Spolek Lípa", "Pekárna"]
        assert [text.partition(" (")[0] for text in partners_[1]] == ["Spolek Stará lípa"]


def test_long_text_is_folded_with_only_the_changed_words_and_their_surroundings(office, send, full_report):
    long = " ".join(f"slovo{number}" for number in range(300))
    ActivityReport.objects.update(description=f"<p>{long} málo {long}</p>")
    send(full_report, description=f"<p>{long} hodně {long}</p>")
    page = Page(office.get(address_of(full_report)))
    (fold,) = [node for part in page.of_class("corrections") for node in part.iter("details")]
    shown = page.words_of(fold)

    ((_label, gone, come),) = corrections(page)
    assert ("málo" in gone[0], "hodně" in come[0]) == (True, True)
    assert ("slovo" in gone[0], "slovo" in come[0]) == (False, False)
    assert "slovo299" in shown
    assert "slovo150" not in shown
    assert fold.get("open") is None


def test_bold_letters_alone_are_saved_and_said(office, send, full_report):
    send(full_report, description="<p>Bylo <strong>plno</strong>.</p>")
    page = Page(office.get(address_of(full_report)))

    assert fresh(full_report).description == "<p>Bylo <strong>plno</strong>.</p>"
    assert [(gone, come) for _label, gone, come in corrections(page)] == [([], [])]


def test_two_corrections_are_told_apart(office, send, full_report):
    send(full_report, title="Jednou")
    send(full_report, title="Podruhé")

    assert [
        (words(gone), words(come)) for _label, gone, come in corrections(Page(office.get(address_of(full_report))))
    ] == [
        (["Den bez aut"], ["Jednou"]),
        (["Jednou"], ["Podruhé"]),
    ]


def test_corrected_consent_of_a_photograph_is_said(office, send, full_report):
    name = default_storage.save("fotografie/abc/namesti.jpg", ContentFile(b"picture"))
    (photo,) = ReportPhoto.objects.bulk_create(
        [
            ReportPhoto(
                report=full_report, image=name, width=1200, height=900, renditions=[480], alt="Děti", kind="portrait"
            )
        ]
    )
    send(full_report, **{f"photo__{photo.pk}__consent_reference": "spis 12"})
    ((_label, gone, come),) = corrections(Page(office.get(address_of(full_report))))

    assert "spis 12" in come[0]
    assert "spis 12" not in gone[0]


def test_correction_noted_before_old_words_were_kept_still_says_which_fields(office, full_report, coordinator):
    make.ReportEventFactory(report=full_report, action="edited", by=coordinator, text="Název, Místo", from_office=True)

    assert "Název, Místo" in text_of(office.get(address_of(full_report)))


# --- Versions ---------------------------------------------------------------------------


def test_what_the_town_changed_leaves_out_what_the_office_had_corrected(office, send, full_report, clerk, coordinator):
    lime, _bakery = full_report.partner_rows.all()
    send(full_report, title="Den zcela bez aut", **{f"{of_list(lime, 'partners')}name": "Spolek Stará lípa"})
    workflow.return_to_town(fresh(full_report), by=coordinator, text="Kde?")
    ActivityReport.objects.update(place="Náměstí")
    make.ReportPartnerFactory(report=full_report, name="Škola", sector="", order=7)
    workflow.submit(fresh(full_report), by=clerk)
    changed = {(one.before, one.after) for one in changes_since_sent(full_report)}

    assert ("", "Náměstí") in changed
    assert len(changed) == 2
    assert not any("Den zcela bez aut" in after for _before, after in changed)

    send(fresh(full_report), title="Den úplně bez aut")

    assert {(one.before, one.after) for one in changes_since_sent(full_report)} == changed


def test_correction_does_not_make_a_first_sending_look_like_a_second(office, send, full_report):
    send(full_report, place="Náměstí")

    assert changes_since_sent(full_report) is None
    (row,) = office.get("/sprava/hlaseni/").context["rows"]
    assert row.report.sendings == 1


@pytest.mark.both_databases
def test_thread_asks_the_database_as_often_for_many_corrections(office, send, full_report):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert office.get(address_of(full_report)).status_code == 200
        return len(queries)

    send(full_report, title="A")
    few = cost()
    for title in "BCD":
        send(full_report, title=title)

    assert cost() == few
