"""Adds the folded texts by which rows are found, and the keys by which names stand in Czech order."""

import common.search.fields
from common.search import filling
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('grants', '0007_results_published'),
        ('members', '0013_search_and_order'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='application',
            options={'ordering': ['-call__year', 'sort_key', 'pk'], 'verbose_name': 'application', 'verbose_name_plural': 'applications'},
        ),
        migrations.AlterModelOptions(
            name='call',
            options={'ordering': ['-year', 'programme__sort_key'], 'verbose_name': 'call', 'verbose_name_plural': 'calls'},
        ),
        migrations.AlterModelOptions(
            name='programme',
            options={'ordering': ['sort_key', 'pk'], 'verbose_name': 'grant programme', 'verbose_name_plural': 'grant programmes'},
        ),
        migrations.RemoveIndex(
            model_name='application',
            name='applications_of_call',
        ),
        migrations.AddField(
            model_name='application',
            name='search_text',
            field=common.search.fields.SearchTextField('number', 'title', 'purpose', 'applicant_municipality', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='application',
            name='sort_key',
            field=common.search.fields.SortKeyField('number', editable=False, max_length=200, null=True),
        ),
        migrations.AddField(
            model_name='call',
            name='search_text',
            field=common.search.fields.SearchTextField('resolution_number', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='contract',
            name='search_text',
            field=common.search.fields.SearchTextField('number', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='contract',
            name='sort_key',
            field=common.search.fields.SortKeyField('number', editable=False, max_length=200, null=True),
        ),
        migrations.AddField(
            model_name='programme',
            name='search_text',
            field=common.search.fields.SearchTextField('code', 'name', 'fund', editable=False, null=True),
        ),
        migrations.AddField(
            model_name='programme',
            name='sort_key',
            field=common.search.fields.SortKeyField('code', editable=False, max_length=200, null=True),
        ),
        migrations.AddIndex(
            model_name='application',
            index=models.Index(fields=['call', 'sort_key', 'id'], name='applications_of_call'),
        ),
        filling('grants', 'application', 'call', 'contract', 'programme'),
    ]
