"""Adds the folded texts by which rows are found, and the keys by which names stand in Czech order."""

import common.search.fields
from common.search import filling
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('portal', '0004_history_change'),
    ]

    operations = [
        migrations.AddField(
            model_name='usefullink',
            name='search_text',
            field=common.search.fields.SearchTextField('title', 'description', 'url', editable=False, null=True),
        ),
        filling('portal', 'usefullink'),
    ]
