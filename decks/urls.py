"""Addresses of presentations: at the year and at the meeting that they tell of."""

from django.urls import path

from decks import report_views, views

app_name = "decks"

urlpatterns = [
    path("rok/<int:year>/prezentace/", views.of_year, name="of-year"),
    path("setkani/<slug:slug>/prezentace/", views.of_meeting, name="of-meeting"),
    path("rok/<int:year>/zprava.docx", report_views.docx_file, name="report-docx"),
    path("rok/<int:year>/zprava.pdf", report_views.pdf_file, name="report-pdf"),
]
