"""The command that loads a region's folder: whole or not at all, again without a change, with every fault named."""

import datetime
import re
from decimal import Decimal
from io import StringIO
from textwrap import dedent

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from activities.models import Activity, ActivityLink, AgendaItem, AgendaSpeaker, Heading, Meeting, Topic
from awards.models import Recipient, Round
from common.models import Published
from common.periods import Period
from grants.models import AllocationRaise, Application, Call, Contract, Criterion
from improvement_plan.models import Item, Measurement
from members.models import CategoryStatus, CriteriaSet, EvidenceDeadline, Indicator, Mandate, Organisation
from portal.loading.reading import MAX_BYTES
from portal.models import SiteProfile, UsefulLink
from reports.models import ReportKind

pytestmark = pytest.mark.usefixtures("in_english")
both_databases = pytest.mark.both_databases

REGION = {
    "organisations": """\
        - slug: horsky-kraj
          name: Horský kraj
          kind: region
          membership: region
          ico: "70891508"
        - slug: lhota
          name: Lhota
          kind: town
          membership: member
          latitude: 50.5
          longitude: 15.25
          categories:
            - year: 2021
              category: D
        """,
    "departments": """\
        - organisation: horsky-kraj
          name: Kultura
        """,
    "people": """\
        - first_name: Jana
          last_name: Nováková
          mandates:
            - organisation: lhota
              role: coordinator
              function: referentka
        """,
    "headings": """\
        - slug: verejnost
          name: Veřejnost
        """,
    "topics": """\
        - {number: 1, slug: sprava, name: Správa}
        - {number: 2, slug: priroda, name: Příroda}
        """,
    "programmes": """\
        - code: 2.6
          slug: 2-6
          name: Podpora
        """,
    "calls": """\
        - programme: 2.6
          year: 2022
          allocation: 690 230
          closes_on: 30. 4. 2022
          closes_time: 14:00
          raises:
            - amount: 2 338,50 Kč
              reason: z úspor
          criteria:
            - title: Přínos
              max_points: 10
        """,
    "applications": """\
        - call: 2.6/2022
          number: A1
          applicant: lhota
          title: Sad
          requested: 60000
          awarded: 50000.50
          decision: part
          contract:
            number: S 1/2022
        """,
    "awards": """\
        - slug: cena
          name: Cena
          giver: horsky-kraj
          rounds:
            - year: 2022
              recipients:
                - organisation: lhota
                  category: Obce
          categories:
            - name: Obce
        """,
    "criteria-mesto": """\
        - year: 2022
          kind: town
          title: Kritéria pro města
          is_example: true
          criteria:
            - number: "1"
              title: Kdo odpovídá
              category: D
              indicators:
                - number: "1.1"
                  title: Odpovědný politik
                  proof: politician
                  advice: |-
                    Včas.

                    - nic víc
                - {number: "1.2", title: Koordinátor, required: ne}
        """,
    "deadlines": """\
        - {year: 2022, category: C, date: 6. 11. 2022}
        """,
    "activities": """\
        - slug: den
          title: No
          heading: verejnost
          period: únor, březen 2022
          state: held
          topics: [1]
          partners: [lhota]
          grant_call: 2.6/2022
          award_round: cena/2022
          description: |-
            První odstavec
            na dvou řádcích.

            - jedna
            - dvě & tři
          cooperations:
            - department: Kultura
          links:
            - title: Pozvánka
        """,
    "meetings": """\
        - slug: "2022-11-24"
          group: Skupina
          date: 2022-11-24
          agenda:
            - order: 1
              title: Přivítání
              organisations: [lhota]
              speakers:
                - person: Jana Nováková
                - name: Host
                  subject: zdravice
        """,
    "plans": """\
        - year: 2022
          items:
            - number: 3
              title: Portál
              children:
                - number: 1
                  title: Data
                  indicators:
                    - title: vznik portálu
                      measurements:
                        - measured_on: 2023-06-01
                          month_only: ano
                          text: běží
        """,
    "links": """\
        - title: Strategie
        """,
    "site": """\
        region: horsky-kraj
        name: Zdravý kraj
        outline: [[14.8, 50.9], [15, 51], [15.3, 50.4]]
        """,
}
REGION = {kind: dedent(text) for kind, text in REGION.items()}


