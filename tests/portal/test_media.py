"""Uploaded files are served to whom their owner may be shown, and cannot hurt a visitor's browser."""

import pytest

from tests import factories
from tests.files import picture, stored

# --- How they are served -----------------------------------------------------


@pytest.mark.django_db
class TestServed:
    def test_document_is_only_a_download_in_a_sandbox(self, client):
        attachment = factories.ActivityAttachmentFactory(title="Příloha č. 1")
        response = client.get(attachment.file.url)

        assert b"".join(response.streaming_content) == b"%PDF-1.7\n%%EOF\n"
        assert response["Content-Disposition"] == (
            "attachment; filename=\"priloha-c-1.pdf\"; filename*=UTF-8''P%C5%99%C3%ADloha%20%C4%8D.%201.pdf"
        )
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"

    def test_picture_is_shown_in_a_sandbox(self, client):
        photo = stored(picture())
        response = client.get(photo.image.url)

        assert response["Content-Type"] == "image/jpeg"
        assert not response.headers.get("Content-Disposition", "").startswith("attachment")
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
        assert client.get(photo.small["url"])["Content-Type"] == "image/webp"
        response.close()

    def test_what_was_not_changed_is_not_sent_again(self, client):
        url = factories.ActivityAttachmentFactory().file.url
        first = client.get(url)
        again = client.get(url, HTTP_IF_MODIFIED_SINCE=first["Last-Modified"])

        assert again.status_code == 304
        assert again["X-Content-Type-Options"] == "nosniff"
        first.close()

    def test_page_of_an_activity_shows_its_photographs_and_documents(self, client):
        photo = stored(picture(size=(2000, 1000)))
        factories.ActivityAttachmentFactory(activity=photo.activity, title="Program akce")
        html = client.get(photo.activity.get_absolute_url()).content.decode()

        assert f'src="{photo.small["url"]}"' in html
        assert 'width="960" height="480"' in html
        assert f'alt="{photo.alt}"' in html
        assert "Program akce" in html
        assert "PDF" in html

    def test_page_of_an_activity_survives_a_lost_file(self, client):
        attachment = factories.ActivityAttachmentFactory()
        photo = stored(picture())
        attachment.file.storage.delete(attachment.file.name)
        photo.image.storage.delete(photo.image.name)

        assert client.get(attachment.activity.get_absolute_url()).status_code == 200
        assert client.get(photo.activity.get_absolute_url()).status_code == 200
        assert client.get(attachment.file.url).status_code == 404
