"""Adds the folded texts by which rows are found, and the keys by which names stand in Czech order."""

import common.search.fields
from common.search import filling
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('outbox', '0007_flat_office'),
    ]

    operations = [
        migrations.AddField(
            model_name='outgoingmail',
            name='search_text',
            field=common.search.fields.SearchTextField('to', 'subject', editable=False, null=True),
        ),
        filling('outbox', 'outgoingmail'),
    ]