@pytest.fixture
def folder(tmp_path):
    """A folder of a small region; `folder(kind=text)` puts another file in place of one, None takes it away."""

    def make(**files):
        path = tmp_path / "content"
        path.mkdir(exist_ok=True)
        for kind, text in (REGION | files).items():
            file = path / f"{kind}.yaml"
            if text is None:
                file.unlink(missing_ok=True)
            elif isinstance(text, bytes):
                file.write_bytes(text)
            else:
                file.write_text(text, encoding="utf-8")
        return path

    return make


def run(path, **options):
    """Run the command; return the lines it printed."""
    out = StringIO()
    call_command("load_programme", path, stdout=out, **options)
    return out.getvalue().splitlines()


def refusal(path, **options):
    """Run the command on a folder that it must refuse; return the faults it named."""
    with pytest.raises(CommandError) as refused:
        run(path, **options)
    first, *faults = str(refused.value).splitlines()
    assert first.startswith("Nothing was loaded:")
    return faults


def everything():
    """How many rows and rows of history each table of ours holds."""
    ours = {"activities", "awards", "grants", "improvement_plan", "members", "portal"}
    return {
        model._meta.label: model._base_manager.count() for model in apps.get_models() if model._meta.app_label in ours
    }


def nothing_loaded():
    return not any(everything().values())


# --- Loading ---------------------------------------------------------------------------------------------------------


@both_databases
def test_every_kind_of_row_is_loaded_with_its_values(db, folder):
    run(folder())

    lhota = Organisation.objects.get(slug="lhota")
    activity, call, meeting = Activity.objects.get(), Call.objects.get(), Meeting.objects.get()
    assert (lhota.latitude, lhota.longitude) == (Decimal("50.5"), Decimal("15.25"))
    assert CategoryStatus.objects.get(organisation=lhota).category == "D"
    assert str(Mandate.objects.get()) == "Jana Nováková – coordinator (Lhota)"
    assert (activity.title, activity.period) == ("No", Period.months(2022, 2, 3))
    assert list(activity.topics.values_list("number", flat=True)) == [1]
    assert list(activity.partners.all()) == [lhota]
    assert (activity.grant_call, activity.award_round) == (call, Round.objects.get())
    assert [str(department) for department in activity.departments.all()] == ["Kultura"]
    assert (
        activity.description
        == "<p>První odstavec na dvou řádcích.</p><ul><li><p>jedna</p></li><li><p>dvě &amp; tři</p></li></ul>"
    )
    assert (call.programme.code, call.allocation) == ("2.6", Decimal(690230))
    assert (call.closes_on, call.closes_time) == (datetime.date(2022, 4, 30), datetime.time(14))
    assert AllocationRaise.objects.get().amount == Decimal("2338.50")
    assert Criterion.objects.get().max_points == 10
    assert Application.objects.get().awarded == Decimal("50000.50")
    assert Contract.objects.get().number == "S 1/2022"
    assert Recipient.objects.get().category.name == "Obce"
    assert [speaker.name for speaker in meeting.agenda.get().speakers.all()] == ["Jana Nováková", "Host"]
    assert Item.objects.get(parent__isnull=False).full_number == "3.1"
    assert Measurement.objects.get().month_only is True
    assert str(CriteriaSet.objects.for_organisation(lhota, 2022)) == "Kritéria pro města (2022)"
    assert list(Indicator.objects.values_list("number", "proof", "required", "order", "advice")) == [
        ("1.1", "politician", True, 1, "Včas.\n\n- nic víc"),
        ("1.2", "link", False, 2, ""),
    ]
    assert str(EvidenceDeadline.objects.get()) == "C 2022: 2022-11-06"
    assert SiteProfile.load().outline == [[14.8, 50.9], [15, 51], [15.3, 50.4]]


@both_databases
def test_loaded_rows_are_public_unless_the_file_says_otherwise(db, folder):
    links = REGION["activities"].replace("slug: den", "slug: den\n  publication: draft")

    run(folder(activities=links))

    assert Activity.objects.get().publication == Published.Publication.DRAFT
    assert Meeting.objects.get().is_published
    assert Call.objects.get().published_at is not None


