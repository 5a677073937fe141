"""Adds the folded texts by which rows are found, and the keys by which names stand in Czech order."""

import common.search.fields
from common.search import filling
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('members', '0012_history_change'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='organisation',
            options={'ordering': ['sort_key', 'pk'], 'verbose_name': 'organisation', 'verbose_name_plural': 'organisations'},
        ),
        migrations.AlterModelOptions(
            name='person',
            options={'ordering': ['sort_key', 'pk'], 'verbose_name': 'person', 'verbose_name_plural': 'people'},
        ),
        migrations.RemoveIndex(
            model_name='organisation',
            name='organisations_of_membership',
        ),
        migrations.AddField(
            model_name='criteriaset',
            name='search_text',
            field=common.search.fields.SearchTextField('title', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='criterion',
            name='search_text',
            field=common.search.fields.SearchTextField('number', 'title', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='department',
            name='search_text',
            field=common.search.fields.SearchTextField('name', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='indicator',
            name='search_text',
            field=common.search.fields.SearchTextField('number', 'title', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='invitation',
            name='search_text',
            field=common.search.fields.SearchTextField('email', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='mandate',
            name='search_text',
            field=common.search.fields.SearchTextField('function', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='organisation',
            name='name_key',
            field=common.search.fields.SortKeyField('name', editable=False, max_length=200, null=True),
        ),
        migrations.AddField(
            model_name='organisation',
            name='search_text',
            field=common.search.fields.SearchTextField('name', 'short_name', 'ico', 'slug', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='organisation',
            name='sort_key',
            field=common.search.fields.SortKeyField('short_name', 'name', editable=False, max_length=200, null=True),
        ),
        migrations.AddField(
            model_name='person',
            name='search_text',
            field=common.search.fields.SearchTextField('title_before', 'first_name', 'last_name', 'title_after', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='person',
            name='sort_key',
            field=common.search.fields.SortKeyField('last_name', 'first_name', editable=False, joined=True, max_length=200, null=True),
        ),
        migrations.AddField(
            model_name='user',
            name='search_text',
            field=common.search.fields.SearchTextField('email', 'first_name', 'last_name', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='user',
            name='sort_key',
            field=common.search.fields.SortKeyField('last_name', 'first_name', 'email', editable=False, joined=True, max_length=200, null=True),
        ),
        migrations.AddIndex(
            model_name='organisation',
            index=models.Index(fields=['membership', 'name_key', 'id'], name='organisations_of_membership'),
        ),
        migrations.AddIndex(
            model_name='organisation',
            index=models.Index(fields=['sort_key', 'id'], name='organisations_in_order'),
        ),
        migrations.AddIndex(
            model_name='person',
            index=models.Index(fields=['sort_key', 'id'], name='people_in_order'),
        ),
        filling('members', 'criteriaset', 'criterion', 'department', 'indicator', 'invitation', 'mandate', 'organisation', 'person', 'user'),
    ]
