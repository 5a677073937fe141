"""From draft to the public: actions, preview, show on site, history, and what cannot be deleted."""

import pytest

from activities.models import Activity
from members.models import Organisation
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of

LIST = "/sprava/activities/activity/"


def run(client, action, rows, address=LIST, **extra):
    """Choose rows of a list and an action, and press the button of the page that says what it does."""
    data = {"action": action, "_selected_action": [row.pk for row in rows], "post": "yes", **extra}
    return client.post(address, data, follow=True)


# --- Actions -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("action", "state"), [("publish", "published"), ("unpublish", "draft"), ("archive", "archived")]
)
def test_action_moves_the_chosen_rows_and_no_others_and_counts_them(office, coordinator, action, state):
    before = "draft" if action == "publish" else "published"
    chosen = make.ActivityFactory.create_batch(2, publication=before)
    already = make.ActivityFactory(publication=state)
    other = make.ActivityFactory(publication=before)

    answer = run(office, action, [*chosen, already])

    states = dict(Activity.objects.values_list("pk", "publication"))
    assert [states[row.pk] for row in [*chosen, already, other]] == [state, state, state, before]
    messages = [str(message) for message in answer.context["messages"]]
    assert [int(message.split()[0]) for message in messages] == [2, 1]
    newest = chosen[0].history.first()
    assert (newest.publication, newest.history_user) == (state, coordinator)


def test_publishing_remembers_when_it_was_first_done(office):
    draft = make.ActivityFactory(draft=True)

    run(office, "publish", [draft])

    draft.refresh_from_db()
    assert draft.published_at is not None


def test_action_needs_the_right_to_change(office, coordinator):
    draft = make.ActivityFactory(draft=True)
    group = coordinator.groups.get()
    group.permissions.remove(group.permissions.get(codename="change_activity"))

    run(office, "publish", [draft])

    draft.refresh_from_db()
    assert draft.publication == "draft"


# --- Preview and show on site ------------------------------------------------


@pytest.fixture(
    params=[make.ActivityFactory, make.MeetingFactory, make.ProgrammeFactory, make.CallFactory, make.PlanFactory,
            make.AwardFactory],
    ids=["activity", "meeting", "programme", "call", "plan", "award"],
)  # fmt: skip
def draft(request, db):
    return request.param(draft=True)


def preview_of(row):
    return f"/sprava/nahled/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/"


def test_draft_is_shown_in_the_sites_face_with_a_banner_and_kept_by_nobody(office, draft):
    page = office.get(preview_of(draft))

    assert page.status_code == 200
    assert "preview-banner" in page.content.decode()
    assert change_address(draft) in page.content.decode()
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in page["Cache-Control"]


def test_draft_is_previewed_by_nobody_from_outside(client, office, draft):
    client.force_login(make.UserFactory())

    assert client.get(preview_of(draft)).status_code in {302, 403}
    assert client.get(draft.get_absolute_url()).status_code == 404


def test_draft_is_not_previewed_without_the_right_to_see_it(office, coordinator, draft):
    coordinator.groups.get().permissions.clear()

    assert office.get(preview_of(draft)).status_code == 403


@pytest.mark.parametrize(
    "address", ["members/user/1/", "activities/activity/999999/", "nothing/at/1/", "auth/group/1/"]
)
def test_preview_of_what_has_no_page_is_not_found(office, address):
    assert office.get(f"/sprava/nahled/{address}").status_code == 404


def test_form_of_a_draft_leads_to_its_preview_and_that_of_a_published_row_to_its_page(office, draft):
    page = page_of(office.get(change_address(draft)))
    own = change_address(draft).removesuffix("change/")
    assert [button.get("formaction") for button in page.find_class("record-preview")] == [f"{own}preview/"]
    assert draft.get_absolute_url() not in {link.get("href") for link in page.iter("a")}

    draft.publication = "published"
    draft.save()

    links = {link.get("href") for link in page_of(office.get(change_address(draft))).iter("a")}
    assert draft.get_absolute_url() in links


