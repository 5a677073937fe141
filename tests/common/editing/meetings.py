"""A meeting with its programme in the classes of `common/editing/`: items, and in each its speakers and links."""

from django import forms
from django.http import QueryDict

from activities.models import AgendaItem, Meeting
from common.editing.baseline import Baseline
from common.editing.merge import Merge
from common.editing.parts import Editor
from common.editing.rich_text import RichTextFormField
from common.editing.rows import ListOf, RowForm
from common.editing.writing import write
from common.values.fields import TidyField


class MeetingForm(forms.ModelForm):
    minutes = RichTextFormField(label="Minutes", required=False)

    class Meta:
        model = Meeting
        fields = ["group", "date", "place", "minutes"]


class ItemRow(RowForm):
    title = TidyField(label="Title", max_length=300)
    kind = forms.ChoiceField(choices=AgendaItem.Kind.choices, initial=AgendaItem.Kind.ORDINARY)


class SpeakerRow(RowForm):
    name = TidyField(label="Name", max_length=150)
    function = TidyField(label="Function", max_length=250)


class LinkRow(RowForm):
    title = TidyField(label="Title", max_length=250)
    url = forms.URLField(label="Address", assume_scheme="https")


class MeetingEditor(Editor):
    labels = {"place": "Where"}
    lists = (
        ListOf(
            "agenda",
            ItemRow,
            numbered="Item %(number)s",
            label="Programme",
            sortable=True,
            most=5,
            inside=(
                ListOf("speakers", SpeakerRow, numbered="Speaker %(number)s", label="Speakers"),
                ListOf("links", LinkRow, numbered="Link %(number)s", label="Links"),
            ),
        ),
    )

    def make_form(self, data):
        return MeetingForm(data, instance=Meeting.objects.get(pk=self.record.pk))


class Page:
    """The form of a meeting open in a browser."""

    def __init__(self, meeting) -> None:
        self.pk = meeting.pk
        self.open()

    def open(self, data=None, seen=None) -> None:
        editor = MeetingEditor(self.meeting)
        self.data = data or editor.everything_stored()
        self.data["seen"] = seen or Baseline.of(editor.parts, with_words=True).write()

    @property
    def meeting(self) -> Meeting:
        return Meeting.objects.get(pk=self.pk)

    def type(self, **changes) -> None:
        """Fill in fields of the page; `__` stands for the dashes in their names."""
        for name, text in changes.items():
            self.data[name.replace("__", "-")] = text

    @staticmethod
    def name(row, *, inside="", field="title") -> str:
        """Return the name of a field of a stored item, or of the first new row inside it."""
        return f"agenda-{row.pk}-{inside}-new-0-{field}" if inside else f"agenda-{row.pk}-{field}"

    def sort(self, *rows) -> None:
        """Reorder the items of the page."""
        for row in rows:
            for name in [one for one in self.data if one.startswith(f"agenda-{row.pk}-")]:
                values = self.data.getlist(name)
                del self.data[name]
                self.data.setlist(name, values)

    def merge(self) -> Merge:
        sent = QueryDict(self.data.urlencode())
        return Merge(MeetingEditor(self.meeting, sent), Baseline.read(sent["seen"]))

    def send(self) -> Merge:
        """Save the page; in a conflict nothing is stored, and the page changes as it would in a browser."""
        merge = self.merge()
        if merge.conflicts:
            self.open(merge.data())
            return merge
        meeting = merge.typed.record
        write(meeting, merge.typed.changes(merge.differing))
        meeting.save()
        return merge


def agenda(meeting) -> list[str]:
    return [item.title for item in meeting.agenda.order_by("order")]