def test_results_of_a_call_are_public_only_when_the_file_says_so(db, folder):
    run(folder())
    before = Call.objects.get().results_published
    run(folder(calls=REGION["calls"].replace("year: 2022", "year: 2022\n  results_published: true")))

    assert (before, Call.objects.get().results_published) == (False, True)


def test_award_above_what_the_call_has_is_a_fault_of_its_field(db, folder):
    too_much = REGION["applications"].replace("60000", "900000").replace("50000.50", "800000")

    with pytest.raises(CommandError) as refused:
        run(folder(applications=too_much))
    assert "applications.yaml" in str(refused.value)
    assert "awarded" in str(refused.value)
    assert "Only 692\N{NO-BREAK SPACE}568.50\N{NO-BREAK SPACE}Kč is left in the call" in str(refused.value)
    assert not Application.objects.exists()


@both_databases
def test_command_prints_what_it_created_updated_and_left(db, folder):
    run(folder())

    lines = run(folder(headings="- slug: verejnost\n  name: Lidé\n- slug: dalsi\n  name: Další\n"))

    assert "headings: created 1, updated 1, left as they were 0" in lines
    assert "organisations: created 0, updated 0, left as they were 2" in lines
    assert lines[-1] == "The programme was loaded."


@both_databases
def test_second_run_changes_nothing_and_writes_no_history(db, folder):
    run(folder())
    before = everything()

    lines = run(folder())

    assert everything() == before
    assert lines[-1] == "Everything was already loaded, nothing has changed."
    assert not [line for line in lines[:-1] if "created 0, updated 0" not in line]


@both_databases
def test_changed_value_updates_its_row_and_says_in_history_where_from(db, folder):
    run(folder())

    run(folder(calls=REGION["calls"].replace("690 230", "700 000")))

    call = Call.objects.get()
    assert call.allocation == Decimal(700000)
    assert call.history.latest().history_change_reason == "Loaded from the file calls.yaml"
    assert AllocationRaise.objects.count() == 1


@both_databases
def test_what_the_coordinator_added_survives(db, folder):
    run(folder())
    activity = Activity.objects.get()
    activity.outcome = "<p>Přišlo 300 lidí.</p>"
    activity.publication = Published.Publication.ARCHIVED
    activity.save()
    activity.topics.add(Topic.objects.get(number=2))
    activity.partners.add(Organisation.objects.create(name="Spolek", kind="association"))
    ActivityLink.objects.create(activity=activity, title="Fotografie", order=2)
    AgendaSpeaker.objects.create(item=AgendaItem.objects.get(), name="Starosta")
    Mandate.objects.update(valid_from=datetime.date(2020, 11, 1))
    Heading.objects.create(name="Vlastní")

    run(folder())

    activity.refresh_from_db()
    assert activity.outcome == "<p>Přišlo 300 lidí.</p>"
    assert activity.publication == Published.Publication.ARCHIVED
    assert sorted(activity.topics.values_list("number", flat=True)) == [1, 2]
    assert activity.partners.count() == 2
    assert [link.title for link in activity.links.all()] == ["Pozvánka", "Fotografie"]
    assert AgendaSpeaker.objects.count() == 3
    assert Mandate.objects.get().valid_from == datetime.date(2020, 11, 1)
    assert Heading.objects.count() == 2


@both_databases
def test_what_the_coordinator_edited_is_not_overwritten_until_asked_for(db, folder):
    run(folder())
    call, site = Call.objects.get(), SiteProfile.load()
    call.allocation = Decimal(710000)
    call.save()
    site.email = "podatelna@kraj.test"
    site.save()
    changed = folder(
        calls=REGION["calls"].replace("690 230", "700 000"),
        site=REGION["site"] + "email: jina@kraj.test\nphone: +420 485 226 111\n",
    )

    lines = run(changed)

    call.refresh_from_db()
    site.refresh_from_db()
    assert (call.allocation, site.email, site.phone) == (
        Decimal(710000),
        "podatelna@kraj.test",
        "+420 485 226 111",
    )
    kept = [line for line in lines if "Somebody has edited this; it was left as it is." in line]
    assert sorted(line.split(",")[0] for line in kept) == ["calls.yaml", "site.yaml"]
    assert [line for line in run(changed) if "edited" in line] == kept

    run(changed, overwrite=True)

    call.refresh_from_db()
    assert call.allocation == Decimal(700000)