def test_form_that_is_only_read_leads_to_the_preview_of_what_is_saved(office, coordinator, draft):
    rights = coordinator.groups.get().permissions
    rights.remove(*rights.filter(codename__startswith="change_"))

    page = page_of(office.get(change_address(draft)))

    assert preview_of(draft) in {link.get("href") for link in page.iter("a")}
    assert not page.find_class("record-preview")


def test_public_page_has_no_banner(client, db):
    activity = make.ActivityFactory()

    assert "preview-banner" not in client.get(activity.get_absolute_url()).content.decode()


# --- History -----------------------------------------------------------------


@pytest.mark.both_databases
def test_history_says_who_changed_what_from_what_to_what(save, office, coordinator):
    activity = make.ActivityFactory(title="Den Země")
    save(change_address(activity), title="Týden Země")

    text = text_of(office.get(f"{LIST}{activity.pk}/history/"))

    assert "Ivana Horská" in text
    assert "Den Země → Týden Země" in text


@pytest.mark.both_databases
def test_old_version_can_be_read_and_brought_back(save, office):
    activity = make.ActivityFactory(title="Den Země", when="duben 2022")
    save(change_address(activity), title="Omyl", period="květen 2022")
    version = f"{LIST}{activity.pk}/history/{activity.history.earliest('history_id').pk}/"

    text = text_of(office.get(version))
    assert "Název Omyl → Den Země" in text
    assert "Kdy květen 2022 → duben 2022" in text
    save(version)

    activity.refresh_from_db()
    assert (activity.title, str(activity.period)) == ("Den Země", "duben 2022")
    assert activity.history.count() >= 3


def test_history_speaks_in_the_words_of_the_form(save, office):
    activity = make.ActivityFactory(publication="draft", description="<p>Sázeli jsme <b>stromy</b>.</p>")
    run(office, "publish", [activity])
    save(change_address(activity), description="<p>Sázeli jsme <b>lípy</b>.</p>")

    text = text_of(office.get(f"{LIST}{activity.pk}/history/"))

    assert "koncept → zveřejněno" in text
    assert "Sázeli jsme stromy. → Sázeli jsme lípy." in text
    assert not {"draft", "published", "<p>"} & set(text.split())


@pytest.mark.both_databases
def test_history_names_rows_that_were_chosen_and_left(save, office):
    water, soil = make.TopicFactory(name="Voda"), make.TopicFactory(name="Půda")
    activity = make.ActivityFactory(topics=[water])
    save(change_address(activity), topics=[str(soil.pk)])

    text = text_of(office.get(f"{LIST}{activity.pk}/history/"))

    assert "Témata Voda → Půda" in text


# --- Deleting ----------------------------------------------------------------


@pytest.mark.both_databases
def test_row_that_others_refer_to_is_not_deleted_and_the_page_leads_to_them(office):
    town = make.OrganisationFactory(name="Turnov")
    activity = make.ActivityFactory(organiser=town, title="Den Země")
    speech = make.AgendaSpeakerFactory(organisation=town, name="Mluvčí")
    address = f"/sprava/members/organisation/{town.pk}/delete/"

    page = office.get(address)
    office.post(address, {"post": "yes"})

    links = {link.get("href") for link in page_of(page).iter("a")}
    assert {change_address(activity), change_address(speech.item.meeting)} <= links
    assert "Den Země" in text_of(page)
    assert Organisation.objects.filter(pk=town.pk).exists()


@pytest.mark.both_databases
def test_bulk_delete_deletes_nothing_when_one_of_the_rows_is_referred_to(office):
    free, town = make.OrganisationFactory.create_batch(2)
    activity = make.ActivityFactory(organiser=town)

    page = run(office, "delete_selected", [free, town], "/sprava/members/organisation/")

    assert change_address(activity) in page.content.decode()
    assert Organisation.objects.filter(pk__in=[free.pk, town.pk]).count() == 2


