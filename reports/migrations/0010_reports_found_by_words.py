"""Adds the folded text by which the office finds reports."""

import common.search.fields
from common.search import filling
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('reports', '0009_last_steps'),
    ]

    operations = [
        migrations.AddField(
            model_name='activityreport',
            name='search_text',
            field=common.search.fields.SearchTextField('title', 'summary', editable=False, null=True),
        ),
        filling('reports', 'activityreport'),
    ]
