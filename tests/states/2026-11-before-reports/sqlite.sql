CREATE TABLE "account_emailaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "verified" bool NOT NULL, "primary" bool NOT NULL, "user_id" bigint NOT NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "email" varchar(254) NOT NULL);
CREATE TABLE "account_emailconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created" datetime NOT NULL, "sent" datetime NULL, "key" varchar(64) NOT NULL UNIQUE, "email_address_id" integer NOT NULL REFERENCES "account_emailaddress" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_activity" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "slug" varchar(100) NOT NULL UNIQUE, "period_start" date NULL, "period_end" date NULL, "period_start_precision" varchar(7) NOT NULL, "period_end_precision" varchar(7) NOT NULL, "period_text" varchar(100) NOT NULL, "title" varchar(250) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "place" varchar(200) NOT NULL, "state" varchar(10) NOT NULL, "state_reason" varchar(300) NOT NULL, "summary" varchar(400) NOT NULL, "description" text NOT NULL, "outcome" text NOT NULL, "search_text" text NOT NULL, "award_round_id" bigint NULL REFERENCES "awards_round" ("id") DEFERRABLE INITIALLY DEFERRED, "grant_call_id" bigint NULL REFERENCES "grants_call" ("id") DEFERRABLE INITIALLY DEFERRED, "organiser_id" bigint NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "heading_id" bigint NOT NULL REFERENCES "activities_heading" ("id") DEFERRABLE INITIALLY DEFERRED, "series_id" bigint NULL REFERENCES "activities_series" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "activities_activity_period_ends_after_it_begins" CHECK (("period_start" IS NULL OR "period_end" IS NULL OR "period_end" >= ("period_start"))), CONSTRAINT "activities_activity_period_within_calendar" CHECK ((("period_start" IS NULL OR "period_start" BETWEEN '1990-01-01' AND '2100-12-31') AND ("period_end" IS NULL OR "period_end" BETWEEN '1990-01-01' AND '2100-12-31'))), CONSTRAINT "cancelled_activity_says_why" CHECK (NOT ("state" = 'cancelled' AND "state_reason" = '')));
CREATE TABLE "activities_activity_partners" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "activity_id" bigint NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NOT NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_activity_topics" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "activity_id" bigint NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "topic_id" bigint NOT NULL REFERENCES "activities_topic" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_activityattachment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "file" varchar(100) NOT NULL, "activity_id" bigint NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_activitylink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "activity_id" bigint NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_activityphoto" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "image" varchar(100) NOT NULL, "width" integer unsigned NOT NULL CHECK ("width" >= 0), "height" integer unsigned NOT NULL CHECK ("height" >= 0), "alt" varchar(300) NOT NULL, "kind" varchar(12) NOT NULL, "children_recognisable" bool NOT NULL, "consent_reference" varchar(200) NOT NULL, "credit" varchar(150) NOT NULL, "activity_id" bigint NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "activities_activityphoto_child_portrait_needs_consent" CHECK (NOT ("children_recognisable" AND "consent_reference" = '' AND "kind" = 'portrait')));
CREATE TABLE "activities_agendaitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(300) NOT NULL, "kind" varchar(15) NOT NULL, "description" text NOT NULL, "meeting_id" bigint NOT NULL REFERENCES "activities_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_agenda_item_a_number" UNIQUE ("meeting_id", "order"));
CREATE TABLE "activities_agendaitem_organisations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "agendaitem_id" bigint NOT NULL REFERENCES "activities_agendaitem" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NOT NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_agendalink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "item_id" bigint NOT NULL REFERENCES "activities_agendaitem" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_agendaspeaker" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "subject" varchar(250) NOT NULL, "name" varchar(150) NOT NULL, "function" varchar(250) NOT NULL, "item_id" bigint NOT NULL REFERENCES "activities_agendaitem" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NULL REFERENCES "members_person" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "speaker_has_a_name" CHECK (("person_id" IS NOT NULL OR NOT ("name" = ''))));
CREATE TABLE "activities_cooperation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "theme" varchar(150) NOT NULL, "activity_id" bigint NOT NULL REFERENCES "activities_activity" ("id") DEFERRABLE INITIALLY DEFERRED, "department_id" bigint NOT NULL REFERENCES "members_department" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_cooperation_a_department" UNIQUE ("activity_id", "department_id"));
CREATE TABLE "activities_heading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "slug" varchar(100) NOT NULL UNIQUE, "name" varchar(150) NOT NULL UNIQUE, "name_en" varchar(150) NOT NULL);
CREATE TABLE "activities_historicalactivity" ("id" bigint NOT NULL, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "slug" varchar(100) NOT NULL, "period_start" date NULL, "period_end" date NULL, "period_start_precision" varchar(7) NOT NULL, "period_end_precision" varchar(7) NOT NULL, "period_text" varchar(100) NOT NULL, "title" varchar(250) NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "place" varchar(200) NOT NULL, "state" varchar(10) NOT NULL, "state_reason" varchar(300) NOT NULL, "summary" varchar(400) NOT NULL, "description" text NOT NULL, "outcome" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "award_round_id" bigint NULL, "grant_call_id" bigint NULL, "heading_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "organiser_id" bigint NULL, "series_id" bigint NULL);
CREATE TABLE "activities_historicalactivity_partners" ("id" bigint NOT NULL, "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "activity_id" bigint NULL, "history_id" integer NOT NULL, "organisation_id" bigint NULL);
CREATE TABLE "activities_historicalactivity_topics" ("id" bigint NOT NULL, "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "activity_id" bigint NULL, "history_id" integer NOT NULL, "topic_id" bigint NULL);
CREATE TABLE "activities_historicalactivityattachment" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "file" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "activity_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_historicalactivitylink" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "activity_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_historicalactivityphoto" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "image" text NOT NULL, "width" integer unsigned NOT NULL CHECK ("width" >= 0), "height" integer unsigned NOT NULL CHECK ("height" >= 0), "alt" varchar(300) NOT NULL, "kind" varchar(12) NOT NULL, "children_recognisable" bool NOT NULL, "consent_reference" varchar(200) NOT NULL, "credit" varchar(150) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "activity_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_historicalagendaitem" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(300) NOT NULL, "kind" varchar(15) NOT NULL, "description" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NULL);
CREATE TABLE "activities_historicalagendaitem_organisations" ("id" bigint NOT NULL, "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "agendaitem_id" bigint NULL, "history_id" integer NOT NULL, "organisation_id" bigint NULL);
CREATE TABLE "activities_historicalagendalink" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NULL);
CREATE TABLE "activities_historicalagendaspeaker" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "subject" varchar(250) NOT NULL, "name" varchar(150) NOT NULL, "function" varchar(250) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NULL, "organisation_id" bigint NULL, "person_id" bigint NULL);
CREATE TABLE "activities_historicalcooperation" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "theme" varchar(150) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "activity_id" bigint NULL, "department_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_historicalheading" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "slug" varchar(100) NOT NULL, "name" varchar(150) NOT NULL, "name_en" varchar(150) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_historicalmeeting" ("id" bigint NOT NULL, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "slug" varchar(100) NOT NULL, "group" varchar(200) NOT NULL, "date" date NOT NULL, "starts_at" time NULL, "place" varchar(200) NOT NULL, "is_open" bool NOT NULL, "attendance" smallint unsigned NULL CHECK ("attendance" >= 0), "minutes" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_historicalmeetingattachment" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "file" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NULL);
CREATE TABLE "activities_historicalseries" ("id" bigint NOT NULL, "slug" varchar(100) NOT NULL, "name" varchar(150) NOT NULL, "description" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_historicaltopic" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "slug" varchar(100) NOT NULL, "name" varchar(150) NOT NULL, "name_en" varchar(150) NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_meeting" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "slug" varchar(100) NOT NULL UNIQUE, "group" varchar(200) NOT NULL, "date" date NOT NULL, "starts_at" time NULL, "place" varchar(200) NOT NULL, "is_open" bool NOT NULL, "attendance" smallint unsigned NULL CHECK ("attendance" >= 0), "minutes" text NOT NULL, CONSTRAINT "one_meeting_a_day" UNIQUE ("group", "date"));
CREATE TABLE "activities_meetingattachment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "file" varchar(100) NOT NULL, "meeting_id" bigint NOT NULL REFERENCES "activities_meeting" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "activities_series" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(100) NOT NULL UNIQUE, "name" varchar(150) NOT NULL UNIQUE, "description" text NOT NULL);
CREATE TABLE "activities_topic" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "slug" varchar(100) NOT NULL UNIQUE, "name" varchar(150) NOT NULL UNIQUE, "name_en" varchar(150) NOT NULL, "number" smallint unsigned NOT NULL UNIQUE CHECK ("number" >= 0));
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
CREATE TABLE "awards_award" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "slug" varchar(100) NOT NULL UNIQUE, "name" varchar(250) NOT NULL UNIQUE, "since_year" smallint unsigned NULL CHECK ("since_year" >= 0), "summary" varchar(400) NOT NULL, "description" text NOT NULL, "giver_id" bigint NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "awards_awardlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "award_id" bigint NOT NULL REFERENCES "awards_award" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "awards_category" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "name" varchar(200) NOT NULL, "award_id" bigint NOT NULL REFERENCES "awards_award" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_category_a_name" UNIQUE ("award_id", "name"));
CREATE TABLE "awards_historicalaward" ("id" bigint NOT NULL, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "slug" varchar(100) NOT NULL, "name" varchar(250) NOT NULL, "since_year" smallint unsigned NULL CHECK ("since_year" >= 0), "summary" varchar(400) NOT NULL, "description" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "giver_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "awards_historicalawardlink" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "award_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "awards_historicalcategory" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "name" varchar(200) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "award_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "awards_historicalrecipient" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "placing" smallint unsigned NULL CHECK ("placing" >= 0), "prize" varchar(200) NOT NULL, "title" varchar(300) NOT NULL, "person" varchar(150) NOT NULL, "place" varchar(150) NOT NULL, "description" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "category_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL, "round_id" bigint NULL);
CREATE TABLE "awards_historicalround" ("id" bigint NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "announced" varchar(60) NOT NULL, "entries_until" date NULL, "held_on" date NULL, "place" varchar(200) NOT NULL, "entrant_count" integer unsigned NULL CHECK ("entrant_count" >= 0), "entry_count" integer unsigned NULL CHECK ("entry_count" >= 0), "category_count" integer unsigned NULL CHECK ("category_count" >= 0), "note" varchar(400) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "award_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "awards_recipient" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "placing" smallint unsigned NULL CHECK ("placing" >= 0), "prize" varchar(200) NOT NULL, "title" varchar(300) NOT NULL, "person" varchar(150) NOT NULL, "place" varchar(150) NOT NULL, "description" text NOT NULL, "category_id" bigint NULL REFERENCES "awards_category" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "round_id" bigint NOT NULL REFERENCES "awards_round" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "recipient_is_named" CHECK (("organisation_id" IS NOT NULL OR NOT ("person" = ''))), CONSTRAINT "placing_from_first" CHECK (("placing" IS NULL OR "placing" >= 1)));
CREATE TABLE "awards_round" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "announced" varchar(60) NOT NULL, "entries_until" date NULL, "held_on" date NULL, "place" varchar(200) NOT NULL, "entrant_count" integer unsigned NULL CHECK ("entrant_count" >= 0), "entry_count" integer unsigned NULL CHECK ("entry_count" >= 0), "category_count" integer unsigned NULL CHECK ("category_count" >= 0), "note" varchar(400) NOT NULL, "award_id" bigint NOT NULL REFERENCES "awards_award" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_round_a_year" UNIQUE ("award_id", "year"), CONSTRAINT "round_held_after_entries_close" CHECK (("entries_until" IS NULL OR "held_on" IS NULL OR "held_on" >= ("entries_until"))));
CREATE TABLE "django_admin_log" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" text NULL, "object_repr" varchar(200) NOT NULL, "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0), "change_message" text NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "action_time" datetime NOT NULL);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "grants_allocationraise" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "amount" decimal NOT NULL, "reason" varchar(250) NOT NULL, "decided_on" date NULL, "resolution_number" varchar(60) NOT NULL, "call_id" bigint NOT NULL REFERENCES "grants_call" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "raise_is_positive" CHECK ("amount" > '0'));
CREATE TABLE "grants_application" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(30) NOT NULL, "applicant_municipality" varchar(120) NOT NULL, "title" varchar(300) NOT NULL, "purpose" text NOT NULL, "requested" decimal NULL, "recommended" decimal NULL, "awarded" decimal NULL, "points" decimal NULL, "decision" varchar(10) NOT NULL, "decision_reason" varchar(500) NOT NULL, "applicant_id" bigint NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "call_id" bigint NOT NULL REFERENCES "grants_call" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "awarded_within_requested" CHECK (("awarded" IS NULL OR "requested" IS NULL OR "awarded" <= ("requested"))), CONSTRAINT "recommended_within_requested" CHECK (("recommended" IS NULL OR "requested" IS NULL OR "recommended" <= ("requested"))), CONSTRAINT "amounts_not_negative" CHECK ((("requested" IS NULL OR "requested" >= '0') AND ("recommended" IS NULL OR "recommended" >= '0') AND ("awarded" IS NULL OR "awarded" >= '0'))), CONSTRAINT "refused_gets_nothing" CHECK ((NOT ("decision" IN ('refused', 'withdrawn')) OR "awarded" IS NULL OR "awarded" = '0')), CONSTRAINT "refused_says_why" CHECK (NOT ("decision" = 'refused' AND "decision_reason" = '')));
CREATE TABLE "grants_call" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "allocation" decimal NULL, "max_per_project" decimal NULL, "opens_on" date NULL, "opens_time" time NULL, "closes_on" date NULL, "closes_time" time NULL, "activities_from" date NULL, "activities_until" date NULL, "board_from" date NULL, "board_until" date NULL, "decision_by" date NULL, "resolution_number" varchar(60) NOT NULL, "resolution_date" date NULL, "purpose" text NOT NULL, "reasons" text NOT NULL, "conditions" text NOT NULL, "application_form_url" varchar(500) NOT NULL, "note" text NOT NULL, "declared_applications" integer unsigned NULL CHECK ("declared_applications" >= 0), "declared_requested" decimal NULL, "declared_funded_full" integer unsigned NULL CHECK ("declared_funded_full" >= 0), "declared_awarded_full" decimal NULL, "declared_funded_part" integer unsigned NULL CHECK ("declared_funded_part" >= 0), "declared_awarded_part" decimal NULL, "declared_requested_part" decimal NULL, "declared_funded" integer unsigned NULL CHECK ("declared_funded" >= 0), "declared_awarded" decimal NULL, "declared_refused" integer unsigned NULL CHECK ("declared_refused" >= 0), "programme_id" bigint NOT NULL REFERENCES "grants_programme" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "allocation_not_negative" CHECK (("allocation" IS NULL OR "allocation" >= '0')), CONSTRAINT "call_closes_after_it_opens" CHECK (("opens_on" IS NULL OR "closes_on" IS NULL OR "closes_on" >= ("opens_on"))), CONSTRAINT "activities_end_after_they_begin" CHECK (("activities_from" IS NULL OR "activities_until" IS NULL OR "activities_until" >= ("activities_from"))), CONSTRAINT "board_ends_after_it_begins" CHECK (("board_from" IS NULL OR "board_until" IS NULL OR "board_until" >= ("board_from"))), CONSTRAINT "declared_awarded_within_requested" CHECK (("declared_awarded" IS NULL OR "declared_requested" IS NULL OR "declared_awarded" <= ("declared_requested"))), CONSTRAINT "declared_funded_within_applications" CHECK (("declared_funded" IS NULL OR "declared_applications" IS NULL OR "declared_funded" <= ("declared_applications"))), CONSTRAINT "one_call_a_year" UNIQUE ("programme_id", "year"));
CREATE TABLE "grants_callattachment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "file" varchar(100) NOT NULL, "call_id" bigint NOT NULL REFERENCES "grants_call" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_calllink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "call_id" bigint NOT NULL REFERENCES "grants_call" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_contract" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" varchar(60) NOT NULL, "concluded_on" date NULL, "published_on" date NULL, "url" varchar(500) NOT NULL, "application_id" bigint NOT NULL UNIQUE REFERENCES "grants_application" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "contract_published_after_conclusion" CHECK (("concluded_on" IS NULL OR "published_on" IS NULL OR "published_on" >= ("concluded_on"))));
CREATE TABLE "grants_criterion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "max_points" smallint unsigned NULL CHECK ("max_points" >= 0), "call_id" bigint NOT NULL REFERENCES "grants_call" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_historicalallocationraise" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "amount" decimal NOT NULL, "reason" varchar(250) NOT NULL, "decided_on" date NULL, "resolution_number" varchar(60) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "call_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_historicalapplication" ("id" bigint NOT NULL, "number" varchar(30) NOT NULL, "applicant_municipality" varchar(120) NOT NULL, "title" varchar(300) NOT NULL, "purpose" text NOT NULL, "requested" decimal NULL, "recommended" decimal NULL, "awarded" decimal NULL, "points" decimal NULL, "decision" varchar(10) NOT NULL, "decision_reason" varchar(500) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "applicant_id" bigint NULL, "call_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_historicalcall" ("id" bigint NOT NULL, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "allocation" decimal NULL, "max_per_project" decimal NULL, "opens_on" date NULL, "opens_time" time NULL, "closes_on" date NULL, "closes_time" time NULL, "activities_from" date NULL, "activities_until" date NULL, "board_from" date NULL, "board_until" date NULL, "decision_by" date NULL, "resolution_number" varchar(60) NOT NULL, "resolution_date" date NULL, "purpose" text NOT NULL, "reasons" text NOT NULL, "conditions" text NOT NULL, "application_form_url" varchar(500) NOT NULL, "note" text NOT NULL, "declared_applications" integer unsigned NULL CHECK ("declared_applications" >= 0), "declared_requested" decimal NULL, "declared_funded_full" integer unsigned NULL CHECK ("declared_funded_full" >= 0), "declared_awarded_full" decimal NULL, "declared_funded_part" integer unsigned NULL CHECK ("declared_funded_part" >= 0), "declared_awarded_part" decimal NULL, "declared_requested_part" decimal NULL, "declared_funded" integer unsigned NULL CHECK ("declared_funded" >= 0), "declared_awarded" decimal NULL, "declared_refused" integer unsigned NULL CHECK ("declared_refused" >= 0), "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "programme_id" bigint NULL);
CREATE TABLE "grants_historicalcallattachment" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "file" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "call_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_historicalcalllink" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "call_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_historicalcontract" ("id" bigint NOT NULL, "number" varchar(60) NOT NULL, "concluded_on" date NULL, "published_on" date NULL, "url" varchar(500) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "application_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_historicalcriterion" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "max_points" smallint unsigned NULL CHECK ("max_points" >= 0), "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "call_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_historicalprogramme" ("id" bigint NOT NULL, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "slug" varchar(100) NOT NULL, "code" varchar(20) NOT NULL, "name" varchar(250) NOT NULL, "fund" varchar(150) NOT NULL, "support_area" varchar(150) NOT NULL, "since_year" smallint unsigned NULL CHECK ("since_year" >= 0), "summary" varchar(400) NOT NULL, "eligible" text NOT NULL, "supported" text NOT NULL, "procedure" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "department_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "grants_programme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "slug" varchar(100) NOT NULL UNIQUE, "code" varchar(20) NOT NULL UNIQUE, "name" varchar(250) NOT NULL, "fund" varchar(150) NOT NULL, "support_area" varchar(150) NOT NULL, "since_year" smallint unsigned NULL CHECK ("since_year" >= 0), "summary" varchar(400) NOT NULL, "eligible" text NOT NULL, "supported" text NOT NULL, "procedure" text NOT NULL, "department_id" bigint NULL REFERENCES "members_department" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "improvement_plan_area" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "improvement_plan_historicalarea" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "name" varchar(150) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "improvement_plan_historicalindicator" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(500) NOT NULL, "kind" varchar(8) NOT NULL, "unit" varchar(40) NOT NULL, "baseline" decimal NULL, "target" decimal NULL, "limit" decimal NULL, "less_is_better" bool NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NULL);
CREATE TABLE "improvement_plan_historicalitem" ("id" bigint NOT NULL, "period_start" date NULL, "period_end" date NULL, "period_start_precision" varchar(7) NOT NULL, "period_end_precision" varchar(7) NOT NULL, "period_text" varchar(100) NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(300) NOT NULL, "goal" text NOT NULL, "responsible" varchar(200) NOT NULL, "state" varchar(10) NOT NULL, "fulfilment" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "area_id" bigint NULL, "department_id" bigint NULL, "grant_programme_id" bigint NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "carried_over_from_id" bigint NULL, "parent_id" bigint NULL, "plan_id" bigint NULL);
CREATE TABLE "improvement_plan_historicalitem_implementers" ("id" bigint NOT NULL, "m2m_history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_id" integer NOT NULL, "organisation_id" bigint NULL, "item_id" bigint NULL);
CREATE TABLE "improvement_plan_historicalitemlink" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NULL);
CREATE TABLE "improvement_plan_historicalmeasurement" ("id" bigint NOT NULL, "measured_on" date NOT NULL, "month_only" bool NOT NULL, "value" decimal NULL, "answer" bool NULL, "text" varchar(500) NOT NULL, "evidence_url" varchar(500) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "indicator_id" bigint NULL);
CREATE TABLE "improvement_plan_historicalplan" ("id" bigint NOT NULL, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "introduction" text NOT NULL, "discussed_on" date NULL, "council_material" varchar(60) NOT NULL, "resolution_number" varchar(60) NOT NULL, "resolution_date" date NULL, "verdict" varchar(10) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NULL);
CREATE TABLE "improvement_plan_indicator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(500) NOT NULL, "kind" varchar(8) NOT NULL, "unit" varchar(40) NOT NULL, "baseline" decimal NULL, "target" decimal NULL, "limit" decimal NULL, "less_is_better" bool NOT NULL, "item_id" bigint NOT NULL REFERENCES "improvement_plan_item" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "only_numbers_have_targets" CHECK (("kind" = 'number' OR ("baseline" IS NULL AND "limit" IS NULL AND "target" IS NULL AND "unit" = ''))));
CREATE TABLE "improvement_plan_item" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "period_start" date NULL, "period_end" date NULL, "period_start_precision" varchar(7) NOT NULL, "period_end_precision" varchar(7) NOT NULL, "period_text" varchar(100) NOT NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(300) NOT NULL, "goal" text NOT NULL, "responsible" varchar(200) NOT NULL, "state" varchar(10) NOT NULL, "fulfilment" text NOT NULL, "area_id" bigint NULL REFERENCES "improvement_plan_area" ("id") DEFERRABLE INITIALLY DEFERRED, "department_id" bigint NULL REFERENCES "members_department" ("id") DEFERRABLE INITIALLY DEFERRED, "grant_programme_id" bigint NULL REFERENCES "grants_programme" ("id") DEFERRABLE INITIALLY DEFERRED, "plan_id" bigint NOT NULL REFERENCES "improvement_plan_plan" ("id") DEFERRABLE INITIALLY DEFERRED, "carried_over_from_id" bigint NULL REFERENCES "improvement_plan_item" ("id") DEFERRABLE INITIALLY DEFERRED, "parent_id" bigint NULL REFERENCES "improvement_plan_item" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "improvement_plan_item_period_ends_after_it_begins" CHECK (("period_start" IS NULL OR "period_end" IS NULL OR "period_end" >= ("period_start"))), CONSTRAINT "improvement_plan_item_period_within_calendar" CHECK ((("period_start" IS NULL OR "period_start" BETWEEN '1990-01-01' AND '2100-12-31') AND ("period_end" IS NULL OR "period_end" BETWEEN '1990-01-01' AND '2100-12-31'))), CONSTRAINT "item_is_not_its_own_part" CHECK (("parent_id" IS NULL OR NOT ("parent_id" = ("id") AND "parent_id" IS NOT NULL))));
CREATE TABLE "improvement_plan_item_implementers" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "item_id" bigint NOT NULL REFERENCES "improvement_plan_item" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NOT NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "improvement_plan_itemlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "item_id" bigint NOT NULL REFERENCES "improvement_plan_item" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "improvement_plan_measurement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "measured_on" date NOT NULL, "month_only" bool NOT NULL, "value" decimal NULL, "answer" bool NULL, "text" varchar(500) NOT NULL, "evidence_url" varchar(500) NOT NULL, "indicator_id" bigint NOT NULL REFERENCES "improvement_plan_indicator" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "measurement_says_something" CHECK (("value" IS NOT NULL OR "answer" IS NOT NULL OR NOT ("text" = ''))));
CREATE TABLE "improvement_plan_plan" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "publication" varchar(10) NOT NULL, "published_at" datetime NULL, "year" smallint unsigned NOT NULL UNIQUE CHECK ("year" >= 0), "introduction" text NOT NULL, "discussed_on" date NULL, "council_material" varchar(60) NOT NULL, "resolution_number" varchar(60) NOT NULL, "resolution_date" date NULL, "verdict" varchar(10) NOT NULL, "meeting_id" bigint NULL REFERENCES "activities_meeting" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "members_categorystatus" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "category" varchar(10) NOT NULL, "approved_on" date NULL, "valid_until" date NULL, "organisation_id" bigint NOT NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_category_a_year" UNIQUE ("organisation_id", "year"), CONSTRAINT "category_ends_after_approval" CHECK (("approved_on" IS NULL OR "valid_until" IS NULL OR "valid_until" >= ("approved_on"))));
CREATE TABLE "members_department" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "name" varchar(150) NOT NULL, "organisation_id" bigint NOT NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_department_a_name" UNIQUE ("organisation_id", "name"));
CREATE TABLE "members_historicalcategorystatus" ("id" bigint NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "category" varchar(10) NOT NULL, "approved_on" date NULL, "valid_until" date NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL);
CREATE TABLE "members_historicaldepartment" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "name" varchar(150) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL);
CREATE TABLE "members_historicalmandate" ("id" bigint NOT NULL, "role" varchar(15) NOT NULL, "function" varchar(200) NOT NULL, "valid_from" date NULL, "valid_until" date NULL, "resolution_number" varchar(60) NOT NULL, "resolution_date" date NULL, "url" varchar(500) NOT NULL, "is_public" bool NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" bigint NULL, "person_id" bigint NULL);
CREATE TABLE "members_historicalorganisation" ("id" bigint NOT NULL, "slug" varchar(100) NOT NULL, "name" varchar(200) NOT NULL, "short_name" varchar(60) NOT NULL, "kind" varchar(15) NOT NULL, "membership" varchar(10) NOT NULL, "member_note" varchar(250) NOT NULL, "ico" varchar(8) NULL, "ruian_code" integer unsigned NULL CHECK ("ruian_code" >= 0), "latitude" decimal NULL, "longitude" decimal NULL, "web" varchar(300) NOT NULL, "data_box" varchar(7) NOT NULL, "logo" text NOT NULL, "description" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "members_historicalorganisationuser" ("id" bigint NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NULL, "organisation_id" bigint NULL);
CREATE TABLE "members_historicalperson" ("id" bigint NOT NULL, "first_name" varchar(80) NOT NULL, "last_name" varchar(80) NOT NULL, "title_before" varchar(40) NOT NULL, "title_after" varchar(40) NOT NULL, "work_email" varchar(254) NOT NULL, "work_phone" varchar(30) NOT NULL, "show_contacts" bool NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "members_historicaluser" ("id" bigint NOT NULL, "is_superuser" bool NOT NULL, "first_name" varchar(150) NOT NULL, "last_name" varchar(150) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "email" varchar(254) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "members_mandate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(15) NOT NULL, "function" varchar(200) NOT NULL, "valid_from" date NULL, "valid_until" date NULL, "resolution_number" varchar(60) NOT NULL, "resolution_date" date NULL, "url" varchar(500) NOT NULL, "is_public" bool NOT NULL, "organisation_id" bigint NOT NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NOT NULL REFERENCES "members_person" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "mandate_ends_after_it_begins" CHECK (("valid_from" IS NULL OR "valid_until" IS NULL OR "valid_until" >= ("valid_from"))));
CREATE TABLE "members_organisation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(100) NOT NULL UNIQUE, "name" varchar(200) NOT NULL, "short_name" varchar(60) NOT NULL, "kind" varchar(15) NOT NULL, "membership" varchar(10) NOT NULL, "member_note" varchar(250) NOT NULL, "ico" varchar(8) NULL UNIQUE, "ruian_code" integer unsigned NULL CHECK ("ruian_code" >= 0), "latitude" decimal NULL, "longitude" decimal NULL, "web" varchar(300) NOT NULL, "data_box" varchar(7) NOT NULL, "logo" varchar(100) NOT NULL, "description" text NOT NULL, CONSTRAINT "one_organisation_a_name" UNIQUE ("name", "kind"), CONSTRAINT "ico_has_valid_checksum" CHECK (("ico" IS NULL OR (LENGTH("ico") = 8 AND MOD((11 - MOD((((((((CAST(SUBSTR("ico", 1, 1) AS integer) * 8) + (CAST(SUBSTR("ico", 2, 1) AS integer) * 7)) + (CAST(SUBSTR("ico", 3, 1) AS integer) * 6)) + (CAST(SUBSTR("ico", 4, 1) AS integer) * 5)) + (CAST(SUBSTR("ico", 5, 1) AS integer) * 4)) + (CAST(SUBSTR("ico", 6, 1) AS integer) * 3)) + (CAST(SUBSTR("ico", 7, 1) AS integer) * 2)), 11)), 10) = (CAST(SUBSTR("ico", 8, 1) AS integer))))), CONSTRAINT "place_is_on_earth" CHECK ((("latitude" IS NULL AND "longitude" IS NULL) OR ("latitude" IS NOT NULL AND "latitude" BETWEEN '-90' AND '90' AND "longitude" IS NOT NULL AND "longitude" BETWEEN '-180' AND '180'))));
CREATE TABLE "members_organisationuser" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "organisation_id" bigint NOT NULL REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_right_to_report" UNIQUE ("user_id", "organisation_id"));
CREATE TABLE "members_person" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "first_name" varchar(80) NOT NULL, "last_name" varchar(80) NOT NULL, "title_before" varchar(40) NOT NULL, "title_after" varchar(40) NOT NULL, "work_email" varchar(254) NOT NULL, "work_phone" varchar(30) NOT NULL, "show_contacts" bool NOT NULL);
CREATE TABLE "members_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "first_name" varchar(150) NOT NULL, "last_name" varchar(150) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "email" varchar(254) NOT NULL UNIQUE);
CREATE TABLE "members_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "members_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" bigint NOT NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "mfa_authenticator" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "type" varchar(20) NOT NULL, "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "user_id" bigint NOT NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "created_at" datetime NOT NULL, "last_used_at" datetime NULL);
CREATE TABLE "portal_historicalsiteprofile" ("id" bigint NOT NULL, "name" varchar(120) NOT NULL, "tagline" varchar(250) NOT NULL, "lead" text NOT NULL, "about" text NOT NULL, "sign_path" text NOT NULL, "sign_view_box" varchar(60) NOT NULL, "sign_description" varchar(200) NOT NULL, "outline" text NOT NULL CHECK ((JSON_VALID("outline") OR "outline" IS NULL)), "office" varchar(200) NOT NULL, "office_department" varchar(200) NOT NULL, "address" varchar(250) NOT NULL, "email" varchar(254) NOT NULL, "phone" varchar(40) NOT NULL, "web" varchar(300) NOT NULL, "accessibility_prepared_on" date NULL, "accessibility_reviewed_on" date NULL, "accessibility_method" varchar(400) NOT NULL, "accessibility_exceptions" text NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED, "region_id" bigint NULL);
CREATE TABLE "portal_historicalusefullink" ("id" bigint NOT NULL, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "group" varchar(120) NOT NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" text NULL, "history_type" varchar(1) NOT NULL, "history_user_id" bigint NULL REFERENCES "members_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "portal_siteprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(120) NOT NULL, "tagline" varchar(250) NOT NULL, "lead" text NOT NULL, "about" text NOT NULL, "sign_path" text NOT NULL, "sign_view_box" varchar(60) NOT NULL, "sign_description" varchar(200) NOT NULL, "outline" text NOT NULL CHECK ((JSON_VALID("outline") OR "outline" IS NULL)), "office" varchar(200) NOT NULL, "office_department" varchar(200) NOT NULL, "address" varchar(250) NOT NULL, "email" varchar(254) NOT NULL, "phone" varchar(40) NOT NULL, "web" varchar(300) NOT NULL, "accessibility_prepared_on" date NULL, "accessibility_reviewed_on" date NULL, "accessibility_method" varchar(400) NOT NULL, "accessibility_exceptions" text NOT NULL, "region_id" bigint NOT NULL UNIQUE REFERENCES "members_organisation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "only_one_profile" CHECK ("id" = 1));
CREATE TABLE "portal_usefullink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" smallint unsigned NOT NULL CHECK ("order" >= 0), "title" varchar(250) NOT NULL, "url" varchar(500) NOT NULL, "description" varchar(500) NOT NULL, "group" varchar(120) NOT NULL, CONSTRAINT "one_useful_link_a_title" UNIQUE ("title"));
-- Here stand the rows.
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES
('account_emailaddress', 0),
('activities_activity', 21),
('activities_activity_partners', 7),
('activities_activity_topics', 41),
('activities_agendaitem', 7),
('activities_agendaitem_organisations', 5),
('activities_agendalink', 4),
('activities_agendaspeaker', 6),
('activities_cooperation', 7),
('activities_heading', 5),
('activities_historicalactivity', 48),
('activities_historicalactivity_partners', 7),
('activities_historicalactivity_topics', 51),
('activities_historicalagendaitem', 8),
('activities_historicalagendaitem_organisations', 5),
('activities_historicalagendalink', 4),
('activities_historicalagendaspeaker', 6),
('activities_historicalcooperation', 7),
('activities_historicalheading', 5),
('activities_historicalmeeting', 6),
('activities_historicalseries', 11),
('activities_historicaltopic', 10),
('activities_meeting', 6),
('activities_series', 11),
('activities_topic', 10),
('auth_group', 0),
('auth_permission', 376),
('awards_award', 5),
('awards_category', 1),
('awards_historicalaward', 5),
('awards_historicalcategory', 1),
('awards_historicalrecipient', 12),
('awards_historicalround', 7),
('awards_recipient', 12),
('awards_round', 7),
('django_admin_log', 0),
('django_content_type', 94),
('django_migrations', 40),
('grants_allocationraise', 1),
('grants_application', 4),
('grants_call', 6),
('grants_historicalallocationraise', 1),
('grants_historicalapplication', 4),
('grants_historicalcall', 6),
('grants_historicalprogramme', 2),
('grants_programme', 2),
('improvement_plan_area', 2),
('improvement_plan_historicalarea', 2),
('improvement_plan_historicalindicator', 7),
('improvement_plan_historicalitem', 6),
('improvement_plan_historicalmeasurement', 1),
('improvement_plan_historicalplan', 1),
('improvement_plan_indicator', 7),
('improvement_plan_item', 6),
('improvement_plan_measurement', 1),
('improvement_plan_plan', 1),
('members_department', 4),
('members_historicaldepartment', 4),
('members_historicalmandate', 5),
('members_historicalorganisation', 23),
('members_historicalperson', 6),
('members_mandate', 5),
('members_organisation', 23),
('members_person', 6),
('members_user', 0),
('mfa_authenticator', 0),
('portal_historicalsiteprofile', 1),
('portal_historicalusefullink', 10),
('portal_siteprofile', 1),
('portal_usefullink', 10);
CREATE INDEX "account_emailaddress_email_03be32b2" ON "account_emailaddress" ("email");
CREATE INDEX "account_emailaddress_user_id_2c513194" ON "account_emailaddress" ("user_id");
CREATE UNIQUE INDEX "account_emailaddress_user_id_email_987c8728_uniq" ON "account_emailaddress" ("user_id", "email");
CREATE INDEX "account_emailconfirmation_email_address_id_5b7f8c58" ON "account_emailconfirmation" ("email_address_id");
CREATE INDEX "activities__period__1d926e_idx" ON "activities_activity" ("period_start", "period_end");
CREATE INDEX "activities_activity_award_round_id_8c02ebff" ON "activities_activity" ("award_round_id");
CREATE INDEX "activities_activity_grant_call_id_89003412" ON "activities_activity" ("grant_call_id");
CREATE INDEX "activities_activity_heading_id_4efaf9ff" ON "activities_activity" ("heading_id");
CREATE INDEX "activities_activity_organiser_id_b5d1c09c" ON "activities_activity" ("organiser_id");
CREATE INDEX "activities_activity_partners_activity_id_7f6913c7" ON "activities_activity_partners" ("activity_id");
CREATE UNIQUE INDEX "activities_activity_partners_activity_id_organisation_id_ba0bb05f_uniq" ON "activities_activity_partners" ("activity_id", "organisation_id");
CREATE INDEX "activities_activity_partners_organisation_id_f1c37945" ON "activities_activity_partners" ("organisation_id");
CREATE INDEX "activities_activity_publication_9775cc15" ON "activities_activity" ("publication");
CREATE INDEX "activities_activity_series_id_e23339ff" ON "activities_activity" ("series_id");
CREATE INDEX "activities_activity_topics_activity_id_7d89ccd4" ON "activities_activity_topics" ("activity_id");
CREATE UNIQUE INDEX "activities_activity_topics_activity_id_topic_id_19fcc9f8_uniq" ON "activities_activity_topics" ("activity_id", "topic_id");
CREATE INDEX "activities_activity_topics_topic_id_61ea20d4" ON "activities_activity_topics" ("topic_id");
CREATE INDEX "activities_activityattachment_activity_id_24080f52" ON "activities_activityattachment" ("activity_id");
CREATE INDEX "activities_activitylink_activity_id_17f3c13c" ON "activities_activitylink" ("activity_id");
CREATE INDEX "activities_activityphoto_activity_id_a5edf268" ON "activities_activityphoto" ("activity_id");
CREATE INDEX "activities_agendaitem_meeting_id_cdf494d7" ON "activities_agendaitem" ("meeting_id");
CREATE INDEX "activities_agendaitem_organisations_agendaitem_id_3105d28a" ON "activities_agendaitem_organisations" ("agendaitem_id");
CREATE UNIQUE INDEX "activities_agendaitem_organisations_agendaitem_id_organisation_id_cef4a26f_uniq" ON "activities_agendaitem_organisations" ("agendaitem_id", "organisation_id");
CREATE INDEX "activities_agendaitem_organisations_organisation_id_7fa0d170" ON "activities_agendaitem_organisations" ("organisation_id");
CREATE INDEX "activities_agendalink_item_id_8e85ab33" ON "activities_agendalink" ("item_id");
CREATE INDEX "activities_agendaspeaker_item_id_9fc6b9be" ON "activities_agendaspeaker" ("item_id");
CREATE INDEX "activities_agendaspeaker_organisation_id_f5047264" ON "activities_agendaspeaker" ("organisation_id");
CREATE INDEX "activities_agendaspeaker_person_id_1e82334a" ON "activities_agendaspeaker" ("person_id");
CREATE INDEX "activities_cooperation_activity_id_96ef7d72" ON "activities_cooperation" ("activity_id");
CREATE INDEX "activities_cooperation_department_id_bbcc4fd0" ON "activities_cooperation" ("department_id");
CREATE INDEX "activities_historicalactivity_award_round_id_4aa863d0" ON "activities_historicalactivity" ("award_round_id");
CREATE INDEX "activities_historicalactivity_grant_call_id_d9c2ce50" ON "activities_historicalactivity" ("grant_call_id");
CREATE INDEX "activities_historicalactivity_heading_id_807358d3" ON "activities_historicalactivity" ("heading_id");
CREATE INDEX "activities_historicalactivity_history_date_e8cd1a96" ON "activities_historicalactivity" ("history_date");
CREATE INDEX "activities_historicalactivity_history_user_id_efe28156" ON "activities_historicalactivity" ("history_user_id");
CREATE INDEX "activities_historicalactivity_id_fdf51f6a" ON "activities_historicalactivity" ("id");
CREATE INDEX "activities_historicalactivity_organiser_id_29f0108d" ON "activities_historicalactivity" ("organiser_id");
CREATE INDEX "activities_historicalactivity_partners_activity_id_a547c588" ON "activities_historicalactivity_partners" ("activity_id");
CREATE INDEX "activities_historicalactivity_partners_history_id_9bd02dd3" ON "activities_historicalactivity_partners" ("history_id");
CREATE INDEX "activities_historicalactivity_partners_id_6a2aca35" ON "activities_historicalactivity_partners" ("id");
CREATE INDEX "activities_historicalactivity_partners_organisation_id_9680d0cd" ON "activities_historicalactivity_partners" ("organisation_id");
CREATE INDEX "activities_historicalactivity_publication_5ec5012c" ON "activities_historicalactivity" ("publication");
CREATE INDEX "activities_historicalactivity_series_id_a0c2c255" ON "activities_historicalactivity" ("series_id");
CREATE INDEX "activities_historicalactivity_slug_8bfa4fe2" ON "activities_historicalactivity" ("slug");
CREATE INDEX "activities_historicalactivity_topics_activity_id_b93c3329" ON "activities_historicalactivity_topics" ("activity_id");
CREATE INDEX "activities_historicalactivity_topics_history_id_d8384f4a" ON "activities_historicalactivity_topics" ("history_id");
CREATE INDEX "activities_historicalactivity_topics_id_136ae951" ON "activities_historicalactivity_topics" ("id");
CREATE INDEX "activities_historicalactivity_topics_topic_id_1557ac30" ON "activities_historicalactivity_topics" ("topic_id");
CREATE INDEX "activities_historicalactivityattachment_activity_id_9e59eb2c" ON "activities_historicalactivityattachment" ("activity_id");
CREATE INDEX "activities_historicalactivityattachment_history_date_b639d022" ON "activities_historicalactivityattachment" ("history_date");
CREATE INDEX "activities_historicalactivityattachment_history_user_id_8c8881df" ON "activities_historicalactivityattachment" ("history_user_id");
CREATE INDEX "activities_historicalactivityattachment_id_212e4295" ON "activities_historicalactivityattachment" ("id");
CREATE INDEX "activities_historicalactivitylink_activity_id_dc40c75a" ON "activities_historicalactivitylink" ("activity_id");
CREATE INDEX "activities_historicalactivitylink_history_date_8e7d0ae6" ON "activities_historicalactivitylink" ("history_date");
CREATE INDEX "activities_historicalactivitylink_history_user_id_1cee6959" ON "activities_historicalactivitylink" ("history_user_id");
CREATE INDEX "activities_historicalactivitylink_id_bc6a7011" ON "activities_historicalactivitylink" ("id");
CREATE INDEX "activities_historicalactivityphoto_activity_id_17cbe9e6" ON "activities_historicalactivityphoto" ("activity_id");
CREATE INDEX "activities_historicalactivityphoto_history_date_5aedb2a4" ON "activities_historicalactivityphoto" ("history_date");
CREATE INDEX "activities_historicalactivityphoto_history_user_id_e96f56d7" ON "activities_historicalactivityphoto" ("history_user_id");
CREATE INDEX "activities_historicalactivityphoto_id_ff53a733" ON "activities_historicalactivityphoto" ("id");
CREATE INDEX "activities_historicalagendaitem_history_date_a4dc2c8e" ON "activities_historicalagendaitem" ("history_date");
CREATE INDEX "activities_historicalagendaitem_history_user_id_1eac33fd" ON "activities_historicalagendaitem" ("history_user_id");
CREATE INDEX "activities_historicalagendaitem_id_dae3a21d" ON "activities_historicalagendaitem" ("id");
CREATE INDEX "activities_historicalagendaitem_meeting_id_f94dbc1c" ON "activities_historicalagendaitem" ("meeting_id");
CREATE INDEX "activities_historicalagendaitem_organisations_agendaitem_id_3b2eda24" ON "activities_historicalagendaitem_organisations" ("agendaitem_id");
CREATE INDEX "activities_historicalagendaitem_organisations_history_id_2188d9d6" ON "activities_historicalagendaitem_organisations" ("history_id");
CREATE INDEX "activities_historicalagendaitem_organisations_id_4821b91f" ON "activities_historicalagendaitem_organisations" ("id");
CREATE INDEX "activities_historicalagendaitem_organisations_organisation_id_9116fcd5" ON "activities_historicalagendaitem_organisations" ("organisation_id");
CREATE INDEX "activities_historicalagendalink_history_date_57510032" ON "activities_historicalagendalink" ("history_date");
CREATE INDEX "activities_historicalagendalink_history_user_id_de913f97" ON "activities_historicalagendalink" ("history_user_id");
CREATE INDEX "activities_historicalagendalink_id_85212eea" ON "activities_historicalagendalink" ("id");
CREATE INDEX "activities_historicalagendalink_item_id_09442c10" ON "activities_historicalagendalink" ("item_id");
CREATE INDEX "activities_historicalagendaspeaker_history_date_e1216474" ON "activities_historicalagendaspeaker" ("history_date");
CREATE INDEX "activities_historicalagendaspeaker_history_user_id_659f074e" ON "activities_historicalagendaspeaker" ("history_user_id");
CREATE INDEX "activities_historicalagendaspeaker_id_3d1b0382" ON "activities_historicalagendaspeaker" ("id");
CREATE INDEX "activities_historicalagendaspeaker_item_id_9e373b92" ON "activities_historicalagendaspeaker" ("item_id");
CREATE INDEX "activities_historicalagendaspeaker_organisation_id_821cc3b3" ON "activities_historicalagendaspeaker" ("organisation_id");
CREATE INDEX "activities_historicalagendaspeaker_person_id_29611820" ON "activities_historicalagendaspeaker" ("person_id");
CREATE INDEX "activities_historicalcooperation_activity_id_6dfb40f3" ON "activities_historicalcooperation" ("activity_id");
CREATE INDEX "activities_historicalcooperation_department_id_7757434d" ON "activities_historicalcooperation" ("department_id");
CREATE INDEX "activities_historicalcooperation_history_date_81cdd901" ON "activities_historicalcooperation" ("history_date");
CREATE INDEX "activities_historicalcooperation_history_user_id_99284efd" ON "activities_historicalcooperation" ("history_user_id");
CREATE INDEX "activities_historicalcooperation_id_619873bc" ON "activities_historicalcooperation" ("id");
CREATE INDEX "activities_historicalheading_history_date_787dc383" ON "activities_historicalheading" ("history_date");
CREATE INDEX "activities_historicalheading_history_user_id_aacea413" ON "activities_historicalheading" ("history_user_id");
CREATE INDEX "activities_historicalheading_id_f3fca77c" ON "activities_historicalheading" ("id");
CREATE INDEX "activities_historicalheading_name_03670490" ON "activities_historicalheading" ("name");
CREATE INDEX "activities_historicalheading_slug_c5706c31" ON "activities_historicalheading" ("slug");
CREATE INDEX "activities_historicalmeeting_history_date_0d60c3aa" ON "activities_historicalmeeting" ("history_date");
CREATE INDEX "activities_historicalmeeting_history_user_id_8f9a4f29" ON "activities_historicalmeeting" ("history_user_id");
CREATE INDEX "activities_historicalmeeting_id_d31ef264" ON "activities_historicalmeeting" ("id");
CREATE INDEX "activities_historicalmeeting_publication_583963de" ON "activities_historicalmeeting" ("publication");
CREATE INDEX "activities_historicalmeeting_slug_4a9ffe65" ON "activities_historicalmeeting" ("slug");
CREATE INDEX "activities_historicalmeetingattachment_history_date_6093e8b2" ON "activities_historicalmeetingattachment" ("history_date");
CREATE INDEX "activities_historicalmeetingattachment_history_user_id_33686bf7" ON "activities_historicalmeetingattachment" ("history_user_id");
CREATE INDEX "activities_historicalmeetingattachment_id_c5df53dc" ON "activities_historicalmeetingattachment" ("id");
CREATE INDEX "activities_historicalmeetingattachment_meeting_id_9d0811b9" ON "activities_historicalmeetingattachment" ("meeting_id");
CREATE INDEX "activities_historicalseries_history_date_46e33f28" ON "activities_historicalseries" ("history_date");
CREATE INDEX "activities_historicalseries_history_user_id_0a246eb4" ON "activities_historicalseries" ("history_user_id");
CREATE INDEX "activities_historicalseries_id_1bf4762b" ON "activities_historicalseries" ("id");
CREATE INDEX "activities_historicalseries_name_fae0a594" ON "activities_historicalseries" ("name");
CREATE INDEX "activities_historicalseries_slug_9e6d0fd4" ON "activities_historicalseries" ("slug");
CREATE INDEX "activities_historicaltopic_history_date_fdc9efa2" ON "activities_historicaltopic" ("history_date");
CREATE INDEX "activities_historicaltopic_history_user_id_4098ea4f" ON "activities_historicaltopic" ("history_user_id");
CREATE INDEX "activities_historicaltopic_id_1f66bd01" ON "activities_historicaltopic" ("id");
CREATE INDEX "activities_historicaltopic_name_748f508e" ON "activities_historicaltopic" ("name");
CREATE INDEX "activities_historicaltopic_number_0674e648" ON "activities_historicaltopic" ("number");
CREATE INDEX "activities_historicaltopic_slug_bae94169" ON "activities_historicaltopic" ("slug");
CREATE INDEX "activities_meeting_publication_dfdfb027" ON "activities_meeting" ("publication");
CREATE INDEX "activities_meetingattachment_meeting_id_473692b6" ON "activities_meetingattachment" ("meeting_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "awards_award_giver_id_86513b24" ON "awards_award" ("giver_id");
CREATE INDEX "awards_award_publication_0c966c43" ON "awards_award" ("publication");
CREATE INDEX "awards_awardlink_award_id_c2755d19" ON "awards_awardlink" ("award_id");
CREATE INDEX "awards_category_award_id_b7b221c6" ON "awards_category" ("award_id");
CREATE INDEX "awards_historicalaward_giver_id_c2573007" ON "awards_historicalaward" ("giver_id");
CREATE INDEX "awards_historicalaward_history_date_0a8432fc" ON "awards_historicalaward" ("history_date");
CREATE INDEX "awards_historicalaward_history_user_id_58a20822" ON "awards_historicalaward" ("history_user_id");
CREATE INDEX "awards_historicalaward_id_9d3551c5" ON "awards_historicalaward" ("id");
CREATE INDEX "awards_historicalaward_name_c43c3064" ON "awards_historicalaward" ("name");
CREATE INDEX "awards_historicalaward_publication_758320bf" ON "awards_historicalaward" ("publication");
CREATE INDEX "awards_historicalaward_slug_c5bcaafe" ON "awards_historicalaward" ("slug");
CREATE INDEX "awards_historicalawardlink_award_id_e7a66a1b" ON "awards_historicalawardlink" ("award_id");
CREATE INDEX "awards_historicalawardlink_history_date_82ccab93" ON "awards_historicalawardlink" ("history_date");
CREATE INDEX "awards_historicalawardlink_history_user_id_a42d8e7b" ON "awards_historicalawardlink" ("history_user_id");
CREATE INDEX "awards_historicalawardlink_id_4a8b9edc" ON "awards_historicalawardlink" ("id");
CREATE INDEX "awards_historicalcategory_award_id_8ca639a1" ON "awards_historicalcategory" ("award_id");
CREATE INDEX "awards_historicalcategory_history_date_e3b5ef18" ON "awards_historicalcategory" ("history_date");
CREATE INDEX "awards_historicalcategory_history_user_id_167f6f4b" ON "awards_historicalcategory" ("history_user_id");
CREATE INDEX "awards_historicalcategory_id_83b95e40" ON "awards_historicalcategory" ("id");
CREATE INDEX "awards_historicalrecipient_category_id_36625589" ON "awards_historicalrecipient" ("category_id");
CREATE INDEX "awards_historicalrecipient_history_date_c48c6d5b" ON "awards_historicalrecipient" ("history_date");
CREATE INDEX "awards_historicalrecipient_history_user_id_f5dccc73" ON "awards_historicalrecipient" ("history_user_id");
CREATE INDEX "awards_historicalrecipient_id_f5c9f947" ON "awards_historicalrecipient" ("id");
CREATE INDEX "awards_historicalrecipient_organisation_id_48d215af" ON "awards_historicalrecipient" ("organisation_id");
CREATE INDEX "awards_historicalrecipient_round_id_90e0aaf3" ON "awards_historicalrecipient" ("round_id");
CREATE INDEX "awards_historicalround_award_id_7ead2072" ON "awards_historicalround" ("award_id");
CREATE INDEX "awards_historicalround_history_date_c9c2d861" ON "awards_historicalround" ("history_date");
CREATE INDEX "awards_historicalround_history_user_id_535d4b25" ON "awards_historicalround" ("history_user_id");
CREATE INDEX "awards_historicalround_id_fef7d33f" ON "awards_historicalround" ("id");
CREATE INDEX "awards_recipient_category_id_4669ee02" ON "awards_recipient" ("category_id");
CREATE INDEX "awards_recipient_organisation_id_c24cdbbb" ON "awards_recipient" ("organisation_id");
CREATE INDEX "awards_recipient_round_id_a2eedc37" ON "awards_recipient" ("round_id");
CREATE INDEX "awards_round_award_id_92ae2916" ON "awards_round" ("award_id");
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE INDEX "grants_allocationraise_call_id_ead78a5d" ON "grants_allocationraise" ("call_id");
CREATE INDEX "grants_application_applicant_id_c308f247" ON "grants_application" ("applicant_id");
CREATE INDEX "grants_application_call_id_eacdfed4" ON "grants_application" ("call_id");
CREATE INDEX "grants_call_programme_id_0c86f40e" ON "grants_call" ("programme_id");
CREATE INDEX "grants_call_publication_e3137f1d" ON "grants_call" ("publication");
CREATE INDEX "grants_callattachment_call_id_53cca1d1" ON "grants_callattachment" ("call_id");
CREATE INDEX "grants_calllink_call_id_24f532d1" ON "grants_calllink" ("call_id");
CREATE INDEX "grants_criterion_call_id_6dbec441" ON "grants_criterion" ("call_id");
CREATE INDEX "grants_historicalallocationraise_call_id_d56841d8" ON "grants_historicalallocationraise" ("call_id");
CREATE INDEX "grants_historicalallocationraise_history_date_11d45594" ON "grants_historicalallocationraise" ("history_date");
CREATE INDEX "grants_historicalallocationraise_history_user_id_c0ea2560" ON "grants_historicalallocationraise" ("history_user_id");
CREATE INDEX "grants_historicalallocationraise_id_7d4cb9f8" ON "grants_historicalallocationraise" ("id");
CREATE INDEX "grants_historicalapplication_applicant_id_754b1734" ON "grants_historicalapplication" ("applicant_id");
CREATE INDEX "grants_historicalapplication_call_id_9d83a2c7" ON "grants_historicalapplication" ("call_id");
CREATE INDEX "grants_historicalapplication_history_date_c0570606" ON "grants_historicalapplication" ("history_date");
CREATE INDEX "grants_historicalapplication_history_user_id_4a6f0907" ON "grants_historicalapplication" ("history_user_id");
CREATE INDEX "grants_historicalapplication_id_5bc95106" ON "grants_historicalapplication" ("id");
CREATE INDEX "grants_historicalcall_history_date_86fef397" ON "grants_historicalcall" ("history_date");
CREATE INDEX "grants_historicalcall_history_user_id_66ce583d" ON "grants_historicalcall" ("history_user_id");
CREATE INDEX "grants_historicalcall_id_1d4c53a6" ON "grants_historicalcall" ("id");
CREATE INDEX "grants_historicalcall_programme_id_8a016244" ON "grants_historicalcall" ("programme_id");
CREATE INDEX "grants_historicalcall_publication_56a76a18" ON "grants_historicalcall" ("publication");
CREATE INDEX "grants_historicalcallattachment_call_id_90c2e97d" ON "grants_historicalcallattachment" ("call_id");
CREATE INDEX "grants_historicalcallattachment_history_date_bc5d1787" ON "grants_historicalcallattachment" ("history_date");
CREATE INDEX "grants_historicalcallattachment_history_user_id_f49ec3c1" ON "grants_historicalcallattachment" ("history_user_id");
CREATE INDEX "grants_historicalcallattachment_id_fc98f969" ON "grants_historicalcallattachment" ("id");
CREATE INDEX "grants_historicalcalllink_call_id_9044f3ea" ON "grants_historicalcalllink" ("call_id");
CREATE INDEX "grants_historicalcalllink_history_date_230d5b86" ON "grants_historicalcalllink" ("history_date");
CREATE INDEX "grants_historicalcalllink_history_user_id_08b387f9" ON "grants_historicalcalllink" ("history_user_id");
CREATE INDEX "grants_historicalcalllink_id_4782491f" ON "grants_historicalcalllink" ("id");
CREATE INDEX "grants_historicalcontract_application_id_36cce663" ON "grants_historicalcontract" ("application_id");
CREATE INDEX "grants_historicalcontract_history_date_ebc80228" ON "grants_historicalcontract" ("history_date");
CREATE INDEX "grants_historicalcontract_history_user_id_53c344ab" ON "grants_historicalcontract" ("history_user_id");
CREATE INDEX "grants_historicalcontract_id_7c62c8e8" ON "grants_historicalcontract" ("id");
CREATE INDEX "grants_historicalcriterion_call_id_ab81070f" ON "grants_historicalcriterion" ("call_id");
CREATE INDEX "grants_historicalcriterion_history_date_8775b18b" ON "grants_historicalcriterion" ("history_date");
CREATE INDEX "grants_historicalcriterion_history_user_id_6e466897" ON "grants_historicalcriterion" ("history_user_id");
CREATE INDEX "grants_historicalcriterion_id_42860e81" ON "grants_historicalcriterion" ("id");
CREATE INDEX "grants_historicalprogramme_code_f6929386" ON "grants_historicalprogramme" ("code");
CREATE INDEX "grants_historicalprogramme_department_id_7f5e36d3" ON "grants_historicalprogramme" ("department_id");
CREATE INDEX "grants_historicalprogramme_history_date_fd4a57ff" ON "grants_historicalprogramme" ("history_date");
CREATE INDEX "grants_historicalprogramme_history_user_id_4d9056c0" ON "grants_historicalprogramme" ("history_user_id");
CREATE INDEX "grants_historicalprogramme_id_3d05f066" ON "grants_historicalprogramme" ("id");
CREATE INDEX "grants_historicalprogramme_publication_5b1ac1fc" ON "grants_historicalprogramme" ("publication");
CREATE INDEX "grants_historicalprogramme_slug_f61b0a54" ON "grants_historicalprogramme" ("slug");
CREATE INDEX "grants_programme_department_id_f056705b" ON "grants_programme" ("department_id");
CREATE INDEX "grants_programme_publication_52d83d0d" ON "grants_programme" ("publication");
CREATE INDEX "improvement_period__309086_idx" ON "improvement_plan_item" ("period_start", "period_end");
CREATE INDEX "improvement_plan_historicalarea_history_date_9e580251" ON "improvement_plan_historicalarea" ("history_date");
CREATE INDEX "improvement_plan_historicalarea_history_user_id_29cebc1a" ON "improvement_plan_historicalarea" ("history_user_id");
CREATE INDEX "improvement_plan_historicalarea_id_02161ad7" ON "improvement_plan_historicalarea" ("id");
CREATE INDEX "improvement_plan_historicalarea_name_cc919575" ON "improvement_plan_historicalarea" ("name");
CREATE INDEX "improvement_plan_historicalindicator_history_date_5d9c80a1" ON "improvement_plan_historicalindicator" ("history_date");
CREATE INDEX "improvement_plan_historicalindicator_history_user_id_d3cab032" ON "improvement_plan_historicalindicator" ("history_user_id");
CREATE INDEX "improvement_plan_historicalindicator_id_49dbac54" ON "improvement_plan_historicalindicator" ("id");
CREATE INDEX "improvement_plan_historicalindicator_item_id_bc871629" ON "improvement_plan_historicalindicator" ("item_id");
CREATE INDEX "improvement_plan_historicalitem_area_id_7da081fd" ON "improvement_plan_historicalitem" ("area_id");
CREATE INDEX "improvement_plan_historicalitem_carried_over_from_id_ec413afb" ON "improvement_plan_historicalitem" ("carried_over_from_id");
CREATE INDEX "improvement_plan_historicalitem_department_id_ff6b4be2" ON "improvement_plan_historicalitem" ("department_id");
CREATE INDEX "improvement_plan_historicalitem_grant_programme_id_6604000a" ON "improvement_plan_historicalitem" ("grant_programme_id");
CREATE INDEX "improvement_plan_historicalitem_history_date_98db8fa9" ON "improvement_plan_historicalitem" ("history_date");
CREATE INDEX "improvement_plan_historicalitem_history_user_id_6100c0ab" ON "improvement_plan_historicalitem" ("history_user_id");
CREATE INDEX "improvement_plan_historicalitem_id_5b2b5012" ON "improvement_plan_historicalitem" ("id");
CREATE INDEX "improvement_plan_historicalitem_implementers_history_id_0aa763d6" ON "improvement_plan_historicalitem_implementers" ("history_id");
CREATE INDEX "improvement_plan_historicalitem_implementers_id_b5b35e0b" ON "improvement_plan_historicalitem_implementers" ("id");
CREATE INDEX "improvement_plan_historicalitem_implementers_item_id_d5ded58a" ON "improvement_plan_historicalitem_implementers" ("item_id");
CREATE INDEX "improvement_plan_historicalitem_implementers_organisation_id_abfddb0c" ON "improvement_plan_historicalitem_implementers" ("organisation_id");
CREATE INDEX "improvement_plan_historicalitem_parent_id_be857902" ON "improvement_plan_historicalitem" ("parent_id");
CREATE INDEX "improvement_plan_historicalitem_plan_id_edb9a544" ON "improvement_plan_historicalitem" ("plan_id");
CREATE INDEX "improvement_plan_historicalitemlink_history_date_86f62298" ON "improvement_plan_historicalitemlink" ("history_date");
CREATE INDEX "improvement_plan_historicalitemlink_history_user_id_17c4f592" ON "improvement_plan_historicalitemlink" ("history_user_id");
CREATE INDEX "improvement_plan_historicalitemlink_id_6b6af07d" ON "improvement_plan_historicalitemlink" ("id");
CREATE INDEX "improvement_plan_historicalitemlink_item_id_fb34bf42" ON "improvement_plan_historicalitemlink" ("item_id");
CREATE INDEX "improvement_plan_historicalmeasurement_history_date_0d0e4a62" ON "improvement_plan_historicalmeasurement" ("history_date");
CREATE INDEX "improvement_plan_historicalmeasurement_history_user_id_71a87be4" ON "improvement_plan_historicalmeasurement" ("history_user_id");
CREATE INDEX "improvement_plan_historicalmeasurement_id_0a880f1a" ON "improvement_plan_historicalmeasurement" ("id");
CREATE INDEX "improvement_plan_historicalmeasurement_indicator_id_53ba269e" ON "improvement_plan_historicalmeasurement" ("indicator_id");
CREATE INDEX "improvement_plan_historicalplan_history_date_19d8d67b" ON "improvement_plan_historicalplan" ("history_date");
CREATE INDEX "improvement_plan_historicalplan_history_user_id_c70d2cb0" ON "improvement_plan_historicalplan" ("history_user_id");
CREATE INDEX "improvement_plan_historicalplan_id_dd756c26" ON "improvement_plan_historicalplan" ("id");
CREATE INDEX "improvement_plan_historicalplan_meeting_id_8e3d8184" ON "improvement_plan_historicalplan" ("meeting_id");
CREATE INDEX "improvement_plan_historicalplan_publication_6225d86d" ON "improvement_plan_historicalplan" ("publication");
CREATE INDEX "improvement_plan_historicalplan_year_f53aa862" ON "improvement_plan_historicalplan" ("year");
CREATE INDEX "improvement_plan_indicator_item_id_26dfb5b8" ON "improvement_plan_indicator" ("item_id");
CREATE INDEX "improvement_plan_item_area_id_a1885dbc" ON "improvement_plan_item" ("area_id");
CREATE INDEX "improvement_plan_item_carried_over_from_id_737033b9" ON "improvement_plan_item" ("carried_over_from_id");
CREATE INDEX "improvement_plan_item_department_id_1a903247" ON "improvement_plan_item" ("department_id");
CREATE INDEX "improvement_plan_item_grant_programme_id_046636f6" ON "improvement_plan_item" ("grant_programme_id");
CREATE INDEX "improvement_plan_item_implementers_item_id_19290d59" ON "improvement_plan_item_implementers" ("item_id");
CREATE UNIQUE INDEX "improvement_plan_item_implementers_item_id_organisation_id_2f407890_uniq" ON "improvement_plan_item_implementers" ("item_id", "organisation_id");
CREATE INDEX "improvement_plan_item_implementers_organisation_id_4b3794a0" ON "improvement_plan_item_implementers" ("organisation_id");
CREATE INDEX "improvement_plan_item_parent_id_9f2de592" ON "improvement_plan_item" ("parent_id");
CREATE INDEX "improvement_plan_item_plan_id_832a9e10" ON "improvement_plan_item" ("plan_id");
CREATE INDEX "improvement_plan_itemlink_item_id_6f9010b0" ON "improvement_plan_itemlink" ("item_id");
CREATE INDEX "improvement_plan_measurement_indicator_id_454d84f1" ON "improvement_plan_measurement" ("indicator_id");
CREATE INDEX "improvement_plan_plan_meeting_id_a173188b" ON "improvement_plan_plan" ("meeting_id");
CREATE INDEX "improvement_plan_plan_publication_7dcc8b0e" ON "improvement_plan_plan" ("publication");
CREATE INDEX "members_categorystatus_organisation_id_af5968a0" ON "members_categorystatus" ("organisation_id");
CREATE INDEX "members_department_organisation_id_b4527f61" ON "members_department" ("organisation_id");
CREATE INDEX "members_historicalcategorystatus_history_date_121aec7f" ON "members_historicalcategorystatus" ("history_date");
CREATE INDEX "members_historicalcategorystatus_history_user_id_a6ce216d" ON "members_historicalcategorystatus" ("history_user_id");
CREATE INDEX "members_historicalcategorystatus_id_be05f225" ON "members_historicalcategorystatus" ("id");
CREATE INDEX "members_historicalcategorystatus_organisation_id_2c21ca25" ON "members_historicalcategorystatus" ("organisation_id");
CREATE INDEX "members_historicaldepartment_history_date_20d850de" ON "members_historicaldepartment" ("history_date");
CREATE INDEX "members_historicaldepartment_history_user_id_f71df3a8" ON "members_historicaldepartment" ("history_user_id");
CREATE INDEX "members_historicaldepartment_id_e21020d1" ON "members_historicaldepartment" ("id");
CREATE INDEX "members_historicaldepartment_organisation_id_f0e2fa9e" ON "members_historicaldepartment" ("organisation_id");
CREATE INDEX "members_historicalmandate_history_date_8bef82a7" ON "members_historicalmandate" ("history_date");
CREATE INDEX "members_historicalmandate_history_user_id_2b1c9e8b" ON "members_historicalmandate" ("history_user_id");
CREATE INDEX "members_historicalmandate_id_47a4e82b" ON "members_historicalmandate" ("id");
CREATE INDEX "members_historicalmandate_organisation_id_c417cec2" ON "members_historicalmandate" ("organisation_id");
CREATE INDEX "members_historicalmandate_person_id_eba8e73a" ON "members_historicalmandate" ("person_id");
CREATE INDEX "members_historicalorganisation_history_date_79f866f8" ON "members_historicalorganisation" ("history_date");
CREATE INDEX "members_historicalorganisation_history_user_id_d059663f" ON "members_historicalorganisation" ("history_user_id");
CREATE INDEX "members_historicalorganisation_ico_cfa76efc" ON "members_historicalorganisation" ("ico");
CREATE INDEX "members_historicalorganisation_id_0c27c017" ON "members_historicalorganisation" ("id");
CREATE INDEX "members_historicalorganisation_membership_18e7578a" ON "members_historicalorganisation" ("membership");
CREATE INDEX "members_historicalorganisation_slug_c0d7f3b3" ON "members_historicalorganisation" ("slug");
CREATE INDEX "members_historicalorganisationuser_history_date_40f7b632" ON "members_historicalorganisationuser" ("history_date");
CREATE INDEX "members_historicalorganisationuser_history_user_id_408b0a5c" ON "members_historicalorganisationuser" ("history_user_id");
CREATE INDEX "members_historicalorganisationuser_id_eafbbd7e" ON "members_historicalorganisationuser" ("id");
CREATE INDEX "members_historicalorganisationuser_organisation_id_4629dd4e" ON "members_historicalorganisationuser" ("organisation_id");
CREATE INDEX "members_historicalorganisationuser_user_id_5e706bea" ON "members_historicalorganisationuser" ("user_id");
CREATE INDEX "members_historicalperson_history_date_b0a0ccd0" ON "members_historicalperson" ("history_date");
CREATE INDEX "members_historicalperson_history_user_id_478ad87f" ON "members_historicalperson" ("history_user_id");
CREATE INDEX "members_historicalperson_id_1f41c63d" ON "members_historicalperson" ("id");
CREATE INDEX "members_historicaluser_email_3db94743" ON "members_historicaluser" ("email");
CREATE INDEX "members_historicaluser_history_date_278cb26e" ON "members_historicaluser" ("history_date");
CREATE INDEX "members_historicaluser_history_user_id_9ed62aa4" ON "members_historicaluser" ("history_user_id");
CREATE INDEX "members_historicaluser_id_6cf397a3" ON "members_historicaluser" ("id");
CREATE INDEX "members_mandate_organisation_id_2793015f" ON "members_mandate" ("organisation_id");
CREATE INDEX "members_mandate_person_id_3569889c" ON "members_mandate" ("person_id");
CREATE INDEX "members_organisation_membership_a0616e36" ON "members_organisation" ("membership");
CREATE INDEX "members_organisationuser_organisation_id_463dc27f" ON "members_organisationuser" ("organisation_id");
CREATE INDEX "members_organisationuser_user_id_c4081719" ON "members_organisationuser" ("user_id");
CREATE INDEX "members_user_groups_group_id_39b83d85" ON "members_user_groups" ("group_id");
CREATE INDEX "members_user_groups_user_id_db5cba0f" ON "members_user_groups" ("user_id");
CREATE UNIQUE INDEX "members_user_groups_user_id_group_id_e4658dba_uniq" ON "members_user_groups" ("user_id", "group_id");
CREATE INDEX "members_user_user_permissions_permission_id_5f80148e" ON "members_user_user_permissions" ("permission_id");
CREATE INDEX "members_user_user_permissions_user_id_3371a207" ON "members_user_user_permissions" ("user_id");
CREATE UNIQUE INDEX "members_user_user_permissions_user_id_permission_id_290733df_uniq" ON "members_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "mfa_authenticator_user_id_0c3a50c0" ON "mfa_authenticator" ("user_id");
CREATE UNIQUE INDEX "one_account_an_email" ON "members_user" ((LOWER("email")));
CREATE UNIQUE INDEX "one_application_a_number" ON "grants_application" ("call_id", "number") WHERE NOT ("number" = '');
CREATE UNIQUE INDEX "one_item_a_number" ON "improvement_plan_item" ("plan_id", "number") WHERE "parent_id" IS NULL;
CREATE UNIQUE INDEX "one_subitem_a_number" ON "improvement_plan_item" ("parent_id", "number") WHERE "parent_id" IS NOT NULL;
CREATE TRIGGER politician_is_not_coordinator_insert BEFORE insert ON members_mandate
WHEN NEW.role IN ('politician', 'coordinator')
BEGIN
    SELECT RAISE(ABORT, 'politician_is_not_coordinator') WHERE EXISTS (
        SELECT 1 FROM members_mandate AS other
        WHERE other.organisation_id = NEW.organisation_id
        AND other.person_id = NEW.person_id
        AND other.role IN ('politician', 'coordinator')
        AND (other.valid_from IS NULL OR NEW.valid_until IS NULL OR other.valid_from <= NEW.valid_until)
        AND (other.valid_until IS NULL OR NEW.valid_from IS NULL OR other.valid_until >= NEW.valid_from)
        
    );
END;
CREATE TRIGGER politician_is_not_coordinator_update BEFORE update ON members_mandate
WHEN NEW.role IN ('politician', 'coordinator')
BEGIN
    SELECT RAISE(ABORT, 'politician_is_not_coordinator') WHERE EXISTS (
        SELECT 1 FROM members_mandate AS other
        WHERE other.organisation_id = NEW.organisation_id
        AND other.person_id = NEW.person_id
        AND other.role IN ('politician', 'coordinator')
        AND (other.valid_from IS NULL OR NEW.valid_until IS NULL OR other.valid_from <= NEW.valid_until)
        AND (other.valid_until IS NULL OR NEW.valid_from IS NULL OR other.valid_until >= NEW.valid_from)
        AND other.id <> OLD.id
    );
END;
CREATE INDEX "portal_historicalsiteprofile_history_date_1249c6d5" ON "portal_historicalsiteprofile" ("history_date");
CREATE INDEX "portal_historicalsiteprofile_history_user_id_0e61e519" ON "portal_historicalsiteprofile" ("history_user_id");
CREATE INDEX "portal_historicalsiteprofile_id_0c7e8823" ON "portal_historicalsiteprofile" ("id");
CREATE INDEX "portal_historicalsiteprofile_region_id_4b229a4d" ON "portal_historicalsiteprofile" ("region_id");
CREATE INDEX "portal_historicalusefullink_history_date_47492ed5" ON "portal_historicalusefullink" ("history_date");
CREATE INDEX "portal_historicalusefullink_history_user_id_defdd599" ON "portal_historicalusefullink" ("history_user_id");
CREATE INDEX "portal_historicalusefullink_id_7f36a315" ON "portal_historicalusefullink" ("id");
CREATE UNIQUE INDEX "unique_authenticator_type" ON "mfa_authenticator" ("user_id", "type") WHERE "type" IN ('totp', 'recovery_codes');
CREATE UNIQUE INDEX "unique_primary_email" ON "account_emailaddress" ("user_id", "primary") WHERE "primary";
CREATE UNIQUE INDEX "unique_verified_email" ON "account_emailaddress" ("email") WHERE "verified";
