import common.slugs
import common.uploads
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.math
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import members.identifiers
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('first_name', models.CharField(max_length=80, verbose_name='first name')),
                ('last_name', models.CharField(max_length=80, verbose_name='last name')),
                ('title_before', models.CharField(blank=True, max_length=40, verbose_name='title before the name')),
                ('title_after', models.CharField(blank=True, max_length=40, verbose_name='title after the name')),
                ('work_email', models.EmailField(blank=True, max_length=254, verbose_name='work e-mail')),
                ('work_phone', models.CharField(blank=True, max_length=30, verbose_name='work phone')),
                ('show_contacts', models.BooleanField(default=False, verbose_name='show work contacts to the public')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'ordering': ['last_name', 'first_name'],
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
            ],
            options={
                'verbose_name': 'account',
                'verbose_name_plural': 'accounts',
                'ordering': ['email'],
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='one_account_an_email', violation_error_message='This e-mail has an account.')],
            },
        ),
        migrations.CreateModel(
            name='HistoricalOrganisation',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('slug', models.SlugField(blank=True, help_text="The last part of the page's address. Left empty it is made of the name; a changed one redirects.", max_length=100, validators=[common.slugs.check_slug], verbose_name='address')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('short_name', models.CharField(blank=True, max_length=60, verbose_name='short name')),
                ('kind', models.CharField(choices=[('region', 'region'), ('town', 'town'), ('municipality', 'municipality'), ('microregion', 'micro-region'), ('mas', 'local action group'), ('association', 'association or non-profit'), ('school', 'school'), ('company', 'business'), ('agency', 'agency or public institution'), ('other', 'other organisation')], max_length=15, verbose_name='kind')),
                ('membership', models.CharField(choices=[('region', 'the region itself'), ('member', 'member town'), ('partner', 'partner'), ('former', 'earlier implementer of Agenda 21'), ('none', 'mentioned only')], db_index=True, default='none', max_length=10, verbose_name='part in the programme')),
                ('member_note', models.CharField(blank=True, max_length=250, verbose_name='note on the membership')),
                ('ico', models.CharField(blank=True, db_index=True, max_length=8, null=True, validators=[members.identifiers.check_ico], verbose_name='IČO')),
                ('ruian_code', models.PositiveIntegerField(blank=True, null=True, verbose_name='RÚIAN code')),
                ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='longitude')),
                ('web', models.URLField(blank=True, max_length=300, verbose_name='web')),
                ('data_box', models.CharField(blank=True, max_length=7, verbose_name='data box')),
                ('logo', models.TextField(blank=True, max_length=100, validators=[common.uploads.check_image], verbose_name='logo')),
                ('description', models.TextField(blank=True, verbose_name='about the organisation')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical organisation',
                'verbose_name_plural': 'historical organisations',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalPerson',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('first_name', models.CharField(max_length=80, verbose_name='first name')),
                ('last_name', models.CharField(max_length=80, verbose_name='last name')),
                ('title_before', models.CharField(blank=True, max_length=40, verbose_name='title before the name')),
                ('title_after', models.CharField(blank=True, max_length=40, verbose_name='title after the name')),
                ('work_email', models.EmailField(blank=True, max_length=254, verbose_name='work e-mail')),
                ('work_phone', models.CharField(blank=True, max_length=30, verbose_name='work phone')),
                ('show_contacts', models.BooleanField(default=False, verbose_name='show work contacts to the public')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical person',
                'verbose_name_plural': 'historical people',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalUser',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('email', models.EmailField(db_index=True, max_length=254, verbose_name='e-mail')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical account',
                'verbose_name_plural': 'historical accounts',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(blank=True, help_text="The last part of the page's address. Left empty it is made of the name; a changed one redirects.", max_length=100, unique=True, validators=[common.slugs.check_slug], verbose_name='address')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('short_name', models.CharField(blank=True, max_length=60, verbose_name='short name')),
                ('kind', models.CharField(choices=[('region', 'region'), ('town', 'town'), ('municipality', 'municipality'), ('microregion', 'micro-region'), ('mas', 'local action group'), ('association', 'association or non-profit'), ('school', 'school'), ('company', 'business'), ('agency', 'agency or public institution'), ('other', 'other organisation')], max_length=15, verbose_name='kind')),
                ('membership', models.CharField(choices=[('region', 'the region itself'), ('member', 'member town'), ('partner', 'partner'), ('former', 'earlier implementer of Agenda 21'), ('none', 'mentioned only')], db_index=True, default='none', max_length=10, verbose_name='part in the programme')),
                ('member_note', models.CharField(blank=True, max_length=250, verbose_name='note on the membership')),
                ('ico', models.CharField(blank=True, max_length=8, null=True, unique=True, validators=[members.identifiers.check_ico], verbose_name='IČO')),
                ('ruian_code', models.PositiveIntegerField(blank=True, null=True, verbose_name='RÚIAN code')),
                ('latitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=5, max_digits=8, null=True, verbose_name='longitude')),
                ('web', models.URLField(blank=True, max_length=300, verbose_name='web')),
                ('data_box', models.CharField(blank=True, max_length=7, verbose_name='data box')),
                ('logo', models.ImageField(blank=True, upload_to=common.uploads.logo_path, validators=[common.uploads.check_image], verbose_name='logo')),
                ('description', models.TextField(blank=True, verbose_name='about the organisation')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisations',
                'ordering': ['name'],
                'constraints': [models.UniqueConstraint(fields=('name', 'kind'), name='one_organisation_a_name', violation_error_message='An organisation of this name and kind is already here.'), models.CheckConstraint(condition=models.Q(('ico__isnull', True), models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Length('ico'), 8), django.db.models.lookups.Exact(django.db.models.functions.math.Mod(django.db.models.expressions.CombinedExpression(models.Value(11), '-', django.db.models.functions.math.Mod(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.text.Substr('ico', 1, 1), models.IntegerField()), '*', models.Value(8)), '+', django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.text.Substr('ico', 2, 1), models.IntegerField()), '*', models.Value(7))), '+', django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.text.Substr('ico', 3, 1), models.IntegerField()), '*', models.Value(6))), '+', django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.text.Substr('ico', 4, 1), models.IntegerField()), '*', models.Value(5))), '+', django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.text.Substr('ico', 5, 1), models.IntegerField()), '*', models.Value(4))), '+', django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.text.Substr('ico', 6, 1), models.IntegerField()), '*', models.Value(3))), '+', django.db.models.expressions.CombinedExpression(django.db.models.functions.comparison.Cast(django.db.models.functions.text.Substr('ico', 7, 1), models.IntegerField()), '*', models.Value(2))), 11, output_field=models.IntegerField())), 10, output_field=models.IntegerField()), django.db.models.functions.comparison.Cast(django.db.models.functions.text.Substr('ico', 8, 1), models.IntegerField()))), _connector='OR'), name='ico_has_valid_checksum', violation_error_message='This IČO is not valid: it has eight digits and the last one is a check digit.'), models.CheckConstraint(condition=models.Q(models.Q(('latitude__isnull', True), ('longitude__isnull', True)), models.Q(('latitude__isnull', False), ('latitude__range', (-90, 90)), ('longitude__isnull', False), ('longitude__range', (-180, 180))), _connector='OR'), name='place_is_on_earth', violation_error_message='Give both latitude and longitude, in degrees.')],
            },
        ),
        migrations.CreateModel(
            name='HistoricalOrganisationUser',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='members.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'historical right to report',
                'verbose_name_plural': 'historical rights to report',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalDepartment',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='members.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'historical department',
                'verbose_name_plural': 'historical departments',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalCategoryStatus',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('category', models.CharField(choices=[('applicant', 'applicant'), ('D', 'D'), ('C', 'C'), ('B', 'B'), ('A', 'A')], max_length=10, verbose_name='category')),
                ('approved_on', models.DateField(blank=True, null=True, verbose_name='approved on')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='valid until')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='members.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'historical MA21 category',
                'verbose_name_plural': 'historical MA21 categories',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='OrganisationUser',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='members.organisation', verbose_name='organisation')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL, verbose_name='account')),
            ],
            options={
                'verbose_name': 'right to report',
                'verbose_name_plural': 'rights to report',
                'constraints': [models.UniqueConstraint(fields=('user', 'organisation'), name='one_right_to_report', violation_error_message='This person already reports for the organisation.')],
            },
        ),
        migrations.AddField(
            model_name='user',
            name='organisations',
            field=models.ManyToManyField(related_name='users', through='members.OrganisationUser', to='members.organisation', verbose_name='reports for'),
        ),
        migrations.CreateModel(
            name='Mandate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('politician', 'responsible politician'), ('coordinator', 'coordinator'), ('group_member', 'member of the working group'), ('official', 'official')], max_length=15, verbose_name='role')),
                ('function', models.CharField(blank=True, max_length=200, verbose_name='function')),
                ('valid_from', models.DateField(blank=True, help_text='Empty when not known.', null=True, verbose_name='valid from')),
                ('valid_until', models.DateField(blank=True, help_text='Empty while it lasts.', null=True, verbose_name='valid until')),
                ('resolution_number', models.CharField(blank=True, max_length=60, verbose_name='resolution number')),
                ('resolution_date', models.DateField(blank=True, null=True, verbose_name='resolution date')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='public link to the resolution')),
                ('is_public', models.BooleanField(default=True, verbose_name='show to the public')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mandates', to='members.organisation', verbose_name='organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mandates', to='members.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'mandate',
                'verbose_name_plural': 'mandates',
                'ordering': ['role', '-valid_from', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_from__isnull', True), ('valid_until__isnull', True), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='mandate_ends_after_it_begins', violation_error_message='The mandate cannot end before it begins.')],
            },
        ),
        migrations.CreateModel(
            name='HistoricalMandate',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('role', models.CharField(choices=[('politician', 'responsible politician'), ('coordinator', 'coordinator'), ('group_member', 'member of the working group'), ('official', 'official')], max_length=15, verbose_name='role')),
                ('function', models.CharField(blank=True, max_length=200, verbose_name='function')),
                ('valid_from', models.DateField(blank=True, help_text='Empty when not known.', null=True, verbose_name='valid from')),
                ('valid_until', models.DateField(blank=True, help_text='Empty while it lasts.', null=True, verbose_name='valid until')),
                ('resolution_number', models.CharField(blank=True, max_length=60, verbose_name='resolution number')),
                ('resolution_date', models.DateField(blank=True, null=True, verbose_name='resolution date')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='public link to the resolution')),
                ('is_public', models.BooleanField(default=True, verbose_name='show to the public')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.TextField(null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='members.organisation', verbose_name='organisation')),
                ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='members.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'historical mandate',
                'verbose_name_plural': 'historical mandates',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='Department',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='departments', to='members.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'department',
                'verbose_name_plural': 'departments',
                'ordering': ['order', 'pk'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('organisation', 'name'), name='one_department_a_name', violation_error_message='The organisation already has a department of this name.')],
            },
        ),
        migrations.CreateModel(
            name='CategoryStatus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('category', models.CharField(choices=[('applicant', 'applicant'), ('D', 'D'), ('C', 'C'), ('B', 'B'), ('A', 'A')], max_length=10, verbose_name='category')),
                ('approved_on', models.DateField(blank=True, null=True, verbose_name='approved on')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='valid until')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='categories', to='members.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'MA21 category',
                'verbose_name_plural': 'MA21 categories',
                'ordering': ['-year'],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'year'), name='one_category_a_year', violation_error_message='The organisation already has a category for that year.'), models.CheckConstraint(condition=models.Q(('approved_on__isnull', True), ('valid_until__isnull', True), ('valid_until__gte', models.F('approved_on')), _connector='OR'), name='category_ends_after_approval', violation_error_message='The category cannot end before it was approved.')],
            },
        ),
    ]
