import django.db.models.deletion
import portal.models
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('members', '0001_initial'),
        ('members', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalSiteProfile',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name of the programme')),
                ('tagline', models.CharField(blank=True, max_length=250, verbose_name='what it is, in one sentence')),
                ('lead', models.TextField(blank=True, verbose_name='welcome on the home page')),
                ('about', models.TextField(blank=True, verbose_name='about the programme')),
                ('sign_path', models.TextField(blank=True, validators=[portal.models.check_path], verbose_name='sign: path of the drawing')),
                ('sign_view_box', models.CharField(default='0 0 240 100', max_length=60, validators=[portal.models.check_view_box], verbose_name='sign: frame')),
                ('sign_description', models.CharField(blank=True, max_length=200, verbose_name='sign: what it shows')),
                ('outline', models.JSONField(blank=True, default=list, help_text='Pairs of longitude and latitude along the border, for the map.', validators=[portal.models.check_outline], verbose_name='outline of the region')),
                ('office', models.CharField(blank=True, max_length=200, verbose_name='office')),
                ('office_department', models.CharField(blank=True, max_length=200, verbose_name='department of the office')),
                ('address', models.CharField(blank=True, max_length=250, verbose_name='postal address')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail of the office')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone of the office')),
                ('web', models.URLField(blank=True, max_length=300, verbose_name='web of the region')),
                ('accessibility_prepared_on', models.DateField(blank=True, null=True, verbose_name='accessibility statement prepared on')),
                ('accessibility_reviewed_on', models.DateField(blank=True, null=True, verbose_name='accessibility statement reviewed on')),
                ('accessibility_method', models.CharField(blank=True, max_length=400, verbose_name='how accessibility was assessed')),
                ('accessibility_exceptions', models.TextField(blank=True, help_text='Empty when everything is.', verbose_name='what is not accessible and why')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('region', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='members.organisation', verbose_name='region')),
            ],
            options={
                'verbose_name': 'historical site profile',
                'verbose_name_plural': 'historical site profile',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalUsefulLink',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('title', models.CharField(max_length=250, verbose_name='title')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='address')),
                ('description', models.CharField(blank=True, max_length=500, verbose_name='what it is for')),
                ('group', models.CharField(blank=True, max_length=120, verbose_name='group')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical useful link',
                'verbose_name_plural': 'historical useful links',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='UsefulLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('title', models.CharField(max_length=250, verbose_name='title')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='address')),
                ('description', models.CharField(blank=True, max_length=500, verbose_name='what it is for')),
                ('group', models.CharField(blank=True, max_length=120, verbose_name='group')),
            ],
            options={
                'verbose_name': 'useful link',
                'verbose_name_plural': 'useful links',
                'ordering': ['order', 'pk'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('title',), name='one_useful_link_a_title', violation_error_message='A link of this title is already here.')],
            },
        ),
        migrations.CreateModel(
            name='SiteProfile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, verbose_name='name of the programme')),
                ('tagline', models.CharField(blank=True, max_length=250, verbose_name='what it is, in one sentence')),
                ('lead', models.TextField(blank=True, verbose_name='welcome on the home page')),
                ('about', models.TextField(blank=True, verbose_name='about the programme')),
                ('sign_path', models.TextField(blank=True, validators=[portal.models.check_path], verbose_name='sign: path of the drawing')),
                ('sign_view_box', models.CharField(default='0 0 240 100', max_length=60, validators=[portal.models.check_view_box], verbose_name='sign: frame')),
                ('sign_description', models.CharField(blank=True, max_length=200, verbose_name='sign: what it shows')),
                ('outline', models.JSONField(blank=True, default=list, help_text='Pairs of longitude and latitude along the border, for the map.', validators=[portal.models.check_outline], verbose_name='outline of the region')),
                ('office', models.CharField(blank=True, max_length=200, verbose_name='office')),
                ('office_department', models.CharField(blank=True, max_length=200, verbose_name='department of the office')),
                ('address', models.CharField(blank=True, max_length=250, verbose_name='postal address')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail of the office')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='phone of the office')),
                ('web', models.URLField(blank=True, max_length=300, verbose_name='web of the region')),
                ('accessibility_prepared_on', models.DateField(blank=True, null=True, verbose_name='accessibility statement prepared on')),
                ('accessibility_reviewed_on', models.DateField(blank=True, null=True, verbose_name='accessibility statement reviewed on')),
                ('accessibility_method', models.CharField(blank=True, max_length=400, verbose_name='how accessibility was assessed')),
                ('accessibility_exceptions', models.TextField(blank=True, help_text='Empty when everything is.', verbose_name='what is not accessible and why')),
                ('region', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='members.organisation', verbose_name='region')),
            ],
            options={
                'verbose_name': 'site profile',
                'verbose_name_plural': 'site profile',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='only_one_profile', violation_error_message='There is only one site profile.')],
            },
        ),
    ]