@both_databases
def test_what_the_coordinator_deleted_is_not_brought_back_until_asked_for(db, folder):
    run(folder())
    Activity.objects.get(slug="den").delete()

    lines = run(folder())

    assert not Activity.objects.filter(slug="den").exists()
    assert [line.split(",")[0] for line in lines if "Somebody has deleted this; it was left out." in line] == [
        "activities.yaml"
    ]

    run(folder(), overwrite=True)

    assert Activity.objects.filter(slug="den").exists()


@both_databases
def test_what_the_coordinator_renamed_is_known_by_its_former_name(db, folder):
    run(folder())
    link = UsefulLink.objects.first()
    link.title = "Jiný název"
    link.save()
    count = UsefulLink.objects.count()

    run(folder())

    assert UsefulLink.objects.count() == count
    link.refresh_from_db()
    assert link.title == "Jiný název"


@both_databases
def test_period_that_somebody_edited_is_left_and_any_other_takes_that_of_the_file(db, folder):
    run(folder())
    other = folder(activities=REGION["activities"].replace("únor, březen 2022", "květen 2021"))

    run(other)

    activity = Activity.objects.get()
    assert activity.period == Period.month(2021, 5)
    activity.period = Period.month(2021, 6)
    activity.save()
    run(folder())
    assert Activity.objects.get().period == Period.month(2021, 6)


@both_databases
def test_partner_new_in_the_file_joins_those_the_coordinator_added(db, folder):
    run(folder())
    activity = Activity.objects.get()
    activity.partners.add(Organisation.objects.create(name="Spolek", kind="association"))

    lines = run(folder(activities=REGION["activities"].replace("[lhota]", "[lhota, horsky-kraj]")))

    assert [one.name for one in activity.partners.order_by("name")] == ["Horský kraj", "Lhota", "Spolek"]
    assert "activities: created 0, updated 1, left as they were 0" in lines


@both_databases
def test_row_with_an_address_changed_since_is_known_by_the_old_one(db, folder):
    run(folder())
    activity = Activity.objects.get()
    activity.slug = "den-zeme"
    activity.save()

    run(folder(activities=REGION["activities"].replace("title: No", "title: Den")))

    activity = Activity.objects.get()
    assert (activity.slug, activity.title) == ("den-zeme", "Den")


@both_databases
def test_row_that_left_the_file_stays_in_the_portal(db, folder):
    run(folder())

    run(folder(links=None, departments=REGION["departments"]))

    assert SiteProfile.load() is not None
    assert everything()["portal.UsefulLink"] == 1


@both_databases
def test_links_of_an_organisation_may_use_its_older_address(db, folder):
    run(folder())
    lhota = Organisation.objects.get(slug="lhota")
    lhota.slug = "nova-lhota"
    lhota.save()

    run(folder())

    assert list(Activity.objects.get().partners.all()) == [lhota]
    assert Organisation.objects.count() == 2


@both_databases
def test_without_a_folder_the_one_of_the_settings_is_loaded(db, folder, settings):
    settings.CONTENT_DIR = folder()

    call_command("load_programme", stdout=StringIO())

    assert SiteProfile.load().name == "Zdravý kraj"


# --- Only checking, only when empty ----------------------------------------------------------------------------------


@both_databases
def test_check_says_what_would_happen_and_saves_nothing(db, folder):
    lines = run(folder(), check=True)

    assert "meetings: created 1, updated 0, left as they were 0" in lines
    assert lines[-1] == "The files are in order. This was only a check, nothing was saved."
    assert nothing_loaded()


@both_databases
def test_check_names_faults_too(db, folder):
    assert refusal(folder(links="- title:\n"), check=True) == [
        "links.yaml, line 1, field “title”: The field is missing."
    ]


@both_databases
def test_if_empty_loads_an_empty_portal_only(db, folder):
    run(folder(), if_empty=True)
    before = everything()

    lines = run(folder(links="- title: Nový\n", report_kinds="- name: Přednáška\n"), if_empty=True)

    assert not [line for line in lines if "useful links" in line]
    assert everything() == before

    assert ReportKind.objects.get().name == "Přednáška"

    ReportKind.objects.all().delete()
    run(folder(report_kinds="- name: Přednáška\n"), if_empty=True)

    assert not ReportKind.objects.exists()


