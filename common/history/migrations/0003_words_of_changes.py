"""Adds the folded text by which changes are found in the log."""

import common.search.fields
from common.search import filling
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('history', '0002_bin'),
    ]

    operations = [
        migrations.AddField(
            model_name='change',
            name='search_text',
            field=common.search.fields.SearchTextField('label', 'note', editable=False, null=True),
        ),
        filling('history', 'change'),
    ]
