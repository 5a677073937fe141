"""Everything that is found opens, in both languages."""

import pytest
from django.test import Client

from search import following
from search.models import Document

pytestmark = pytest.mark.django_db


def test_every_document_opens_at_its_address(bundled_content):
    following.mark_all()
    following.take_up_all()
    client, addresses = Client(), set(Document.objects.values_list("address", flat=True))
    ours = {address.partition("#")[0] for address in addresses if address.startswith("/")}

    assert len(ours) > 40
    assert {address for address in ours if client.get(address, follow=True).status_code != 200} == set()
    in_english = {f"/en{address}" for address in ours}
    assert {address for address in in_english if client.get(address, follow=True).status_code != 200} == set()
