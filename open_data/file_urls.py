"""URLs of files, the catalogue, and identifiers of things: without a language."""

from django.urls import path

from open_data.views import files, things

app_name = "open-data-files"

urlpatterns = [
    path("otevrena-data/katalog.jsonld", files.catalogue, name="catalogue"),
    path("otevrena-data/katalog/<slug:key>.jsonld", files.record, name="record"),
    path("otevrena-data/<slug:key>.csv-metadata.json", files.csv_metadata, name="csv-metadata"),
    path("otevrena-data/<slug:key>.schema.json", files.schema, name="schema"),
    path("otevrena-data/<slug:key>.<slug:form>", files.file, name="file"),
    path("zdroj/<slug:kind>/<int:key>", things.thing, name="thing"),
    path("zdroj/<slug:kind>/<int:key>.<slug:form>", things.document, name="document"),
]
