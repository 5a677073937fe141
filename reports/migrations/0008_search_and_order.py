"""Adds the folded texts by which rows are found, and the keys by which names stand in Czech order."""

import common.search.fields
from common.search import filling
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('reports', '0007_history_change'),
    ]

    operations = [
        migrations.AddField(
            model_name='reportkind',
            name='search_text',
            field=common.search.fields.SearchTextField('name', 'name_en', editable=False, null=True),
        ),
        filling('reports', 'reportkind'),
    ]