@pytest.mark.both_databases
def test_organisation_and_topic_named_elsewhere_are_not_deleted_unseen(office):
    town, topic = make.OrganisationFactory(), make.TopicFactory()
    meeting = make.MeetingFactory()
    item = make.AgendaItemFactory(meeting=meeting, title="Informace z členských měst")
    item.organisations.add(town)
    activity = make.ActivityFactory(title="Den Země")
    activity.topics.add(topic)

    for row, named in ((town, "Informace z členských měst"), (topic, "Den Země")):
        address = change_address(row).replace("/change/", "/delete/")
        assert named in text_of(office.get(address))
        office.post(address, {"post": "yes"})

    assert list(item.organisations.all()) == [town]
    assert list(activity.topics.all()) == [topic]


@pytest.mark.both_databases
def test_plan_with_items_is_not_deleted_with_one_click(office):
    item = make.ItemFactory()

    office.post(change_address(item.plan).replace("/change/", "/delete/"), {"post": "yes"})

    item.refresh_from_db()
    assert item.plan.pk


def test_row_that_nobody_refers_to_can_be_deleted(office):
    activity = make.ActivityFactory()

    office.post(f"{LIST}{activity.pk}/delete/", {"post": "yes"})

    assert not Activity.objects.exists()


def test_delete_page_tells_of_rows_and_not_of_what_only_joins_them(office):
    activity = make.ActivityFactory(title="Den Země")
    activity.topics.add(make.TopicFactory())
    activity.partners.add(make.OrganisationFactory())
    activity.links.create(title="Pozvánka")

    answer = office.get(f"{LIST}{activity.pk}/delete/")

    assert answer.context["deleted_objects"][1] == ["Odkaz: Pozvánka"]
    assert dict(answer.context["model_count"]) == {"aktivity": 1, "odkazy": 1}


def test_looking_at_the_delete_page_deletes_nothing(office):
    activity = make.ActivityFactory()

    assert office.get(f"{LIST}{activity.pk}/delete/").status_code == 200
    assert Activity.objects.get() == activity


# --- Fields ------------------------------------------------------------------


def test_vague_date_is_typed_as_people_say_it(save):
    activity = make.ActivityFactory(when="květen 2022")

    save(change_address(activity), period="srpen–prosinec 2022")

    activity.refresh_from_db()
    assert str(activity.period) == "srpen–prosinec 2022"


def test_date_that_cannot_be_is_refused_and_kept_in_the_field(save):
    activity = make.ActivityFactory(when="květen 2022")

    answer = save(change_address(activity), period="31. 2. 2022")

    assert fields_of(answer)["period"] == ["31. 2. 2022"]
    assert "period" in answer.context["adminform"].form.errors


def test_amount_is_typed_as_people_write_it(save):
    call = make.CallFactory()

    save(change_address(call), allocation="1 067 638,50 Kč")

    call.refresh_from_db()
    assert str(call.allocation) == "1067638.50"


def test_script_in_a_text_is_taken_out(save):
    activity = make.ActivityFactory()

    save(change_address(activity), description='<p onclick="x()">Ano</p><script>alert(1)</script>')

    activity.refresh_from_db()
    assert activity.description == "<p>Ano</p>"


def test_row_of_a_list_can_be_numbered_in_place(office):
    heading = make.HeadingFactory(order=5)
    fields = fields_of(office.get("/sprava/activities/heading/"))

    office.post("/sprava/activities/heading/", {**fields, "form-0-order": "2", "_save": "1"})

    heading.refresh_from_db()
    assert heading.order == 2


def test_site_profile_is_one_row_that_is_neither_added_nor_deleted(office):
    profile = make.SiteProfileFactory()

    assert office.get("/sprava/portal/siteprofile/")["Location"] == change_address(profile)
    assert office.get("/sprava/portal/siteprofile/add/").status_code == 403
    assert office.post(f"/sprava/portal/siteprofile/{profile.pk}/delete/", {"post": "yes"}).status_code == 403
