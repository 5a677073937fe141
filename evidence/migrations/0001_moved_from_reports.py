import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

MODELS = ["evidencelink", "historicalevidencelink"]


def move_content_types(old, new):
    """Return a step that renames the content types, so that rights and the log keep referring to the models."""

    def move(apps, schema_editor):
        ContentType = apps.get_model("contenttypes", "ContentType")
        ContentType.objects.filter(app_label=old, model__in=MODELS).update(app_label=new)

    return move


class Migration(migrations.Migration):
    """EvidenceLink was a model of reports; its tables keep their rows and their names."""

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("members", "0007_kinds_of_registration"),
        ("reports", "0002_evidence_link"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='HistoricalEvidenceLink',
                    fields=[
                        ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                        ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='year')),
                        ('title', models.CharField(max_length=250, verbose_name='what it is')),
                        ('url', models.URLField(max_length=500, validators=[django.core.validators.URLValidator(schemes=['http', 'https'])], verbose_name='address of the page')),
                        ('note', models.CharField(blank=True, max_length=500, verbose_name='note')),
                        ('added_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='added')),
                        ('history_id', models.AutoField(primary_key=True, serialize=False)),
                        ('history_date', models.DateTimeField(db_index=True)),
                        ('history_change_reason', models.TextField(null=True)),
                        ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                        ('added_by', models.ForeignKey(blank=True, db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='added by')),
                        ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('indicator', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='members.indicator', verbose_name='criterion it proves')),
                        ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='members.organisation', verbose_name='organisation')),
                    ],
                    options={
                        'verbose_name': 'historical link of evidence',
                        'verbose_name_plural': 'historical links of evidence',
                        'db_table': 'reports_historicalevidencelink',
                        'ordering': ('-history_date', '-history_id'),
                        'get_latest_by': ('history_date', 'history_id'),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name='EvidenceLink',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='year')),
                        ('title', models.CharField(max_length=250, verbose_name='what it is')),
                        ('url', models.URLField(max_length=500, validators=[django.core.validators.URLValidator(schemes=['http', 'https'])], verbose_name='address of the page')),
                        ('note', models.CharField(blank=True, max_length=500, verbose_name='note')),
                        ('added_at', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='added')),
                        ('added_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='added by')),
                        ('indicator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence_links', to='members.indicator', verbose_name='criterion it proves')),
                        ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='evidence_links', to='members.organisation', verbose_name='organisation')),
                    ],
                    options={
                        'verbose_name': 'link of evidence',
                        'verbose_name_plural': 'links of evidence',
                        'db_table': 'reports_evidencelink',
                        'ordering': ['pk'],
                        'constraints': [models.UniqueConstraint(fields=('organisation', 'year', 'indicator', 'url'), name='one_evidence_link_an_address', violation_error_message='This address already proves the criterion in this year.')],
                    },
                ),
            ]
        ),
        migrations.RunPython(move_content_types("reports", "evidence"), move_content_types("evidence", "reports")),
    ]
