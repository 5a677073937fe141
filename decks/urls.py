"""Addresses of presentations and evaluation reports: at the year and at the meeting that they tell of."""

from django.urls import path

from decks import file_views, views

app_name = "decks"

PDF, PPTX, DOCX = ({"kind": kind} for kind in ("pdf", "pptx", "docx"))

urlpatterns = [
    path("rok/<int:year>/prezentace/", views.of_year, name="of-year"),
    path("rok/<int:year>/prezentace.pdf", file_views.file_of_year, PDF, name="of-year-pdf"),
    path("rok/<int:year>/prezentace.pptx", file_views.file_of_year, PPTX, name="of-year-pptx"),
    path("setkani/<slug:slug>/prezentace/", views.of_meeting, name="of-meeting"),
    path("setkani/<slug:slug>/prezentace.pdf", file_views.file_of_meeting, PDF, name="of-meeting-pdf"),
    path("setkani/<slug:slug>/prezentace.pptx", file_views.file_of_meeting, PPTX, name="of-meeting-pptx"),
    path("rok/<int:year>/zprava.docx", file_views.file_of_report, DOCX, name="report-docx"),
    path("rok/<int:year>/zprava.pdf", file_views.file_of_report, PDF, name="report-pdf"),
]