def test_portal_with_content_starts_even_if_its_reference_data_cannot_be_read(db, folder, tmp_path):
    run(folder())

    run(tmp_path / "nowhere", if_empty=True)
    run(folder(report_kinds="- nam: Přednáška\n"), if_empty=True)

    assert not ReportKind.objects.exists()


@both_databases
def test_broken_file_changes_nothing_in_a_portal_with_content(db, folder):
    run(folder())
    before = everything()

    refusal(folder(headings="- slug: verejnost\n  name: Lidé\n", links="- titel: X\n"))

    assert everything() == before
    assert Heading.objects.get().name == "Veřejnost"


# --- A kind in several files -----------------------------------------------------------------------------------------


@both_databases
def test_criteria_of_each_type_may_have_a_file_of_their_own(db, folder):
    villages = REGION["criteria-mesto"].replace("kind: town", "kind: municipality")
    region = REGION["criteria-mesto"].replace("kind: town", "kind: region")

    run(folder(**{"criteria-obec": villages, "criteria": region}))

    assert list(CriteriaSet.objects.order_by("kind").values_list("kind", flat=True)) == [
        "municipality",
        "region",
        "town",
    ]
    assert Indicator.objects.count() == 6
    assert CriteriaSet.objects.get(kind="municipality").history.get().history_change_reason == (
        "Loaded from the file criteria-obec.yaml"
    )


@both_databases
def test_set_that_stands_in_two_files_is_refused_and_the_other_place_named(db, folder):
    faults = refusal(folder(**{"criteria-obec": "\n" + REGION["criteria-mesto"]}))

    assert faults == [
        (
            "criteria-obec.yaml, line 3, field “kind”: "
            "The same row is already in criteria-mesto.yaml on line 1 (town, 2022)."
        )
    ]
    assert nothing_loaded()


@both_databases
def test_fault_in_a_part_names_its_file_and_line(db, folder):
    faults = refusal(folder(**{"criteria-obec": "- {year: 2022, kind: vesnice}\n"}))

    assert faults == [
        (
            "criteria-obec.yaml, line 1, field “kind”: “vesnice” is not allowed here. It can be: city_district, mas, "
            "microregion, municipality, region, small_municipality, town."
        )
    ]


@pytest.mark.parametrize("name", ["criteria-", "criteria_mesto", "criteria-mesto.old", "Criteria-mesto", "links-nove"])
def test_file_of_a_name_that_no_kind_has_is_refused(db, folder, name):
    faults = refusal(folder(**{name: "- title: A\n"}))

    assert len(faults) == 1
    assert faults[0].startswith(f"{name}.yaml: The programme has no file of this name. Did you mean “")


# --- Faults ----------------------------------------------------------------------------------------------------------

