"""Adds the folded texts by which rows are found, and the keys by which names stand in Czech order."""

import common.search.fields
from common.search import filling
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('awards', '0005_history_change'),
    ]

    operations = [
        migrations.AddField(
            model_name='award',
            name='search_text',
            field=common.search.fields.SearchTextField('name', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='category',
            name='search_text',
            field=common.search.fields.SearchTextField('name', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='recipient',
            name='search_text',
            field=common.search.fields.SearchTextField('title', 'person', 'place', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='round',
            name='search_text',
            field=common.search.fields.SearchTextField('place', editable=False, null=True),
        ),
        filling('awards', 'award', 'category', 'recipient', 'round'),
    ]
