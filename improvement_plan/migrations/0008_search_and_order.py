"""Adds the folded texts by which rows are found, and the keys by which names stand in Czech order."""

import common.search.fields
from common.search import filling
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('improvement_plan', '0007_history_change'),
    ]

    operations = [
        migrations.AddField(
            model_name='area',
            name='search_text',
            field=common.search.fields.SearchTextField('name', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='indicator',
            name='search_text',
            field=common.search.fields.SearchTextField('title', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='item',
            name='search_text',
            field=common.search.fields.SearchTextField('title', 'responsible', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='plan',
            name='search_text',
            field=common.search.fields.SearchTextField('resolution_number', 'council_material', editable=False, null=True),
        ),
        filling('improvement_plan', 'area', 'indicator', 'item', 'plan'),
    ]