PERIODS = r"“někdy 2022” was not understood. Write for example .*"
FAULTS = {
    "unknown field": (
        {"headings": "- slug: verejnost\n  nmae: B\n"},
        ["headings.yaml, line 2, field “nmae”: There is no such field. Did you mean “name”?"],
    ),
    "unknown nested field": (
        {"people": REGION["people"].replace("role:", "rol:")},
        [
            "people.yaml, line 4, field “role”: The field is missing.",
            "people.yaml, line 5, field “rol”: There is no such field. Did you mean “role”?",
        ],
    ),
    "field of the machine": (
        {"links": "- title: A\n  id: 7\n"},
        [
            (
                "links.yaml, line 2, field “id”: There is no such field. It can be: "
                "description, description_en, group, group_en, order, title, title_en, url."
            )
        ],
    ),
    "field twice": (
        {"links": "- title: A\n  title: B\n"},
        ["links.yaml, line 2, field “title”: The field is given twice."],
    ),
    "missing key": ({"headings": "- name: B\n"}, ["headings.yaml, line 1, field “slug”: The field is missing."]),
    "no key at all": (
        {"awards": "- slug: cena\n  name: C\n  rounds:\n    - {year: 2022, recipients: [{placing: 1}]}\n"},
        ["awards.yaml, line 4: Name at least one of: organisation, person, title."],
    ),
    "row that is no row": (
        {"links": "- Strategie\n"},
        ["links.yaml, line 1: A row belongs here: lines of the form “field: value”."],
    ),
    "file that is no list": (
        {"links": "title: Strategie\n"},
        ["links.yaml, line 1: A list belongs here; begin each row with a dash."],
    ),
    "list instead of a value": (
        {"links": "- title: [A, B]\n"},
        ["links.yaml, line 1, field “title”: Write one value here, not a list."],
    ),
    "colon without quotation marks": (
        {"links": "- title: {A: B}\n"},
        [
            (
                "links.yaml, line 1, field “title”: "
                "Write one value here. A text that holds a colon belongs between quotation marks."
            )
        ],
    ),
    "value instead of a list": (
        {"activities": "- {slug: a, title: A, heading: verejnost, topics: 1}\n"},
        ["activities.yaml, line 1, field “topics”: Write a list here, for example [a, b]."],
    ),
    "text on two lines": (
        {"links": "- title: |-\n    A\n    B\n"},
        ["links.yaml, line 1, field “title”: Write this text on one line."],
    ),
    "no whole number": (
        {"plans": "- year: letos\n"},
        ["plans.yaml, line 1, field “year”: “letos” is not a whole number."],
    ),
    "no choice": (
        {"organisations": REGION["organisations"].replace("kind: region", "kind: regoin")},
        ["organisations.yaml, line 3, field “kind”: “regoin” is not allowed here. Did you mean “region”?"],
    ),
    "no yes or no": (
        {"meetings": "- {slug: a, group: G, date: 2022-01-01, is_open: snad}\n"},
        ["meetings.yaml, line 1, field “is_open”: Write true or false here, not “snad”."],
    ),
    "no time": (
        {"meetings": "- {slug: a, group: G, date: 2022-01-01, starts_at: '25:00'}\n"},
        ["meetings.yaml, line 1, field “starts_at”: “25:00” is not a time of day. Write for example 14:00."],
    ),
    "day that is not": (
        {"meetings": "- {slug: a, group: G, date: 31. 2. 2022}\n"},
        ["meetings.yaml, line 1, field “date”: The calendar has no day 31. 2. 2022."],
    ),
    "year far away": (
        {"meetings": "- {slug: a, group: G, date: 0001-01-01}\n"},
        ["meetings.yaml, line 1, field “date”: The year 1 is out of range; years go from 1990 to 2100."],
    ),
    "no date": (
        {"meetings": "- {slug: a, group: G, date: zítra}\n"},
        ["meetings.yaml, line 1, field “date”: “zítra” is not a date. Write for example 24. 11. 2022."],
    ),
    "no period": (
        {"activities": "- slug: a\n  title: A\n  heading: verejnost\n  period: někdy 2022\n"},
        [re.compile(rf"activities\.yaml, line 4, field “period”: {PERIODS}")],
    ),
    "end before beginning": (
        {"activities": "- slug: a\n  title: A\n  heading: verejnost\n  period: prosinec–srpen 2022\n"},
        [re.compile(r"activities\.yaml, line 4, field “period”: The end of the period lies before its beginning\.")],
    ),
    "hours in a period": (
        {"activities": "- slug: a\n  title: A\n  heading: verejnost\n  period: 14. 5. 2026 18:00\n"},
        [re.compile(r"activities\.yaml, line 4, field “period”: Write the hours as values of starts_at and .+")],
    ),
    "no amount": (
        {"calls": "- {programme: 2.6, year: 2022, allocation: 1e9}\n", "applications": None, "activities": None},
        ["calls.yaml, line 1, field “allocation”: “1e9” is a number in scientific notation. Write all its digits."],
    ),
    "amount not a number": (
        {"calls": "- {programme: 2.6, year: 2022, allocation: .nan}\n", "applications": None, "activities": None},
        ["calls.yaml, line 1, field “allocation”: “.nan” is not an amount. Write for example 67 638,00."],
    ),
    "negative amount": (
        {"calls": "- {programme: 2.6, year: 2022, allocation: -5}\n", "applications": None, "activities": None},
        ["calls.yaml, line 1, field “allocation”: “-5” is negative; an amount cannot be less than zero."],
    ),
    "amount finer than a heller": (
        {"calls": "- {programme: 2.6, year: 2022, allocation: '0,001'}\n", "applications": None, "activities": None},
        ["calls.yaml, line 1, field “allocation”: “0,001” has more than two decimal places."],
    ),
    "IČO with a lost zero": (
        {"organisations": REGION["organisations"] + "- {slug: m, name: M, kind: town, ico: 262978}\n"},
        [
            "organisations.yaml, line 15, field “ico”: An IČO has eight digits. Did you mean 00262978?",
        ],
    ),
    "IČO taken": (
        {"organisations": REGION["organisations"] + '- {slug: m, name: M, kind: town, ico: "70891508"}\n'},
        ["organisations.yaml, line 15, field “ico”: Organisation with this IČO already exists."],
    ),
    "reference to nothing": (
        {"activities": "- slug: a\n  title: A\n  heading: verejnsot\n  topics: [9]\n  partners: [lhota, praha]\n"},
        [
            "activities.yaml, line 3, field “heading”: “verejnsot” (heading) does not exist. Did you mean “verejnost”?",
            (
                "activities.yaml, line 4, field “topics”: “9” (topic of sustainable development) does not "
                "exist. It can be: 1, 2."
            ),
            (
                "activities.yaml, line 5, field “partners”: “praha” (organisation) does not exist. "
                "It can be: horsky-kraj, lhota."
            ),
        ],
    ),
    "category of another award": (
        {
            "awards": REGION["awards"]
            + "- {slug: d, name: D, rounds: [{year: 2022, recipients: [{person: A, category: Obce}]}]}\n"
        },
        ["awards.yaml, line 11, field “category”: “d/Obce” (category) does not exist. Did you mean “cena/Obce”?"],
    ),
    "same row twice": (
        {"headings": "- slug: verejnost\n  name: A\n- slug: verejnost\n  name: B\n"},
        ["headings.yaml, line 3, field “slug”: The same row is already on line 1 (verejnost)."],
    ),
    "same nested row twice": (
        {
            "meetings": "- slug: a\n  group: G\n  date: 2022-01-01\n  agenda:\n"
            "    - {order: 1, title: A}\n    - {order: 1, title: B}\n"
        },
        ["meetings.yaml, line 6, field “order”: The same row is already on line 5 (1)."],
    ),
    "rule of the database": (
        {"activities": "- slug: a\n  title: A\n  heading: verejnost\n  state: cancelled\n"},
        ["activities.yaml, line 1: Say why the activity was cancelled."],
    ),
    "more awarded than requested": (
        {"applications": "- {call: 2.6/2022, number: A1, requested: 5, awarded: 6}\n"},
        ["applications.yaml, line 1: The amount awarded cannot be higher than the amount requested."],
    ),
    "politician and coordinator in one": (
        {"people": REGION["people"] + "    - {organisation: lhota, role: politician}\n"},
        [
            (
                "people.yaml, line 7, field “role”: "
                "The same person cannot hold the roles of politician and coordinator at the same time."
            )
        ],
    ),
    "word of the routes as an address": (
        {"awards": "- {slug: export, name: C}\n", "activities": None},
        ["awards.yaml, line 1, field “slug”: “export” is a word of the site's own addresses. Choose another."],
    ),
    "address of a script": (
        {"links": "- {title: A, url: 'javascript:alert(1)'}\n"},
        ["links.yaml, line 1, field “url”: Enter a valid URL."],
    ),
    "title too long": (
        {"links": f"- title: {'A' * 300}\n"},
        ["links.yaml, line 1, field “title”: Ensure this value has at most 250 characters (it has 300)."],
    ),
    "outline that is no outline": (
        {"site": "region: horsky-kraj\nname: K\noutline: [[1, 2, 3]]\n"},
        ["site.yaml, line 3, field “outline”: Write a list of pairs [longitude, latitude] in degrees."],
    ),
    "sign that is no path": (
        {"site": "region: horsky-kraj\nname: K\nsign_path: '\"/><script>'\n"},
        [re.compile(r"site\.yaml, line 3, field “sign_path”: Only the path data of an SVG drawing .*")],
    ),
    "character of no text": (
        {"links": '- title: "A\\0B"\n'},
        ["links.yaml, line 1, field “title”: The text holds a character that cannot be printed."],
    ),
    "half of a character": (
        {"links": '- title: "A\\ud800"\n'},
        [re.compile(r"links\.yaml, line 1(, field “title”: The text holds a character|: This is not valid YAML).*")],
    ),
    "broken syntax": (
        {"links": "- title: A\n  url: 'x\n- title: B\n"},
        [re.compile(r"links\.yaml, line \d+: This is not valid YAML \(.*\)\. Check the indentation, .*")],
    ),
    "wrong indentation": (
        {"links": "- title: A\n   url: x\n"},
        [re.compile(r"links\.yaml, line 2: This is not valid .*")],
    ),
    "alias": (
        {"links": "- title: &a A\n- title: *a\n"},
        ["links.yaml, line 2: References with * are not allowed. Write the value out."],
    ),
    "tag that would run code": (
        {"links": "- title: !!python/object/apply:os.system [ls]\n"},
        ["links.yaml, line 1: Tags with ! are not allowed. Write plain values only."],
    ),
    "two documents": (
        {"links": "- title: A\n---\n- title: B\n"},
        ["links.yaml, line 2: A file holds one document only; leave the line “---” out."],
    ),
    "nested without end": (
        {"links": "[" * 5000},
        ["links.yaml, line 1: The lists are nested too deeply."],
    ),
    "another encoding": (
        {"links": "- title: A\n- title: Příroda\n".encode("cp1250")},
        ["links.yaml, line 2: The file is not saved as UTF-8."],
    ),
    "too large": (
        {"links": b"#" * (MAX_BYTES + 1)},
        ["links.yaml: The file is larger than 2 MB. Please divide or shorten it."],
    ),
    "file of no kind": (
        {"aktivity": "- slug: a\n"},
        ["aktivity.yaml: The programme has no file of this name. Did you mean “activities.yaml”?"],
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_fault_is_named_with_file_line_and_field_and_nothing_is_loaded(db, folder, case):
    files, wanted = FAULTS[case]

    faults = refusal(folder(**files))

    assert len(faults) == len(wanted), faults
    for fault, expected in zip(faults, wanted, strict=True):
        assert expected.fullmatch(fault) if isinstance(expected, re.Pattern) else fault == expected
    assert nothing_loaded()


def test_all_faults_of_all_files_are_named_at_once_and_none_twice(db, folder):
    faults = refusal(
        folder(
            organisations=REGION["organisations"].replace("kind: town", "kind: twon"),
            headings="- slug: verejnost\n  name: A\n  order: první\n",
            links="- title: A\n  url: nikam\n- titel: B\n",
        )
    )

    # Lhota and the heading are refused once; the rows that refer to them are not told again.
    assert faults == [
        "headings.yaml, line 3, field “order”: “první” is not a whole number.",
        "links.yaml, line 2, field “url”: Enter a valid URL.",
        "links.yaml, line 3, field “titel”: There is no such field. Did you mean “title”?",
        "links.yaml, line 3, field “title”: The field is missing.",
        "organisations.yaml, line 8, field “kind”: “twon” is not allowed here. Did you mean “town”?",
    ]
    assert nothing_loaded()


def test_hundreds_of_faults_are_counted_and_the_first_hundred_shown(db, folder):
    faults = refusal(folder(links="".join(f"- titel: {number}\n" for number in range(150))))

    assert len(faults) == 101
    assert faults[-1] == "… and 200 more."


def test_folder_that_is_not_there_is_said(db, tmp_path):
    with pytest.raises(CommandError, match="There is no folder"):
        run(tmp_path / "nikde")


def test_folder_without_files_is_refused(db, tmp_path):
    assert refusal(tmp_path) == [f"{tmp_path.name}: The folder holds no YAML files."]


def test_file_saved_with_a_mark_of_its_encoding_is_read(db, folder):
    run(folder(links=b"\xef\xbb\xbf- title: Strategie\n"))

    assert everything()["portal.UsefulLink"] == 1


def test_empty_file_is_read_as_no_rows(db, folder):
    run(folder(links="# zatím nic\n"))

    assert everything()["portal.UsefulLink"] == 0


@both_databases
def test_script_in_rich_text_is_cleaned(db, folder):
    run(
        folder(
            meetings='- {slug: a, group: G, date: 2022-01-01, minutes: "<p onclick=x>A<script>alert(1)</script></p>"}\n'
        )
    )

    assert Meeting.objects.get().minutes == "<p>A</p>"
