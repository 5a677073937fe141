"""The form of one part of a document; parts are listed on the screen of their document."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from common.admin import CoordinatorAdmin, form_address, list_address
from common.admin.forms import CoordinatorForm
from decks.admin.steps import NUMBER
from decks.editing.steps import Steps
from decks.files.ordering import prepare_soon


class PartForm(CoordinatorForm):
    """The words of a part; a new one also says in which document it is to be, and after which part."""

    after = forms.CharField(required=False, widget=forms.HiddenInput, max_length=20)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.fields.pop("after", None)

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())


class PartAdmin(CoordinatorAdmin):
    """What forms of slides and of chapters share: their document, their place in it, their words beside the source.

    The files of a public document are made anew when a part of it is saved or removed.
    """

    steps: ClassVar[Steps[Any, Any, Any]]
    anchor_of_part = ""

    def note_own_words(self, part: Any) -> None:
        """Note which words of the part differ from its source."""
        raise NotImplementedError

    def document_of(self, part: Any) -> Any:
        return getattr(part, self.steps.document)

    @property
    def documents(self) -> Any:
        """The model of the documents."""
        return self.model._meta.get_field(self.steps.document).related_model

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == self.steps.document:
            return db_field.formfield(**kwargs | {"widget": forms.HiddenInput, "empty_label": None})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Add a part to the document that the address names."""
        name = self.steps.document
        named = request.POST.get(name) or request.GET.get(name) or ""
        found = self.documents.objects.filter(pk=int(named)).first() if NUMBER.fullmatch(named) else None
        if found is None:
            raise Http404
        response: HttpResponse = super().add_view(request, form_url, {name: found, **(extra_context or {})})
        return response

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Lead to the list of documents."""
        return HttpResponseRedirect(list_address(self.documents))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Note which words differ from the source; put a new part where it was asked for."""
        self.note_own_words(obj)
        if not change:
            after = str(form.cleaned_data.get("after", ""))
            self.steps.make_room(obj, int(after) if NUMBER.fullmatch(after) else None)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        prepare_soon(self.document_of(form.instance))

    def screen_address(self, part: Any) -> str:
        """Return the URL of the part on the screen of its document."""
        return f"{form_address(self.document_of(part))}#{self.anchor_of_part}-{part.pk}"

    def delete_model(self, request: Any, obj: Any) -> None:
        owner = self.document_of(obj)
        request.document_address = form_address(owner)
        super().delete_model(request, obj)
        prepare_soon(owner)

    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: Any) -> HttpResponse:
        super().response_delete(request, obj_display, obj_id)
        return HttpResponseRedirect(getattr(request, "document_address", list_address(self.documents)))
