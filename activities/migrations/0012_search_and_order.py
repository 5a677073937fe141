"""Adds the folded texts by which rows are found, and the keys by which names stand in Czech order."""

import common.search.fields
from common.search import filling
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('activities', '0011_history_change'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='series',
            options={'ordering': ['sort_key', 'pk'], 'verbose_name': 'series', 'verbose_name_plural': 'series'},
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='search_text',
            field=common.search.fields.SearchTextField('title', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='agendaspeaker',
            name='search_text',
            field=common.search.fields.SearchTextField('name', 'function', 'subject', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='heading',
            name='search_text',
            field=common.search.fields.SearchTextField('name', 'name_en', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='search_text',
            field=common.search.fields.SearchTextField('group', 'place', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='series',
            name='search_text',
            field=common.search.fields.SearchTextField('name', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='series',
            name='sort_key',
            field=common.search.fields.SortKeyField('name', editable=False, max_length=200, null=True),
        ),
        migrations.AddField(
            model_name='topic',
            name='search_text',
            field=common.search.fields.SearchTextField('name', 'name_en', editable=False, null=True),
        ),
        filling('activities', 'agendaitem', 'agendaspeaker', 'heading', 'meeting', 'series', 'topic'),
    ]
