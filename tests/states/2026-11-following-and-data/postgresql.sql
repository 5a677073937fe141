CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE FUNCTION awarded_within_allocation_grants_allocationraise_delete() RETURNS trigger
LANGUAGE plpgsql
SET search_path TO '$user', 'public'
AS $$
DECLARE
calls bigint[] := (SELECT array_agg(call_id) FROM old_rows);
BEGIN
IF calls IS NOT NULL THEN
PERFORM grants_check_limit(calls);
END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION awarded_within_allocation_grants_allocationraise_update() RETURNS trigger
LANGUAGE plpgsql
SET search_path TO '$user', 'public'
AS $$
DECLARE
calls bigint[] := (SELECT array_agg(old_rows.call_id) FROM old_rows LEFT JOIN new_rows USING (id) WHERE new_rows.id IS NULL OR new_rows.call_id <> old_rows.call_id OR new_rows.amount < old_rows.amount);
BEGIN
IF calls IS NOT NULL THEN
PERFORM grants_check_limit(calls);
END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION awarded_within_allocation_grants_application_insert() RETURNS trigger
LANGUAGE plpgsql
SET search_path TO '$user', 'public'
AS $$
DECLARE
calls bigint[] := (SELECT array_agg(call_id) FROM new_rows WHERE awarded > 0);
BEGIN
IF calls IS NOT NULL THEN
PERFORM grants_check_limit(calls);
END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION awarded_within_allocation_grants_application_update() RETURNS trigger
LANGUAGE plpgsql
SET search_path TO '$user', 'public'
AS $$
DECLARE
calls bigint[] := (SELECT array_agg(new_rows.call_id) FROM new_rows LEFT JOIN old_rows USING (id) WHERE new_rows.awarded > 0 AND (new_rows.call_id IS DISTINCT FROM old_rows.call_id OR new_rows.awarded > coalesce(old_rows.awarded, 0)));
BEGIN
IF calls IS NOT NULL THEN
PERFORM grants_check_limit(calls);
END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION awarded_within_allocation_grants_call_update() RETURNS trigger
LANGUAGE plpgsql
SET search_path TO '$user', 'public'
AS $$
DECLARE
calls bigint[] := (SELECT array_agg(id) FROM new_rows JOIN old_rows USING (id) WHERE new_rows.allocation IS NOT NULL AND (old_rows.allocation IS NULL OR new_rows.allocation < old_rows.allocation));
BEGIN
IF calls IS NOT NULL THEN
PERFORM grants_check_limit(calls);
END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_lists_1() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
SET enable_seqscan TO 'off'
AS $_$
DECLARE
-- The column with the number of the activity, and those that its rows in lists follow from.
activity text := TG_ARGV[0];
followed text := TG_ARGV[1];
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
DELETE FROM activities_listed;
INSERT INTO activities_listed (kind, "key", activity_id, heading_id, "order", period_start, period_end) SELECT * FROM (SELECT 'all', 0, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_activity shown WHERE shown.id IS NOT NULL AND shown.publication = 'published' UNION SELECT 'organisation', organiser_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_activity shown WHERE shown.id IS NOT NULL AND shown.publication = 'published' AND organiser_id IS NOT NULL UNION SELECT 'organisation', belonging.organisation_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_activity_partners belonging JOIN activities_activity shown ON shown.id = activity_id WHERE activity_id IS NOT NULL AND shown.publication = 'published' UNION SELECT 'organisation', belonging.organisation_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_activityoutcome belonging JOIN activities_activity shown ON shown.id = activity_id WHERE activity_id IS NOT NULL AND shown.publication = 'published' UNION SELECT 'topic', belonging.topic_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_activity_topics belonging JOIN activities_activity shown ON shown.id = activity_id WHERE activity_id IS NOT NULL AND shown.publication = 'published' UNION SELECT 'department', belonging.department_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_cooperation belonging JOIN activities_activity shown ON shown.id = activity_id WHERE activity_id IS NOT NULL AND shown.publication = 'published') AS wanted WHERE true ON CONFLICT DO NOTHING;
RETURN NULL;
ELSIF TG_OP = 'INSERT' THEN
EXECUTE format('SELECT array_agg(DISTINCT %I) FROM new_rows', activity) INTO changed;
ELSIF TG_OP = 'DELETE' THEN
EXECUTE format('SELECT array_agg(DISTINCT %I) FROM old_rows', activity) INTO changed;
ELSE
EXECUTE format(
'SELECT array_agg(DISTINCT %1$I) FROM ('
'(SELECT %2$s FROM new_rows EXCEPT SELECT %2$s FROM old_rows) UNION ALL '
'(SELECT %2$s FROM old_rows EXCEPT SELECT %2$s FROM new_rows)) AS one',
activity, followed
) INTO changed;
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
PERFORM 1 FROM activities_activity WHERE id = ANY(changed) ORDER BY id FOR NO KEY UPDATE;
IF TG_OP <> 'INSERT' THEN
DELETE FROM activities_listed WHERE activity_id = ANY(changed);
END IF;
WITH few AS MATERIALIZED (SELECT id, "publication", "organiser_id", "heading_id", "order", "period_start", "period_end" FROM activities_activity WHERE id = ANY(changed))
INSERT INTO activities_listed (kind, "key", activity_id, heading_id, "order", period_start, period_end) SELECT * FROM (SELECT 'all', 0, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM few shown WHERE shown.id IS NOT NULL AND shown.publication = 'published' UNION SELECT 'organisation', organiser_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM few shown WHERE shown.id IS NOT NULL AND shown.publication = 'published' AND organiser_id IS NOT NULL UNION SELECT 'organisation', belonging.organisation_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_activity_partners belonging JOIN few shown ON shown.id = activity_id WHERE activity_id IS NOT NULL AND shown.publication = 'published' UNION SELECT 'organisation', belonging.organisation_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_activityoutcome belonging JOIN few shown ON shown.id = activity_id WHERE activity_id IS NOT NULL AND shown.publication = 'published' UNION SELECT 'topic', belonging.topic_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_activity_topics belonging JOIN few shown ON shown.id = activity_id WHERE activity_id IS NOT NULL AND shown.publication = 'published' UNION SELECT 'department', belonging.department_id, shown.id, shown.heading_id, shown."order", shown.period_start, shown.period_end FROM activities_cooperation belonging JOIN few shown ON shown.id = activity_id WHERE activity_id IS NOT NULL AND shown.publication = 'published') AS wanted WHERE true ON CONFLICT DO NOTHING;
RETURN NULL;
END
$_$;
CREATE FUNCTION derived_lists_1_counted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
SET enable_seqscan TO 'off'
AS $$
DECLARE
kinds text[];
keys bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
DELETE FROM activities_tally;
RETURN NULL;
ELSIF TG_OP = 'INSERT' THEN
INSERT INTO activities_tally (kind, "key", heading_id, period_start, period_end, count) SELECT kind, "key", heading_id, date_trunc('month', period_start)::date, date_trunc('month', period_end)::date, count(*) FROM new_rows GROUP BY 1, 2, 3, 4, 5;
ELSIF TG_OP = 'DELETE' THEN
INSERT INTO activities_tally (kind, "key", heading_id, period_start, period_end, count) SELECT kind, "key", heading_id, date_trunc('month', period_start)::date, date_trunc('month', period_end)::date, -count(*) FROM old_rows GROUP BY 1, 2, 3, 4, 5;
ELSE
INSERT INTO activities_tally (kind, "key", heading_id, period_start, period_end, count) SELECT kind, "key", heading_id, date_trunc('month', period_start)::date, date_trunc('month', period_end)::date, -count(*) FROM old_rows GROUP BY 1, 2, 3, 4, 5;
INSERT INTO activities_tally (kind, "key", heading_id, period_start, period_end, count) SELECT kind, "key", heading_id, date_trunc('month', period_start)::date, date_trunc('month', period_end)::date, count(*) FROM new_rows GROUP BY 1, 2, 3, 4, 5;
END IF;
-- Only rows that nobody else holds are taken in: nobody waits, and each number is counted once.
IF random() < 0.05 AND current_setting('transaction_isolation') = 'read committed' THEN
EXECUTE format(
'SELECT array_agg(DISTINCT kind), array_agg(DISTINCT "key") FROM %I',
CASE TG_OP WHEN 'DELETE' THEN 'old_rows' ELSE 'new_rows' END
) INTO kinds, keys;
WITH free AS (
SELECT id FROM activities_tally WHERE kind = ANY(kinds) AND "key" = ANY(keys) FOR UPDATE SKIP LOCKED
),
taken AS (DELETE FROM activities_tally WHERE id IN (SELECT id FROM free) RETURNING kind, "key", heading_id, period_start, period_end, count)
INSERT INTO activities_tally (kind, "key", heading_id, period_start, period_end, count)
SELECT kind, "key", heading_id, period_start, period_end, sum(count) FROM taken GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0;
END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_063942878ce3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 4, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activityattachment WHERE activity_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 4, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activityattachment WHERE activity_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."title" IS DISTINCT FROM NEW."title" OR OLD."period_start" IS DISTINCT FROM NEW."period_start" OR OLD."period_end" IS DISTINCT FROM NEW."period_end" OR OLD."organiser_id" IS DISTINCT FROM NEW."organiser_id" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 4, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activityattachment WHERE activity_id = OLD.id UNION SELECT id FROM activities_activityattachment WHERE activity_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_063942878ce3_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 4;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_0a12740b6a99() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 35, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 35, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 35, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."shown_from" IS DISTINCT FROM NEW."shown_from" OR OLD."shown_until" IS DISTINCT FROM NEW."shown_until") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_0a12740b6a99_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 35;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_13f4aca80f5b() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 50, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 50, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 50, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_13f4aca80f5b_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 50;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_148d9b636127() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT activity_id FROM activities_activity_topics WHERE topic_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT activity_id FROM activities_activity_topics WHERE topic_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT activity_id FROM activities_activity_topics WHERE topic_id = OLD.id UNION SELECT activity_id FROM activities_activity_topics WHERE topic_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_148d9b636127_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_1d592b19a62f() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.item_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.item_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.item_id UNION SELECT NEW.item_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_1d592b19a62f_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 3;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_249ed5a2f38d() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 20, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 20, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 20, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE plan_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE plan_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."year" IS DISTINCT FROM NEW."year" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE plan_id = OLD.id UNION SELECT id FROM improvement_plan_item WHERE plan_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_249ed5a2f38d_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 20;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_29473f53d9bd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.award_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.award_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.award_id UNION SELECT NEW.award_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_29473f53d9bd_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 30;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_2dd750e16fd1() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT awards_recipient.id FROM awards_recipient JOIN awards_round ON awards_round.id = round_id WHERE award_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT awards_recipient.id FROM awards_recipient JOIN awards_round ON awards_round.id = round_id WHERE award_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."name" IS DISTINCT FROM NEW."name" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT awards_recipient.id FROM awards_recipient JOIN awards_round ON awards_round.id = round_id WHERE award_id = OLD.id UNION SELECT awards_recipient.id FROM awards_recipient JOIN awards_round ON awards_round.id = round_id WHERE award_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_2dd750e16fd1_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 30;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 31;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_2f446d8971f1() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.activity_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.activity_id) found WHERE found.one IS NOT NULL;
ELSIF OLD."activity_id" IS DISTINCT FROM NEW."activity_id" OR OLD."topic_id" IS DISTINCT FROM NEW."topic_id" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.activity_id UNION SELECT NEW.activity_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_2f446d8971f1_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_30e8fc466491() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, (OLD."round_id" IS DISTINCT FROM NEW."round_id") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_30e8fc466491_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 31;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_3362088c8e2c() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, (OLD."call_id" IS DISTINCT FROM NEW."call_id" OR OLD."file" IS DISTINCT FROM NEW."file") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_3362088c8e2c_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 13;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_3b4312116cb2() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.deck_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.deck_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, (OLD."is_hidden" IS DISTINCT FROM NEW."is_hidden") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.deck_id UNION SELECT NEW.deck_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_3b4312116cb2_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 60;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_4e0bc1c398b1() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 40, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.organisation_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 40, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.organisation_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 40, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.organisation_id UNION SELECT NEW.organisation_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_4e0bc1c398b1_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 40;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_527c07e48e36() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT item_id FROM improvement_plan_indicator WHERE id = NEW.indicator_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT item_id FROM improvement_plan_indicator WHERE id = OLD.indicator_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT item_id FROM improvement_plan_indicator WHERE id = OLD.indicator_id UNION SELECT item_id FROM improvement_plan_indicator WHERE id = NEW.indicator_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_527c07e48e36_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_56d97bcdc4bb() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, (OLD."call_id" IS DISTINCT FROM NEW."call_id" OR OLD."decision" IS DISTINCT FROM NEW."decision") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_56d97bcdc4bb_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 12;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_6df04ab130de() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.award_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.award_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.award_id UNION SELECT NEW.award_id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE round_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE round_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."award_id" IS DISTINCT FROM NEW."award_id" OR OLD."year" IS DISTINCT FROM NEW."year" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, (OLD."award_id" IS DISTINCT FROM NEW."award_id") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE round_id = OLD.id UNION SELECT id FROM awards_recipient WHERE round_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_6df04ab130de_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 30;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 31;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_7010b34d2b3e() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.agendaitem_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.agendaitem_id) found WHERE found.one IS NOT NULL;
ELSIF OLD."agendaitem_id" IS DISTINCT FROM NEW."agendaitem_id" OR OLD."organisation_id" IS DISTINCT FROM NEW."organisation_id" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.agendaitem_id UNION SELECT NEW.agendaitem_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_7010b34d2b3e_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 3;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_75dee94d5721() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_application WHERE call_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_application WHERE call_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."results_published" IS DISTINCT FROM NEW."results_published" OR OLD."year" IS DISTINCT FROM NEW."year" OR OLD."programme_id" IS DISTINCT FROM NEW."programme_id" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."results_published" IS DISTINCT FROM NEW."results_published" OR OLD."programme_id" IS DISTINCT FROM NEW."programme_id") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_application WHERE call_id = OLD.id UNION SELECT id FROM grants_application WHERE call_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_callattachment WHERE call_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_callattachment WHERE call_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."year" IS DISTINCT FROM NEW."year" OR OLD."programme_id" IS DISTINCT FROM NEW."programme_id" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."programme_id" IS DISTINCT FROM NEW."programme_id") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_callattachment WHERE call_id = OLD.id UNION SELECT id FROM grants_callattachment WHERE call_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_75dee94d5721_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 11;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 12;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 13;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_7708bf1a2e61() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT activity_id FROM activities_cooperation WHERE department_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT activity_id FROM activities_cooperation WHERE department_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT activity_id FROM activities_cooperation WHERE department_id = OLD.id UNION SELECT activity_id FROM activities_cooperation WHERE department_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE department_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE department_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE department_id = OLD.id UNION SELECT id FROM improvement_plan_item WHERE department_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_7708bf1a2e61_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_809aed2ed7c7() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM members_mandate WHERE person_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM members_mandate WHERE person_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."first_name" IS DISTINCT FROM NEW."first_name" OR OLD."last_name" IS DISTINCT FROM NEW."last_name" OR OLD."title_before" IS DISTINCT FROM NEW."title_before" OR OLD."title_after" IS DISTINCT FROM NEW."title_after" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, (OLD."first_name" IS DISTINCT FROM NEW."first_name" OR OLD."last_name" IS DISTINCT FROM NEW."last_name") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM members_mandate WHERE person_id = OLD.id UNION SELECT id FROM members_mandate WHERE person_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_809aed2ed7c7_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 41;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_81e1f7f4b616() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.activity_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.activity_id) found WHERE found.one IS NOT NULL;
ELSIF OLD."activity_id" IS DISTINCT FROM NEW."activity_id" OR OLD."alt" IS DISTINCT FROM NEW."alt" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.activity_id UNION SELECT NEW.activity_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_81e1f7f4b616_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_884e972ff207() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE heading_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE heading_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE heading_id = OLD.id UNION SELECT id FROM activities_activity WHERE heading_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_884e972ff207_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_8f4276e28532() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.activity_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.activity_id) found WHERE found.one IS NOT NULL;
ELSIF OLD."activity_id" IS DISTINCT FROM NEW."activity_id" OR OLD."organisation_id" IS DISTINCT FROM NEW."organisation_id" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.activity_id UNION SELECT NEW.activity_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_8f4276e28532_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_90cf178ae450() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."meeting_id" IS DISTINCT FROM NEW."meeting_id") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_90cf178ae450_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 60;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_91f79c1077a1() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 2, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 2, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 2, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_agendaitem WHERE meeting_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_agendaitem WHERE meeting_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."date" IS DISTINCT FROM NEW."date" OR OLD."group" IS DISTINCT FROM NEW."group" OR OLD."group_en" IS DISTINCT FROM NEW."group_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_agendaitem WHERE meeting_id = OLD.id UNION SELECT id FROM activities_agendaitem WHERE meeting_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 5, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_meetingattachment WHERE meeting_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 5, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_meetingattachment WHERE meeting_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."date" IS DISTINCT FROM NEW."date" OR OLD."group" IS DISTINCT FROM NEW."group" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 5, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_meetingattachment WHERE meeting_id = OLD.id UNION SELECT id FROM activities_meetingattachment WHERE meeting_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM decks_deck WHERE meeting_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM decks_deck WHERE meeting_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."date" IS DISTINCT FROM NEW."date" OR OLD."group" IS DISTINCT FROM NEW."group" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 60, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM decks_deck WHERE meeting_id = OLD.id UNION SELECT id FROM decks_deck WHERE meeting_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_91f79c1077a1_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 2;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 3;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 5;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 60;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_937bfa496bd9() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, (OLD."plan_id" IS DISTINCT FROM NEW."plan_id") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE parent_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE parent_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."title" IS DISTINCT FROM NEW."title" OR OLD."number" IS DISTINCT FROM NEW."number" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE parent_id = OLD.id UNION SELECT id FROM improvement_plan_item WHERE parent_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_937bfa496bd9_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_97dc8f127016() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE organiser_id = NEW.id UNION SELECT activity_id FROM activities_activity_partners WHERE organisation_id = NEW.id UNION SELECT activity_id FROM activities_activityoutcome WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE organiser_id = OLD.id UNION SELECT activity_id FROM activities_activity_partners WHERE organisation_id = OLD.id UNION SELECT activity_id FROM activities_activityoutcome WHERE organisation_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."short_name" IS DISTINCT FROM NEW."short_name" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE organiser_id = OLD.id UNION SELECT activity_id FROM activities_activity_partners WHERE organisation_id = OLD.id UNION SELECT activity_id FROM activities_activityoutcome WHERE organisation_id = OLD.id UNION SELECT id FROM activities_activity WHERE organiser_id = NEW.id UNION SELECT activity_id FROM activities_activity_partners WHERE organisation_id = NEW.id UNION SELECT activity_id FROM activities_activityoutcome WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT agendaitem_id FROM activities_agendaitem_organisations WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT agendaitem_id FROM activities_agendaitem_organisations WHERE organisation_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."short_name" IS DISTINCT FROM NEW."short_name" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT agendaitem_id FROM activities_agendaitem_organisations WHERE organisation_id = OLD.id UNION SELECT agendaitem_id FROM activities_agendaitem_organisations WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_application WHERE applicant_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_application WHERE applicant_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."short_name" IS DISTINCT FROM NEW."short_name" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_application WHERE applicant_id = OLD.id UNION SELECT id FROM grants_application WHERE applicant_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT item_id FROM improvement_plan_item_implementers WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT item_id FROM improvement_plan_item_implementers WHERE organisation_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT item_id FROM improvement_plan_item_implementers WHERE organisation_id = OLD.id UNION SELECT item_id FROM improvement_plan_item_implementers WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_award WHERE giver_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_award WHERE giver_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_award WHERE giver_id = OLD.id UNION SELECT id FROM awards_award WHERE giver_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE organisation_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."short_name" IS DISTINCT FROM NEW."short_name" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE organisation_id = OLD.id UNION SELECT id FROM awards_recipient WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 40, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 40, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 40, found.one, (OLD."membership" IS DISTINCT FROM NEW."membership") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM members_mandate WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM members_mandate WHERE organisation_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."short_name" IS DISTINCT FROM NEW."short_name" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."membership" IS DISTINCT FROM NEW."membership" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, (OLD."membership" IS DISTINCT FROM NEW."membership") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM members_mandate WHERE organisation_id = OLD.id UNION SELECT id FROM members_mandate WHERE organisation_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_97dc8f127016_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 3;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 12;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 30;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 31;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 40;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 41;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_9dfd94411f39() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 41, found.one, (OLD."is_public" IS DISTINCT FROM NEW."is_public" OR OLD."valid_from" IS DISTINCT FROM NEW."valid_from" OR OLD."valid_until" IS DISTINCT FROM NEW."valid_until" OR OLD."organisation_id" IS DISTINCT FROM NEW."organisation_id" OR OLD."person_id" IS DISTINCT FROM NEW."person_id") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_9dfd94411f39_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 41;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_a19736ecda70() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 5, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 5, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 5, found.one, (OLD."meeting_id" IS DISTINCT FROM NEW."meeting_id" OR OLD."file" IS DISTINCT FROM NEW."file") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_a19736ecda70_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 5;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_a68d4134f763() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE area_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE area_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM improvement_plan_item WHERE area_id = OLD.id UNION SELECT id FROM improvement_plan_item WHERE area_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_a68d4134f763_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_ac017166af29() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 10, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 10, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 10, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_call WHERE programme_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_call WHERE programme_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."code" IS DISTINCT FROM NEW."code" OR OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM grants_call WHERE programme_id = OLD.id UNION SELECT id FROM grants_call WHERE programme_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT grants_application.id FROM grants_application JOIN grants_call ON grants_call.id = call_id WHERE programme_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT grants_application.id FROM grants_application JOIN grants_call ON grants_call.id = call_id WHERE programme_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."code" IS DISTINCT FROM NEW."code" OR OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 12, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT grants_application.id FROM grants_application JOIN grants_call ON grants_call.id = call_id WHERE programme_id = OLD.id UNION SELECT grants_application.id FROM grants_application JOIN grants_call ON grants_call.id = call_id WHERE programme_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT grants_callattachment.id FROM grants_callattachment JOIN grants_call ON grants_call.id = call_id WHERE programme_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT grants_callattachment.id FROM grants_callattachment JOIN grants_call ON grants_call.id = call_id WHERE programme_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."publication" IS DISTINCT FROM NEW."publication" OR OLD."slug" IS DISTINCT FROM NEW."slug" OR OLD."code" IS DISTINCT FROM NEW."code" OR OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 13, found.one, (OLD."publication" IS DISTINCT FROM NEW."publication") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT grants_callattachment.id FROM grants_callattachment JOIN grants_call ON grants_call.id = call_id WHERE programme_id = OLD.id UNION SELECT grants_callattachment.id FROM grants_callattachment JOIN grants_call ON grants_call.id = call_id WHERE programme_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_ac017166af29_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 10;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 11;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 12;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 13;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_bcb0f5440190() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 4, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 4, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 4, found.one, (OLD."activity_id" IS DISTINCT FROM NEW."activity_id" OR OLD."file" IS DISTINCT FROM NEW."file") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_bcb0f5440190_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 4;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_c80ae879fd60() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.item_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.item_id) found WHERE found.one IS NOT NULL;
ELSIF OLD."item_id" IS DISTINCT FROM NEW."item_id" OR OLD."organisation_id" IS DISTINCT FROM NEW."organisation_id" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.item_id UNION SELECT NEW.item_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_c80ae879fd60_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_d072c1bcf9f5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.activity_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.activity_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.activity_id UNION SELECT NEW.activity_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_d072c1bcf9f5_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_d34c8dcb4e43() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.call_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.call_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 11, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.call_id UNION SELECT NEW.call_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_d34c8dcb4e43_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 11;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_d3e3f563b1b2() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.award_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.award_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 30, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.award_id UNION SELECT NEW.award_id) found WHERE found.one IS NOT NULL; END IF;
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE category_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE category_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 31, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM awards_recipient WHERE category_id = OLD.id UNION SELECT id FROM awards_recipient WHERE category_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_d3e3f563b1b2_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 30;
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 31;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_e568025895af() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE series_id = NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE series_id = OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD."name" IS DISTINCT FROM NEW."name" OR OLD."name_en" IS DISTINCT FROM NEW."name_en" THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 1, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT id FROM activities_activity WHERE series_id = OLD.id UNION SELECT id FROM activities_activity WHERE series_id = NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_e568025895af_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 1;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_ec77560b73a9() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.item_id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.item_id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 21, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.item_id UNION SELECT NEW.item_id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_ec77560b73a9_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 21;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_fe69f72d3243() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF TG_OP = 'INSERT' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, false FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT NEW.id) found WHERE found.one IS NOT NULL;
ELSIF TG_OP = 'DELETE' THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, true FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id) found WHERE found.one IS NOT NULL;
ELSIF OLD IS DISTINCT FROM NEW THEN INSERT INTO search_mark (kind, object_id, hides) SELECT 3, found.one, (OLD."meeting_id" IS DISTINCT FROM NEW."meeting_id") FROM (SELECT NULL AS one WHERE 1 = 0 UNION SELECT OLD.id UNION SELECT NEW.id) found WHERE found.one IS NOT NULL; END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_search_fe69f72d3243_truncate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
BEGIN
INSERT INTO search_mark (kind, object_id, hides) SELECT kind, object_id, true FROM search_document WHERE kind = 3;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_stamps_2_aktivity_delete() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN UPDATE calendars_stamp SET changed_at = clock_timestamp() WHERE source = 'aktivity' AND key IN (SELECT id FROM old_rows); RETURN NULL; END $$;
CREATE FUNCTION derived_stamps_2_aktivity_insert() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN INSERT INTO calendars_stamp (source, key, uid, sequence, changed_at) SELECT 'aktivity', id, gen_random_uuid()::text, 0, clock_timestamp() FROM new_rows WHERE true ON CONFLICT (source, key) DO UPDATE SET sequence = calendars_stamp.sequence + 1, changed_at = clock_timestamp(); RETURN NULL; END $$;
CREATE FUNCTION derived_stamps_2_aktivity_update() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN UPDATE calendars_stamp SET changed_at = clock_timestamp() WHERE source = 'aktivity' AND key IN (SELECT id FROM (SELECT "id", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "starts_at", "ends_at", "place", "state", "publication", "title", "title_en", "summary", "summary_en", "state_reason", "state_reason_en", "slug" FROM new_rows EXCEPT SELECT "id", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "starts_at", "ends_at", "place", "state", "publication", "title", "title_en", "summary", "summary_en", "state_reason", "state_reason_en", "slug" FROM old_rows) AS one); UPDATE calendars_stamp SET sequence = sequence + 1 WHERE source = 'aktivity' AND key IN (SELECT id FROM (SELECT "id", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "starts_at", "ends_at", "place", "state" FROM new_rows EXCEPT SELECT "id", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "starts_at", "ends_at", "place", "state" FROM old_rows) AS one); RETURN NULL; END $$;
CREATE FUNCTION derived_stamps_2_setkani_delete() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN UPDATE calendars_stamp SET changed_at = clock_timestamp() WHERE source = 'setkani' AND key IN (SELECT id FROM old_rows); RETURN NULL; END $$;
CREATE FUNCTION derived_stamps_2_setkani_insert() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN INSERT INTO calendars_stamp (source, key, uid, sequence, changed_at) SELECT 'setkani', id, gen_random_uuid()::text, 0, clock_timestamp() FROM new_rows WHERE true ON CONFLICT (source, key) DO UPDATE SET sequence = calendars_stamp.sequence + 1, changed_at = clock_timestamp(); RETURN NULL; END $$;
CREATE FUNCTION derived_stamps_2_setkani_update() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN UPDATE calendars_stamp SET changed_at = clock_timestamp() WHERE source = 'setkani' AND key IN (SELECT id FROM (SELECT "id", "date", "starts_at", "ends_at", "place", "cancellation", "publication", "group", "group_en", "is_open", "cancellation_en", "slug" FROM new_rows EXCEPT SELECT "id", "date", "starts_at", "ends_at", "place", "cancellation", "publication", "group", "group_en", "is_open", "cancellation_en", "slug" FROM old_rows) AS one); UPDATE calendars_stamp SET sequence = sequence + 1 WHERE source = 'setkani' AND key IN (SELECT id FROM (SELECT "id", "date", "starts_at", "ends_at", "place", "cancellation" FROM new_rows EXCEPT SELECT "id", "date", "starts_at", "ends_at", "place", "cancellation" FROM old_rows) AS one); RETURN NULL; END $$;
CREATE FUNCTION derived_stamps_2_vyzvy_delete() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN UPDATE calendars_stamp SET changed_at = clock_timestamp() WHERE source = 'vyzvy' AND key IN (SELECT id FROM old_rows); RETURN NULL; END $$;
CREATE FUNCTION derived_stamps_2_vyzvy_insert() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN INSERT INTO calendars_stamp (source, key, uid, sequence, changed_at) SELECT 'vyzvy', id, gen_random_uuid()::text, 0, clock_timestamp() FROM new_rows WHERE true ON CONFLICT (source, key) DO UPDATE SET sequence = calendars_stamp.sequence + 1, changed_at = clock_timestamp(); RETURN NULL; END $$;
CREATE FUNCTION derived_stamps_2_vyzvy_update() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$ BEGIN UPDATE calendars_stamp SET changed_at = clock_timestamp() WHERE source = 'vyzvy' AND key IN (SELECT id FROM (SELECT "id", "opens_on", "opens_time", "closes_on", "closes_time", "publication", "year", "programme_id" FROM new_rows EXCEPT SELECT "id", "opens_on", "opens_time", "closes_on", "closes_time", "publication", "year", "programme_id" FROM old_rows) AS one); UPDATE calendars_stamp SET sequence = sequence + 1 WHERE source = 'vyzvy' AND key IN (SELECT id FROM (SELECT "id", "opens_on", "opens_time", "closes_on", "closes_time" FROM new_rows EXCEPT SELECT "id", "opens_on", "opens_time", "closes_on", "closes_time" FROM old_rows) AS one); RETURN NULL; END $$;
CREATE FUNCTION derived_traces_0965c5ed5372() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-vyzva';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "published_at", "programme_id", "year", "allocation", "max_per_project", "announced_on", "opens_on", "opens_time", "closes_on", "closes_time", "activities_from", "activities_until", "board_from", "board_until", "decision_by", "resolution_number", "resolution_date", "purpose", "reasons", "conditions", "conditions_en", "application_form_url", "note", "note_en", "results_published", "declared_applications", "declared_requested", "declared_funded_full", "declared_awarded_full", "declared_funded_part", "declared_awarded_part", "declared_requested_part", "declared_funded", "declared_awarded", "declared_refused" FROM new_rows EXCEPT SELECT "id", "publication", "published_at", "programme_id", "year", "allocation", "max_per_project", "announced_on", "opens_on", "opens_time", "closes_on", "closes_time", "activities_from", "activities_until", "board_from", "board_until", "decision_by", "resolution_number", "resolution_date", "purpose", "reasons", "conditions", "conditions_en", "application_form_url", "note", "note_en", "results_published", "declared_applications", "declared_requested", "declared_funded_full", "declared_awarded_full", "declared_funded_part", "declared_awarded_part", "declared_requested_part", "declared_funded", "declared_awarded", "declared_refused" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "published_at", "programme_id", "year", "allocation", "max_per_project", "announced_on", "opens_on", "opens_time", "closes_on", "closes_time", "activities_from", "activities_until", "board_from", "board_until", "decision_by", "resolution_number", "resolution_date", "purpose", "reasons", "conditions", "conditions_en", "application_form_url", "note", "note_en", "results_published", "declared_applications", "declared_requested", "declared_funded_full", "declared_awarded_full", "declared_funded_part", "declared_awarded_part", "declared_requested_part", "declared_funded", "declared_awarded", "declared_refused" FROM old_rows EXCEPT SELECT "id", "publication", "published_at", "programme_id", "year", "allocation", "max_per_project", "announced_on", "opens_on", "opens_time", "closes_on", "closes_time", "activities_from", "activities_until", "board_from", "board_until", "decision_by", "resolution_number", "resolution_date", "purpose", "reasons", "conditions", "conditions_en", "application_form_url", "note", "note_en", "results_published", "declared_applications", "declared_requested", "declared_funded_full", "declared_awarded_full", "declared_funded_part", "declared_awarded_part", "declared_requested_part", "declared_funded", "declared_awarded", "declared_refused" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-vyzva' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-vyzva' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-vyzva', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-vyzva' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_0b875c96873e() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'ukazatel';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" WHERE "improvement_plan_indicator"."item_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" WHERE "improvement_plan_indicator"."item_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "plan_id", "number", "parent_id" FROM new_rows EXCEPT SELECT "id", "plan_id", "number", "parent_id" FROM old_rows
),
old_columns AS (
SELECT "id", "plan_id", "number", "parent_id" FROM old_rows EXCEPT SELECT "id", "plan_id", "number", "parent_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" WHERE "improvement_plan_indicator"."item_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" WHERE "improvement_plan_indicator"."item_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'ukazatel' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'ukazatel' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'ukazatel', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'ukazatel' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_0c112666cd34() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'rocnik-oceneni';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "award_id", "year", "announced", "announced_en", "entries_until", "held_on", "place", "entrant_count", "entry_count", "category_count", "note", "note_en" FROM new_rows EXCEPT SELECT "id", "award_id", "year", "announced", "announced_en", "entries_until", "held_on", "place", "entrant_count", "entry_count", "category_count", "note", "note_en" FROM old_rows
),
old_columns AS (
SELECT "id", "award_id", "year", "announced", "announced_en", "entries_until", "held_on", "place", "entrant_count", "entry_count", "category_count", "note", "note_en" FROM old_rows EXCEPT SELECT "id", "award_id", "year", "announced", "announced_en", "entries_until", "held_on", "place", "entrant_count", "entry_count", "category_count", "note", "note_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'rocnik-oceneni' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'rocnik-oceneni' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'rocnik-oceneni', id, moment, NULL FROM (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'rocnik-oceneni' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_1fbfb40a5cb6() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'setkani';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_meeting WHERE place_key IN (SELECT new_rows.key FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_meeting WHERE place_key IN (SELECT old_rows.key FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "place_id", "name", "key" FROM new_rows EXCEPT SELECT "id", "place_id", "name", "key" FROM old_rows
),
old_columns AS (
SELECT "id", "place_id", "name", "key" FROM old_rows EXCEPT SELECT "id", "place_id", "name", "key" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_meeting WHERE place_key IN (SELECT new_columns.key FROM new_columns) UNION SELECT id FROM activities_meeting WHERE place_key IN (SELECT old_columns.key FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'setkani' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'setkani' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'setkani', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'setkani' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_21563ab2a071() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'organizace';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.organisation_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.organisation_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "organisation_id", "year", "category", "approved_on", "valid_until" FROM new_rows EXCEPT SELECT "id", "organisation_id", "year", "category", "approved_on", "valid_until" FROM old_rows
),
old_columns AS (
SELECT "id", "organisation_id", "year", "category", "approved_on", "valid_until" FROM old_rows EXCEPT SELECT "id", "organisation_id", "year", "category", "approved_on", "valid_until" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.organisation_id FROM new_columns UNION SELECT old_columns.organisation_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'organizace' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "members_organisation"."id" AS "id" FROM "members_organisation" WHERE NOT ("members_organisation"."membership" = 'none')) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'organizace' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "members_organisation"."id" AS "id" FROM "members_organisation" WHERE NOT ("members_organisation"."membership" = 'none')) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'organizace', id, moment, NULL FROM (SELECT id FROM (SELECT "members_organisation"."id" AS "id" FROM "members_organisation" WHERE NOT ("members_organisation"."membership" = 'none')) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'organizace' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_2842dbbaacc2() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'oceneny';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."organisation_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."organisation_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name", "ico", "membership" FROM new_rows EXCEPT SELECT "id", "name", "ico", "membership" FROM old_rows
),
old_columns AS (
SELECT "id", "name", "ico", "membership" FROM old_rows EXCEPT SELECT "id", "name", "ico", "membership" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."organisation_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."organisation_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'oceneny' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'oceneny' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'oceneny', id, moment, NULL FROM (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'oceneny' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_2a9d2443a4c5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'polozka-planu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."department_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."department_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name" FROM new_rows EXCEPT SELECT "id", "name" FROM old_rows
),
old_columns AS (
SELECT "id", "name" FROM old_rows EXCEPT SELECT "id", "name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."department_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."department_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'polozka-planu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'polozka-planu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'polozka-planu', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'polozka-planu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_2ba0fe6cef59() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'mandat';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" WHERE "members_mandate"."person_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" WHERE "members_mandate"."person_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "first_name", "last_name" FROM new_rows EXCEPT SELECT "id", "first_name", "last_name" FROM old_rows
),
old_columns AS (
SELECT "id", "first_name", "last_name" FROM old_rows EXCEPT SELECT "id", "first_name", "last_name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" WHERE "members_mandate"."person_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "members_mandate"."id" AS "id" FROM "members_mandate" WHERE "members_mandate"."person_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'mandat' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'mandat' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'mandat', id, moment, NULL FROM (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'mandat' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_2d0777b5d7e8() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-zadost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.application_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.application_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "application_id", "number", "concluded_on", "published_on", "url" FROM new_rows EXCEPT SELECT "id", "application_id", "number", "concluded_on", "published_on", "url" FROM old_rows
),
old_columns AS (
SELECT "id", "application_id", "number", "concluded_on", "published_on", "url" FROM old_rows EXCEPT SELECT "id", "application_id", "number", "concluded_on", "published_on", "url" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.application_id FROM new_columns UNION SELECT old_columns.application_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-zadost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-zadost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-zadost', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-zadost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_37458e6ba217() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-zadost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") WHERE "grants_call"."programme_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") WHERE "grants_call"."programme_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "code", "slug" FROM new_rows EXCEPT SELECT "id", "publication", "code", "slug" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "code", "slug" FROM old_rows EXCEPT SELECT "id", "publication", "code", "slug" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") WHERE "grants_call"."programme_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") WHERE "grants_call"."programme_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-zadost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-zadost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-zadost', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-zadost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_38aa96b45c7b() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'oceneny';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."round_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."round_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "year", "award_id" FROM new_rows EXCEPT SELECT "id", "year", "award_id" FROM old_rows
),
old_columns AS (
SELECT "id", "year", "award_id" FROM old_rows EXCEPT SELECT "id", "year", "award_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."round_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."round_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'oceneny' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'oceneny' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'oceneny', id, moment, NULL FROM (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'oceneny' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_3a9356de11bd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'polozka-planu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_item_implementers" ON ("improvement_plan_item"."id" = "improvement_plan_item_implementers"."item_id") WHERE "improvement_plan_item_implementers"."organisation_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_item_implementers" ON ("improvement_plan_item"."id" = "improvement_plan_item_implementers"."item_id") WHERE "improvement_plan_item_implementers"."organisation_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name" FROM new_rows EXCEPT SELECT "id", "name" FROM old_rows
),
old_columns AS (
SELECT "id", "name" FROM old_rows EXCEPT SELECT "id", "name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_item_implementers" ON ("improvement_plan_item"."id" = "improvement_plan_item_implementers"."item_id") WHERE "improvement_plan_item_implementers"."organisation_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_item_implementers" ON ("improvement_plan_item"."id" = "improvement_plan_item_implementers"."item_id") WHERE "improvement_plan_item_implementers"."organisation_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'polozka-planu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'polozka-planu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'polozka-planu', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'polozka-planu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_3c507cd597da() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_activity WHERE place_key IN (SELECT new_rows.key FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_activity WHERE place_key IN (SELECT old_rows.key FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "place_id", "name", "key" FROM new_rows EXCEPT SELECT "id", "place_id", "name", "key" FROM old_rows
),
old_columns AS (
SELECT "id", "place_id", "name", "key" FROM old_rows EXCEPT SELECT "id", "place_id", "name", "key" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_activity WHERE place_key IN (SELECT new_columns.key FROM new_columns) UNION SELECT id FROM activities_activity WHERE place_key IN (SELECT old_columns.key FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_440a794a601d() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-zadost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" WHERE "grants_application"."call_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" WHERE "grants_application"."call_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "results_published", "year" FROM new_rows EXCEPT SELECT "id", "publication", "results_published", "year" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "results_published", "year" FROM old_rows EXCEPT SELECT "id", "publication", "results_published", "year" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" WHERE "grants_application"."call_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "grants_application"."id" AS "id" FROM "grants_application" WHERE "grants_application"."call_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-zadost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-zadost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-zadost', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-zadost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_49f3d790b592() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'misto';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.place_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.place_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "place_id", "name", "key" FROM new_rows EXCEPT SELECT "id", "place_id", "name", "key" FROM old_rows
),
old_columns AS (
SELECT "id", "place_id", "name", "key" FROM old_rows EXCEPT SELECT "id", "place_id", "name", "key" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.place_id FROM new_columns UNION SELECT old_columns.place_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'misto' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_place"."id" AS "id" FROM "activities_place" WHERE (NOT ("activities_place"."street" = '') OR NOT ("activities_place"."municipality" = '') OR NOT ("activities_place"."directions" = '') OR NOT ("activities_place"."web" = '') OR NOT ("activities_place"."access" = '') OR NOT ("activities_place"."toilet" = '') OR NOT ("activities_place"."pushchairs" = '') OR NOT ("activities_place"."access_note" = '') OR "activities_place"."latitude" IS NOT NULL OR "activities_place"."entrance_steps" IS NOT NULL)) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'misto' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_place"."id" AS "id" FROM "activities_place" WHERE (NOT ("activities_place"."street" = '') OR NOT ("activities_place"."municipality" = '') OR NOT ("activities_place"."directions" = '') OR NOT ("activities_place"."web" = '') OR NOT ("activities_place"."access" = '') OR NOT ("activities_place"."toilet" = '') OR NOT ("activities_place"."pushchairs" = '') OR NOT ("activities_place"."access_note" = '') OR "activities_place"."latitude" IS NOT NULL OR "activities_place"."entrance_steps" IS NOT NULL)) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'misto', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_place"."id" AS "id" FROM "activities_place" WHERE (NOT ("activities_place"."street" = '') OR NOT ("activities_place"."municipality" = '') OR NOT ("activities_place"."directions" = '') OR NOT ("activities_place"."web" = '') OR NOT ("activities_place"."access" = '') OR NOT ("activities_place"."toilet" = '') OR NOT ("activities_place"."pushchairs" = '') OR NOT ("activities_place"."access_note" = '') OR "activities_place"."latitude" IS NOT NULL OR "activities_place"."entrance_steps" IS NOT NULL)) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'misto' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_4ae55ed15fcf() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'oceneny';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "order", "round_id", "category_id", "placing", "prize", "prize_en", "title", "title_en", "organisation_id", "person", "place", "description" FROM new_rows EXCEPT SELECT "id", "order", "round_id", "category_id", "placing", "prize", "prize_en", "title", "title_en", "organisation_id", "person", "place", "description" FROM old_rows
),
old_columns AS (
SELECT "id", "order", "round_id", "category_id", "placing", "prize", "prize_en", "title", "title_en", "organisation_id", "person", "place", "description" FROM old_rows EXCEPT SELECT "id", "order", "round_id", "category_id", "placing", "prize", "prize_en", "title", "title_en", "organisation_id", "person", "place", "description" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'oceneny' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'oceneny' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'oceneny', id, moment, NULL FROM (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'oceneny' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_4bd5c3b98527() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.activity_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.activity_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "activity_id", "organisation_id" FROM new_rows EXCEPT SELECT "id", "activity_id", "organisation_id" FROM old_rows
),
old_columns AS (
SELECT "id", "activity_id", "organisation_id" FROM old_rows EXCEPT SELECT "id", "activity_id", "organisation_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.activity_id FROM new_columns UNION SELECT old_columns.activity_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_4dc8f6d13747() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.activity_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.activity_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "activity_id", "topic_id" FROM new_rows EXCEPT SELECT "id", "activity_id", "topic_id" FROM old_rows
),
old_columns AS (
SELECT "id", "activity_id", "topic_id" FROM old_rows EXCEPT SELECT "id", "activity_id", "topic_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.activity_id FROM new_columns UNION SELECT old_columns.activity_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_4ee4b57b1d89() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.activity_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.activity_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "order", "activity_id", "department_id", "theme", "theme_en" FROM new_rows EXCEPT SELECT "id", "order", "activity_id", "department_id", "theme", "theme_en" FROM old_rows
),
old_columns AS (
SELECT "id", "order", "activity_id", "department_id", "theme", "theme_en" FROM old_rows EXCEPT SELECT "id", "order", "activity_id", "department_id", "theme", "theme_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.activity_id FROM new_columns UNION SELECT old_columns.activity_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_4f96807309d0() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'polozka-planu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "plan_id", "parent_id", "number", "title", "title_en", "goal", "area_id", "department_id", "responsible", "state", "fulfilment", "carried_over_from_id", "grant_programme_id" FROM new_rows EXCEPT SELECT "id", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "plan_id", "parent_id", "number", "title", "title_en", "goal", "area_id", "department_id", "responsible", "state", "fulfilment", "carried_over_from_id", "grant_programme_id" FROM old_rows
),
old_columns AS (
SELECT "id", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "plan_id", "parent_id", "number", "title", "title_en", "goal", "area_id", "department_id", "responsible", "state", "fulfilment", "carried_over_from_id", "grant_programme_id" FROM old_rows EXCEPT SELECT "id", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "plan_id", "parent_id", "number", "title", "title_en", "goal", "area_id", "department_id", "responsible", "state", "fulfilment", "carried_over_from_id", "grant_programme_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'polozka-planu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'polozka-planu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'polozka-planu', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'polozka-planu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_572545cc4fec() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'ukazatel';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") WHERE "improvement_plan_item"."plan_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") WHERE "improvement_plan_item"."plan_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "year" FROM new_rows EXCEPT SELECT "id", "publication", "year" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "year" FROM old_rows EXCEPT SELECT "id", "publication", "year" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") WHERE "improvement_plan_item"."plan_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") WHERE "improvement_plan_item"."plan_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'ukazatel' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'ukazatel' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'ukazatel', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'ukazatel' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_5bfca1c9078c() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'mereni';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" WHERE "improvement_plan_measurement"."indicator_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" WHERE "improvement_plan_measurement"."indicator_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "unit", "item_id" FROM new_rows EXCEPT SELECT "id", "unit", "item_id" FROM old_rows
),
old_columns AS (
SELECT "id", "unit", "item_id" FROM old_rows EXCEPT SELECT "id", "unit", "item_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" WHERE "improvement_plan_measurement"."indicator_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" WHERE "improvement_plan_measurement"."indicator_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'mereni' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'mereni' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'mereni', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'mereni' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_5cf8f49629c8() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'oceneny';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") WHERE "awards_round"."award_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") WHERE "awards_round"."award_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "name", "slug" FROM new_rows EXCEPT SELECT "id", "publication", "name", "slug" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "name", "slug" FROM old_rows EXCEPT SELECT "id", "publication", "name", "slug" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") WHERE "awards_round"."award_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") WHERE "awards_round"."award_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'oceneny' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'oceneny' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'oceneny', id, moment, NULL FROM (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'oceneny' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_5d1796ce0e0f() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" INNER JOIN "activities_activity_partners" ON ("activities_activity"."id" = "activities_activity_partners"."activity_id") WHERE "activities_activity_partners"."organisation_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" INNER JOIN "activities_activity_partners" ON ("activities_activity"."id" = "activities_activity_partners"."activity_id") WHERE "activities_activity_partners"."organisation_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name" FROM new_rows EXCEPT SELECT "id", "name" FROM old_rows
),
old_columns AS (
SELECT "id", "name" FROM old_rows EXCEPT SELECT "id", "name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" INNER JOIN "activities_activity_partners" ON ("activities_activity"."id" = "activities_activity_partners"."activity_id") WHERE "activities_activity_partners"."organisation_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "activities_activity"."id" AS "id" FROM "activities_activity" INNER JOIN "activities_activity_partners" ON ("activities_activity"."id" = "activities_activity_partners"."activity_id") WHERE "activities_activity_partners"."organisation_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_5eebeb2fabaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'setkani';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.meeting_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.meeting_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "order", "meeting_id", "title", "title_en", "kind", "description", "description_en" FROM new_rows EXCEPT SELECT "id", "order", "meeting_id", "title", "title_en", "kind", "description", "description_en" FROM old_rows
),
old_columns AS (
SELECT "id", "order", "meeting_id", "title", "title_en", "kind", "description", "description_en" FROM old_rows EXCEPT SELECT "id", "order", "meeting_id", "title", "title_en", "kind", "description", "description_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.meeting_id FROM new_columns UNION SELECT old_columns.meeting_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'setkani' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'setkani' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'setkani', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'setkani' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_62c65448b586() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'setkani';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_meeting WHERE place_key IN (SELECT new_rows.key FROM new_rows UNION SELECT key FROM activities_placename WHERE place_id IN (SELECT new_rows.id FROM new_rows))) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_meeting WHERE place_key IN (SELECT old_rows.key FROM old_rows UNION SELECT key FROM activities_placename WHERE place_id IN (SELECT old_rows.id FROM old_rows))) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name", "key", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM new_rows EXCEPT SELECT "id", "name", "key", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM old_rows
),
old_columns AS (
SELECT "id", "name", "key", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM old_rows EXCEPT SELECT "id", "name", "key", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_meeting WHERE place_key IN (SELECT new_columns.key FROM new_columns UNION SELECT key FROM activities_placename WHERE place_id IN (SELECT new_columns.id FROM new_columns)) UNION SELECT id FROM activities_meeting WHERE place_key IN (SELECT old_columns.key FROM old_columns UNION SELECT key FROM activities_placename WHERE place_id IN (SELECT old_columns.id FROM old_columns))) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'setkani' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'setkani' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'setkani', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'setkani' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_675015243375() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."heading_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."heading_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name" FROM new_rows EXCEPT SELECT "id", "name" FROM old_rows
),
old_columns AS (
SELECT "id", "name" FROM old_rows EXCEPT SELECT "id", "name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."heading_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."heading_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_6d9774cb13f9() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'bod-programu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_agendaitem_organisations" ON ("activities_agendaitem"."id" = "activities_agendaitem_organisations"."agendaitem_id") WHERE "activities_agendaitem_organisations"."organisation_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_agendaitem_organisations" ON ("activities_agendaitem"."id" = "activities_agendaitem_organisations"."agendaitem_id") WHERE "activities_agendaitem_organisations"."organisation_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name" FROM new_rows EXCEPT SELECT "id", "name" FROM old_rows
),
old_columns AS (
SELECT "id", "name" FROM old_rows EXCEPT SELECT "id", "name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_agendaitem_organisations" ON ("activities_agendaitem"."id" = "activities_agendaitem_organisations"."agendaitem_id") WHERE "activities_agendaitem_organisations"."organisation_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_agendaitem_organisations" ON ("activities_agendaitem"."id" = "activities_agendaitem_organisations"."agendaitem_id") WHERE "activities_agendaitem_organisations"."organisation_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'bod-programu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'bod-programu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'bod-programu', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'bod-programu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_6e1a2a9a6ce0() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'polozka-planu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.item_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.item_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "item_id", "organisation_id" FROM new_rows EXCEPT SELECT "id", "item_id", "organisation_id" FROM old_rows
),
old_columns AS (
SELECT "id", "item_id", "organisation_id" FROM old_rows EXCEPT SELECT "id", "item_id", "organisation_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.item_id FROM new_columns UNION SELECT old_columns.item_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'polozka-planu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'polozka-planu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'polozka-planu', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'polozka-planu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_6e93f20ea28c() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'mereni';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") WHERE "improvement_plan_item"."plan_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") WHERE "improvement_plan_item"."plan_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "year" FROM new_rows EXCEPT SELECT "id", "publication", "year" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "year" FROM old_rows EXCEPT SELECT "id", "publication", "year" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") WHERE "improvement_plan_item"."plan_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") WHERE "improvement_plan_item"."plan_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'mereni' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'mereni' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'mereni', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'mereni' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_704df80dea39() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'ukazatel';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "order", "item_id", "title", "title_en", "kind", "unit", "unit_en", "baseline", "target", "limit", "less_is_better" FROM new_rows EXCEPT SELECT "id", "order", "item_id", "title", "title_en", "kind", "unit", "unit_en", "baseline", "target", "limit", "less_is_better" FROM old_rows
),
old_columns AS (
SELECT "id", "order", "item_id", "title", "title_en", "kind", "unit", "unit_en", "baseline", "target", "limit", "less_is_better" FROM old_rows EXCEPT SELECT "id", "order", "item_id", "title", "title_en", "kind", "unit", "unit_en", "baseline", "target", "limit", "less_is_better" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'ukazatel' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'ukazatel' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'ukazatel', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'ukazatel' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_72afff67d634() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."organiser_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."organiser_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name", "ico", "membership" FROM new_rows EXCEPT SELECT "id", "name", "ico", "membership" FROM old_rows
),
old_columns AS (
SELECT "id", "name", "ico", "membership" FROM old_rows EXCEPT SELECT "id", "name", "ico", "membership" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."organiser_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."organiser_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_770e3babebc9() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.activity_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.activity_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "order", "title", "url", "description", "activity_id" FROM new_rows EXCEPT SELECT "id", "order", "title", "url", "description", "activity_id" FROM old_rows
),
old_columns AS (
SELECT "id", "order", "title", "url", "description", "activity_id" FROM old_rows EXCEPT SELECT "id", "order", "title", "url", "description", "activity_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.activity_id FROM new_columns UNION SELECT old_columns.activity_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_7eb3ece68ea9() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-zadost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" WHERE "grants_application"."applicant_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" WHERE "grants_application"."applicant_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name", "ico", "membership" FROM new_rows EXCEPT SELECT "id", "name", "ico", "membership" FROM old_rows
),
old_columns AS (
SELECT "id", "name", "ico", "membership" FROM old_rows EXCEPT SELECT "id", "name", "ico", "membership" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" WHERE "grants_application"."applicant_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "grants_application"."id" AS "id" FROM "grants_application" WHERE "grants_application"."applicant_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-zadost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-zadost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-zadost', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-zadost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_8095cdd1c920() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'bod-programu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" WHERE "activities_agendaitem"."meeting_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" WHERE "activities_agendaitem"."meeting_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "date", "slug" FROM new_rows EXCEPT SELECT "id", "publication", "date", "slug" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "date", "slug" FROM old_rows EXCEPT SELECT "id", "publication", "date", "slug" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" WHERE "activities_agendaitem"."meeting_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" WHERE "activities_agendaitem"."meeting_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'bod-programu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'bod-programu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'bod-programu', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'bod-programu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_82ff985dcbaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-vyzva';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" WHERE "grants_call"."results_published") AS chosen WHERE true AND id IN (SELECT new_rows.call_id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" WHERE "grants_call"."results_published") AS chosen WHERE true AND id IN (SELECT old_rows.call_id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "call_id", "number", "applicant_id", "applicant_municipality", "title", "purpose", "requested", "recommended", "awarded", "points", "decision", "decision_reason" FROM new_rows EXCEPT SELECT "id", "call_id", "number", "applicant_id", "applicant_municipality", "title", "purpose", "requested", "recommended", "awarded", "points", "decision", "decision_reason" FROM old_rows
),
old_columns AS (
SELECT "id", "call_id", "number", "applicant_id", "applicant_municipality", "title", "purpose", "requested", "recommended", "awarded", "points", "decision", "decision_reason" FROM old_rows EXCEPT SELECT "id", "call_id", "number", "applicant_id", "applicant_municipality", "title", "purpose", "requested", "recommended", "awarded", "points", "decision", "decision_reason" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" WHERE "grants_call"."results_published") AS chosen WHERE true AND id IN (SELECT new_columns.call_id FROM new_columns) UNION SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" WHERE "grants_call"."results_published") AS chosen WHERE true AND id IN (SELECT old_columns.call_id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-vyzva' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-vyzva' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-vyzva', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-vyzva' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_8a72744d37e0() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'misto';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM new_rows EXCEPT SELECT "id", "name", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM old_rows
),
old_columns AS (
SELECT "id", "name", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM old_rows EXCEPT SELECT "id", "name", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'misto' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_place"."id" AS "id" FROM "activities_place" WHERE (NOT ("activities_place"."street" = '') OR NOT ("activities_place"."municipality" = '') OR NOT ("activities_place"."directions" = '') OR NOT ("activities_place"."web" = '') OR NOT ("activities_place"."access" = '') OR NOT ("activities_place"."toilet" = '') OR NOT ("activities_place"."pushchairs" = '') OR NOT ("activities_place"."access_note" = '') OR "activities_place"."latitude" IS NOT NULL OR "activities_place"."entrance_steps" IS NOT NULL)) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'misto' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_place"."id" AS "id" FROM "activities_place" WHERE (NOT ("activities_place"."street" = '') OR NOT ("activities_place"."municipality" = '') OR NOT ("activities_place"."directions" = '') OR NOT ("activities_place"."web" = '') OR NOT ("activities_place"."access" = '') OR NOT ("activities_place"."toilet" = '') OR NOT ("activities_place"."pushchairs" = '') OR NOT ("activities_place"."access_note" = '') OR "activities_place"."latitude" IS NOT NULL OR "activities_place"."entrance_steps" IS NOT NULL)) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'misto', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_place"."id" AS "id" FROM "activities_place" WHERE (NOT ("activities_place"."street" = '') OR NOT ("activities_place"."municipality" = '') OR NOT ("activities_place"."directions" = '') OR NOT ("activities_place"."web" = '') OR NOT ("activities_place"."access" = '') OR NOT ("activities_place"."toilet" = '') OR NOT ("activities_place"."pushchairs" = '') OR NOT ("activities_place"."access_note" = '') OR "activities_place"."latitude" IS NOT NULL OR "activities_place"."entrance_steps" IS NOT NULL)) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'misto' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_9151941e683d() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_activity WHERE place_key IN (SELECT new_rows.key FROM new_rows UNION SELECT key FROM activities_placename WHERE place_id IN (SELECT new_rows.id FROM new_rows))) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_activity WHERE place_key IN (SELECT old_rows.key FROM old_rows UNION SELECT key FROM activities_placename WHERE place_id IN (SELECT old_rows.id FROM old_rows))) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name", "key", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM new_rows EXCEPT SELECT "id", "name", "key", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM old_rows
),
old_columns AS (
SELECT "id", "name", "key", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM old_rows EXCEPT SELECT "id", "name", "key", "street", "postcode", "municipality", "latitude", "longitude", "directions", "directions_en", "web", "access", "toilet", "pushchairs", "entrance_steps", "has_ramp", "has_lift", "has_parking", "is_rough", "access_note", "access_note_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT id FROM activities_activity WHERE place_key IN (SELECT new_columns.key FROM new_columns UNION SELECT key FROM activities_placename WHERE place_id IN (SELECT new_columns.id FROM new_columns)) UNION SELECT id FROM activities_activity WHERE place_key IN (SELECT old_columns.key FROM old_columns UNION SELECT key FROM activities_placename WHERE place_id IN (SELECT old_columns.id FROM old_columns))) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_9160dd3737fd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "slug", "publication", "published_at", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "starts_at", "ends_at", "registration_url", "registration_until", "contact_email", "contact_phone", "fee", "fee_amount", "fee_note", "audience", "suits_children", "suits_animals", "contact_name", "contact_web", "title", "title_en", "heading_id", "order", "series_id", "organiser_id", "place", "state", "state_reason", "state_reason_en", "summary", "summary_en", "description", "fee_note_en", "audience_en", "outcome", "outcome_en", "grant_call_id", "award_round_id" FROM new_rows EXCEPT SELECT "id", "slug", "publication", "published_at", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "starts_at", "ends_at", "registration_url", "registration_until", "contact_email", "contact_phone", "fee", "fee_amount", "fee_note", "audience", "suits_children", "suits_animals", "contact_name", "contact_web", "title", "title_en", "heading_id", "order", "series_id", "organiser_id", "place", "state", "state_reason", "state_reason_en", "summary", "summary_en", "description", "fee_note_en", "audience_en", "outcome", "outcome_en", "grant_call_id", "award_round_id" FROM old_rows
),
old_columns AS (
SELECT "id", "slug", "publication", "published_at", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "starts_at", "ends_at", "registration_url", "registration_until", "contact_email", "contact_phone", "fee", "fee_amount", "fee_note", "audience", "suits_children", "suits_animals", "contact_name", "contact_web", "title", "title_en", "heading_id", "order", "series_id", "organiser_id", "place", "state", "state_reason", "state_reason_en", "summary", "summary_en", "description", "fee_note_en", "audience_en", "outcome", "outcome_en", "grant_call_id", "award_round_id" FROM old_rows EXCEPT SELECT "id", "slug", "publication", "published_at", "period_start", "period_end", "period_start_precision", "period_end_precision", "period_text", "starts_at", "ends_at", "registration_url", "registration_until", "contact_email", "contact_phone", "fee", "fee_amount", "fee_note", "audience", "suits_children", "suits_animals", "contact_name", "contact_web", "title", "title_en", "heading_id", "order", "series_id", "organiser_id", "place", "state", "state_reason", "state_reason_en", "summary", "summary_en", "description", "fee_note_en", "audience_en", "outcome", "outcome_en", "grant_call_id", "award_round_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_95f3d3f822a6() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'polozka-planu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."area_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."area_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name" FROM new_rows EXCEPT SELECT "id", "name" FROM old_rows
),
old_columns AS (
SELECT "id", "name" FROM old_rows EXCEPT SELECT "id", "name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."area_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."area_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'polozka-planu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'polozka-planu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'polozka-planu', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'polozka-planu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_976d06638d66() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'polozka-planu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."plan_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."plan_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "year" FROM new_rows EXCEPT SELECT "id", "publication", "year" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "year" FROM old_rows EXCEPT SELECT "id", "publication", "year" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."plan_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."plan_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'polozka-planu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'polozka-planu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'polozka-planu', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'polozka-planu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_97ec75e6e5bc() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'mereni';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") WHERE "improvement_plan_indicator"."item_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") WHERE "improvement_plan_indicator"."item_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "plan_id", "number", "parent_id" FROM new_rows EXCEPT SELECT "id", "plan_id", "number", "parent_id" FROM old_rows
),
old_columns AS (
SELECT "id", "plan_id", "number", "parent_id" FROM old_rows EXCEPT SELECT "id", "plan_id", "number", "parent_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") WHERE "improvement_plan_indicator"."item_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") WHERE "improvement_plan_indicator"."item_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'mereni' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'mereni' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'mereni', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'mereni' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_99a4e637917f() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'mandat';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" WHERE "members_mandate"."organisation_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" WHERE "members_mandate"."organisation_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "membership", "name", "slug" FROM new_rows EXCEPT SELECT "id", "membership", "name", "slug" FROM old_rows
),
old_columns AS (
SELECT "id", "membership", "name", "slug" FROM old_rows EXCEPT SELECT "id", "membership", "name", "slug" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" WHERE "members_mandate"."organisation_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "members_mandate"."id" AS "id" FROM "members_mandate" WHERE "members_mandate"."organisation_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'mandat' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'mandat' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'mandat', id, moment, NULL FROM (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'mandat' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_99ab702a8dda() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-vyzva';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" WHERE "grants_call"."programme_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" WHERE "grants_call"."programme_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "code", "name", "slug" FROM new_rows EXCEPT SELECT "id", "publication", "code", "name", "slug" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "code", "name", "slug" FROM old_rows EXCEPT SELECT "id", "publication", "code", "name", "slug" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" WHERE "grants_call"."programme_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "grants_call"."id" AS "id" FROM "grants_call" WHERE "grants_call"."programme_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-vyzva' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-vyzva' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-vyzva', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-vyzva' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_a10025d2073e() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."series_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."series_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name" FROM new_rows EXCEPT SELECT "id", "name" FROM old_rows
),
old_columns AS (
SELECT "id", "name" FROM old_rows EXCEPT SELECT "id", "name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."series_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."series_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_a82d1d13b0ea() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'oceneny';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."category_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."category_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name" FROM new_rows EXCEPT SELECT "id", "name" FROM old_rows
),
old_columns AS (
SELECT "id", "name" FROM old_rows EXCEPT SELECT "id", "name" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."category_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" WHERE "awards_recipient"."category_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'oceneny' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'oceneny' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'oceneny', id, moment, NULL FROM (SELECT id FROM (SELECT "awards_recipient"."id" AS "id" FROM "awards_recipient" INNER JOIN "awards_round" ON ("awards_recipient"."round_id" = "awards_round"."id") INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'oceneny' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_a989aa4f20be() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'setkani';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "slug", "publication", "published_at", "starts_at", "ends_at", "registration_url", "registration_until", "contact_email", "contact_phone", "group", "group_en", "date", "place", "is_open", "attendance", "minutes", "cancellation", "cancellation_en" FROM new_rows EXCEPT SELECT "id", "slug", "publication", "published_at", "starts_at", "ends_at", "registration_url", "registration_until", "contact_email", "contact_phone", "group", "group_en", "date", "place", "is_open", "attendance", "minutes", "cancellation", "cancellation_en" FROM old_rows
),
old_columns AS (
SELECT "id", "slug", "publication", "published_at", "starts_at", "ends_at", "registration_url", "registration_until", "contact_email", "contact_phone", "group", "group_en", "date", "place", "is_open", "attendance", "minutes", "cancellation", "cancellation_en" FROM old_rows EXCEPT SELECT "id", "slug", "publication", "published_at", "starts_at", "ends_at", "registration_url", "registration_until", "contact_email", "contact_phone", "group", "group_en", "date", "place", "is_open", "attendance", "minutes", "cancellation", "cancellation_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'setkani' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'setkani' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'setkani', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_meeting"."id" AS "id" FROM "activities_meeting" WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'setkani' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_b7162ec165b4() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'bod-programu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "order", "meeting_id", "title", "title_en", "kind", "description", "description_en" FROM new_rows EXCEPT SELECT "id", "order", "meeting_id", "title", "title_en", "kind", "description", "description_en" FROM old_rows
),
old_columns AS (
SELECT "id", "order", "meeting_id", "title", "title_en", "kind", "description", "description_en" FROM old_rows EXCEPT SELECT "id", "order", "meeting_id", "title", "title_en", "kind", "description", "description_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'bod-programu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'bod-programu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'bod-programu', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'bod-programu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_b746a0377efe() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'bod-programu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.item_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.item_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "order", "title", "url", "description", "item_id", "title_en", "description_en" FROM new_rows EXCEPT SELECT "id", "order", "title", "url", "description", "item_id", "title_en", "description_en" FROM old_rows
),
old_columns AS (
SELECT "id", "order", "title", "url", "description", "item_id", "title_en", "description_en" FROM old_rows EXCEPT SELECT "id", "order", "title", "url", "description", "item_id", "title_en", "description_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.item_id FROM new_columns UNION SELECT old_columns.item_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'bod-programu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'bod-programu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'bod-programu', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'bod-programu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_b79de3f410bf() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'organizace';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "slug", "name", "short_name", "kind", "membership", "member_note", "member_note_en", "ico", "ruian_code", "latitude", "longitude", "web", "data_box", "logo", "description", "description_en" FROM new_rows EXCEPT SELECT "id", "slug", "name", "short_name", "kind", "membership", "member_note", "member_note_en", "ico", "ruian_code", "latitude", "longitude", "web", "data_box", "logo", "description", "description_en" FROM old_rows
),
old_columns AS (
SELECT "id", "slug", "name", "short_name", "kind", "membership", "member_note", "member_note_en", "ico", "ruian_code", "latitude", "longitude", "web", "data_box", "logo", "description", "description_en" FROM old_rows EXCEPT SELECT "id", "slug", "name", "short_name", "kind", "membership", "member_note", "member_note_en", "ico", "ruian_code", "latitude", "longitude", "web", "data_box", "logo", "description", "description_en" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'organizace' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "members_organisation"."id" AS "id" FROM "members_organisation" WHERE NOT ("members_organisation"."membership" = 'none')) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'organizace' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "members_organisation"."id" AS "id" FROM "members_organisation" WHERE NOT ("members_organisation"."membership" = 'none')) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'organizace', id, moment, NULL FROM (SELECT id FROM (SELECT "members_organisation"."id" AS "id" FROM "members_organisation" WHERE NOT ("members_organisation"."membership" = 'none')) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'organizace' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_bec5ee26f0a0() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-vyzva';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.call_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.call_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "order", "call_id", "amount", "reason", "reason_en", "decided_on", "resolution_number" FROM new_rows EXCEPT SELECT "id", "order", "call_id", "amount", "reason", "reason_en", "decided_on", "resolution_number" FROM old_rows
),
old_columns AS (
SELECT "id", "order", "call_id", "amount", "reason", "reason_en", "decided_on", "resolution_number" FROM old_rows EXCEPT SELECT "id", "order", "call_id", "amount", "reason", "reason_en", "decided_on", "resolution_number" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.call_id FROM new_columns UNION SELECT old_columns.call_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-vyzva' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-vyzva' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-vyzva', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_call"."id" AS "id" FROM "grants_call" INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_call"."publication" = 'published' AND "grants_programme"."publication" = 'published')) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-vyzva' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_c2a5f67bcb64() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'rocnik-oceneni';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" WHERE "awards_round"."award_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" WHERE "awards_round"."award_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "publication", "name", "slug", "giver_id" FROM new_rows EXCEPT SELECT "id", "publication", "name", "slug", "giver_id" FROM old_rows
),
old_columns AS (
SELECT "id", "publication", "name", "slug", "giver_id" FROM old_rows EXCEPT SELECT "id", "publication", "name", "slug", "giver_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" WHERE "awards_round"."award_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "awards_round"."id" AS "id" FROM "awards_round" WHERE "awards_round"."award_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'rocnik-oceneni' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'rocnik-oceneni' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'rocnik-oceneni', id, moment, NULL FROM (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'rocnik-oceneni' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_c96e62fee4aa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'mandat';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "person_id", "organisation_id", "role", "function", "function_en", "valid_from", "valid_until", "resolution_number", "resolution_date", "url", "is_public" FROM new_rows EXCEPT SELECT "id", "person_id", "organisation_id", "role", "function", "function_en", "valid_from", "valid_until", "resolution_number", "resolution_date", "url", "is_public" FROM old_rows
),
old_columns AS (
SELECT "id", "person_id", "organisation_id", "role", "function", "function_en", "valid_from", "valid_until", "resolution_number", "resolution_date", "url", "is_public" FROM old_rows EXCEPT SELECT "id", "person_id", "organisation_id", "role", "function", "function_en", "valid_from", "valid_until", "resolution_number", "resolution_date", "url", "is_public" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'mandat' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'mandat' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'mandat', id, moment, NULL FROM (SELECT id FROM (SELECT "members_mandate"."id" AS "id" FROM "members_mandate" INNER JOIN "members_organisation" ON ("members_mandate"."organisation_id" = "members_organisation"."id") WHERE ("members_mandate"."is_public" AND "members_mandate"."role" = 'politician' AND NOT ("members_organisation"."membership" = 'none'))) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'mandat' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_d213900ab86e() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'dotacni-zadost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "call_id", "number", "applicant_id", "applicant_municipality", "title", "purpose", "requested", "recommended", "awarded", "points", "decision", "decision_reason" FROM new_rows EXCEPT SELECT "id", "call_id", "number", "applicant_id", "applicant_municipality", "title", "purpose", "requested", "recommended", "awarded", "points", "decision", "decision_reason" FROM old_rows
),
old_columns AS (
SELECT "id", "call_id", "number", "applicant_id", "applicant_municipality", "title", "purpose", "requested", "recommended", "awarded", "points", "decision", "decision_reason" FROM old_rows EXCEPT SELECT "id", "call_id", "number", "applicant_id", "applicant_municipality", "title", "purpose", "requested", "recommended", "awarded", "points", "decision", "decision_reason" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'dotacni-zadost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'dotacni-zadost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'dotacni-zadost', id, moment, NULL FROM (SELECT id FROM (SELECT "grants_application"."id" AS "id" FROM "grants_application" INNER JOIN "grants_call" ON ("grants_application"."call_id" = "grants_call"."id") INNER JOIN "grants_programme" ON ("grants_call"."programme_id" = "grants_programme"."id") WHERE ("grants_programme"."publication" = 'published' AND "grants_call"."publication" = 'published' AND "grants_call"."results_published" AND NOT ("grants_application"."decision" = 'pending'))) AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'dotacni-zadost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_d24e7487e3d6() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'udalost';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" INNER JOIN "activities_activity_topics" ON ("activities_activity"."id" = "activities_activity_topics"."activity_id") WHERE "activities_activity_topics"."topic_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" INNER JOIN "activities_activity_topics" ON ("activities_activity"."id" = "activities_activity_topics"."activity_id") WHERE "activities_activity_topics"."topic_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "number" FROM new_rows EXCEPT SELECT "id", "number" FROM old_rows
),
old_columns AS (
SELECT "id", "number" FROM old_rows EXCEPT SELECT "id", "number" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" INNER JOIN "activities_activity_topics" ON ("activities_activity"."id" = "activities_activity_topics"."activity_id") WHERE "activities_activity_topics"."topic_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "activities_activity"."id" AS "id" FROM "activities_activity" INNER JOIN "activities_activity_topics" ON ("activities_activity"."id" = "activities_activity_topics"."activity_id") WHERE "activities_activity_topics"."topic_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'udalost' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'udalost' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'udalost', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_activity"."id" AS "id" FROM "activities_activity" WHERE "activities_activity"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'udalost' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_d5fa068368c9() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'polozka-planu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."parent_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."parent_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "number" FROM new_rows EXCEPT SELECT "id", "number" FROM old_rows
),
old_columns AS (
SELECT "id", "number" FROM old_rows EXCEPT SELECT "id", "number" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."parent_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" WHERE "improvement_plan_item"."parent_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'polozka-planu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'polozka-planu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'polozka-planu', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_item"."id" AS "id" FROM "improvement_plan_item" INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'polozka-planu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_d64a0f278260() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'bod-programu';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.agendaitem_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.agendaitem_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "agendaitem_id", "organisation_id" FROM new_rows EXCEPT SELECT "id", "agendaitem_id", "organisation_id" FROM old_rows
),
old_columns AS (
SELECT "id", "agendaitem_id", "organisation_id" FROM old_rows EXCEPT SELECT "id", "agendaitem_id", "organisation_id" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.agendaitem_id FROM new_columns UNION SELECT old_columns.agendaitem_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'bod-programu' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'bod-programu' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'bod-programu', id, moment, NULL FROM (SELECT id FROM (SELECT "activities_agendaitem"."id" AS "id" FROM "activities_agendaitem" INNER JOIN "activities_meeting" ON ("activities_agendaitem"."meeting_id" = "activities_meeting"."id") WHERE "activities_meeting"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'bod-programu' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_dcc0ec600e1e() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'rocnik-oceneni';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."giver_id" IN (SELECT new_rows.id FROM new_rows)) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."giver_id" IN (SELECT old_rows.id FROM old_rows)) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "name", "membership" FROM new_rows EXCEPT SELECT "id", "name", "membership" FROM old_rows
),
old_columns AS (
SELECT "id", "name", "membership" FROM old_rows EXCEPT SELECT "id", "name", "membership" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."giver_id" IN (SELECT new_columns.id FROM new_columns) UNION SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."giver_id" IN (SELECT old_columns.id FROM old_columns)) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'rocnik-oceneni' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'rocnik-oceneni' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'rocnik-oceneni', id, moment, NULL FROM (SELECT id FROM (SELECT "awards_round"."id" AS "id" FROM "awards_round" INNER JOIN "awards_award" ON ("awards_round"."award_id" = "awards_award"."id") WHERE "awards_award"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'rocnik-oceneni' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_df67507136f9() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'mereni';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "indicator_id", "measured_on", "month_only", "value", "answer", "text", "text_en", "evidence_url" FROM new_rows EXCEPT SELECT "id", "indicator_id", "measured_on", "month_only", "value", "answer", "text", "text_en", "evidence_url" FROM old_rows
),
old_columns AS (
SELECT "id", "indicator_id", "measured_on", "month_only", "value", "answer", "text", "text_en", "evidence_url" FROM old_rows EXCEPT SELECT "id", "indicator_id", "measured_on", "month_only", "value", "answer", "text", "text_en", "evidence_url" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.id FROM new_columns UNION SELECT old_columns.id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'mereni' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'mereni' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'mereni', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_measurement"."id" AS "id" FROM "improvement_plan_measurement" INNER JOIN "improvement_plan_indicator" ON ("improvement_plan_measurement"."indicator_id" = "improvement_plan_indicator"."id") INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'mereni' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_traces_e0b6b02e5d98() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
moment timestamptz := clock_timestamp();
changed bigint[];
BEGIN
IF TG_OP = 'TRUNCATE' THEN
SELECT array_agg("key") INTO changed FROM open_data_trace WHERE kind = 'ukazatel';
ELSIF TG_OP = 'INSERT' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_rows.indicator_id FROM new_rows) AS touched(id);
ELSIF TG_OP = 'DELETE' THEN
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT old_rows.indicator_id FROM old_rows) AS touched(id);
ELSE
WITH new_columns AS (
SELECT "id", "indicator_id", "measured_on", "month_only", "value", "answer", "text", "text_en", "evidence_url" FROM new_rows EXCEPT SELECT "id", "indicator_id", "measured_on", "month_only", "value", "answer", "text", "text_en", "evidence_url" FROM old_rows
),
old_columns AS (
SELECT "id", "indicator_id", "measured_on", "month_only", "value", "answer", "text", "text_en", "evidence_url" FROM old_rows EXCEPT SELECT "id", "indicator_id", "measured_on", "month_only", "value", "answer", "text", "text_en", "evidence_url" FROM new_rows
)
SELECT array_agg(DISTINCT id) INTO changed FROM (SELECT new_columns.indicator_id FROM new_columns UNION SELECT old_columns.indicator_id FROM old_columns) AS touched(id);
END IF;
IF changed IS NULL THEN
RETURN NULL;
END IF;
-- In one order, so that two that change the same things wait for one another and not in a circle.
PERFORM 1 FROM open_data_trace WHERE kind = 'ukazatel' AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
UPDATE open_data_trace SET changed_at = moment, withdrawn_at = CASE WHEN "key" IN (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) THEN NULL ELSE moment END WHERE kind = 'ukazatel' AND "key" IN (SELECT unnest(changed)) AND (withdrawn_at IS NULL OR "key" IN (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))));
INSERT INTO open_data_trace (kind, "key", changed_at, withdrawn_at) SELECT 'ukazatel', id, moment, NULL FROM (SELECT id FROM (SELECT "improvement_plan_indicator"."id" AS "id" FROM "improvement_plan_indicator" INNER JOIN "improvement_plan_item" ON ("improvement_plan_indicator"."item_id" = "improvement_plan_item"."id") INNER JOIN "improvement_plan_plan" ON ("improvement_plan_item"."plan_id" = "improvement_plan_plan"."id") WHERE "improvement_plan_plan"."publication" = 'published') AS public WHERE id IN (SELECT unnest(changed))) AS fresh WHERE NOT EXISTS (SELECT 1 FROM open_data_trace known WHERE known.kind = 'ukazatel' AND known."key" = fresh.id) ORDER BY id ON CONFLICT DO NOTHING;
RETURN NULL;
END
$$;
CREATE FUNCTION derived_year_of_deck() RETURNS trigger
LANGUAGE plpgsql
SET search_path TO '$user', 'public'
AS $$
BEGIN
NEW.year := (SELECT extract(year FROM date) FROM activities_meeting WHERE id = NEW.meeting_id);
RETURN NEW;
END
$$;
CREATE FUNCTION derived_year_of_deck_at_meeting() RETURNS trigger
LANGUAGE plpgsql
SET search_path TO '$user', 'public'
AS $$
BEGIN
IF to_regclass('decks_deck') IS NOT NULL THEN
UPDATE decks_deck SET year = extract(year FROM NEW.date) WHERE meeting_id = NEW.id;
END IF;
RETURN NULL;
END
$$;
CREATE FUNCTION grants_check_limit(calls bigint[]) RETURNS void
LANGUAGE plpgsql
SET search_path TO '$user', 'public'
AS $$
BEGIN
PERFORM 1 FROM grants_call WHERE id = ANY(calls) ORDER BY id FOR NO KEY UPDATE;
IF EXISTS (
SELECT 1 FROM grants_call WHERE id = ANY(calls)
AND allocation + (SELECT coalesce(sum(amount), 0) FROM grants_allocationraise WHERE call_id = grants_call.id)
< (SELECT coalesce(sum(awarded), 0) FROM grants_application WHERE call_id = grants_call.id)
) THEN
RAISE EXCEPTION 'awarded_within_allocation' USING ERRCODE = 'check_violation',
CONSTRAINT = 'awarded_within_allocation';
END IF;
END
$$;
CREATE FUNCTION page_cache_move() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO '$user', 'public'
AS $$
DECLARE
row_id bigint;
-- Random, so that a database restored from a backup does not come to a revision that it had before.
step bigint := 1 + floor(random() * 268435456);
BEGIN
-- A trigger of another app on the same table may have moved it after this one was queued.
IF current_setting('page_cache.moved', true) IS NOT DISTINCT FROM pg_current_xact_id()::text THEN
RETURN NULL;
END IF;
row_id := nextval(pg_get_serial_sequence('page_cache_revision', 'id'));
-- Is undone together with the row when a savepoint is rolled back.
PERFORM set_config('page_cache.moved', pg_current_xact_id()::text, true);
IF row_id % 16 = 0 AND current_setting('transaction_isolation') = 'read committed' THEN
WITH free AS (SELECT id FROM page_cache_revision FOR UPDATE SKIP LOCKED),
taken AS (DELETE FROM page_cache_revision WHERE id IN (SELECT id FROM free) RETURNING number)
SELECT step + coalesce(sum(number), 0) INTO step FROM taken;
END IF;
INSERT INTO page_cache_revision (id, number) VALUES (row_id, step);
RETURN NULL;
END
$$;
CREATE TABLE account_emailaddress (
id integer NOT NULL,
email varchar(254) NOT NULL,
verified boolean NOT NULL,
"primary" boolean NOT NULL,
user_id bigint NOT NULL
);
ALTER TABLE account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME account_emailaddress_id_seq);
CREATE TABLE account_emailconfirmation (
id integer NOT NULL,
created timestamptz NOT NULL,
sent timestamptz,
key varchar(64) NOT NULL,
email_address_id integer NOT NULL
);
ALTER TABLE account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME account_emailconfirmation_id_seq);
CREATE TABLE activities_activity (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
slug varchar(100) NOT NULL,
period_start date,
period_end date,
period_start_precision varchar(7) NOT NULL,
period_end_precision varchar(7) NOT NULL,
period_text varchar(100) NOT NULL,
title varchar(250) NOT NULL,
"order" smallint NOT NULL,
place varchar(200) NOT NULL,
state varchar(10) NOT NULL,
state_reason varchar(300) NOT NULL,
summary varchar(400) NOT NULL,
description text NOT NULL,
outcome text NOT NULL,
search_text text NOT NULL,
award_round_id bigint,
grant_call_id bigint,
organiser_id bigint,
heading_id bigint NOT NULL,
series_id bigint,
summary_en varchar(400) NOT NULL,
title_en varchar(250) NOT NULL,
outcome_en text NOT NULL,
state_reason_en varchar(300) NOT NULL,
audience varchar(200) NOT NULL,
audience_en varchar(200) NOT NULL,
contact_email varchar(254) NOT NULL,
contact_name varchar(150) NOT NULL,
contact_phone varchar(30) NOT NULL,
contact_web varchar(500) NOT NULL,
fee varchar(10) NOT NULL,
fee_amount numeric(12,2),
fee_note varchar(200) NOT NULL,
fee_note_en varchar(200) NOT NULL,
registration_until date,
registration_url varchar(500) NOT NULL,
suits_animals boolean,
suits_children boolean,
ends_at time without time zone,
starts_at time without time zone,
place_key varchar(200),
CONSTRAINT activities_activity_order_check CHECK (("order" >= 0)),
CONSTRAINT activities_activity_period_ends_after_it_begins CHECK (((period_start IS NULL) OR (period_end IS NULL) OR (period_end >= period_start))),
CONSTRAINT activities_activity_period_within_calendar CHECK ((((period_start IS NULL) OR ((period_start >= '1990-01-01'::date) AND (period_start <= '2100-12-31'::date))) AND ((period_end IS NULL) OR ((period_end >= '1990-01-01'::date) AND (period_end <= '2100-12-31'::date))))),
CONSTRAINT activity_end_has_a_beginning CHECK (((ends_at IS NULL) OR (starts_at IS NOT NULL))),
CONSTRAINT activity_ends_after_it_begins CHECK (((ends_at IS NULL) OR (period_end > period_start) OR (ends_at > starts_at))),
CONSTRAINT activity_fee_not_negative CHECK (((fee_amount IS NULL) OR (fee_amount >= (0)::numeric))),
CONSTRAINT activity_hours_of_known_days CHECK (((starts_at IS NULL) OR (((period_end_precision)::text = 'day'::text) AND ((period_start_precision)::text = 'day'::text) AND ((period_text)::text = ''::text) AND (period_end IS NOT NULL) AND (period_start IS NOT NULL)))),
CONSTRAINT cancelled_activity_says_why CHECK ((NOT (((state)::text = 'cancelled'::text) AND ((state_reason)::text = ''::text))))
);
ALTER TABLE activities_activity ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_activity_id_seq);
CREATE TABLE activities_activity_partners (
id bigint NOT NULL,
activity_id bigint NOT NULL,
organisation_id bigint NOT NULL
);
ALTER TABLE activities_activity_partners ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_activity_partners_id_seq);
CREATE TABLE activities_activity_topics (
id bigint NOT NULL,
activity_id bigint NOT NULL,
topic_id bigint NOT NULL
);
ALTER TABLE activities_activity_topics ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_activity_topics_id_seq);
CREATE TABLE activities_activityattachment (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
file varchar(100) NOT NULL,
activity_id bigint NOT NULL,
CONSTRAINT activities_activityattachment_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_activityattachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_activityattachment_id_seq);
CREATE TABLE activities_activitylink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
activity_id bigint NOT NULL,
CONSTRAINT activities_activitylink_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_activitylink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_activitylink_id_seq);
CREATE TABLE activities_activityoutcome (
id bigint NOT NULL,
"order" smallint NOT NULL,
text text NOT NULL,
participants integer,
cost numeric(12,2),
funding varchar(300) NOT NULL,
partners jsonb NOT NULL,
activity_id bigint NOT NULL,
organisation_id bigint NOT NULL,
CONSTRAINT activities_activityoutcome_order_check CHECK (("order" >= 0)),
CONSTRAINT activities_activityoutcome_participants_check CHECK ((participants >= 0))
);
ALTER TABLE activities_activityoutcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_activityoutcome_id_seq);
CREATE TABLE activities_activityphoto (
id bigint NOT NULL,
"order" smallint NOT NULL,
image varchar(100) NOT NULL,
width integer NOT NULL,
height integer NOT NULL,
alt varchar(300) NOT NULL,
kind varchar(12) NOT NULL,
children_recognisable boolean NOT NULL,
consent_reference varchar(200) NOT NULL,
credit varchar(150) NOT NULL,
activity_id bigint NOT NULL,
renditions jsonb NOT NULL,
CONSTRAINT activities_activityphoto_child_portrait_needs_consent CHECK ((NOT (children_recognisable AND ((consent_reference)::text = ''::text) AND ((kind)::text = 'portrait'::text)))),
CONSTRAINT activities_activityphoto_height_check CHECK ((height >= 0)),
CONSTRAINT activities_activityphoto_order_check CHECK (("order" >= 0)),
CONSTRAINT activities_activityphoto_width_check CHECK ((width >= 0))
);
ALTER TABLE activities_activityphoto ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_activityphoto_id_seq);
CREATE TABLE activities_agendaitem (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(300) NOT NULL,
kind varchar(15) NOT NULL,
description text NOT NULL,
meeting_id bigint NOT NULL,
search_text text,
description_en text NOT NULL,
title_en varchar(300) NOT NULL,
CONSTRAINT activities_agendaitem_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_agendaitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_agendaitem_id_seq);
CREATE TABLE activities_agendaitem_organisations (
id bigint NOT NULL,
agendaitem_id bigint NOT NULL,
organisation_id bigint NOT NULL
);
ALTER TABLE activities_agendaitem_organisations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_agendaitem_organisations_id_seq);
CREATE TABLE activities_agendalink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
item_id bigint NOT NULL,
description_en varchar(500) NOT NULL,
title_en varchar(250) NOT NULL,
CONSTRAINT activities_agendalink_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_agendalink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_agendalink_id_seq);
CREATE TABLE activities_agendaspeaker (
id bigint NOT NULL,
"order" smallint NOT NULL,
subject varchar(250) NOT NULL,
name varchar(150) NOT NULL,
function varchar(250) NOT NULL,
item_id bigint NOT NULL,
organisation_id bigint,
person_id bigint,
search_text text,
function_en varchar(250) NOT NULL,
subject_en varchar(250) NOT NULL,
CONSTRAINT activities_agendaspeaker_order_check CHECK (("order" >= 0)),
CONSTRAINT speaker_has_a_name CHECK (((person_id IS NOT NULL) OR (NOT ((name)::text = ''::text))))
);
ALTER TABLE activities_agendaspeaker ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_agendaspeaker_id_seq);
CREATE TABLE activities_cooperation (
id bigint NOT NULL,
"order" smallint NOT NULL,
theme varchar(150) NOT NULL,
activity_id bigint NOT NULL,
department_id bigint NOT NULL,
theme_en varchar(150) NOT NULL,
CONSTRAINT activities_cooperation_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_cooperation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_cooperation_id_seq);
CREATE TABLE activities_heading (
id bigint NOT NULL,
"order" smallint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(150) NOT NULL,
name_en varchar(150) NOT NULL,
search_text text,
CONSTRAINT activities_heading_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_heading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_heading_id_seq);
CREATE TABLE activities_historicalactivity (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
slug varchar(100) NOT NULL,
period_start date,
period_end date,
period_start_precision varchar(7) NOT NULL,
period_end_precision varchar(7) NOT NULL,
period_text varchar(100) NOT NULL,
title varchar(250) NOT NULL,
"order" smallint NOT NULL,
place varchar(200) NOT NULL,
state varchar(10) NOT NULL,
state_reason varchar(300) NOT NULL,
summary varchar(400) NOT NULL,
description text NOT NULL,
outcome text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
award_round_id bigint,
grant_call_id bigint,
heading_id bigint,
history_user_id bigint,
organiser_id bigint,
series_id bigint,
history_change_id bigint,
summary_en varchar(400) NOT NULL,
title_en varchar(250) NOT NULL,
outcome_en text NOT NULL,
state_reason_en varchar(300) NOT NULL,
audience varchar(200) NOT NULL,
audience_en varchar(200) NOT NULL,
contact_email varchar(254) NOT NULL,
contact_name varchar(150) NOT NULL,
contact_phone varchar(30) NOT NULL,
contact_web varchar(500) NOT NULL,
fee varchar(10) NOT NULL,
fee_amount numeric(12,2),
fee_note varchar(200) NOT NULL,
fee_note_en varchar(200) NOT NULL,
registration_until date,
registration_url varchar(500) NOT NULL,
suits_animals boolean,
suits_children boolean,
ends_at time without time zone,
starts_at time without time zone,
CONSTRAINT activities_historicalactivity_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalactivity ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalactivity_history_id_seq);
CREATE TABLE activities_historicalactivity_partners (
id bigint NOT NULL,
m2m_history_id integer NOT NULL,
activity_id bigint,
history_id integer NOT NULL,
organisation_id bigint
);
ALTER TABLE activities_historicalactivity_partners ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalactivity_partners_m2m_history_id_seq);
CREATE TABLE activities_historicalactivity_topics (
id bigint NOT NULL,
m2m_history_id integer NOT NULL,
activity_id bigint,
history_id integer NOT NULL,
topic_id bigint
);
ALTER TABLE activities_historicalactivity_topics ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalactivity_topics_m2m_history_id_seq);
CREATE TABLE activities_historicalactivityattachment (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
file text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
activity_id bigint,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT activities_historicalactivityattachment_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalactivityattachment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalactivityattachment_history_id_seq);
CREATE TABLE activities_historicalactivitylink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
activity_id bigint,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT activities_historicalactivitylink_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalactivitylink ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalactivitylink_history_id_seq);
CREATE TABLE activities_historicalactivityoutcome (
id bigint NOT NULL,
"order" smallint NOT NULL,
text text NOT NULL,
participants integer,
cost numeric(12,2),
funding varchar(300) NOT NULL,
partners jsonb NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
activity_id bigint,
history_user_id bigint,
organisation_id bigint,
history_change_id bigint,
CONSTRAINT activities_historicalactivityoutcome_order_check CHECK (("order" >= 0)),
CONSTRAINT activities_historicalactivityoutcome_participants_check CHECK ((participants >= 0))
);
ALTER TABLE activities_historicalactivityoutcome ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalactivityoutcome_history_id_seq);
CREATE TABLE activities_historicalactivityphoto (
id bigint NOT NULL,
"order" smallint NOT NULL,
image text NOT NULL,
width integer NOT NULL,
height integer NOT NULL,
alt varchar(300) NOT NULL,
kind varchar(12) NOT NULL,
children_recognisable boolean NOT NULL,
consent_reference varchar(200) NOT NULL,
credit varchar(150) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
activity_id bigint,
history_user_id bigint,
renditions jsonb NOT NULL,
history_change_id bigint,
CONSTRAINT activities_historicalactivityphoto_height_check CHECK ((height >= 0)),
CONSTRAINT activities_historicalactivityphoto_order_check CHECK (("order" >= 0)),
CONSTRAINT activities_historicalactivityphoto_width_check CHECK ((width >= 0))
);
ALTER TABLE activities_historicalactivityphoto ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalactivityphoto_history_id_seq);
CREATE TABLE activities_historicalagendaitem (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(300) NOT NULL,
kind varchar(15) NOT NULL,
description text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
meeting_id bigint,
history_change_id bigint,
description_en text NOT NULL,
title_en varchar(300) NOT NULL,
CONSTRAINT activities_historicalagendaitem_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalagendaitem ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalagendaitem_history_id_seq);
CREATE TABLE activities_historicalagendaitem_organisations (
id bigint NOT NULL,
m2m_history_id integer NOT NULL,
agendaitem_id bigint,
history_id integer NOT NULL,
organisation_id bigint
);
ALTER TABLE activities_historicalagendaitem_organisations ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalagendaitem_organisation_m2m_history_id_seq);
CREATE TABLE activities_historicalagendalink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
item_id bigint,
history_change_id bigint,
description_en varchar(500) NOT NULL,
title_en varchar(250) NOT NULL,
CONSTRAINT activities_historicalagendalink_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalagendalink ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalagendalink_history_id_seq);
CREATE TABLE activities_historicalagendaspeaker (
id bigint NOT NULL,
"order" smallint NOT NULL,
subject varchar(250) NOT NULL,
name varchar(150) NOT NULL,
function varchar(250) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
item_id bigint,
organisation_id bigint,
person_id bigint,
history_change_id bigint,
function_en varchar(250) NOT NULL,
subject_en varchar(250) NOT NULL,
CONSTRAINT activities_historicalagendaspeaker_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalagendaspeaker ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalagendaspeaker_history_id_seq);
CREATE TABLE activities_historicalcooperation (
id bigint NOT NULL,
"order" smallint NOT NULL,
theme varchar(150) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
activity_id bigint,
department_id bigint,
history_user_id bigint,
history_change_id bigint,
theme_en varchar(150) NOT NULL,
CONSTRAINT activities_historicalcooperation_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalcooperation ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalcooperation_history_id_seq);
CREATE TABLE activities_historicalheading (
id bigint NOT NULL,
"order" smallint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(150) NOT NULL,
name_en varchar(150) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT activities_historicalheading_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalheading ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalheading_history_id_seq);
CREATE TABLE activities_historicalmeeting (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
slug varchar(100) NOT NULL,
"group" varchar(200) NOT NULL,
date date NOT NULL,
starts_at time without time zone,
place varchar(200) NOT NULL,
is_open boolean NOT NULL,
attendance smallint,
minutes text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
group_en varchar(200) NOT NULL,
contact_email varchar(254) NOT NULL,
contact_phone varchar(30) NOT NULL,
registration_until date,
registration_url varchar(500) NOT NULL,
cancellation varchar(300) NOT NULL,
cancellation_en varchar(300) NOT NULL,
ends_at time without time zone,
CONSTRAINT activities_historicalmeeting_attendance_check CHECK ((attendance >= 0))
);
ALTER TABLE activities_historicalmeeting ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalmeeting_history_id_seq);
CREATE TABLE activities_historicalmeetingattachment (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
file text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
meeting_id bigint,
history_change_id bigint,
CONSTRAINT activities_historicalmeetingattachment_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicalmeetingattachment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalmeetingattachment_history_id_seq);
CREATE TABLE activities_historicalplace (
id bigint NOT NULL,
name varchar(200) NOT NULL,
street varchar(150) NOT NULL,
postcode varchar(10) NOT NULL,
municipality varchar(100) NOT NULL,
latitude numeric(8,6),
longitude numeric(8,6),
directions varchar(500) NOT NULL,
directions_en varchar(500) NOT NULL,
web varchar(500) NOT NULL,
access varchar(20) NOT NULL,
toilet varchar(20) NOT NULL,
pushchairs varchar(20) NOT NULL,
entrance_steps smallint,
has_ramp boolean,
has_lift boolean,
has_parking boolean,
is_rough boolean,
access_note varchar(500) NOT NULL,
access_note_en varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint,
CONSTRAINT activities_historicalplace_entrance_steps_check CHECK ((entrance_steps >= 0))
);
ALTER TABLE activities_historicalplace ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalplace_history_id_seq);
CREATE TABLE activities_historicalplacename (
id bigint NOT NULL,
name varchar(200) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint,
place_id bigint
);
ALTER TABLE activities_historicalplacename ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalplacename_history_id_seq);
CREATE TABLE activities_historicalseries (
id bigint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(150) NOT NULL,
description text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
name_en varchar(150) NOT NULL,
description_en text NOT NULL
);
ALTER TABLE activities_historicalseries ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicalseries_history_id_seq);
CREATE TABLE activities_historicaltopic (
id bigint NOT NULL,
"order" smallint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(150) NOT NULL,
name_en varchar(150) NOT NULL,
number smallint NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
motif varchar(20) NOT NULL,
CONSTRAINT activities_historicaltopic_number_check CHECK ((number >= 0)),
CONSTRAINT activities_historicaltopic_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_historicaltopic ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_historicaltopic_history_id_seq);
CREATE TABLE activities_listed (
id bigint NOT NULL,
kind varchar(12) NOT NULL,
key bigint NOT NULL,
period_start date,
period_end date,
"order" smallint NOT NULL,
activity_id bigint NOT NULL,
heading_id bigint NOT NULL,
CONSTRAINT activities_listed_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_listed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_listed_id_seq);
CREATE TABLE activities_meeting (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
slug varchar(100) NOT NULL,
"group" varchar(200) NOT NULL,
date date NOT NULL,
starts_at time without time zone,
place varchar(200) NOT NULL,
is_open boolean NOT NULL,
attendance smallint,
minutes text NOT NULL,
search_text text,
group_en varchar(200) NOT NULL,
contact_email varchar(254) NOT NULL,
contact_phone varchar(30) NOT NULL,
registration_until date,
registration_url varchar(500) NOT NULL,
cancellation varchar(300) NOT NULL,
cancellation_en varchar(300) NOT NULL,
ends_at time without time zone,
place_key varchar(200),
CONSTRAINT activities_meeting_attendance_check CHECK ((attendance >= 0)),
CONSTRAINT meeting_end_has_a_beginning CHECK (((ends_at IS NULL) OR (starts_at IS NOT NULL))),
CONSTRAINT meeting_ends_after_it_begins CHECK (((ends_at IS NULL) OR (ends_at > starts_at)))
);
ALTER TABLE activities_meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_meeting_id_seq);
CREATE TABLE activities_meetingattachment (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
file varchar(100) NOT NULL,
meeting_id bigint NOT NULL,
CONSTRAINT activities_meetingattachment_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_meetingattachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_meetingattachment_id_seq);
CREATE TABLE activities_place (
id bigint NOT NULL,
name varchar(200) NOT NULL,
key varchar(200),
street varchar(150) NOT NULL,
postcode varchar(10) NOT NULL,
municipality varchar(100) NOT NULL,
latitude numeric(8,6),
longitude numeric(8,6),
directions varchar(500) NOT NULL,
directions_en varchar(500) NOT NULL,
web varchar(500) NOT NULL,
access varchar(20) NOT NULL,
toilet varchar(20) NOT NULL,
pushchairs varchar(20) NOT NULL,
entrance_steps smallint,
has_ramp boolean,
has_lift boolean,
has_parking boolean,
is_rough boolean,
access_note varchar(500) NOT NULL,
access_note_en varchar(500) NOT NULL,
search_text text,
sort_key varchar(200),
CONSTRAINT activities_place_entrance_steps_check CHECK ((entrance_steps >= 0)),
CONSTRAINT place_point_whole_and_near CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR ((latitude IS NOT NULL) AND ((latitude >= (45)::numeric) AND (latitude <= (55)::numeric)) AND (longitude IS NOT NULL) AND ((longitude >= (5)::numeric) AND (longitude <= (25)::numeric)))))
);
ALTER TABLE activities_place ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_place_id_seq);
CREATE TABLE activities_placename (
id bigint NOT NULL,
name varchar(200) NOT NULL,
key varchar(200),
search_text text,
place_id bigint NOT NULL
);
ALTER TABLE activities_placename ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_placename_id_seq);
CREATE TABLE activities_series (
id bigint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(150) NOT NULL,
description text NOT NULL,
search_text text,
sort_key varchar(200),
name_en varchar(150) NOT NULL,
description_en text NOT NULL
);
ALTER TABLE activities_series ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_series_id_seq);
CREATE TABLE activities_tally (
id bigint NOT NULL,
kind varchar(12) NOT NULL,
key bigint NOT NULL,
period_start date,
period_end date,
count integer NOT NULL,
heading_id bigint NOT NULL
);
ALTER TABLE activities_tally ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_tally_id_seq);
CREATE TABLE activities_topic (
id bigint NOT NULL,
"order" smallint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(150) NOT NULL,
name_en varchar(150) NOT NULL,
number smallint NOT NULL,
search_text text,
motif varchar(20) NOT NULL,
CONSTRAINT activities_topic_number_check CHECK ((number >= 0)),
CONSTRAINT activities_topic_order_check CHECK (("order" >= 0))
);
ALTER TABLE activities_topic ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME activities_topic_id_seq);
CREATE TABLE auth_group (
id integer NOT NULL,
name varchar(150) NOT NULL
);
ALTER TABLE auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME auth_group_id_seq);
CREATE TABLE auth_group_permissions (
id bigint NOT NULL,
group_id integer NOT NULL,
permission_id integer NOT NULL
);
ALTER TABLE auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME auth_group_permissions_id_seq);
CREATE TABLE auth_permission (
id integer NOT NULL,
name varchar(255) NOT NULL,
content_type_id integer NOT NULL,
codename varchar(100) NOT NULL
);
ALTER TABLE auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME auth_permission_id_seq);
CREATE TABLE awards_award (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
"order" smallint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(250) NOT NULL,
since_year smallint,
summary varchar(400) NOT NULL,
description text NOT NULL,
giver_id bigint,
search_text text,
name_en varchar(250) NOT NULL,
summary_en varchar(400) NOT NULL,
CONSTRAINT awards_award_order_check CHECK (("order" >= 0)),
CONSTRAINT awards_award_since_year_check CHECK ((since_year >= 0))
);
ALTER TABLE awards_award ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_award_id_seq);
CREATE TABLE awards_awardlink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
award_id bigint NOT NULL,
CONSTRAINT awards_awardlink_order_check CHECK (("order" >= 0))
);
ALTER TABLE awards_awardlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_awardlink_id_seq);
CREATE TABLE awards_category (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(200) NOT NULL,
award_id bigint NOT NULL,
search_text text,
name_en varchar(200) NOT NULL,
CONSTRAINT awards_category_order_check CHECK (("order" >= 0))
);
ALTER TABLE awards_category ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_category_id_seq);
CREATE TABLE awards_historicalaward (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
"order" smallint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(250) NOT NULL,
since_year smallint,
summary varchar(400) NOT NULL,
description text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
giver_id bigint,
history_user_id bigint,
history_change_id bigint,
name_en varchar(250) NOT NULL,
summary_en varchar(400) NOT NULL,
CONSTRAINT awards_historicalaward_order_check CHECK (("order" >= 0)),
CONSTRAINT awards_historicalaward_since_year_check CHECK ((since_year >= 0))
);
ALTER TABLE awards_historicalaward ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_historicalaward_history_id_seq);
CREATE TABLE awards_historicalawardlink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
award_id bigint,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT awards_historicalawardlink_order_check CHECK (("order" >= 0))
);
ALTER TABLE awards_historicalawardlink ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_historicalawardlink_history_id_seq);
CREATE TABLE awards_historicalcategory (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(200) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
award_id bigint,
history_user_id bigint,
history_change_id bigint,
name_en varchar(200) NOT NULL,
CONSTRAINT awards_historicalcategory_order_check CHECK (("order" >= 0))
);
ALTER TABLE awards_historicalcategory ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_historicalcategory_history_id_seq);
CREATE TABLE awards_historicalrecipient (
id bigint NOT NULL,
"order" smallint NOT NULL,
"placing" smallint,
prize varchar(200) NOT NULL,
title varchar(300) NOT NULL,
person varchar(150) NOT NULL,
place varchar(150) NOT NULL,
description text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
category_id bigint,
history_user_id bigint,
organisation_id bigint,
round_id bigint,
history_change_id bigint,
prize_en varchar(200) NOT NULL,
title_en varchar(300) NOT NULL,
CONSTRAINT awards_historicalrecipient_order_check CHECK (("order" >= 0)),
CONSTRAINT awards_historicalrecipient_placing_check CHECK (("placing" >= 0))
);
ALTER TABLE awards_historicalrecipient ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_historicalrecipient_history_id_seq);
CREATE TABLE awards_historicalround (
id bigint NOT NULL,
year smallint NOT NULL,
announced varchar(60) NOT NULL,
entries_until date,
held_on date,
place varchar(200) NOT NULL,
entrant_count integer,
entry_count integer,
category_count integer,
note varchar(400) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
award_id bigint,
history_user_id bigint,
history_change_id bigint,
announced_en varchar(60) NOT NULL,
note_en varchar(400) NOT NULL,
CONSTRAINT awards_historicalround_category_count_check CHECK ((category_count >= 0)),
CONSTRAINT awards_historicalround_entrant_count_check CHECK ((entrant_count >= 0)),
CONSTRAINT awards_historicalround_entry_count_check CHECK ((entry_count >= 0)),
CONSTRAINT awards_historicalround_year_check CHECK ((year >= 0))
);
ALTER TABLE awards_historicalround ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_historicalround_history_id_seq);
CREATE TABLE awards_recipient (
id bigint NOT NULL,
"order" smallint NOT NULL,
"placing" smallint,
prize varchar(200) NOT NULL,
title varchar(300) NOT NULL,
person varchar(150) NOT NULL,
place varchar(150) NOT NULL,
description text NOT NULL,
category_id bigint,
organisation_id bigint,
round_id bigint NOT NULL,
search_text text,
prize_en varchar(200) NOT NULL,
title_en varchar(300) NOT NULL,
CONSTRAINT awards_recipient_order_check CHECK (("order" >= 0)),
CONSTRAINT awards_recipient_placing_check CHECK (("placing" >= 0)),
CONSTRAINT placing_from_first CHECK ((("placing" IS NULL) OR ("placing" >= 1))),
CONSTRAINT recipient_is_named CHECK (((organisation_id IS NOT NULL) OR (NOT ((person)::text = ''::text))))
);
ALTER TABLE awards_recipient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_recipient_id_seq);
CREATE TABLE awards_round (
id bigint NOT NULL,
year smallint NOT NULL,
announced varchar(60) NOT NULL,
entries_until date,
held_on date,
place varchar(200) NOT NULL,
entrant_count integer,
entry_count integer,
category_count integer,
note varchar(400) NOT NULL,
award_id bigint NOT NULL,
search_text text,
announced_en varchar(60) NOT NULL,
note_en varchar(400) NOT NULL,
CONSTRAINT awards_round_category_count_check CHECK ((category_count >= 0)),
CONSTRAINT awards_round_entrant_count_check CHECK ((entrant_count >= 0)),
CONSTRAINT awards_round_entry_count_check CHECK ((entry_count >= 0)),
CONSTRAINT awards_round_year_check CHECK ((year >= 0)),
CONSTRAINT round_held_after_entries_close CHECK (((entries_until IS NULL) OR (held_on IS NULL) OR (held_on >= entries_until)))
);
ALTER TABLE awards_round ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME awards_round_id_seq);
CREATE TABLE calendars_privatecalendar (
id bigint NOT NULL,
nonce varchar(32) NOT NULL,
renewed_at timestamptz NOT NULL,
told jsonb NOT NULL,
organisation_id bigint,
user_id bigint NOT NULL
);
ALTER TABLE calendars_privatecalendar ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME calendars_privatecalendar_id_seq);
CREATE TABLE calendars_stamp (
id bigint NOT NULL,
source varchar(20) NOT NULL,
key bigint NOT NULL,
uid varchar(36) NOT NULL,
sequence integer NOT NULL,
changed_at timestamptz NOT NULL,
CONSTRAINT calendars_stamp_key_check CHECK ((key >= 0)),
CONSTRAINT calendars_stamp_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE calendars_stamp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME calendars_stamp_id_seq);
CREATE TABLE common_linkcheck (
id bigint NOT NULL,
url varchar(500) NOT NULL,
checked_at timestamptz NOT NULL,
ok boolean NOT NULL,
status smallint,
reason varchar(15) NOT NULL,
failing_since timestamptz,
times_failed smallint NOT NULL,
CONSTRAINT common_linkcheck_status_check CHECK ((status >= 0)),
CONSTRAINT common_linkcheck_times_failed_check CHECK ((times_failed >= 0))
);
ALTER TABLE common_linkcheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME common_linkcheck_id_seq);
CREATE TABLE common_outgoingmail (
id bigint NOT NULL,
key varchar(200) NOT NULL,
"to" varchar(320) NOT NULL,
subject varchar(250) NOT NULL,
text text NOT NULL,
html text NOT NULL,
message_id varchar(250) NOT NULL,
state varchar(10) NOT NULL,
created_at timestamptz NOT NULL,
sent_at timestamptz,
attempts smallint NOT NULL,
last_fault varchar(100) NOT NULL,
task_id bigint,
search_text text,
headers jsonb NOT NULL,
is_private boolean NOT NULL,
CONSTRAINT common_outgoingmail_attempts_check CHECK ((attempts >= 0)),
CONSTRAINT sent_mail_has_its_time CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR ((NOT ((state)::text = 'sent'::text)) AND (sent_at IS NULL)))),
CONSTRAINT waiting_mail_has_its_task CHECK (((NOT ((state)::text = 'waiting'::text)) OR (task_id IS NOT NULL)))
);
ALTER TABLE common_outgoingmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME common_outgoingmail_id_seq);
CREATE TABLE decks_deck (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
year smallint NOT NULL,
title varchar(300) NOT NULL,
subtitle varchar(300) NOT NULL,
taken_at timestamptz,
meeting_id bigint,
CONSTRAINT decks_deck_year_check CHECK ((year >= 0))
);
ALTER TABLE decks_deck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_deck_id_seq);
CREATE TABLE decks_deckslide (
id bigint NOT NULL,
"order" smallint NOT NULL,
width integer NOT NULL,
height integer NOT NULL,
renditions jsonb NOT NULL,
kind varchar(12) NOT NULL,
children_recognisable boolean NOT NULL,
consent_reference varchar(200) NOT NULL,
credit varchar(150) NOT NULL,
key varchar(120) NOT NULL,
is_hidden boolean NOT NULL,
source jsonb,
title varchar(300) NOT NULL,
text text NOT NULL,
notes text NOT NULL,
has_own_title boolean NOT NULL,
has_own_text boolean NOT NULL,
has_own_notes boolean NOT NULL,
image varchar(100) NOT NULL,
alt varchar(300) NOT NULL,
deck_id bigint NOT NULL,
CONSTRAINT decks_deckslide_child_portrait_needs_consent CHECK ((NOT (children_recognisable AND ((consent_reference)::text = ''::text) AND ((kind)::text = 'portrait'::text)))),
CONSTRAINT decks_deckslide_height_check CHECK ((height >= 0)),
CONSTRAINT decks_deckslide_order_check CHECK (("order" >= 0)),
CONSTRAINT decks_deckslide_width_check CHECK ((width >= 0)),
CONSTRAINT picture_of_slide_is_described CHECK ((((image)::text = ''::text) OR (NOT ((alt)::text = ''::text))))
);
ALTER TABLE decks_deckslide ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_deckslide_id_seq);
CREATE TABLE decks_evaluationreport (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
year smallint NOT NULL,
material_number varchar(60) NOT NULL,
resolution_number varchar(60) NOT NULL,
resolution_date date,
verdict varchar(10) NOT NULL,
taken_at timestamptz,
CONSTRAINT decision_of_council_has_a_number CHECK ((((resolution_date IS NULL) AND ((verdict)::text = ''::text)) OR (NOT ((resolution_number)::text = ''::text)))),
CONSTRAINT decks_evaluationreport_year_check CHECK ((year >= 0))
);
ALTER TABLE decks_evaluationreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_evaluationreport_id_seq);
CREATE TABLE decks_historicaldeck (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
year smallint NOT NULL,
title varchar(300) NOT NULL,
subtitle varchar(300) NOT NULL,
taken_at timestamptz,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint,
meeting_id bigint,
CONSTRAINT decks_historicaldeck_year_check CHECK ((year >= 0))
);
ALTER TABLE decks_historicaldeck ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_historicaldeck_history_id_seq);
CREATE TABLE decks_historicaldeckslide (
id bigint NOT NULL,
"order" smallint NOT NULL,
width integer NOT NULL,
height integer NOT NULL,
renditions jsonb NOT NULL,
kind varchar(12) NOT NULL,
children_recognisable boolean NOT NULL,
consent_reference varchar(200) NOT NULL,
credit varchar(150) NOT NULL,
key varchar(120) NOT NULL,
is_hidden boolean NOT NULL,
source jsonb,
title varchar(300) NOT NULL,
text text NOT NULL,
notes text NOT NULL,
has_own_title boolean NOT NULL,
has_own_text boolean NOT NULL,
has_own_notes boolean NOT NULL,
image text NOT NULL,
alt varchar(300) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
deck_id bigint,
history_change_id bigint,
history_user_id bigint,
CONSTRAINT decks_historicaldeckslide_height_check CHECK ((height >= 0)),
CONSTRAINT decks_historicaldeckslide_order_check CHECK (("order" >= 0)),
CONSTRAINT decks_historicaldeckslide_width_check CHECK ((width >= 0))
);
ALTER TABLE decks_historicaldeckslide ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_historicaldeckslide_history_id_seq);
CREATE TABLE decks_historicalevaluationreport (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
year smallint NOT NULL,
material_number varchar(60) NOT NULL,
resolution_number varchar(60) NOT NULL,
resolution_date date,
verdict varchar(10) NOT NULL,
taken_at timestamptz,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint,
CONSTRAINT decks_historicalevaluationreport_year_check CHECK ((year >= 0))
);
ALTER TABLE decks_historicalevaluationreport ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_historicalevaluationreport_history_id_seq);
CREATE TABLE decks_historicalofficetemplate (
id bigint NOT NULL,
title varchar(120) NOT NULL,
file text NOT NULL,
is_used boolean NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint
);
ALTER TABLE decks_historicalofficetemplate ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_historicalofficetemplate_history_id_seq);
CREATE TABLE decks_historicalreportchapter (
id bigint NOT NULL,
"order" smallint NOT NULL,
key varchar(120) NOT NULL,
is_hidden boolean NOT NULL,
source jsonb,
title varchar(300) NOT NULL,
text text NOT NULL,
has_own_title boolean NOT NULL,
has_own_text boolean NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint,
report_id bigint,
CONSTRAINT decks_historicalreportchapter_order_check CHECK (("order" >= 0))
);
ALTER TABLE decks_historicalreportchapter ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_historicalreportchapter_history_id_seq);
CREATE TABLE decks_madefile (
id bigint NOT NULL,
kind varchar(13) NOT NULL,
digest varchar(64) NOT NULL,
file varchar(100) NOT NULL,
size bigint NOT NULL,
fault varchar(8) NOT NULL,
created_at timestamptz NOT NULL,
made_at timestamptz,
deck_id bigint,
report_id bigint,
task_id bigint,
CONSTRAINT decks_madefile_size_check CHECK ((size >= 0)),
CONSTRAINT made_file_is_of_one_document CHECK ((((deck_id IS NULL) AND (report_id IS NOT NULL)) OR ((deck_id IS NOT NULL) AND (report_id IS NULL))))
);
ALTER TABLE decks_madefile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_madefile_id_seq);
CREATE TABLE decks_officetemplate (
id bigint NOT NULL,
title varchar(120) NOT NULL,
file varchar(100) NOT NULL,
is_used boolean NOT NULL
);
ALTER TABLE decks_officetemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_officetemplate_id_seq);
CREATE TABLE decks_reportchapter (
id bigint NOT NULL,
"order" smallint NOT NULL,
key varchar(120) NOT NULL,
is_hidden boolean NOT NULL,
source jsonb,
title varchar(300) NOT NULL,
text text NOT NULL,
has_own_title boolean NOT NULL,
has_own_text boolean NOT NULL,
report_id bigint NOT NULL,
CONSTRAINT decks_reportchapter_order_check CHECK (("order" >= 0))
);
ALTER TABLE decks_reportchapter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME decks_reportchapter_id_seq);
CREATE TABLE django_admin_log (
id integer NOT NULL,
action_time timestamptz NOT NULL,
object_id text,
object_repr varchar(200) NOT NULL,
action_flag smallint NOT NULL,
change_message text NOT NULL,
content_type_id integer,
user_id bigint NOT NULL,
CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);
ALTER TABLE django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME django_admin_log_id_seq);
CREATE TABLE django_content_type (
id integer NOT NULL,
app_label varchar(100) NOT NULL,
model varchar(100) NOT NULL
);
ALTER TABLE django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME django_content_type_id_seq);
CREATE TABLE django_migrations (
id bigint NOT NULL,
app varchar(255) NOT NULL,
name varchar(255) NOT NULL,
applied timestamptz NOT NULL
);
ALTER TABLE django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME django_migrations_id_seq);
CREATE TABLE django_session (
session_key varchar(40) NOT NULL,
session_data text NOT NULL,
expire_date timestamptz NOT NULL
);
CREATE TABLE editing_savedform (
id bigint NOT NULL,
visit varchar(40) NOT NULL,
model varchar(100) NOT NULL,
record varchar(40) NOT NULL,
content varchar(64) NOT NULL,
seen jsonb NOT NULL,
number bigint NOT NULL,
saved_at timestamptz NOT NULL,
user_id bigint NOT NULL
);
ALTER TABLE editing_savedform ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME editing_savedform_id_seq);
CREATE TABLE editing_unsaved (
id bigint NOT NULL,
visit varchar(40) NOT NULL,
model varchar(100) NOT NULL,
record varchar(40) NOT NULL,
typed jsonb NOT NULL,
number bigint NOT NULL,
saved_at timestamptz NOT NULL,
user_id bigint NOT NULL
);
ALTER TABLE editing_unsaved ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME editing_unsaved_id_seq);
CREATE TABLE following_announced (
id bigint NOT NULL,
kind varchar(20) NOT NULL,
"row" bigint NOT NULL,
mark varchar(64) NOT NULL
);
ALTER TABLE following_announced ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME following_announced_id_seq);
CREATE TABLE following_follow (
id bigint NOT NULL,
kind varchar(20) NOT NULL,
key varchar(150) NOT NULL,
frequency varchar(5) NOT NULL,
language varchar(5) NOT NULL,
token_hash varchar(64) NOT NULL,
asked_at timestamptz NOT NULL,
confirmed_at timestamptz,
follower_id bigint NOT NULL
);
ALTER TABLE following_follow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME following_follow_id_seq);
CREATE TABLE following_follower (
id bigint NOT NULL,
email varchar(254) NOT NULL,
public_id varchar(32) NOT NULL,
created_at timestamptz NOT NULL,
confirmed_at timestamptz,
reminded_at timestamptz,
refusals smallint NOT NULL,
CONSTRAINT follower_email_is_lower_case CHECK (((email)::text = lower((email)::text))),
CONSTRAINT following_follower_refusals_check CHECK ((refusals >= 0))
);
ALTER TABLE following_follower ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME following_follower_id_seq);
CREATE TABLE following_notice (
id bigint NOT NULL,
kind varchar(20) NOT NULL,
"row" bigint NOT NULL,
due_at timestamptz NOT NULL,
follow_id bigint NOT NULL
);
ALTER TABLE following_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME following_notice_id_seq);
CREATE TABLE following_reading (
id bigint NOT NULL,
revision bigint NOT NULL,
next_turn timestamptz
);
ALTER TABLE following_reading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME following_reading_id_seq);
CREATE TABLE following_watched (
id bigint NOT NULL,
kind varchar(20) NOT NULL,
since timestamptz NOT NULL
);
ALTER TABLE following_watched ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME following_watched_id_seq);
CREATE TABLE grants_allocationraise (
id bigint NOT NULL,
"order" smallint NOT NULL,
amount numeric(12,2) NOT NULL,
reason varchar(250) NOT NULL,
decided_on date,
resolution_number varchar(60) NOT NULL,
call_id bigint NOT NULL,
reason_en varchar(250) NOT NULL,
CONSTRAINT grants_allocationraise_order_check CHECK (("order" >= 0)),
CONSTRAINT raise_is_positive CHECK ((amount > (0)::numeric))
);
ALTER TABLE grants_allocationraise ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_allocationraise_id_seq);
CREATE TABLE grants_application (
id bigint NOT NULL,
number varchar(30) NOT NULL,
applicant_municipality varchar(120) NOT NULL,
title varchar(300) NOT NULL,
purpose text NOT NULL,
requested numeric(12,2),
recommended numeric(12,2),
awarded numeric(12,2),
points numeric(6,2),
decision varchar(10) NOT NULL,
decision_reason varchar(500) NOT NULL,
applicant_id bigint,
call_id bigint NOT NULL,
search_text text,
sort_key varchar(200),
CONSTRAINT amounts_not_negative CHECK ((((requested IS NULL) OR (requested >= (0)::numeric)) AND ((recommended IS NULL) OR (recommended >= (0)::numeric)) AND ((awarded IS NULL) OR (awarded >= (0)::numeric)))),
CONSTRAINT awarded_within_requested CHECK (((awarded IS NULL) OR (requested IS NULL) OR (awarded <= requested))),
CONSTRAINT recommended_within_requested CHECK (((recommended IS NULL) OR (requested IS NULL) OR (recommended <= requested))),
CONSTRAINT refused_gets_nothing CHECK (((NOT ((decision)::text = ANY ((ARRAY['refused'::character varying, 'withdrawn'::character varying])::text[]))) OR (awarded IS NULL) OR (awarded = (0)::numeric))),
CONSTRAINT refused_says_why CHECK ((NOT (((decision)::text = 'refused'::text) AND ((decision_reason)::text = ''::text))))
);
ALTER TABLE grants_application ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_application_id_seq);
CREATE TABLE grants_call (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
year smallint NOT NULL,
allocation numeric(12,2),
max_per_project numeric(12,2),
opens_on date,
opens_time time without time zone,
closes_on date,
closes_time time without time zone,
activities_from date,
activities_until date,
board_from date,
board_until date,
decision_by date,
resolution_number varchar(60) NOT NULL,
resolution_date date,
purpose text NOT NULL,
reasons text NOT NULL,
conditions text NOT NULL,
application_form_url varchar(500) NOT NULL,
note text NOT NULL,
declared_applications integer,
declared_requested numeric(12,2),
declared_funded_full integer,
declared_awarded_full numeric(12,2),
declared_funded_part integer,
declared_awarded_part numeric(12,2),
declared_requested_part numeric(12,2),
declared_funded integer,
declared_awarded numeric(12,2),
declared_refused integer,
programme_id bigint NOT NULL,
results_published boolean NOT NULL,
search_text text,
announced_on date,
conditions_en text NOT NULL,
note_en text NOT NULL,
CONSTRAINT activities_end_after_they_begin CHECK (((activities_from IS NULL) OR (activities_until IS NULL) OR (activities_until >= activities_from))),
CONSTRAINT allocation_not_negative CHECK (((allocation IS NULL) OR (allocation >= (0)::numeric))),
CONSTRAINT board_ends_after_it_begins CHECK (((board_from IS NULL) OR (board_until IS NULL) OR (board_until >= board_from))),
CONSTRAINT call_closes_after_it_opens CHECK (((opens_on IS NULL) OR (closes_on IS NULL) OR (closes_on >= opens_on))),
CONSTRAINT call_opens_once_it_is_announced CHECK (((announced_on IS NULL) OR (opens_on IS NULL) OR (opens_on >= announced_on))),
CONSTRAINT declared_awarded_within_requested CHECK (((declared_awarded IS NULL) OR (declared_requested IS NULL) OR (declared_awarded <= declared_requested))),
CONSTRAINT declared_funded_within_applications CHECK (((declared_funded IS NULL) OR (declared_applications IS NULL) OR (declared_funded <= declared_applications))),
CONSTRAINT grants_call_declared_applications_check CHECK ((declared_applications >= 0)),
CONSTRAINT grants_call_declared_funded_check CHECK ((declared_funded >= 0)),
CONSTRAINT grants_call_declared_funded_full_check CHECK ((declared_funded_full >= 0)),
CONSTRAINT grants_call_declared_funded_part_check CHECK ((declared_funded_part >= 0)),
CONSTRAINT grants_call_declared_refused_check CHECK ((declared_refused >= 0)),
CONSTRAINT grants_call_year_check CHECK ((year >= 0))
);
ALTER TABLE grants_call ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_call_id_seq);
CREATE TABLE grants_callattachment (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
file varchar(100) NOT NULL,
call_id bigint NOT NULL,
CONSTRAINT grants_callattachment_order_check CHECK (("order" >= 0))
);
ALTER TABLE grants_callattachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_callattachment_id_seq);
CREATE TABLE grants_calllink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
call_id bigint NOT NULL,
CONSTRAINT grants_calllink_order_check CHECK (("order" >= 0))
);
ALTER TABLE grants_calllink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_calllink_id_seq);
CREATE TABLE grants_contract (
id bigint NOT NULL,
number varchar(60) NOT NULL,
concluded_on date,
published_on date,
url varchar(500) NOT NULL,
application_id bigint NOT NULL,
search_text text,
sort_key varchar(200),
CONSTRAINT contract_published_after_conclusion CHECK (((concluded_on IS NULL) OR (published_on IS NULL) OR (published_on >= concluded_on)))
);
ALTER TABLE grants_contract ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_contract_id_seq);
CREATE TABLE grants_criterion (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
max_points smallint,
call_id bigint NOT NULL,
title_en varchar(250) NOT NULL,
CONSTRAINT grants_criterion_max_points_check CHECK ((max_points >= 0)),
CONSTRAINT grants_criterion_order_check CHECK (("order" >= 0))
);
ALTER TABLE grants_criterion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_criterion_id_seq);
CREATE TABLE grants_historicalallocationraise (
id bigint NOT NULL,
"order" smallint NOT NULL,
amount numeric(12,2) NOT NULL,
reason varchar(250) NOT NULL,
decided_on date,
resolution_number varchar(60) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
call_id bigint,
history_user_id bigint,
history_change_id bigint,
reason_en varchar(250) NOT NULL,
CONSTRAINT grants_historicalallocationraise_order_check CHECK (("order" >= 0))
);
ALTER TABLE grants_historicalallocationraise ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_historicalallocationraise_history_id_seq);
CREATE TABLE grants_historicalapplication (
id bigint NOT NULL,
number varchar(30) NOT NULL,
applicant_municipality varchar(120) NOT NULL,
title varchar(300) NOT NULL,
purpose text NOT NULL,
requested numeric(12,2),
recommended numeric(12,2),
awarded numeric(12,2),
points numeric(6,2),
decision varchar(10) NOT NULL,
decision_reason varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
applicant_id bigint,
call_id bigint,
history_user_id bigint,
history_change_id bigint
);
ALTER TABLE grants_historicalapplication ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_historicalapplication_history_id_seq);
CREATE TABLE grants_historicalcall (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
year smallint NOT NULL,
allocation numeric(12,2),
max_per_project numeric(12,2),
opens_on date,
opens_time time without time zone,
closes_on date,
closes_time time without time zone,
activities_from date,
activities_until date,
board_from date,
board_until date,
decision_by date,
resolution_number varchar(60) NOT NULL,
resolution_date date,
purpose text NOT NULL,
reasons text NOT NULL,
conditions text NOT NULL,
application_form_url varchar(500) NOT NULL,
note text NOT NULL,
declared_applications integer,
declared_requested numeric(12,2),
declared_funded_full integer,
declared_awarded_full numeric(12,2),
declared_funded_part integer,
declared_awarded_part numeric(12,2),
declared_requested_part numeric(12,2),
declared_funded integer,
declared_awarded numeric(12,2),
declared_refused integer,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
programme_id bigint,
history_change_id bigint,
results_published boolean NOT NULL,
announced_on date,
conditions_en text NOT NULL,
note_en text NOT NULL,
CONSTRAINT grants_historicalcall_declared_applications_check CHECK ((declared_applications >= 0)),
CONSTRAINT grants_historicalcall_declared_funded_check CHECK ((declared_funded >= 0)),
CONSTRAINT grants_historicalcall_declared_funded_full_check CHECK ((declared_funded_full >= 0)),
CONSTRAINT grants_historicalcall_declared_funded_part_check CHECK ((declared_funded_part >= 0)),
CONSTRAINT grants_historicalcall_declared_refused_check CHECK ((declared_refused >= 0)),
CONSTRAINT grants_historicalcall_year_check CHECK ((year >= 0))
);
ALTER TABLE grants_historicalcall ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_historicalcall_history_id_seq);
CREATE TABLE grants_historicalcallattachment (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
file text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
call_id bigint,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT grants_historicalcallattachment_order_check CHECK (("order" >= 0))
);
ALTER TABLE grants_historicalcallattachment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_historicalcallattachment_history_id_seq);
CREATE TABLE grants_historicalcalllink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
call_id bigint,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT grants_historicalcalllink_order_check CHECK (("order" >= 0))
);
ALTER TABLE grants_historicalcalllink ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_historicalcalllink_history_id_seq);
CREATE TABLE grants_historicalcontract (
id bigint NOT NULL,
number varchar(60) NOT NULL,
concluded_on date,
published_on date,
url varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
application_id bigint,
history_user_id bigint,
history_change_id bigint
);
ALTER TABLE grants_historicalcontract ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_historicalcontract_history_id_seq);
CREATE TABLE grants_historicalcriterion (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
max_points smallint,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
call_id bigint,
history_user_id bigint,
history_change_id bigint,
title_en varchar(250) NOT NULL,
CONSTRAINT grants_historicalcriterion_max_points_check CHECK ((max_points >= 0)),
CONSTRAINT grants_historicalcriterion_order_check CHECK (("order" >= 0))
);
ALTER TABLE grants_historicalcriterion ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_historicalcriterion_history_id_seq);
CREATE TABLE grants_historicalprogramme (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
slug varchar(100) NOT NULL,
code varchar(20) NOT NULL,
name varchar(250) NOT NULL,
fund varchar(150) NOT NULL,
support_area varchar(150) NOT NULL,
since_year smallint,
summary varchar(400) NOT NULL,
eligible text NOT NULL,
supported text NOT NULL,
procedure text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
department_id bigint,
history_user_id bigint,
history_change_id bigint,
name_en varchar(250) NOT NULL,
summary_en varchar(400) NOT NULL,
eligible_en text NOT NULL,
fund_en varchar(150) NOT NULL,
procedure_en text NOT NULL,
support_area_en varchar(150) NOT NULL,
supported_en text NOT NULL,
CONSTRAINT grants_historicalprogramme_since_year_check CHECK ((since_year >= 0))
);
ALTER TABLE grants_historicalprogramme ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_historicalprogramme_history_id_seq);
CREATE TABLE grants_programme (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
slug varchar(100) NOT NULL,
code varchar(20) NOT NULL,
name varchar(250) NOT NULL,
fund varchar(150) NOT NULL,
support_area varchar(150) NOT NULL,
since_year smallint,
summary varchar(400) NOT NULL,
eligible text NOT NULL,
supported text NOT NULL,
procedure text NOT NULL,
department_id bigint,
search_text text,
sort_key varchar(200),
name_en varchar(250) NOT NULL,
summary_en varchar(400) NOT NULL,
eligible_en text NOT NULL,
fund_en varchar(150) NOT NULL,
procedure_en text NOT NULL,
support_area_en varchar(150) NOT NULL,
supported_en text NOT NULL,
CONSTRAINT grants_programme_since_year_check CHECK ((since_year >= 0))
);
ALTER TABLE grants_programme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME grants_programme_id_seq);
CREATE TABLE harvest_calendarsource (
id bigint NOT NULL,
url varchar(500) NOT NULL,
added_at timestamptz NOT NULL,
kind varchar(10) NOT NULL,
name varchar(250) NOT NULL,
tried_at timestamptz,
read_at timestamptz,
fault varchar(20) NOT NULL,
failing_since timestamptz,
other_address varchar(500) NOT NULL,
event_count integer NOT NULL,
left_out integer NOT NULL,
etag varchar(250) NOT NULL,
last_modified varchar(100) NOT NULL,
added_by_id bigint,
organisation_id bigint NOT NULL,
task_id bigint,
CONSTRAINT harvest_calendarsource_event_count_check CHECK ((event_count >= 0)),
CONSTRAINT harvest_calendarsource_left_out_check CHECK ((left_out >= 0))
);
ALTER TABLE harvest_calendarsource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME harvest_calendarsource_id_seq);
CREATE TABLE harvest_foundevent (
id bigint NOT NULL,
key varchar(64) NOT NULL,
state varchar(10) NOT NULL,
title varchar(250) NOT NULL,
first_day date NOT NULL,
last_day date NOT NULL,
"time" time without time zone,
place varchar(200) NOT NULL,
summary varchar(400) NOT NULL,
description text NOT NULL,
url varchar(500) NOT NULL,
is_cancelled boolean NOT NULL,
is_gone boolean NOT NULL,
taken jsonb NOT NULL,
changes jsonb NOT NULL,
decided_at timestamptz,
found_at timestamptz NOT NULL,
activity_id bigint,
decided_by_id bigint,
organisation_id bigint NOT NULL,
report_id bigint,
source_id bigint,
until time without time zone
);
ALTER TABLE harvest_foundevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME harvest_foundevent_id_seq);
CREATE TABLE harvest_historicalcalendarsource (
id bigint NOT NULL,
url varchar(500) NOT NULL,
added_at timestamptz NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
added_by_id bigint,
history_change_id bigint,
history_user_id bigint,
organisation_id bigint
);
ALTER TABLE harvest_historicalcalendarsource ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME harvest_historicalcalendarsource_history_id_seq);
CREATE TABLE history_binned (
id bigint NOT NULL,
object_id bigint NOT NULL,
label varchar(250) NOT NULL,
slug varchar(100) NOT NULL,
deleted_at timestamptz NOT NULL,
until timestamptz NOT NULL,
emptied jsonb NOT NULL,
change_id bigint NOT NULL,
content_type_id integer NOT NULL
);
ALTER TABLE history_binned ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME history_binned_id_seq);
CREATE TABLE history_change (
id bigint NOT NULL,
kind varchar(12) NOT NULL,
made_at timestamptz NOT NULL,
object_id bigint,
label varchar(250) NOT NULL,
note varchar(250) NOT NULL,
content_type_id integer,
takes_back_id bigint,
user_id bigint,
search_text text
);
ALTER TABLE history_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME history_change_id_seq);
CREATE TABLE improvement_plan_area (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(150) NOT NULL,
search_text text,
name_en varchar(150) NOT NULL,
CONSTRAINT improvement_plan_area_order_check CHECK (("order" >= 0))
);
ALTER TABLE improvement_plan_area ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_area_id_seq);
CREATE TABLE improvement_plan_historicalarea (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(150) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
name_en varchar(150) NOT NULL,
CONSTRAINT improvement_plan_historicalarea_order_check CHECK (("order" >= 0))
);
ALTER TABLE improvement_plan_historicalarea ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_historicalarea_history_id_seq);
CREATE TABLE improvement_plan_historicalindicator (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(500) NOT NULL,
kind varchar(8) NOT NULL,
unit varchar(40) NOT NULL,
baseline numeric(14,3),
target numeric(14,3),
"limit" numeric(14,3),
less_is_better boolean NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
item_id bigint,
history_change_id bigint,
title_en varchar(500) NOT NULL,
unit_en varchar(40) NOT NULL,
CONSTRAINT improvement_plan_historicalindicator_order_check CHECK (("order" >= 0))
);
ALTER TABLE improvement_plan_historicalindicator ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_historicalindicator_history_id_seq);
CREATE TABLE improvement_plan_historicalitem (
id bigint NOT NULL,
period_start date,
period_end date,
period_start_precision varchar(7) NOT NULL,
period_end_precision varchar(7) NOT NULL,
period_text varchar(100) NOT NULL,
number smallint NOT NULL,
title varchar(300) NOT NULL,
goal text NOT NULL,
responsible varchar(200) NOT NULL,
state varchar(10) NOT NULL,
fulfilment text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
area_id bigint,
department_id bigint,
grant_programme_id bigint,
history_user_id bigint,
carried_over_from_id bigint,
parent_id bigint,
plan_id bigint,
history_change_id bigint,
title_en varchar(300) NOT NULL,
CONSTRAINT improvement_plan_historicalitem_number_check CHECK ((number >= 0))
);
ALTER TABLE improvement_plan_historicalitem ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_historicalitem_history_id_seq);
CREATE TABLE improvement_plan_historicalitem_implementers (
id bigint NOT NULL,
m2m_history_id integer NOT NULL,
history_id integer NOT NULL,
organisation_id bigint,
item_id bigint
);
ALTER TABLE improvement_plan_historicalitem_implementers ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_historicalitem_implementers_m2m_history_id_seq);
CREATE TABLE improvement_plan_historicalitemlink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
item_id bigint,
history_change_id bigint,
CONSTRAINT improvement_plan_historicalitemlink_order_check CHECK (("order" >= 0))
);
ALTER TABLE improvement_plan_historicalitemlink ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_historicalitemlink_history_id_seq);
CREATE TABLE improvement_plan_historicalmeasurement (
id bigint NOT NULL,
measured_on date NOT NULL,
month_only boolean NOT NULL,
value numeric(14,3),
answer boolean,
text varchar(500) NOT NULL,
evidence_url varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
indicator_id bigint,
history_change_id bigint,
text_en varchar(500) NOT NULL
);
ALTER TABLE improvement_plan_historicalmeasurement ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_historicalmeasurement_history_id_seq);
CREATE TABLE improvement_plan_historicalplan (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
year smallint NOT NULL,
introduction text NOT NULL,
discussed_on date,
council_material varchar(60) NOT NULL,
resolution_number varchar(60) NOT NULL,
resolution_date date,
verdict varchar(10) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
meeting_id bigint,
history_change_id bigint,
introduction_en text NOT NULL,
CONSTRAINT improvement_plan_historicalplan_year_check CHECK ((year >= 0))
);
ALTER TABLE improvement_plan_historicalplan ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_historicalplan_history_id_seq);
CREATE TABLE improvement_plan_indicator (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(500) NOT NULL,
kind varchar(8) NOT NULL,
unit varchar(40) NOT NULL,
baseline numeric(14,3),
target numeric(14,3),
"limit" numeric(14,3),
less_is_better boolean NOT NULL,
item_id bigint NOT NULL,
search_text text,
title_en varchar(500) NOT NULL,
unit_en varchar(40) NOT NULL,
CONSTRAINT improvement_plan_indicator_order_check CHECK (("order" >= 0)),
CONSTRAINT only_numbers_have_targets CHECK ((((kind)::text = 'number'::text) OR ((baseline IS NULL) AND ("limit" IS NULL) AND (target IS NULL) AND ((unit)::text = ''::text))))
);
ALTER TABLE improvement_plan_indicator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_indicator_id_seq);
CREATE TABLE improvement_plan_item (
id bigint NOT NULL,
period_start date,
period_end date,
period_start_precision varchar(7) NOT NULL,
period_end_precision varchar(7) NOT NULL,
period_text varchar(100) NOT NULL,
number smallint NOT NULL,
title varchar(300) NOT NULL,
goal text NOT NULL,
responsible varchar(200) NOT NULL,
state varchar(10) NOT NULL,
fulfilment text NOT NULL,
area_id bigint,
carried_over_from_id bigint,
department_id bigint,
grant_programme_id bigint,
parent_id bigint,
plan_id bigint NOT NULL,
search_text text,
title_en varchar(300) NOT NULL,
CONSTRAINT improvement_plan_item_number_check CHECK ((number >= 0)),
CONSTRAINT improvement_plan_item_period_ends_after_it_begins CHECK (((period_start IS NULL) OR (period_end IS NULL) OR (period_end >= period_start))),
CONSTRAINT improvement_plan_item_period_within_calendar CHECK ((((period_start IS NULL) OR ((period_start >= '1990-01-01'::date) AND (period_start <= '2100-12-31'::date))) AND ((period_end IS NULL) OR ((period_end >= '1990-01-01'::date) AND (period_end <= '2100-12-31'::date))))),
CONSTRAINT item_is_not_carried_over_from_itself CHECK (((carried_over_from_id IS NULL) OR (NOT ((carried_over_from_id = id) AND (carried_over_from_id IS NOT NULL))))),
CONSTRAINT item_is_not_its_own_part CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL)))))
);
ALTER TABLE improvement_plan_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_item_id_seq);
CREATE TABLE improvement_plan_item_implementers (
id bigint NOT NULL,
item_id bigint NOT NULL,
organisation_id bigint NOT NULL
);
ALTER TABLE improvement_plan_item_implementers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_item_implementers_id_seq);
CREATE TABLE improvement_plan_itemlink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
item_id bigint NOT NULL,
CONSTRAINT improvement_plan_itemlink_order_check CHECK (("order" >= 0))
);
ALTER TABLE improvement_plan_itemlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_itemlink_id_seq);
CREATE TABLE improvement_plan_measurement (
id bigint NOT NULL,
measured_on date NOT NULL,
month_only boolean NOT NULL,
value numeric(14,3),
answer boolean,
text varchar(500) NOT NULL,
evidence_url varchar(500) NOT NULL,
indicator_id bigint NOT NULL,
text_en varchar(500) NOT NULL,
CONSTRAINT measurement_says_something CHECK (((value IS NOT NULL) OR (answer IS NOT NULL) OR (NOT ((text)::text = ''::text))))
);
ALTER TABLE improvement_plan_measurement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_measurement_id_seq);
CREATE TABLE improvement_plan_plan (
id bigint NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
year smallint NOT NULL,
introduction text NOT NULL,
discussed_on date,
council_material varchar(60) NOT NULL,
resolution_number varchar(60) NOT NULL,
resolution_date date,
verdict varchar(10) NOT NULL,
meeting_id bigint,
search_text text,
introduction_en text NOT NULL,
CONSTRAINT improvement_plan_plan_year_check CHECK ((year >= 0))
);
ALTER TABLE improvement_plan_plan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME improvement_plan_plan_id_seq);
CREATE TABLE members_categorystatus (
id bigint NOT NULL,
year smallint NOT NULL,
category varchar(10) NOT NULL,
approved_on date,
valid_until date,
organisation_id bigint NOT NULL,
CONSTRAINT category_ends_after_approval CHECK (((approved_on IS NULL) OR (valid_until IS NULL) OR (valid_until >= approved_on))),
CONSTRAINT members_categorystatus_year_check CHECK ((year >= 0))
);
ALTER TABLE members_categorystatus ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_categorystatus_id_seq);
CREATE TABLE members_criteriaset (
id bigint NOT NULL,
year smallint NOT NULL,
kind varchar(20) NOT NULL,
title varchar(200) NOT NULL,
note text NOT NULL,
is_example boolean NOT NULL,
source_url varchar(500) NOT NULL,
search_text text,
CONSTRAINT members_criteriaset_year_check CHECK ((year >= 0))
);
ALTER TABLE members_criteriaset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_criteriaset_id_seq);
CREATE TABLE members_criterion (
id bigint NOT NULL,
"order" smallint NOT NULL,
number varchar(10) NOT NULL,
title varchar(250) NOT NULL,
category varchar(1) NOT NULL,
criteria_set_id bigint NOT NULL,
search_text text,
CONSTRAINT members_criterion_order_check CHECK (("order" >= 0))
);
ALTER TABLE members_criterion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_criterion_id_seq);
CREATE TABLE members_department (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(150) NOT NULL,
organisation_id bigint NOT NULL,
search_text text,
name_en varchar(150) NOT NULL,
CONSTRAINT members_department_order_check CHECK (("order" >= 0))
);
ALTER TABLE members_department ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_department_id_seq);
CREATE TABLE members_evidencedeadline (
id bigint NOT NULL,
year smallint NOT NULL,
category varchar(1) NOT NULL,
date date NOT NULL,
CONSTRAINT members_evidencedeadline_year_check CHECK ((year >= 0))
);
ALTER TABLE members_evidencedeadline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_evidencedeadline_id_seq);
CREATE TABLE members_historicalcategorystatus (
id bigint NOT NULL,
year smallint NOT NULL,
category varchar(10) NOT NULL,
approved_on date,
valid_until date,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
organisation_id bigint,
history_change_id bigint,
CONSTRAINT members_historicalcategorystatus_year_check CHECK ((year >= 0))
);
ALTER TABLE members_historicalcategorystatus ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalcategorystatus_history_id_seq);
CREATE TABLE members_historicalcriteriaset (
id bigint NOT NULL,
year smallint NOT NULL,
kind varchar(20) NOT NULL,
title varchar(200) NOT NULL,
note text NOT NULL,
is_example boolean NOT NULL,
source_url varchar(500) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT members_historicalcriteriaset_year_check CHECK ((year >= 0))
);
ALTER TABLE members_historicalcriteriaset ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalcriteriaset_history_id_seq);
CREATE TABLE members_historicalcriterion (
id bigint NOT NULL,
"order" smallint NOT NULL,
number varchar(10) NOT NULL,
title varchar(250) NOT NULL,
category varchar(1) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
criteria_set_id bigint,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT members_historicalcriterion_order_check CHECK (("order" >= 0))
);
ALTER TABLE members_historicalcriterion ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalcriterion_history_id_seq);
CREATE TABLE members_historicaldepartment (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(150) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
organisation_id bigint,
history_change_id bigint,
name_en varchar(150) NOT NULL,
CONSTRAINT members_historicaldepartment_order_check CHECK (("order" >= 0))
);
ALTER TABLE members_historicaldepartment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicaldepartment_history_id_seq);
CREATE TABLE members_historicalevidencedeadline (
id bigint NOT NULL,
year smallint NOT NULL,
category varchar(1) NOT NULL,
date date NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT members_historicalevidencedeadline_year_check CHECK ((year >= 0))
);
ALTER TABLE members_historicalevidencedeadline ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalevidencedeadline_history_id_seq);
CREATE TABLE members_historicalindicator (
id bigint NOT NULL,
"order" smallint NOT NULL,
number varchar(10) NOT NULL,
title varchar(250) NOT NULL,
"limit" varchar(250) NOT NULL,
evidence_wanted text NOT NULL,
conditions text NOT NULL,
not_accepted text NOT NULL,
advice text NOT NULL,
proof varchar(12) NOT NULL,
required boolean NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
criterion_id bigint,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT members_historicalindicator_order_check CHECK (("order" >= 0))
);
ALTER TABLE members_historicalindicator ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalindicator_history_id_seq);
CREATE TABLE members_historicalinvitation (
id bigint NOT NULL,
email varchar(254) NOT NULL,
created_at timestamptz NOT NULL,
expires_at timestamptz NOT NULL,
sent_count smallint NOT NULL,
last_sent_at timestamptz,
accepted_at timestamptz,
withdrawn_at timestamptz,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
accepted_by_id bigint,
history_user_id bigint,
invited_by_id bigint,
organisation_id bigint,
history_change_id bigint,
CONSTRAINT members_historicalinvitation_sent_count_check CHECK ((sent_count >= 0))
);
ALTER TABLE members_historicalinvitation ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalinvitation_history_id_seq);
CREATE TABLE members_historicalmandate (
id bigint NOT NULL,
role varchar(15) NOT NULL,
function varchar(200) NOT NULL,
valid_from date,
valid_until date,
resolution_number varchar(60) NOT NULL,
resolution_date date,
url varchar(500) NOT NULL,
is_public boolean NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
organisation_id bigint,
person_id bigint,
history_change_id bigint,
function_en varchar(200) NOT NULL
);
ALTER TABLE members_historicalmandate ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalmandate_history_id_seq);
CREATE TABLE members_historicalorganisation (
id bigint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(200) NOT NULL,
short_name varchar(60) NOT NULL,
kind varchar(15) NOT NULL,
membership varchar(10) NOT NULL,
member_note varchar(250) NOT NULL,
ico varchar(8),
ruian_code integer,
latitude numeric(8,5),
longitude numeric(8,5),
web varchar(300) NOT NULL,
data_box varchar(7) NOT NULL,
logo text NOT NULL,
description text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
description_en text NOT NULL,
member_note_en varchar(250) NOT NULL,
CONSTRAINT members_historicalorganisation_ruian_code_check CHECK ((ruian_code >= 0))
);
ALTER TABLE members_historicalorganisation ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalorganisation_history_id_seq);
CREATE TABLE members_historicalorganisationuser (
id bigint NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
user_id bigint,
organisation_id bigint,
history_change_id bigint
);
ALTER TABLE members_historicalorganisationuser ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalorganisationuser_history_id_seq);
CREATE TABLE members_historicalperson (
id bigint NOT NULL,
first_name varchar(80) NOT NULL,
last_name varchar(80) NOT NULL,
title_before varchar(40) NOT NULL,
title_after varchar(40) NOT NULL,
work_email varchar(254) NOT NULL,
work_phone varchar(30) NOT NULL,
show_contacts boolean NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint
);
ALTER TABLE members_historicalperson ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicalperson_history_id_seq);
CREATE TABLE members_historicaluser (
id bigint NOT NULL,
is_superuser boolean NOT NULL,
first_name varchar(150) NOT NULL,
last_name varchar(150) NOT NULL,
is_staff boolean NOT NULL,
is_active boolean NOT NULL,
date_joined timestamptz NOT NULL,
email varchar(254) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint
);
ALTER TABLE members_historicaluser ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_historicaluser_history_id_seq);
CREATE TABLE members_indicator (
id bigint NOT NULL,
"order" smallint NOT NULL,
number varchar(10) NOT NULL,
title varchar(250) NOT NULL,
"limit" varchar(250) NOT NULL,
evidence_wanted text NOT NULL,
conditions text NOT NULL,
not_accepted text NOT NULL,
advice text NOT NULL,
proof varchar(12) NOT NULL,
required boolean NOT NULL,
criterion_id bigint NOT NULL,
search_text text,
CONSTRAINT members_indicator_order_check CHECK (("order" >= 0))
);
ALTER TABLE members_indicator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_indicator_id_seq);
CREATE TABLE members_invitation (
id bigint NOT NULL,
email varchar(254) NOT NULL,
created_at timestamptz NOT NULL,
expires_at timestamptz NOT NULL,
token_hash varchar(64) NOT NULL,
sent_count smallint NOT NULL,
last_sent_at timestamptz,
accepted_at timestamptz,
withdrawn_at timestamptz,
accepted_by_id bigint,
invited_by_id bigint NOT NULL,
organisation_id bigint NOT NULL,
search_text text,
CONSTRAINT accepted_invitation_has_its_person CHECK ((((accepted_at IS NULL) AND (accepted_by_id IS NULL)) OR ((accepted_at IS NOT NULL) AND (accepted_by_id IS NOT NULL) AND (withdrawn_at IS NULL)))),
CONSTRAINT invitation_email_is_lower_case CHECK (((email)::text = lower((email)::text))),
CONSTRAINT members_invitation_sent_count_check CHECK ((sent_count >= 0))
);
ALTER TABLE members_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_invitation_id_seq);
CREATE TABLE members_mandate (
id bigint NOT NULL,
role varchar(15) NOT NULL,
function varchar(200) NOT NULL,
valid_from date,
valid_until date,
resolution_number varchar(60) NOT NULL,
resolution_date date,
url varchar(500) NOT NULL,
is_public boolean NOT NULL,
organisation_id bigint NOT NULL,
person_id bigint NOT NULL,
search_text text,
function_en varchar(200) NOT NULL,
CONSTRAINT mandate_ends_after_it_begins CHECK (((valid_from IS NULL) OR (valid_until IS NULL) OR (valid_until >= valid_from)))
);
ALTER TABLE members_mandate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_mandate_id_seq);
CREATE TABLE members_organisation (
id bigint NOT NULL,
slug varchar(100) NOT NULL,
name varchar(200) NOT NULL,
short_name varchar(60) NOT NULL,
kind varchar(15) NOT NULL,
membership varchar(10) NOT NULL,
member_note varchar(250) NOT NULL,
ico varchar(8),
ruian_code integer,
latitude numeric(8,5),
longitude numeric(8,5),
web varchar(300) NOT NULL,
data_box varchar(7) NOT NULL,
logo varchar(100) NOT NULL,
description text NOT NULL,
name_key varchar(200),
search_text text,
sort_key varchar(200),
description_en text NOT NULL,
member_note_en varchar(250) NOT NULL,
CONSTRAINT ico_has_valid_checksum CHECK (((ico IS NULL) OR ((length((ico)::text) = 8) AND (mod((11 - mod((((((((("substring"((ico)::text, 1, 1))::integer * 8) + (("substring"((ico)::text, 2, 1))::integer * 7)) + (("substring"((ico)::text, 3, 1))::integer * 6)) + (("substring"((ico)::text, 4, 1))::integer * 5)) + (("substring"((ico)::text, 5, 1))::integer * 4)) + (("substring"((ico)::text, 6, 1))::integer * 3)) + (("substring"((ico)::text, 7, 1))::integer * 2)), 11)), 10) = ("substring"((ico)::text, 8, 1))::integer)))),
CONSTRAINT members_organisation_ruian_code_check CHECK ((ruian_code >= 0)),
CONSTRAINT place_is_on_earth CHECK ((((latitude IS NULL) AND (longitude IS NULL)) OR ((latitude IS NOT NULL) AND ((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)) AND (longitude IS NOT NULL) AND ((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))))
);
ALTER TABLE members_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_organisation_id_seq);
CREATE TABLE members_organisationuser (
id bigint NOT NULL,
organisation_id bigint NOT NULL,
user_id bigint NOT NULL
);
ALTER TABLE members_organisationuser ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_organisationuser_id_seq);
CREATE TABLE members_person (
id bigint NOT NULL,
first_name varchar(80) NOT NULL,
last_name varchar(80) NOT NULL,
title_before varchar(40) NOT NULL,
title_after varchar(40) NOT NULL,
work_email varchar(254) NOT NULL,
work_phone varchar(30) NOT NULL,
show_contacts boolean NOT NULL,
search_text text,
sort_key varchar(200)
);
ALTER TABLE members_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_person_id_seq);
CREATE TABLE members_user (
id bigint NOT NULL,
password varchar(128) NOT NULL,
last_login timestamptz,
is_superuser boolean NOT NULL,
first_name varchar(150) NOT NULL,
last_name varchar(150) NOT NULL,
is_staff boolean NOT NULL,
is_active boolean NOT NULL,
date_joined timestamptz NOT NULL,
email varchar(254) NOT NULL,
session_stamp varchar(16) NOT NULL,
search_text text,
sort_key varchar(200)
);
CREATE TABLE members_user_groups (
id bigint NOT NULL,
user_id bigint NOT NULL,
group_id integer NOT NULL
);
ALTER TABLE members_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_user_groups_id_seq);
ALTER TABLE members_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_user_id_seq);
CREATE TABLE members_user_user_permissions (
id bigint NOT NULL,
user_id bigint NOT NULL,
permission_id integer NOT NULL
);
ALTER TABLE members_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME members_user_user_permissions_id_seq);
CREATE TABLE mfa_authenticator (
id bigint NOT NULL,
type varchar(20) NOT NULL,
data jsonb NOT NULL,
user_id bigint NOT NULL,
created_at timestamptz NOT NULL,
last_used_at timestamptz
);
ALTER TABLE mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME mfa_authenticator_id_seq);
CREATE TABLE news_historicalnewsitem (
id bigint NOT NULL,
slug varchar(100) NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
title varchar(250) NOT NULL,
title_en varchar(250) NOT NULL,
summary varchar(400) NOT NULL,
summary_en varchar(400) NOT NULL,
text text NOT NULL,
text_en text NOT NULL,
shown_from timestamptz,
shown_until timestamptz,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint
);
ALTER TABLE news_historicalnewsitem ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME news_historicalnewsitem_history_id_seq);
CREATE TABLE news_historicalnewsphoto (
id bigint NOT NULL,
"order" smallint NOT NULL,
image text NOT NULL,
width integer NOT NULL,
height integer NOT NULL,
renditions jsonb NOT NULL,
alt varchar(300) NOT NULL,
kind varchar(12) NOT NULL,
children_recognisable boolean NOT NULL,
consent_reference varchar(200) NOT NULL,
credit varchar(150) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint,
item_id bigint,
CONSTRAINT news_historicalnewsphoto_height_check CHECK ((height >= 0)),
CONSTRAINT news_historicalnewsphoto_order_check CHECK (("order" >= 0)),
CONSTRAINT news_historicalnewsphoto_width_check CHECK ((width >= 0))
);
ALTER TABLE news_historicalnewsphoto ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME news_historicalnewsphoto_history_id_seq);
CREATE TABLE news_newsitem (
id bigint NOT NULL,
slug varchar(100) NOT NULL,
publication varchar(10) NOT NULL,
published_at timestamptz,
title varchar(250) NOT NULL,
title_en varchar(250) NOT NULL,
summary varchar(400) NOT NULL,
summary_en varchar(400) NOT NULL,
text text NOT NULL,
text_en text NOT NULL,
shown_from timestamptz,
shown_until timestamptz,
search_text text,
CONSTRAINT news_end_after_they_begin CHECK (((shown_from IS NULL) OR (shown_until IS NULL) OR (shown_until > shown_from)))
);
ALTER TABLE news_newsitem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME news_newsitem_id_seq);
CREATE TABLE news_newsphoto (
id bigint NOT NULL,
"order" smallint NOT NULL,
image varchar(100) NOT NULL,
width integer NOT NULL,
height integer NOT NULL,
renditions jsonb NOT NULL,
alt varchar(300) NOT NULL,
kind varchar(12) NOT NULL,
children_recognisable boolean NOT NULL,
consent_reference varchar(200) NOT NULL,
credit varchar(150) NOT NULL,
item_id bigint NOT NULL,
CONSTRAINT news_newsphoto_child_portrait_needs_consent CHECK ((NOT (children_recognisable AND ((consent_reference)::text = ''::text) AND ((kind)::text = 'portrait'::text)))),
CONSTRAINT news_newsphoto_height_check CHECK ((height >= 0)),
CONSTRAINT news_newsphoto_order_check CHECK (("order" >= 0)),
CONSTRAINT news_newsphoto_width_check CHECK ((width >= 0))
);
ALTER TABLE news_newsphoto ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME news_newsphoto_id_seq);
CREATE TABLE open_data_trace (
id bigint NOT NULL,
kind varchar(40) NOT NULL,
key bigint NOT NULL,
changed_at timestamptz NOT NULL,
withdrawn_at timestamptz
);
ALTER TABLE open_data_trace ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME open_data_trace_id_seq);
CREATE TABLE page_cache_revision (
id bigint NOT NULL,
number bigint NOT NULL
);
ALTER TABLE page_cache_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME page_cache_revision_id_seq);
CREATE TABLE portal_historicalsiteprofile (
id bigint NOT NULL,
name varchar(120) NOT NULL,
tagline varchar(250) NOT NULL,
lead text NOT NULL,
about text NOT NULL,
sign_path text NOT NULL,
sign_view_box varchar(60) NOT NULL,
sign_description varchar(200) NOT NULL,
outline jsonb NOT NULL,
office varchar(200) NOT NULL,
office_department varchar(200) NOT NULL,
address varchar(250) NOT NULL,
email varchar(254) NOT NULL,
phone varchar(40) NOT NULL,
web varchar(300) NOT NULL,
accessibility_prepared_on date,
accessibility_reviewed_on date,
accessibility_method varchar(400) NOT NULL,
accessibility_exceptions text NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
region_id bigint,
history_change_id bigint,
about_en text NOT NULL,
lead_en text NOT NULL,
name_en varchar(120) NOT NULL,
tagline_en varchar(250) NOT NULL,
accessibility_exceptions_en text NOT NULL,
accessibility_method_en varchar(400) NOT NULL,
region_en varchar(120) NOT NULL
);
ALTER TABLE portal_historicalsiteprofile ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME portal_historicalsiteprofile_history_id_seq);
CREATE TABLE portal_historicalusefullink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
"group" varchar(120) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
history_change_id bigint,
description_en varchar(500) NOT NULL,
group_en varchar(120) NOT NULL,
title_en varchar(250) NOT NULL,
CONSTRAINT portal_historicalusefullink_order_check CHECK (("order" >= 0))
);
ALTER TABLE portal_historicalusefullink ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME portal_historicalusefullink_history_id_seq);
CREATE TABLE portal_setaside (
id bigint NOT NULL,
kind varchar(40) NOT NULL,
model varchar(100) NOT NULL,
object_id bigint NOT NULL,
until date,
reason varchar(300) NOT NULL,
made_at timestamptz NOT NULL,
by_id bigint,
CONSTRAINT set_aside_for_good_has_a_reason CHECK (((until IS NOT NULL) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE portal_setaside ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME portal_setaside_id_seq);
CREATE TABLE portal_siteprofile (
id bigint NOT NULL,
name varchar(120) NOT NULL,
tagline varchar(250) NOT NULL,
lead text NOT NULL,
about text NOT NULL,
sign_path text NOT NULL,
sign_view_box varchar(60) NOT NULL,
sign_description varchar(200) NOT NULL,
outline jsonb NOT NULL,
office varchar(200) NOT NULL,
office_department varchar(200) NOT NULL,
address varchar(250) NOT NULL,
email varchar(254) NOT NULL,
phone varchar(40) NOT NULL,
web varchar(300) NOT NULL,
accessibility_prepared_on date,
accessibility_reviewed_on date,
accessibility_method varchar(400) NOT NULL,
accessibility_exceptions text NOT NULL,
region_id bigint NOT NULL,
about_en text NOT NULL,
lead_en text NOT NULL,
name_en varchar(120) NOT NULL,
tagline_en varchar(250) NOT NULL,
accessibility_exceptions_en text NOT NULL,
accessibility_method_en varchar(400) NOT NULL,
region_en varchar(120) NOT NULL,
CONSTRAINT only_one_profile CHECK ((id = 1))
);
ALTER TABLE portal_siteprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME portal_siteprofile_id_seq);
CREATE TABLE portal_usefullink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
"group" varchar(120) NOT NULL,
search_text text,
description_en varchar(500) NOT NULL,
group_en varchar(120) NOT NULL,
title_en varchar(250) NOT NULL,
CONSTRAINT portal_usefullink_order_check CHECK (("order" >= 0))
);
ALTER TABLE portal_usefullink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME portal_usefullink_id_seq);
CREATE TABLE reports_activityreport (
id bigint NOT NULL,
period_start date,
period_end date,
period_start_precision varchar(7) NOT NULL,
period_end_precision varchar(7) NOT NULL,
period_text varchar(100) NOT NULL,
public_id uuid NOT NULL,
state varchar(50) NOT NULL,
year smallint NOT NULL,
title varchar(250) NOT NULL,
summary varchar(400) NOT NULL,
place varchar(200) NOT NULL,
participants integer,
description text NOT NULL,
outputs text NOT NULL,
cost numeric(12,2),
funding varchar(300) NOT NULL,
rough jsonb NOT NULL,
revision integer NOT NULL,
created_at timestamptz NOT NULL,
updated_at timestamptz NOT NULL,
submitted_at timestamptz,
decided_at timestamptz,
made_activity boolean NOT NULL,
activity_id bigint,
author_id bigint,
grant_project_id bigint,
heading_id bigint,
organisation_id bigint NOT NULL,
organiser_id bigint,
outcome_id bigint,
plan_item_id bigint,
series_id bigint,
updated_by_id bigint,
kind_id bigint,
search_text text,
audience varchar(200) NOT NULL,
contact_email varchar(254) NOT NULL,
contact_name varchar(150) NOT NULL,
contact_phone varchar(30) NOT NULL,
contact_web varchar(500) NOT NULL,
fee varchar(10) NOT NULL,
fee_amount numeric(12,2),
fee_note varchar(200) NOT NULL,
registration_until date,
registration_url varchar(500) NOT NULL,
suits_animals boolean,
suits_children boolean,
ends_at time without time zone,
starts_at time without time zone,
CONSTRAINT activityreport_fee_not_negative CHECK (((fee_amount IS NULL) OR (fee_amount >= (0)::numeric))),
CONSTRAINT published_report_has_activity CHECK (((NOT ((state)::text = 'published'::text)) OR (activity_id IS NOT NULL))),
CONSTRAINT report_cost_not_negative CHECK (((cost IS NULL) OR (cost >= (0)::numeric))),
CONSTRAINT reports_activityreport_participants_check CHECK ((participants >= 0)),
CONSTRAINT reports_activityreport_period_ends_after_it_begins CHECK (((period_start IS NULL) OR (period_end IS NULL) OR (period_end >= period_start))),
CONSTRAINT reports_activityreport_period_within_calendar CHECK ((((period_start IS NULL) OR ((period_start >= '1990-01-01'::date) AND (period_start <= '2100-12-31'::date))) AND ((period_end IS NULL) OR ((period_end >= '1990-01-01'::date) AND (period_end <= '2100-12-31'::date))))),
CONSTRAINT reports_activityreport_revision_check CHECK ((revision >= 0)),
CONSTRAINT reports_activityreport_year_check CHECK ((year >= 0))
);
ALTER TABLE reports_activityreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_activityreport_id_seq);
CREATE TABLE reports_activityreport_indicators (
id bigint NOT NULL,
activityreport_id bigint NOT NULL,
indicator_id bigint NOT NULL
);
ALTER TABLE reports_activityreport_indicators ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_activityreport_indicators_id_seq);
CREATE TABLE reports_activityreport_topics (
id bigint NOT NULL,
activityreport_id bigint NOT NULL,
topic_id bigint NOT NULL
);
ALTER TABLE reports_activityreport_topics ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_activityreport_topics_id_seq);
CREATE TABLE reports_chosenreport (
id bigint NOT NULL,
"order" smallint NOT NULL,
report_id bigint NOT NULL,
minutes_id bigint NOT NULL,
CONSTRAINT reports_chosenreport_order_check CHECK (("order" >= 0))
);
ALTER TABLE reports_chosenreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_chosenreport_id_seq);
CREATE TABLE reports_evidencelink (
id bigint NOT NULL,
year smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
note varchar(500) NOT NULL,
added_at timestamptz NOT NULL,
added_by_id bigint,
indicator_id bigint NOT NULL,
organisation_id bigint NOT NULL,
CONSTRAINT reports_evidencelink_year_check CHECK ((year >= 0))
);
ALTER TABLE reports_evidencelink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_evidencelink_id_seq);
CREATE TABLE reports_historicalactivityreport (
id bigint NOT NULL,
period_start date,
period_end date,
period_start_precision varchar(7) NOT NULL,
period_end_precision varchar(7) NOT NULL,
period_text varchar(100) NOT NULL,
public_id uuid NOT NULL,
state varchar(50) NOT NULL,
year smallint NOT NULL,
title varchar(250) NOT NULL,
summary varchar(400) NOT NULL,
place varchar(200) NOT NULL,
participants integer,
description text NOT NULL,
outputs text NOT NULL,
cost numeric(12,2),
funding varchar(300) NOT NULL,
revision integer NOT NULL,
created_at timestamptz NOT NULL,
updated_at timestamptz NOT NULL,
submitted_at timestamptz,
decided_at timestamptz,
made_activity boolean NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
activity_id bigint,
author_id bigint,
grant_project_id bigint,
heading_id bigint,
history_user_id bigint,
organisation_id bigint,
organiser_id bigint,
outcome_id bigint,
plan_item_id bigint,
series_id bigint,
updated_by_id bigint,
kind_id bigint,
history_change_id bigint,
audience varchar(200) NOT NULL,
contact_email varchar(254) NOT NULL,
contact_name varchar(150) NOT NULL,
contact_phone varchar(30) NOT NULL,
contact_web varchar(500) NOT NULL,
fee varchar(10) NOT NULL,
fee_amount numeric(12,2),
fee_note varchar(200) NOT NULL,
registration_until date,
registration_url varchar(500) NOT NULL,
suits_animals boolean,
suits_children boolean,
ends_at time without time zone,
starts_at time without time zone,
CONSTRAINT reports_historicalactivityreport_participants_check CHECK ((participants >= 0)),
CONSTRAINT reports_historicalactivityreport_revision_check CHECK ((revision >= 0)),
CONSTRAINT reports_historicalactivityreport_year_check CHECK ((year >= 0))
);
ALTER TABLE reports_historicalactivityreport ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_historicalactivityreport_history_id_seq);
CREATE TABLE reports_historicalactivityreport_indicators (
id bigint NOT NULL,
m2m_history_id integer NOT NULL,
activityreport_id bigint,
history_id integer NOT NULL,
indicator_id bigint
);
ALTER TABLE reports_historicalactivityreport_indicators ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_historicalactivityreport_indicators_m2m_history_id_seq);
CREATE TABLE reports_historicalactivityreport_topics (
id bigint NOT NULL,
m2m_history_id integer NOT NULL,
activityreport_id bigint,
history_id integer NOT NULL,
topic_id bigint
);
ALTER TABLE reports_historicalactivityreport_topics ALTER COLUMN m2m_history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_historicalactivityreport_topics_m2m_history_id_seq);
CREATE TABLE reports_historicalevidencelink (
id bigint NOT NULL,
year smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
note varchar(500) NOT NULL,
added_at timestamptz NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
added_by_id bigint,
history_user_id bigint,
indicator_id bigint,
organisation_id bigint,
history_change_id bigint,
CONSTRAINT reports_historicalevidencelink_year_check CHECK ((year >= 0))
);
ALTER TABLE reports_historicalevidencelink ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_historicalevidencelink_history_id_seq);
CREATE TABLE reports_historicalreportattachment (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
file text NOT NULL,
fingerprint varchar(64) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
report_id bigint,
shown_as_id bigint,
history_change_id bigint,
CONSTRAINT reports_historicalreportattachment_order_check CHECK (("order" >= 0))
);
ALTER TABLE reports_historicalreportattachment ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_historicalreportattachment_history_id_seq);
CREATE TABLE reports_historicalreportkind (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(150) NOT NULL,
name_en varchar(150) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
heading_id bigint,
history_user_id bigint,
history_change_id bigint,
CONSTRAINT reports_historicalreportkind_order_check CHECK (("order" >= 0))
);
ALTER TABLE reports_historicalreportkind ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_historicalreportkind_history_id_seq);
CREATE TABLE reports_historicalreportphoto (
id bigint NOT NULL,
"order" smallint NOT NULL,
image text NOT NULL,
width integer NOT NULL,
height integer NOT NULL,
renditions jsonb NOT NULL,
kind varchar(12) NOT NULL,
children_recognisable boolean NOT NULL,
consent_reference varchar(200) NOT NULL,
credit varchar(150) NOT NULL,
fingerprint varchar(64) NOT NULL,
alt varchar(300) NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_user_id bigint,
report_id bigint,
shown_as_id bigint,
history_change_id bigint,
CONSTRAINT reports_historicalreportphoto_height_check CHECK ((height >= 0)),
CONSTRAINT reports_historicalreportphoto_order_check CHECK (("order" >= 0)),
CONSTRAINT reports_historicalreportphoto_width_check CHECK ((width >= 0))
);
ALTER TABLE reports_historicalreportphoto ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_historicalreportphoto_history_id_seq);
CREATE TABLE reports_historicaltownminutes (
id bigint NOT NULL,
sentence varchar(160) NOT NULL,
updated_at timestamptz NOT NULL,
history_id integer NOT NULL,
history_date timestamptz NOT NULL,
history_change_reason text,
history_type varchar(1) NOT NULL,
history_change_id bigint,
history_user_id bigint,
meeting_id bigint,
organisation_id bigint,
updated_by_id bigint
);
ALTER TABLE reports_historicaltownminutes ALTER COLUMN history_id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_historicaltownminutes_history_id_seq);
CREATE TABLE reports_reportattachment (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
file varchar(100) NOT NULL,
fingerprint varchar(64) NOT NULL,
report_id bigint NOT NULL,
shown_as_id bigint,
CONSTRAINT reports_reportattachment_order_check CHECK (("order" >= 0))
);
ALTER TABLE reports_reportattachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_reportattachment_id_seq);
CREATE TABLE reports_reportevent (
id bigint NOT NULL,
action varchar(12) NOT NULL,
from_office boolean NOT NULL,
at timestamptz NOT NULL,
text text NOT NULL,
by_id bigint,
report_id bigint NOT NULL
);
ALTER TABLE reports_reportevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_reportevent_id_seq);
CREATE TABLE reports_reportkind (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(150) NOT NULL,
name_en varchar(150) NOT NULL,
heading_id bigint,
search_text text,
CONSTRAINT reports_reportkind_order_check CHECK (("order" >= 0))
);
ALTER TABLE reports_reportkind ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_reportkind_id_seq);
CREATE TABLE reports_reportlink (
id bigint NOT NULL,
"order" smallint NOT NULL,
title varchar(250) NOT NULL,
url varchar(500) NOT NULL,
description varchar(500) NOT NULL,
report_id bigint NOT NULL,
shown_as_id bigint,
CONSTRAINT reports_reportlink_order_check CHECK (("order" >= 0))
);
ALTER TABLE reports_reportlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_reportlink_id_seq);
CREATE TABLE reports_reportpartner (
id bigint NOT NULL,
"order" smallint NOT NULL,
name varchar(200) NOT NULL,
sector varchar(10) NOT NULL,
report_id bigint NOT NULL,
CONSTRAINT reports_reportpartner_order_check CHECK (("order" >= 0))
);
ALTER TABLE reports_reportpartner ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_reportpartner_id_seq);
CREATE TABLE reports_reportphoto (
id bigint NOT NULL,
"order" smallint NOT NULL,
image varchar(100) NOT NULL,
width integer NOT NULL,
height integer NOT NULL,
renditions jsonb NOT NULL,
kind varchar(12) NOT NULL,
children_recognisable boolean NOT NULL,
consent_reference varchar(200) NOT NULL,
credit varchar(150) NOT NULL,
fingerprint varchar(64) NOT NULL,
alt varchar(300) NOT NULL,
report_id bigint NOT NULL,
shown_as_id bigint,
CONSTRAINT reports_reportphoto_height_check CHECK ((height >= 0)),
CONSTRAINT reports_reportphoto_order_check CHECK (("order" >= 0)),
CONSTRAINT reports_reportphoto_width_check CHECK ((width >= 0))
);
ALTER TABLE reports_reportphoto ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_reportphoto_id_seq);
CREATE TABLE reports_reportversion (
id bigint NOT NULL,
number smallint NOT NULL,
at timestamptz NOT NULL,
content jsonb NOT NULL,
report_id bigint NOT NULL,
CONSTRAINT reports_reportversion_number_check CHECK ((number >= 0))
);
ALTER TABLE reports_reportversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_reportversion_id_seq);
CREATE TABLE reports_stash (
id bigint NOT NULL,
token varchar(40) NOT NULL,
path varchar(200) NOT NULL,
typed jsonb NOT NULL,
created_at timestamptz NOT NULL,
user_id bigint
);
ALTER TABLE reports_stash ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_stash_id_seq);
CREATE TABLE reports_townminutes (
id bigint NOT NULL,
sentence varchar(160) NOT NULL,
updated_at timestamptz NOT NULL,
meeting_id bigint NOT NULL,
organisation_id bigint NOT NULL,
updated_by_id bigint
);
ALTER TABLE reports_townminutes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME reports_townminutes_id_seq);
CREATE TABLE search_document (
id bigint NOT NULL,
kind smallint NOT NULL,
object_id bigint NOT NULL,
title text NOT NULL,
title_en text NOT NULL,
address varchar(600) NOT NULL,
text text NOT NULL,
forms text NOT NULL,
keys text NOT NULL,
until date,
digest varchar(32) NOT NULL,
CONSTRAINT search_document_kind_check CHECK ((kind >= 0))
)
WITH (toast_tuple_target='128');
CREATE TABLE search_filetext (
id bigint NOT NULL,
name varchar(255) NOT NULL,
state varchar(8) NOT NULL,
text text NOT NULL
);
ALTER TABLE search_filetext ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME search_filetext_id_seq);
CREATE TABLE search_mark (
id bigint NOT NULL,
kind smallint NOT NULL,
object_id bigint NOT NULL,
hides boolean NOT NULL,
CONSTRAINT search_mark_kind_check CHECK ((kind >= 0))
);
ALTER TABLE search_mark ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME search_mark_id_seq);
CREATE TABLE search_word (
id bigint NOT NULL,
form varchar(60) NOT NULL,
backwards varchar(60) NOT NULL,
written varchar(60) NOT NULL
);
ALTER TABLE search_word ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME search_word_id_seq);
CREATE TABLE task_queue_task (
id bigint NOT NULL,
kind varchar(100) NOT NULL,
arguments jsonb NOT NULL,
key varchar(250),
lane varchar(5) NOT NULL,
priority smallint NOT NULL,
state varchar(7) NOT NULL,
created_at timestamptz NOT NULL,
due_at timestamptz NOT NULL,
give_up_at timestamptz,
attempts smallint NOT NULL,
worker varchar(150) NOT NULL,
started_at timestamptz,
heartbeat_at timestamptz,
finished_at timestamptz,
progress smallint NOT NULL,
progress_note varchar(200) NOT NULL,
last_fault varchar(100) NOT NULL,
CONSTRAINT finished_task_has_its_time CHECK ((((finished_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying])::text[]))) OR ((finished_at IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'running'::character varying])::text[]))))),
CONSTRAINT running_task_has_a_worker CHECK (((NOT ((state)::text = 'running'::text)) OR ((heartbeat_at IS NOT NULL) AND (NOT ((worker)::text = ''::text))))),
CONSTRAINT task_progress_is_in_percent CHECK ((progress <= 100)),
CONSTRAINT task_queue_task_attempts_check CHECK ((attempts >= 0)),
CONSTRAINT task_queue_task_progress_check CHECK ((progress >= 0))
);
ALTER TABLE task_queue_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME task_queue_task_id_seq);
-- Here stand the rows.
SELECT pg_catalog.setval('public.activities_activity_id_seq', 28, true);
SELECT pg_catalog.setval('public.activities_activity_partners_id_seq', 7, true);
SELECT pg_catalog.setval('public.activities_activity_topics_id_seq', 45, true);
SELECT pg_catalog.setval('public.activities_activityattachment_id_seq', 3, true);
SELECT pg_catalog.setval('public.activities_activitylink_id_seq', 5, true);
SELECT pg_catalog.setval('public.activities_activityoutcome_id_seq', 6, true);
SELECT pg_catalog.setval('public.activities_activityphoto_id_seq', 3, true);
SELECT pg_catalog.setval('public.activities_agendaitem_id_seq', 7, true);
SELECT pg_catalog.setval('public.activities_agendaitem_organisations_id_seq', 5, true);
SELECT pg_catalog.setval('public.activities_agendalink_id_seq', 4, true);
SELECT pg_catalog.setval('public.activities_agendaspeaker_id_seq', 6, true);
SELECT pg_catalog.setval('public.activities_cooperation_id_seq', 7, true);
SELECT pg_catalog.setval('public.activities_heading_id_seq', 5, true);
SELECT pg_catalog.setval('public.activities_historicalactivity_history_id_seq', 80, true);
SELECT pg_catalog.setval('public.activities_historicalactivity_partners_m2m_history_id_seq', 19, true);
SELECT pg_catalog.setval('public.activities_historicalactivity_topics_m2m_history_id_seq', 69, true);
SELECT pg_catalog.setval('public.activities_historicalactivityattachment_history_id_seq', 4, true);
SELECT pg_catalog.setval('public.activities_historicalactivitylink_history_id_seq', 6, true);
SELECT pg_catalog.setval('public.activities_historicalactivityoutcome_history_id_seq', 8, true);
SELECT pg_catalog.setval('public.activities_historicalactivityphoto_history_id_seq', 4, true);
SELECT pg_catalog.setval('public.activities_historicalagendaitem_history_id_seq', 12, true);
SELECT pg_catalog.setval('public.activities_historicalagendaitem_organisation_m2m_history_id_seq', 15, true);
SELECT pg_catalog.setval('public.activities_historicalagendalink_history_id_seq', 4, true);
SELECT pg_catalog.setval('public.activities_historicalagendaspeaker_history_id_seq', 6, true);
SELECT pg_catalog.setval('public.activities_historicalcooperation_history_id_seq', 7, true);
SELECT pg_catalog.setval('public.activities_historicalheading_history_id_seq', 6, true);
SELECT pg_catalog.setval('public.activities_historicalmeeting_history_id_seq', 7, true);
SELECT pg_catalog.setval('public.activities_historicalmeetingattachment_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.activities_historicalplace_history_id_seq', 4, true);
SELECT pg_catalog.setval('public.activities_historicalplacename_history_id_seq', 4, true);
SELECT pg_catalog.setval('public.activities_historicalseries_history_id_seq', 11, true);
SELECT pg_catalog.setval('public.activities_historicaltopic_history_id_seq', 10, true);
SELECT pg_catalog.setval('public.activities_listed_id_seq', 268, true);
SELECT pg_catalog.setval('public.activities_meeting_id_seq', 7, true);
SELECT pg_catalog.setval('public.activities_meetingattachment_id_seq', 1, true);
SELECT pg_catalog.setval('public.activities_place_id_seq', 4, true);
SELECT pg_catalog.setval('public.activities_placename_id_seq', 4, true);
SELECT pg_catalog.setval('public.activities_series_id_seq', 11, true);
SELECT pg_catalog.setval('public.activities_tally_id_seq', 213, true);
SELECT pg_catalog.setval('public.activities_topic_id_seq', 10, true);
SELECT pg_catalog.setval('public.auth_group_id_seq', 1, true);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 294, true);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 649, true);
SELECT pg_catalog.setval('public.awards_award_id_seq', 5, true);
SELECT pg_catalog.setval('public.awards_awardlink_id_seq', 1, true);
SELECT pg_catalog.setval('public.awards_category_id_seq', 1, true);
SELECT pg_catalog.setval('public.awards_historicalaward_history_id_seq', 5, true);
SELECT pg_catalog.setval('public.awards_historicalawardlink_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.awards_historicalcategory_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.awards_historicalrecipient_history_id_seq', 12, true);
SELECT pg_catalog.setval('public.awards_historicalround_history_id_seq', 7, true);
SELECT pg_catalog.setval('public.awards_recipient_id_seq', 12, true);
SELECT pg_catalog.setval('public.awards_round_id_seq', 7, true);
SELECT pg_catalog.setval('public.calendars_privatecalendar_id_seq', 1, true);
SELECT pg_catalog.setval('public.calendars_stamp_id_seq', 42, true);
SELECT pg_catalog.setval('public.common_linkcheck_id_seq', 3, true);
SELECT pg_catalog.setval('public.common_outgoingmail_id_seq', 46, true);
SELECT pg_catalog.setval('public.decks_deck_id_seq', 2, true);
SELECT pg_catalog.setval('public.decks_deckslide_id_seq', 24, true);
SELECT pg_catalog.setval('public.decks_evaluationreport_id_seq', 2, true);
SELECT pg_catalog.setval('public.decks_historicaldeck_history_id_seq', 3, true);
SELECT pg_catalog.setval('public.decks_historicaldeckslide_history_id_seq', 26, true);
SELECT pg_catalog.setval('public.decks_historicalevaluationreport_history_id_seq', 3, true);
SELECT pg_catalog.setval('public.decks_historicalofficetemplate_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.decks_historicalreportchapter_history_id_seq', 18, true);
SELECT pg_catalog.setval('public.decks_madefile_id_seq', 2, true);
SELECT pg_catalog.setval('public.decks_officetemplate_id_seq', 1, true);
SELECT pg_catalog.setval('public.decks_reportchapter_id_seq', 18, true);
SELECT pg_catalog.setval('public.django_admin_log_id_seq', 7, true);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 172, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 157, true);
SELECT pg_catalog.setval('public.editing_savedform_id_seq', 1, true);
SELECT pg_catalog.setval('public.editing_unsaved_id_seq', 1, true);
SELECT pg_catalog.setval('public.following_announced_id_seq', 45, true);
SELECT pg_catalog.setval('public.following_follow_id_seq', 2, true);
SELECT pg_catalog.setval('public.following_follower_id_seq', 2, true);
SELECT pg_catalog.setval('public.following_notice_id_seq', 1, true);
SELECT pg_catalog.setval('public.following_watched_id_seq', 7, true);
SELECT pg_catalog.setval('public.grants_allocationraise_id_seq', 2, true);
SELECT pg_catalog.setval('public.grants_application_id_seq', 6, true);
SELECT pg_catalog.setval('public.grants_call_id_seq', 7, true);
SELECT pg_catalog.setval('public.grants_callattachment_id_seq', 1, true);
SELECT pg_catalog.setval('public.grants_calllink_id_seq', 1, true);
SELECT pg_catalog.setval('public.grants_contract_id_seq', 1, true);
SELECT pg_catalog.setval('public.grants_criterion_id_seq', 1, true);
SELECT pg_catalog.setval('public.grants_historicalallocationraise_history_id_seq', 2, true);
SELECT pg_catalog.setval('public.grants_historicalapplication_history_id_seq', 6, true);
SELECT pg_catalog.setval('public.grants_historicalcall_history_id_seq', 7, true);
SELECT pg_catalog.setval('public.grants_historicalcallattachment_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.grants_historicalcalllink_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.grants_historicalcontract_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.grants_historicalcriterion_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.grants_historicalprogramme_history_id_seq', 2, true);
SELECT pg_catalog.setval('public.grants_programme_id_seq', 2, true);
SELECT pg_catalog.setval('public.harvest_calendarsource_id_seq', 2, true);
SELECT pg_catalog.setval('public.harvest_foundevent_id_seq', 2, true);
SELECT pg_catalog.setval('public.harvest_historicalcalendarsource_history_id_seq', 2, true);
SELECT pg_catalog.setval('public.history_binned_id_seq', 1, true);
SELECT pg_catalog.setval('public.history_change_id_seq', 174, true);
SELECT pg_catalog.setval('public.improvement_plan_area_id_seq', 2, true);
SELECT pg_catalog.setval('public.improvement_plan_historicalarea_history_id_seq', 2, true);
SELECT pg_catalog.setval('public.improvement_plan_historicalindicator_history_id_seq', 7, true);
SELECT pg_catalog.setval('public.improvement_plan_historicalitem_history_id_seq', 7, true);
SELECT pg_catalog.setval('public.improvement_plan_historicalitem_implementers_m2m_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.improvement_plan_historicalitemlink_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.improvement_plan_historicalmeasurement_history_id_seq', 2, true);
SELECT pg_catalog.setval('public.improvement_plan_historicalplan_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.improvement_plan_indicator_id_seq', 7, true);
SELECT pg_catalog.setval('public.improvement_plan_item_id_seq', 6, true);
SELECT pg_catalog.setval('public.improvement_plan_item_implementers_id_seq', 1, true);
SELECT pg_catalog.setval('public.improvement_plan_itemlink_id_seq', 1, true);
SELECT pg_catalog.setval('public.improvement_plan_measurement_id_seq', 2, true);
SELECT pg_catalog.setval('public.improvement_plan_plan_id_seq', 1, true);
SELECT pg_catalog.setval('public.members_categorystatus_id_seq', 4, true);
SELECT pg_catalog.setval('public.members_criteriaset_id_seq', 3, true);
SELECT pg_catalog.setval('public.members_criterion_id_seq', 12, true);
SELECT pg_catalog.setval('public.members_department_id_seq', 4, true);
SELECT pg_catalog.setval('public.members_evidencedeadline_id_seq', 8, true);
SELECT pg_catalog.setval('public.members_historicalcategorystatus_history_id_seq', 4, true);
SELECT pg_catalog.setval('public.members_historicalcriteriaset_history_id_seq', 3, true);
SELECT pg_catalog.setval('public.members_historicalcriterion_history_id_seq', 12, true);
SELECT pg_catalog.setval('public.members_historicaldepartment_history_id_seq', 4, true);
SELECT pg_catalog.setval('public.members_historicalevidencedeadline_history_id_seq', 8, true);
SELECT pg_catalog.setval('public.members_historicalindicator_history_id_seq', 40, true);
SELECT pg_catalog.setval('public.members_historicalinvitation_history_id_seq', 7, true);
SELECT pg_catalog.setval('public.members_historicalmandate_history_id_seq', 10, true);
SELECT pg_catalog.setval('public.members_historicalorganisation_history_id_seq', 23, true);
SELECT pg_catalog.setval('public.members_historicalorganisationuser_history_id_seq', 7, true);
SELECT pg_catalog.setval('public.members_historicalperson_history_id_seq', 10, true);
SELECT pg_catalog.setval('public.members_historicaluser_history_id_seq', 9, true);
SELECT pg_catalog.setval('public.members_indicator_id_seq', 40, true);
SELECT pg_catalog.setval('public.members_invitation_id_seq', 4, true);
SELECT pg_catalog.setval('public.members_mandate_id_seq', 10, true);
SELECT pg_catalog.setval('public.members_organisation_id_seq', 23, true);
SELECT pg_catalog.setval('public.members_organisationuser_id_seq', 7, true);
SELECT pg_catalog.setval('public.members_person_id_seq', 10, true);
SELECT pg_catalog.setval('public.members_user_groups_id_seq', 1, true);
SELECT pg_catalog.setval('public.members_user_id_seq', 8, true);
SELECT pg_catalog.setval('public.news_historicalnewsitem_history_id_seq', 3, true);
SELECT pg_catalog.setval('public.news_historicalnewsphoto_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.news_newsitem_id_seq', 3, true);
SELECT pg_catalog.setval('public.news_newsphoto_id_seq', 1, true);
SELECT pg_catalog.setval('public.open_data_trace_id_seq', 105, true);
SELECT pg_catalog.setval('public.page_cache_revision_id_seq', 121, true);
SELECT pg_catalog.setval('public.portal_historicalsiteprofile_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.portal_historicalusefullink_history_id_seq', 11, true);
SELECT pg_catalog.setval('public.portal_setaside_id_seq', 2, true);
SELECT pg_catalog.setval('public.portal_usefullink_id_seq', 10, true);
SELECT pg_catalog.setval('public.reports_activityreport_id_seq', 18, true);
SELECT pg_catalog.setval('public.reports_activityreport_indicators_id_seq', 6, true);
SELECT pg_catalog.setval('public.reports_activityreport_topics_id_seq', 6, true);
SELECT pg_catalog.setval('public.reports_chosenreport_id_seq', 1, true);
SELECT pg_catalog.setval('public.reports_evidencelink_id_seq', 12, true);
SELECT pg_catalog.setval('public.reports_historicalactivityreport_history_id_seq', 87, true);
SELECT pg_catalog.setval('public.reports_historicalactivityreport_indicators_m2m_history_id_seq', 36, true);
SELECT pg_catalog.setval('public.reports_historicalactivityreport_topics_m2m_history_id_seq', 42, true);
SELECT pg_catalog.setval('public.reports_historicalevidencelink_history_id_seq', 16, true);
SELECT pg_catalog.setval('public.reports_historicalreportattachment_history_id_seq', 3, true);
SELECT pg_catalog.setval('public.reports_historicalreportkind_history_id_seq', 8, true);
SELECT pg_catalog.setval('public.reports_historicalreportphoto_history_id_seq', 6, true);
SELECT pg_catalog.setval('public.reports_historicaltownminutes_history_id_seq', 1, true);
SELECT pg_catalog.setval('public.reports_reportattachment_id_seq', 3, true);
SELECT pg_catalog.setval('public.reports_reportevent_id_seq', 59, true);
SELECT pg_catalog.setval('public.reports_reportkind_id_seq', 8, true);
SELECT pg_catalog.setval('public.reports_reportlink_id_seq', 3, true);
SELECT pg_catalog.setval('public.reports_reportpartner_id_seq', 7, true);
SELECT pg_catalog.setval('public.reports_reportphoto_id_seq', 3, true);
SELECT pg_catalog.setval('public.reports_reportversion_id_seq', 14, true);
SELECT pg_catalog.setval('public.reports_stash_id_seq', 1, true);
SELECT pg_catalog.setval('public.reports_townminutes_id_seq', 1, true);
SELECT pg_catalog.setval('public.search_mark_id_seq', 295, true);
SELECT pg_catalog.setval('public.task_queue_task_id_seq', 49, true);
ALTER TABLE ONLY account_emailaddress
ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY account_emailaddress
ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY account_emailconfirmation
ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY account_emailconfirmation
ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_activity_partners
ADD CONSTRAINT activities_activity_part_activity_id_organisation_ba0bb05f_uniq UNIQUE (activity_id, organisation_id);
ALTER TABLE ONLY activities_activity_partners
ADD CONSTRAINT activities_activity_partners_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_activity
ADD CONSTRAINT activities_activity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_activity
ADD CONSTRAINT activities_activity_slug_key UNIQUE (slug);
ALTER TABLE ONLY activities_activity_topics
ADD CONSTRAINT activities_activity_topics_activity_id_topic_id_19fcc9f8_uniq UNIQUE (activity_id, topic_id);
ALTER TABLE ONLY activities_activity_topics
ADD CONSTRAINT activities_activity_topics_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_activityattachment
ADD CONSTRAINT activities_activityattachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_activitylink
ADD CONSTRAINT activities_activitylink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_activityoutcome
ADD CONSTRAINT activities_activityoutcome_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_activityphoto
ADD CONSTRAINT activities_activityphoto_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_agendaitem_organisations
ADD CONSTRAINT activities_agendaitem_or_agendaitem_id_organisati_cef4a26f_uniq UNIQUE (agendaitem_id, organisation_id);
ALTER TABLE ONLY activities_agendaitem_organisations
ADD CONSTRAINT activities_agendaitem_organisations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_agendaitem
ADD CONSTRAINT activities_agendaitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_agendalink
ADD CONSTRAINT activities_agendalink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_agendaspeaker
ADD CONSTRAINT activities_agendaspeaker_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_cooperation
ADD CONSTRAINT activities_cooperation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_heading
ADD CONSTRAINT activities_heading_name_key UNIQUE (name);
ALTER TABLE ONLY activities_heading
ADD CONSTRAINT activities_heading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_heading
ADD CONSTRAINT activities_heading_slug_key UNIQUE (slug);
ALTER TABLE ONLY activities_historicalactivity_partners
ADD CONSTRAINT activities_historicalactivity_partners_pkey PRIMARY KEY (m2m_history_id);
ALTER TABLE ONLY activities_historicalactivity
ADD CONSTRAINT activities_historicalactivity_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalactivity_topics
ADD CONSTRAINT activities_historicalactivity_topics_pkey PRIMARY KEY (m2m_history_id);
ALTER TABLE ONLY activities_historicalactivityattachment
ADD CONSTRAINT activities_historicalactivityattachment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalactivitylink
ADD CONSTRAINT activities_historicalactivitylink_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalactivityoutcome
ADD CONSTRAINT activities_historicalactivityoutcome_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalactivityphoto
ADD CONSTRAINT activities_historicalactivityphoto_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalagendaitem_organisations
ADD CONSTRAINT activities_historicalagendaitem_organisations_pkey PRIMARY KEY (m2m_history_id);
ALTER TABLE ONLY activities_historicalagendaitem
ADD CONSTRAINT activities_historicalagendaitem_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalagendalink
ADD CONSTRAINT activities_historicalagendalink_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalagendaspeaker
ADD CONSTRAINT activities_historicalagendaspeaker_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalcooperation
ADD CONSTRAINT activities_historicalcooperation_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalheading
ADD CONSTRAINT activities_historicalheading_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalmeeting
ADD CONSTRAINT activities_historicalmeeting_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalmeetingattachment
ADD CONSTRAINT activities_historicalmeetingattachment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalplace
ADD CONSTRAINT activities_historicalplace_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalplacename
ADD CONSTRAINT activities_historicalplacename_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicalseries
ADD CONSTRAINT activities_historicalseries_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_historicaltopic
ADD CONSTRAINT activities_historicaltopic_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY activities_listed
ADD CONSTRAINT activities_listed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_meeting
ADD CONSTRAINT activities_meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_meeting
ADD CONSTRAINT activities_meeting_slug_key UNIQUE (slug);
ALTER TABLE ONLY activities_meetingattachment
ADD CONSTRAINT activities_meetingattachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_place
ADD CONSTRAINT activities_place_key_key UNIQUE (key);
ALTER TABLE ONLY activities_place
ADD CONSTRAINT activities_place_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_placename
ADD CONSTRAINT activities_placename_key_key UNIQUE (key);
ALTER TABLE ONLY activities_placename
ADD CONSTRAINT activities_placename_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_series
ADD CONSTRAINT activities_series_name_key UNIQUE (name);
ALTER TABLE ONLY activities_series
ADD CONSTRAINT activities_series_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_series
ADD CONSTRAINT activities_series_slug_key UNIQUE (slug);
ALTER TABLE ONLY activities_tally
ADD CONSTRAINT activities_tally_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_topic
ADD CONSTRAINT activities_topic_name_key UNIQUE (name);
ALTER TABLE ONLY activities_topic
ADD CONSTRAINT activities_topic_number_key UNIQUE (number);
ALTER TABLE ONLY activities_topic
ADD CONSTRAINT activities_topic_pkey PRIMARY KEY (id);
ALTER TABLE ONLY activities_topic
ADD CONSTRAINT activities_topic_slug_key UNIQUE (slug);
ALTER TABLE ONLY auth_group
ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY auth_group_permissions
ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY auth_group_permissions
ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY auth_group
ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY auth_permission
ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY auth_permission
ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY awards_award
ADD CONSTRAINT awards_award_name_key UNIQUE (name);
ALTER TABLE ONLY awards_award
ADD CONSTRAINT awards_award_pkey PRIMARY KEY (id);
ALTER TABLE ONLY awards_award
ADD CONSTRAINT awards_award_slug_key UNIQUE (slug);
ALTER TABLE ONLY awards_awardlink
ADD CONSTRAINT awards_awardlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY awards_category
ADD CONSTRAINT awards_category_pkey PRIMARY KEY (id);
ALTER TABLE ONLY awards_historicalaward
ADD CONSTRAINT awards_historicalaward_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY awards_historicalawardlink
ADD CONSTRAINT awards_historicalawardlink_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY awards_historicalcategory
ADD CONSTRAINT awards_historicalcategory_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY awards_historicalrecipient
ADD CONSTRAINT awards_historicalrecipient_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY awards_historicalround
ADD CONSTRAINT awards_historicalround_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY awards_recipient
ADD CONSTRAINT awards_recipient_pkey PRIMARY KEY (id);
ALTER TABLE ONLY awards_round
ADD CONSTRAINT awards_round_pkey PRIMARY KEY (id);
ALTER TABLE ONLY calendars_privatecalendar
ADD CONSTRAINT calendars_privatecalendar_pkey PRIMARY KEY (id);
ALTER TABLE ONLY calendars_stamp
ADD CONSTRAINT calendars_stamp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY following_announced
ADD CONSTRAINT change_announced_once UNIQUE (kind, "row");
ALTER TABLE ONLY common_linkcheck
ADD CONSTRAINT common_linkcheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY common_linkcheck
ADD CONSTRAINT common_linkcheck_url_key UNIQUE (url);
ALTER TABLE ONLY common_outgoingmail
ADD CONSTRAINT common_outgoingmail_key_key UNIQUE (key);
ALTER TABLE ONLY common_outgoingmail
ADD CONSTRAINT common_outgoingmail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY common_outgoingmail
ADD CONSTRAINT common_outgoingmail_task_id_key UNIQUE (task_id);
ALTER TABLE ONLY decks_deck
ADD CONSTRAINT decks_deck_meeting_id_key UNIQUE (meeting_id);
ALTER TABLE ONLY decks_deck
ADD CONSTRAINT decks_deck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY decks_deckslide
ADD CONSTRAINT decks_deckslide_pkey PRIMARY KEY (id);
ALTER TABLE ONLY decks_evaluationreport
ADD CONSTRAINT decks_evaluationreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY decks_evaluationreport
ADD CONSTRAINT decks_evaluationreport_year_key UNIQUE (year);
ALTER TABLE ONLY decks_historicaldeck
ADD CONSTRAINT decks_historicaldeck_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY decks_historicaldeckslide
ADD CONSTRAINT decks_historicaldeckslide_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY decks_historicalevaluationreport
ADD CONSTRAINT decks_historicalevaluationreport_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY decks_historicalofficetemplate
ADD CONSTRAINT decks_historicalofficetemplate_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY decks_historicalreportchapter
ADD CONSTRAINT decks_historicalreportchapter_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY decks_madefile
ADD CONSTRAINT decks_madefile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY decks_officetemplate
ADD CONSTRAINT decks_officetemplate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY decks_reportchapter
ADD CONSTRAINT decks_reportchapter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY django_admin_log
ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY django_content_type
ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY django_content_type
ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY django_migrations
ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY django_session
ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY editing_savedform
ADD CONSTRAINT editing_savedform_pkey PRIMARY KEY (id);
ALTER TABLE ONLY editing_unsaved
ADD CONSTRAINT editing_unsaved_pkey PRIMARY KEY (id);
ALTER TABLE ONLY editing_unsaved
ADD CONSTRAINT editing_unsaved_visit_key UNIQUE (visit);
ALTER TABLE ONLY following_announced
ADD CONSTRAINT following_announced_pkey PRIMARY KEY (id);
ALTER TABLE ONLY following_follow
ADD CONSTRAINT following_follow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY following_follower
ADD CONSTRAINT following_follower_email_key UNIQUE (email);
ALTER TABLE ONLY following_follower
ADD CONSTRAINT following_follower_pkey PRIMARY KEY (id);
ALTER TABLE ONLY following_follower
ADD CONSTRAINT following_follower_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY following_notice
ADD CONSTRAINT following_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY following_reading
ADD CONSTRAINT following_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY following_watched
ADD CONSTRAINT following_watched_kind_key UNIQUE (kind);
ALTER TABLE ONLY following_watched
ADD CONSTRAINT following_watched_pkey PRIMARY KEY (id);
ALTER TABLE ONLY harvest_foundevent
ADD CONSTRAINT found_event_once UNIQUE (organisation_id, key);
ALTER TABLE ONLY grants_allocationraise
ADD CONSTRAINT grants_allocationraise_pkey PRIMARY KEY (id);
ALTER TABLE ONLY grants_application
ADD CONSTRAINT grants_application_pkey PRIMARY KEY (id);
ALTER TABLE ONLY grants_call
ADD CONSTRAINT grants_call_pkey PRIMARY KEY (id);
ALTER TABLE ONLY grants_callattachment
ADD CONSTRAINT grants_callattachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY grants_calllink
ADD CONSTRAINT grants_calllink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY grants_contract
ADD CONSTRAINT grants_contract_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY grants_contract
ADD CONSTRAINT grants_contract_pkey PRIMARY KEY (id);
ALTER TABLE ONLY grants_criterion
ADD CONSTRAINT grants_criterion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY grants_historicalallocationraise
ADD CONSTRAINT grants_historicalallocationraise_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY grants_historicalapplication
ADD CONSTRAINT grants_historicalapplication_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY grants_historicalcall
ADD CONSTRAINT grants_historicalcall_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY grants_historicalcallattachment
ADD CONSTRAINT grants_historicalcallattachment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY grants_historicalcalllink
ADD CONSTRAINT grants_historicalcalllink_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY grants_historicalcontract
ADD CONSTRAINT grants_historicalcontract_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY grants_historicalcriterion
ADD CONSTRAINT grants_historicalcriterion_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY grants_historicalprogramme
ADD CONSTRAINT grants_historicalprogramme_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY grants_programme
ADD CONSTRAINT grants_programme_code_key UNIQUE (code);
ALTER TABLE ONLY grants_programme
ADD CONSTRAINT grants_programme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY grants_programme
ADD CONSTRAINT grants_programme_slug_key UNIQUE (slug);
ALTER TABLE ONLY harvest_calendarsource
ADD CONSTRAINT harvest_calendarsource_pkey PRIMARY KEY (id);
ALTER TABLE ONLY harvest_foundevent
ADD CONSTRAINT harvest_foundevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY harvest_historicalcalendarsource
ADD CONSTRAINT harvest_historicalcalendarsource_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY history_binned
ADD CONSTRAINT history_binned_pkey PRIMARY KEY (id);
ALTER TABLE ONLY history_change
ADD CONSTRAINT history_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY improvement_plan_area
ADD CONSTRAINT improvement_plan_area_name_key UNIQUE (name);
ALTER TABLE ONLY improvement_plan_area
ADD CONSTRAINT improvement_plan_area_pkey PRIMARY KEY (id);
ALTER TABLE ONLY improvement_plan_historicalarea
ADD CONSTRAINT improvement_plan_historicalarea_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY improvement_plan_historicalindicator
ADD CONSTRAINT improvement_plan_historicalindicator_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY improvement_plan_historicalitem_implementers
ADD CONSTRAINT improvement_plan_historicalitem_implementers_pkey PRIMARY KEY (m2m_history_id);
ALTER TABLE ONLY improvement_plan_historicalitem
ADD CONSTRAINT improvement_plan_historicalitem_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY improvement_plan_historicalitemlink
ADD CONSTRAINT improvement_plan_historicalitemlink_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY improvement_plan_historicalmeasurement
ADD CONSTRAINT improvement_plan_historicalmeasurement_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY improvement_plan_historicalplan
ADD CONSTRAINT improvement_plan_historicalplan_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY improvement_plan_indicator
ADD CONSTRAINT improvement_plan_indicator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY improvement_plan_item_implementers
ADD CONSTRAINT improvement_plan_item_im_item_id_organisation_id_2f407890_uniq UNIQUE (item_id, organisation_id);
ALTER TABLE ONLY improvement_plan_item_implementers
ADD CONSTRAINT improvement_plan_item_implementers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY improvement_plan_item
ADD CONSTRAINT improvement_plan_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY improvement_plan_itemlink
ADD CONSTRAINT improvement_plan_itemlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY improvement_plan_measurement
ADD CONSTRAINT improvement_plan_measurement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY improvement_plan_plan
ADD CONSTRAINT improvement_plan_plan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY improvement_plan_plan
ADD CONSTRAINT improvement_plan_plan_year_key UNIQUE (year);
ALTER TABLE ONLY members_categorystatus
ADD CONSTRAINT members_categorystatus_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_criteriaset
ADD CONSTRAINT members_criteriaset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_criterion
ADD CONSTRAINT members_criterion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_department
ADD CONSTRAINT members_department_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_evidencedeadline
ADD CONSTRAINT members_evidencedeadline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_historicalcategorystatus
ADD CONSTRAINT members_historicalcategorystatus_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalcriteriaset
ADD CONSTRAINT members_historicalcriteriaset_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalcriterion
ADD CONSTRAINT members_historicalcriterion_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicaldepartment
ADD CONSTRAINT members_historicaldepartment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalevidencedeadline
ADD CONSTRAINT members_historicalevidencedeadline_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalindicator
ADD CONSTRAINT members_historicalindicator_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalinvitation
ADD CONSTRAINT members_historicalinvitation_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalmandate
ADD CONSTRAINT members_historicalmandate_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalorganisation
ADD CONSTRAINT members_historicalorganisation_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalorganisationuser
ADD CONSTRAINT members_historicalorganisationuser_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicalperson
ADD CONSTRAINT members_historicalperson_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_historicaluser
ADD CONSTRAINT members_historicaluser_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY members_indicator
ADD CONSTRAINT members_indicator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_invitation
ADD CONSTRAINT members_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_invitation
ADD CONSTRAINT members_invitation_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY members_mandate
ADD CONSTRAINT members_mandate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_organisation
ADD CONSTRAINT members_organisation_ico_key UNIQUE (ico);
ALTER TABLE ONLY members_organisation
ADD CONSTRAINT members_organisation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_organisation
ADD CONSTRAINT members_organisation_slug_key UNIQUE (slug);
ALTER TABLE ONLY members_organisationuser
ADD CONSTRAINT members_organisationuser_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_person
ADD CONSTRAINT members_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_user
ADD CONSTRAINT members_user_email_key UNIQUE (email);
ALTER TABLE ONLY members_user_groups
ADD CONSTRAINT members_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_user_groups
ADD CONSTRAINT members_user_groups_user_id_group_id_e4658dba_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY members_user
ADD CONSTRAINT members_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_user_user_permissions
ADD CONSTRAINT members_user_user_permis_user_id_permission_id_290733df_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY members_user_user_permissions
ADD CONSTRAINT members_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mfa_authenticator
ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY news_historicalnewsitem
ADD CONSTRAINT news_historicalnewsitem_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY news_historicalnewsphoto
ADD CONSTRAINT news_historicalnewsphoto_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY news_newsitem
ADD CONSTRAINT news_newsitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY news_newsitem
ADD CONSTRAINT news_newsitem_slug_key UNIQUE (slug);
ALTER TABLE ONLY news_newsphoto
ADD CONSTRAINT news_newsphoto_pkey PRIMARY KEY (id);
ALTER TABLE ONLY following_notice
ADD CONSTRAINT notice_waits_once UNIQUE (follow_id, kind, "row");
ALTER TABLE ONLY activities_listed
ADD CONSTRAINT once_in_a_list UNIQUE (activity_id, kind, key);
ALTER TABLE ONLY activities_agendaitem
ADD CONSTRAINT one_agenda_item_a_number UNIQUE (meeting_id, "order");
ALTER TABLE ONLY harvest_calendarsource
ADD CONSTRAINT one_calendar_source_an_address UNIQUE (organisation_id, url);
ALTER TABLE ONLY grants_call
ADD CONSTRAINT one_call_a_year UNIQUE (programme_id, year);
ALTER TABLE ONLY awards_category
ADD CONSTRAINT one_category_a_name UNIQUE (award_id, name);
ALTER TABLE ONLY members_categorystatus
ADD CONSTRAINT one_category_a_year UNIQUE (organisation_id, year);
ALTER TABLE ONLY decks_reportchapter
ADD CONSTRAINT one_chapter_a_key UNIQUE (report_id, key);
ALTER TABLE ONLY activities_cooperation
ADD CONSTRAINT one_cooperation_a_department UNIQUE (activity_id, department_id);
ALTER TABLE ONLY members_criteriaset
ADD CONSTRAINT one_criteria_set_a_year UNIQUE (year, kind);
ALTER TABLE ONLY members_criterion
ADD CONSTRAINT one_criterion_a_number UNIQUE (criteria_set_id, number);
ALTER TABLE ONLY members_indicator
ADD CONSTRAINT one_criterion_indicator_a_number UNIQUE (criterion_id, number);
ALTER TABLE ONLY members_evidencedeadline
ADD CONSTRAINT one_deadline_a_category UNIQUE (year, category);
ALTER TABLE ONLY members_department
ADD CONSTRAINT one_department_a_name UNIQUE (organisation_id, name);
ALTER TABLE ONLY search_document
ADD CONSTRAINT one_document_a_row UNIQUE (kind, object_id);
ALTER TABLE ONLY reports_evidencelink
ADD CONSTRAINT one_evidence_link_an_address UNIQUE (organisation_id, year, indicator_id, url);
ALTER TABLE ONLY decks_madefile
ADD CONSTRAINT one_file_of_deck_and_content UNIQUE (deck_id, kind, digest);
ALTER TABLE ONLY decks_madefile
ADD CONSTRAINT one_file_of_report_and_content UNIQUE (report_id, kind, digest);
ALTER TABLE ONLY activities_meeting
ADD CONSTRAINT one_meeting_a_day UNIQUE ("group", date);
ALTER TABLE ONLY members_organisation
ADD CONSTRAINT one_organisation_a_name UNIQUE (name, kind);
ALTER TABLE ONLY calendars_privatecalendar
ADD CONSTRAINT one_private_calendar_a_town UNIQUE (user_id, organisation_id);
ALTER TABLE ONLY members_organisationuser
ADD CONSTRAINT one_right_to_report UNIQUE (user_id, organisation_id);
ALTER TABLE ONLY awards_round
ADD CONSTRAINT one_round_a_year UNIQUE (award_id, year);
ALTER TABLE ONLY decks_deckslide
ADD CONSTRAINT one_slide_a_key UNIQUE (deck_id, key);
ALTER TABLE ONLY calendars_stamp
ADD CONSTRAINT one_stamp_a_row UNIQUE (source, key);
ALTER TABLE ONLY open_data_trace
ADD CONSTRAINT one_trace_a_thing UNIQUE (kind, key);
ALTER TABLE ONLY portal_usefullink
ADD CONSTRAINT one_useful_link_a_title UNIQUE (title);
ALTER TABLE ONLY reports_reportversion
ADD CONSTRAINT one_version_a_number UNIQUE (report_id, number);
ALTER TABLE ONLY open_data_trace
ADD CONSTRAINT open_data_trace_pkey PRIMARY KEY (id);
ALTER TABLE ONLY page_cache_revision
ADD CONSTRAINT page_cache_revision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY members_mandate
ADD CONSTRAINT politician_is_not_coordinator EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, daterange(valid_from, valid_until, '[]'::text) WITH &&) WHERE (((role)::text = ANY ((ARRAY['politician'::character varying, 'coordinator'::character varying])::text[])));
ALTER TABLE ONLY portal_historicalsiteprofile
ADD CONSTRAINT portal_historicalsiteprofile_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY portal_historicalusefullink
ADD CONSTRAINT portal_historicalusefullink_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY portal_setaside
ADD CONSTRAINT portal_setaside_pkey PRIMARY KEY (id);
ALTER TABLE ONLY portal_siteprofile
ADD CONSTRAINT portal_siteprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY portal_siteprofile
ADD CONSTRAINT portal_siteprofile_region_id_key UNIQUE (region_id);
ALTER TABLE ONLY portal_usefullink
ADD CONSTRAINT portal_usefullink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY history_binned
ADD CONSTRAINT record_is_binned_once UNIQUE (content_type_id, object_id);
ALTER TABLE ONLY reports_chosenreport
ADD CONSTRAINT report_chosen_once UNIQUE (minutes_id, report_id);
ALTER TABLE ONLY reports_activityreport_indicators
ADD CONSTRAINT reports_activityreport_i_activityreport_id_indica_985c2aac_uniq UNIQUE (activityreport_id, indicator_id);
ALTER TABLE ONLY reports_activityreport_indicators
ADD CONSTRAINT reports_activityreport_indicators_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityreport_outcome_id_key UNIQUE (outcome_id);
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityreport_public_id_key UNIQUE (public_id);
ALTER TABLE ONLY reports_activityreport_topics
ADD CONSTRAINT reports_activityreport_t_activityreport_id_topic__c4f0b7ce_uniq UNIQUE (activityreport_id, topic_id);
ALTER TABLE ONLY reports_activityreport_topics
ADD CONSTRAINT reports_activityreport_topics_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_chosenreport
ADD CONSTRAINT reports_chosenreport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_evidencelink
ADD CONSTRAINT reports_evidencelink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_historicalactivityreport_indicators
ADD CONSTRAINT reports_historicalactivityreport_indicators_pkey PRIMARY KEY (m2m_history_id);
ALTER TABLE ONLY reports_historicalactivityreport
ADD CONSTRAINT reports_historicalactivityreport_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY reports_historicalactivityreport_topics
ADD CONSTRAINT reports_historicalactivityreport_topics_pkey PRIMARY KEY (m2m_history_id);
ALTER TABLE ONLY reports_historicalevidencelink
ADD CONSTRAINT reports_historicalevidencelink_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY reports_historicalreportattachment
ADD CONSTRAINT reports_historicalreportattachment_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY reports_historicalreportkind
ADD CONSTRAINT reports_historicalreportkind_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY reports_historicalreportphoto
ADD CONSTRAINT reports_historicalreportphoto_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY reports_historicaltownminutes
ADD CONSTRAINT reports_historicaltownminutes_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY reports_reportattachment
ADD CONSTRAINT reports_reportattachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_reportattachment
ADD CONSTRAINT reports_reportattachment_shown_as_id_key UNIQUE (shown_as_id);
ALTER TABLE ONLY reports_reportevent
ADD CONSTRAINT reports_reportevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_reportkind
ADD CONSTRAINT reports_reportkind_name_key UNIQUE (name);
ALTER TABLE ONLY reports_reportkind
ADD CONSTRAINT reports_reportkind_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_reportlink
ADD CONSTRAINT reports_reportlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_reportlink
ADD CONSTRAINT reports_reportlink_shown_as_id_key UNIQUE (shown_as_id);
ALTER TABLE ONLY reports_reportpartner
ADD CONSTRAINT reports_reportpartner_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_reportphoto
ADD CONSTRAINT reports_reportphoto_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_reportphoto
ADD CONSTRAINT reports_reportphoto_shown_as_id_key UNIQUE (shown_as_id);
ALTER TABLE ONLY reports_reportversion
ADD CONSTRAINT reports_reportversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_stash
ADD CONSTRAINT reports_stash_pkey PRIMARY KEY (id);
ALTER TABLE ONLY reports_stash
ADD CONSTRAINT reports_stash_token_key UNIQUE (token);
ALTER TABLE ONLY reports_townminutes
ADD CONSTRAINT reports_townminutes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY editing_savedform
ADD CONSTRAINT saved_form_once UNIQUE (user_id, visit);
ALTER TABLE ONLY search_document
ADD CONSTRAINT search_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY search_filetext
ADD CONSTRAINT search_filetext_name_key UNIQUE (name);
ALTER TABLE ONLY search_filetext
ADD CONSTRAINT search_filetext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY search_mark
ADD CONSTRAINT search_mark_pkey PRIMARY KEY (id);
ALTER TABLE ONLY search_word
ADD CONSTRAINT search_word_form_key UNIQUE (form);
ALTER TABLE ONLY search_word
ADD CONSTRAINT search_word_pkey PRIMARY KEY (id);
ALTER TABLE ONLY portal_setaside
ADD CONSTRAINT task_is_set_aside_once UNIQUE (kind, model, object_id);
ALTER TABLE ONLY task_queue_task
ADD CONSTRAINT task_queue_task_key_key UNIQUE (key);
ALTER TABLE ONLY task_queue_task
ADD CONSTRAINT task_queue_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY following_follow
ADD CONSTRAINT topic_followed_once UNIQUE (follower_id, kind, key);
ALTER TABLE ONLY reports_townminutes
ADD CONSTRAINT two_minutes_once_a_meeting UNIQUE (organisation_id, meeting_id);
CREATE INDEX account_emailaddress_email_03be32b2 ON account_emailaddress (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON account_emailaddress (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON account_emailaddress (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON account_emailconfirmation (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON account_emailconfirmation (key varchar_pattern_ops);
CREATE INDEX activities__date_7e4273_idx ON activities_meeting (date);
CREATE INDEX activities__period__1d926e_idx ON activities_activity (period_start, period_end);
CREATE INDEX activities__url_2d95cb_idx ON activities_activitylink (url);
CREATE INDEX activities__url_486555_idx ON activities_agendalink (url);
CREATE INDEX activities_activity_award_round_id_8c02ebff ON activities_activity (award_round_id);
CREATE INDEX activities_activity_grant_call_id_89003412 ON activities_activity (grant_call_id);
CREATE INDEX activities_activity_heading_id_4efaf9ff ON activities_activity (heading_id);
CREATE INDEX activities_activity_organiser_id_b5d1c09c ON activities_activity (organiser_id);
CREATE INDEX activities_activity_partners_activity_id_7f6913c7 ON activities_activity_partners (activity_id);
CREATE INDEX activities_activity_partners_organisation_id_f1c37945 ON activities_activity_partners (organisation_id);
CREATE INDEX activities_activity_publication_9775cc15 ON activities_activity (publication);
CREATE INDEX activities_activity_publication_9775cc15_like ON activities_activity (publication varchar_pattern_ops);
CREATE INDEX activities_activity_series_id_e23339ff ON activities_activity (series_id);
CREATE INDEX activities_activity_slug_15d2d0ee_like ON activities_activity (slug varchar_pattern_ops);
CREATE INDEX activities_activity_topics_activity_id_7d89ccd4 ON activities_activity_topics (activity_id);
CREATE INDEX activities_activity_topics_topic_id_61ea20d4 ON activities_activity_topics (topic_id);
CREATE INDEX activities_activityattachment_activity_id_24080f52 ON activities_activityattachment (activity_id);
CREATE INDEX activities_activityattachment_file_7218da24 ON activities_activityattachment (file);
CREATE INDEX activities_activityattachment_file_7218da24_like ON activities_activityattachment (file varchar_pattern_ops);
CREATE INDEX activities_activitylink_activity_id_17f3c13c ON activities_activitylink (activity_id);
CREATE INDEX activities_activityoutcome_activity_id_53016e2f ON activities_activityoutcome (activity_id);
CREATE INDEX activities_activityoutcome_organisation_id_bf25a79e ON activities_activityoutcome (organisation_id);
CREATE INDEX activities_activityphoto_activity_id_a5edf268 ON activities_activityphoto (activity_id);
CREATE INDEX activities_activityphoto_image_e649805a ON activities_activityphoto (image);
CREATE INDEX activities_activityphoto_image_e649805a_like ON activities_activityphoto (image varchar_pattern_ops);
CREATE INDEX activities_agendaitem_meeting_id_cdf494d7 ON activities_agendaitem (meeting_id);
CREATE INDEX activities_agendaitem_organisations_agendaitem_id_3105d28a ON activities_agendaitem_organisations (agendaitem_id);
CREATE INDEX activities_agendaitem_organisations_organisation_id_7fa0d170 ON activities_agendaitem_organisations (organisation_id);
CREATE INDEX activities_agendalink_item_id_8e85ab33 ON activities_agendalink (item_id);
CREATE INDEX activities_agendaspeaker_item_id_9fc6b9be ON activities_agendaspeaker (item_id);
CREATE INDEX activities_agendaspeaker_organisation_id_f5047264 ON activities_agendaspeaker (organisation_id);
CREATE INDEX activities_agendaspeaker_person_id_1e82334a ON activities_agendaspeaker (person_id);
CREATE INDEX activities_ahead ON activities_activity (publication, state, period_end, period_start DESC, id);
CREATE INDEX activities_at_place ON activities_activity (place_key);
CREATE INDEX activities_by_end ON activities_activity (period_end);
CREATE INDEX activities_cooperation_activity_id_96ef7d72 ON activities_cooperation (activity_id);
CREATE INDEX activities_cooperation_department_id_bbcc4fd0 ON activities_cooperation (department_id);
CREATE INDEX activities_heading_name_87d3c4e7_like ON activities_heading (name varchar_pattern_ops);
CREATE INDEX activities_heading_slug_f95aa996_like ON activities_heading (slug varchar_pattern_ops);
CREATE INDEX activities_historicalactiv_history_change_id_f077f397 ON activities_historicalactivityattachment (history_change_id);
CREATE INDEX activities_historicalactiv_history_user_id_8c8881df ON activities_historicalactivityattachment (history_user_id);
CREATE INDEX activities_historicalactivity_award_round_id_4aa863d0 ON activities_historicalactivity (award_round_id);
CREATE INDEX activities_historicalactivity_grant_call_id_d9c2ce50 ON activities_historicalactivity (grant_call_id);
CREATE INDEX activities_historicalactivity_heading_id_807358d3 ON activities_historicalactivity (heading_id);
CREATE INDEX activities_historicalactivity_history_change_id_d19edc45 ON activities_historicalactivity (history_change_id);
CREATE INDEX activities_historicalactivity_history_date_e8cd1a96 ON activities_historicalactivity (history_date);
CREATE INDEX activities_historicalactivity_history_user_id_efe28156 ON activities_historicalactivity (history_user_id);
CREATE INDEX activities_historicalactivity_id_fdf51f6a ON activities_historicalactivity (id);
CREATE INDEX activities_historicalactivity_organiser_id_29f0108d ON activities_historicalactivity (organiser_id);
CREATE INDEX activities_historicalactivity_partners_activity_id_a547c588 ON activities_historicalactivity_partners (activity_id);
CREATE INDEX activities_historicalactivity_partners_history_id_9bd02dd3 ON activities_historicalactivity_partners (history_id);
CREATE INDEX activities_historicalactivity_partners_id_6a2aca35 ON activities_historicalactivity_partners (id);
CREATE INDEX activities_historicalactivity_partners_organisation_id_9680d0cd ON activities_historicalactivity_partners (organisation_id);
CREATE INDEX activities_historicalactivity_publication_5ec5012c ON activities_historicalactivity (publication);
CREATE INDEX activities_historicalactivity_publication_5ec5012c_like ON activities_historicalactivity (publication varchar_pattern_ops);
CREATE INDEX activities_historicalactivity_series_id_a0c2c255 ON activities_historicalactivity (series_id);
CREATE INDEX activities_historicalactivity_slug_8bfa4fe2 ON activities_historicalactivity (slug);
CREATE INDEX activities_historicalactivity_slug_8bfa4fe2_like ON activities_historicalactivity (slug varchar_pattern_ops);
CREATE INDEX activities_historicalactivity_topics_activity_id_b93c3329 ON activities_historicalactivity_topics (activity_id);
CREATE INDEX activities_historicalactivity_topics_history_id_d8384f4a ON activities_historicalactivity_topics (history_id);
CREATE INDEX activities_historicalactivity_topics_id_136ae951 ON activities_historicalactivity_topics (id);
CREATE INDEX activities_historicalactivity_topics_topic_id_1557ac30 ON activities_historicalactivity_topics (topic_id);
CREATE INDEX activities_historicalactivityattachment_activity_id_9e59eb2c ON activities_historicalactivityattachment (activity_id);
CREATE INDEX activities_historicalactivityattachment_file_75ea105b ON activities_historicalactivityattachment (file);
CREATE INDEX activities_historicalactivityattachment_file_75ea105b_like ON activities_historicalactivityattachment (file text_pattern_ops);
CREATE INDEX activities_historicalactivityattachment_history_date_b639d022 ON activities_historicalactivityattachment (history_date);
CREATE INDEX activities_historicalactivityattachment_id_212e4295 ON activities_historicalactivityattachment (id);
CREATE INDEX activities_historicalactivitylink_activity_id_dc40c75a ON activities_historicalactivitylink (activity_id);
CREATE INDEX activities_historicalactivitylink_history_change_id_52c69c69 ON activities_historicalactivitylink (history_change_id);
CREATE INDEX activities_historicalactivitylink_history_date_8e7d0ae6 ON activities_historicalactivitylink (history_date);
CREATE INDEX activities_historicalactivitylink_history_user_id_1cee6959 ON activities_historicalactivitylink (history_user_id);
CREATE INDEX activities_historicalactivitylink_id_bc6a7011 ON activities_historicalactivitylink (id);
CREATE INDEX activities_historicalactivityoutcome_activity_id_79069380 ON activities_historicalactivityoutcome (activity_id);
CREATE INDEX activities_historicalactivityoutcome_history_change_id_ce6af955 ON activities_historicalactivityoutcome (history_change_id);
CREATE INDEX activities_historicalactivityoutcome_history_date_cc7386f4 ON activities_historicalactivityoutcome (history_date);
CREATE INDEX activities_historicalactivityoutcome_history_user_id_4487fed5 ON activities_historicalactivityoutcome (history_user_id);
CREATE INDEX activities_historicalactivityoutcome_id_a0b93f5c ON activities_historicalactivityoutcome (id);
CREATE INDEX activities_historicalactivityoutcome_organisation_id_30c1a976 ON activities_historicalactivityoutcome (organisation_id);
CREATE INDEX activities_historicalactivityphoto_activity_id_17cbe9e6 ON activities_historicalactivityphoto (activity_id);
CREATE INDEX activities_historicalactivityphoto_history_change_id_e4743b5d ON activities_historicalactivityphoto (history_change_id);
CREATE INDEX activities_historicalactivityphoto_history_date_5aedb2a4 ON activities_historicalactivityphoto (history_date);
CREATE INDEX activities_historicalactivityphoto_history_user_id_e96f56d7 ON activities_historicalactivityphoto (history_user_id);
CREATE INDEX activities_historicalactivityphoto_id_ff53a733 ON activities_historicalactivityphoto (id);
CREATE INDEX activities_historicalactivityphoto_image_45380b74 ON activities_historicalactivityphoto (image);
CREATE INDEX activities_historicalactivityphoto_image_45380b74_like ON activities_historicalactivityphoto (image text_pattern_ops);
CREATE INDEX activities_historicalagend_agendaitem_id_3b2eda24 ON activities_historicalagendaitem_organisations (agendaitem_id);
CREATE INDEX activities_historicalagend_history_id_2188d9d6 ON activities_historicalagendaitem_organisations (history_id);
CREATE INDEX activities_historicalagend_organisation_id_9116fcd5 ON activities_historicalagendaitem_organisations (organisation_id);
CREATE INDEX activities_historicalagendaitem_history_change_id_392e21e1 ON activities_historicalagendaitem (history_change_id);
CREATE INDEX activities_historicalagendaitem_history_date_a4dc2c8e ON activities_historicalagendaitem (history_date);
CREATE INDEX activities_historicalagendaitem_history_user_id_1eac33fd ON activities_historicalagendaitem (history_user_id);
CREATE INDEX activities_historicalagendaitem_id_dae3a21d ON activities_historicalagendaitem (id);
CREATE INDEX activities_historicalagendaitem_meeting_id_f94dbc1c ON activities_historicalagendaitem (meeting_id);
CREATE INDEX activities_historicalagendaitem_organisations_id_4821b91f ON activities_historicalagendaitem_organisations (id);
CREATE INDEX activities_historicalagendalink_history_change_id_6682383f ON activities_historicalagendalink (history_change_id);
CREATE INDEX activities_historicalagendalink_history_date_57510032 ON activities_historicalagendalink (history_date);
CREATE INDEX activities_historicalagendalink_history_user_id_de913f97 ON activities_historicalagendalink (history_user_id);
CREATE INDEX activities_historicalagendalink_id_85212eea ON activities_historicalagendalink (id);
CREATE INDEX activities_historicalagendalink_item_id_09442c10 ON activities_historicalagendalink (item_id);
CREATE INDEX activities_historicalagendaspeaker_history_change_id_1b4613ae ON activities_historicalagendaspeaker (history_change_id);
CREATE INDEX activities_historicalagendaspeaker_history_date_e1216474 ON activities_historicalagendaspeaker (history_date);
CREATE INDEX activities_historicalagendaspeaker_history_user_id_659f074e ON activities_historicalagendaspeaker (history_user_id);
CREATE INDEX activities_historicalagendaspeaker_id_3d1b0382 ON activities_historicalagendaspeaker (id);
CREATE INDEX activities_historicalagendaspeaker_item_id_9e373b92 ON activities_historicalagendaspeaker (item_id);
CREATE INDEX activities_historicalagendaspeaker_organisation_id_821cc3b3 ON activities_historicalagendaspeaker (organisation_id);
CREATE INDEX activities_historicalagendaspeaker_person_id_29611820 ON activities_historicalagendaspeaker (person_id);
CREATE INDEX activities_historicalcooperation_activity_id_6dfb40f3 ON activities_historicalcooperation (activity_id);
CREATE INDEX activities_historicalcooperation_department_id_7757434d ON activities_historicalcooperation (department_id);
CREATE INDEX activities_historicalcooperation_history_change_id_0c514d06 ON activities_historicalcooperation (history_change_id);
CREATE INDEX activities_historicalcooperation_history_date_81cdd901 ON activities_historicalcooperation (history_date);
CREATE INDEX activities_historicalcooperation_history_user_id_99284efd ON activities_historicalcooperation (history_user_id);
CREATE INDEX activities_historicalcooperation_id_619873bc ON activities_historicalcooperation (id);
CREATE INDEX activities_historicalheading_history_change_id_0f2efa47 ON activities_historicalheading (history_change_id);
CREATE INDEX activities_historicalheading_history_date_787dc383 ON activities_historicalheading (history_date);
CREATE INDEX activities_historicalheading_history_user_id_aacea413 ON activities_historicalheading (history_user_id);
CREATE INDEX activities_historicalheading_id_f3fca77c ON activities_historicalheading (id);
CREATE INDEX activities_historicalheading_name_03670490 ON activities_historicalheading (name);
CREATE INDEX activities_historicalheading_name_03670490_like ON activities_historicalheading (name varchar_pattern_ops);
CREATE INDEX activities_historicalheading_slug_c5706c31 ON activities_historicalheading (slug);
CREATE INDEX activities_historicalheading_slug_c5706c31_like ON activities_historicalheading (slug varchar_pattern_ops);
CREATE INDEX activities_historicalmeeti_history_change_id_22d4de20 ON activities_historicalmeetingattachment (history_change_id);
CREATE INDEX activities_historicalmeeting_history_change_id_ec282812 ON activities_historicalmeeting (history_change_id);
CREATE INDEX activities_historicalmeeting_history_date_0d60c3aa ON activities_historicalmeeting (history_date);
CREATE INDEX activities_historicalmeeting_history_user_id_8f9a4f29 ON activities_historicalmeeting (history_user_id);
CREATE INDEX activities_historicalmeeting_id_d31ef264 ON activities_historicalmeeting (id);
CREATE INDEX activities_historicalmeeting_publication_583963de ON activities_historicalmeeting (publication);
CREATE INDEX activities_historicalmeeting_publication_583963de_like ON activities_historicalmeeting (publication varchar_pattern_ops);
CREATE INDEX activities_historicalmeeting_slug_4a9ffe65 ON activities_historicalmeeting (slug);
CREATE INDEX activities_historicalmeeting_slug_4a9ffe65_like ON activities_historicalmeeting (slug varchar_pattern_ops);
CREATE INDEX activities_historicalmeetingattachment_file_26d77b74 ON activities_historicalmeetingattachment (file);
CREATE INDEX activities_historicalmeetingattachment_file_26d77b74_like ON activities_historicalmeetingattachment (file text_pattern_ops);
CREATE INDEX activities_historicalmeetingattachment_history_date_6093e8b2 ON activities_historicalmeetingattachment (history_date);
CREATE INDEX activities_historicalmeetingattachment_history_user_id_33686bf7 ON activities_historicalmeetingattachment (history_user_id);
CREATE INDEX activities_historicalmeetingattachment_id_c5df53dc ON activities_historicalmeetingattachment (id);
CREATE INDEX activities_historicalmeetingattachment_meeting_id_9d0811b9 ON activities_historicalmeetingattachment (meeting_id);
CREATE INDEX activities_historicalplace_history_change_id_ffde301e ON activities_historicalplace (history_change_id);
CREATE INDEX activities_historicalplace_history_date_9534861a ON activities_historicalplace (history_date);
CREATE INDEX activities_historicalplace_history_user_id_0554ddec ON activities_historicalplace (history_user_id);
CREATE INDEX activities_historicalplace_id_e0c44620 ON activities_historicalplace (id);
CREATE INDEX activities_historicalplacename_history_change_id_245eef3e ON activities_historicalplacename (history_change_id);
CREATE INDEX activities_historicalplacename_history_date_a427815d ON activities_historicalplacename (history_date);
CREATE INDEX activities_historicalplacename_history_user_id_ebe38435 ON activities_historicalplacename (history_user_id);
CREATE INDEX activities_historicalplacename_id_2dc0e55e ON activities_historicalplacename (id);
CREATE INDEX activities_historicalplacename_place_id_fcd9854c ON activities_historicalplacename (place_id);
CREATE INDEX activities_historicalseries_history_change_id_886bd557 ON activities_historicalseries (history_change_id);
CREATE INDEX activities_historicalseries_history_date_46e33f28 ON activities_historicalseries (history_date);
CREATE INDEX activities_historicalseries_history_user_id_0a246eb4 ON activities_historicalseries (history_user_id);
CREATE INDEX activities_historicalseries_id_1bf4762b ON activities_historicalseries (id);
CREATE INDEX activities_historicalseries_name_fae0a594 ON activities_historicalseries (name);
CREATE INDEX activities_historicalseries_name_fae0a594_like ON activities_historicalseries (name varchar_pattern_ops);
CREATE INDEX activities_historicalseries_slug_9e6d0fd4 ON activities_historicalseries (slug);
CREATE INDEX activities_historicalseries_slug_9e6d0fd4_like ON activities_historicalseries (slug varchar_pattern_ops);
CREATE INDEX activities_historicaltopic_history_change_id_167c724e ON activities_historicaltopic (history_change_id);
CREATE INDEX activities_historicaltopic_history_date_fdc9efa2 ON activities_historicaltopic (history_date);
CREATE INDEX activities_historicaltopic_history_user_id_4098ea4f ON activities_historicaltopic (history_user_id);
CREATE INDEX activities_historicaltopic_id_1f66bd01 ON activities_historicaltopic (id);
CREATE INDEX activities_historicaltopic_name_748f508e ON activities_historicaltopic (name);
CREATE INDEX activities_historicaltopic_name_748f508e_like ON activities_historicaltopic (name varchar_pattern_ops);
CREATE INDEX activities_historicaltopic_number_0674e648 ON activities_historicaltopic (number);
CREATE INDEX activities_historicaltopic_slug_bae94169 ON activities_historicaltopic (slug);
CREATE INDEX activities_historicaltopic_slug_bae94169_like ON activities_historicaltopic (slug varchar_pattern_ops);
CREATE INDEX activities_in_feed ON activities_activity (publication, published_at DESC, id DESC);
CREATE INDEX activities_meeting_publication_dfdfb027 ON activities_meeting (publication);
CREATE INDEX activities_meeting_publication_dfdfb027_like ON activities_meeting (publication varchar_pattern_ops);
CREATE INDEX activities_meeting_slug_589d0e50_like ON activities_meeting (slug varchar_pattern_ops);
CREATE INDEX activities_meetingattachment_file_db1c0618 ON activities_meetingattachment (file);
CREATE INDEX activities_meetingattachment_file_db1c0618_like ON activities_meetingattachment (file varchar_pattern_ops);
CREATE INDEX activities_meetingattachment_meeting_id_473692b6 ON activities_meetingattachment (meeting_id);
CREATE INDEX activities_newest_first ON activities_activity (publication, period_start DESC, id);
CREATE INDEX activities_not_over ON activities_activity (publication, period_end, period_start, id, state);
CREATE INDEX activities_of_organiser ON activities_activity (organiser_id, publication, period_start, slug, period_end);
CREATE INDEX activities_of_series ON activities_activity (series_id, publication, period_start DESC);
CREATE INDEX activities_place_key_a5feaa09_like ON activities_place (key varchar_pattern_ops);
CREATE INDEX activities_placename_key_fc2dd64e_like ON activities_placename (key varchar_pattern_ops);
CREATE INDEX activities_placename_place_id_61e25f8e ON activities_placename (place_id);
CREATE INDEX activities_series_name_55983e55_like ON activities_series (name varchar_pattern_ops);
CREATE INDEX activities_series_slug_19cbe35a_like ON activities_series (slug varchar_pattern_ops);
CREATE INDEX activities_topic_name_2f162436_like ON activities_topic (name varchar_pattern_ops);
CREATE INDEX activities_topic_slug_3b78c35c_like ON activities_topic (slug varchar_pattern_ops);
CREATE INDEX activities_under_headings ON activities_activity (publication, heading_id, "order", period_start, id, period_end);
CREATE INDEX activity_still_planned ON public.activities_activity USING btree (period_end, id) WHERE ((state)::text = 'planned'::text);
CREATE INDEX applications_in_totals ON grants_application (call_id, decision, requested, awarded);
CREATE INDEX applications_of_call ON grants_application (call_id, sort_key, id);
CREATE INDEX auth_group_name_a6ea08ec_like ON auth_group (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON auth_group_permissions (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON auth_group_permissions (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON auth_permission (content_type_id);
CREATE INDEX awards_awar_url_cf7187_idx ON awards_awardlink (url);
CREATE INDEX awards_award_giver_id_86513b24 ON awards_award (giver_id);
CREATE INDEX awards_award_name_bc604f67_like ON awards_award (name varchar_pattern_ops);
CREATE INDEX awards_award_publication_0c966c43 ON awards_award (publication);
CREATE INDEX awards_award_publication_0c966c43_like ON awards_award (publication varchar_pattern_ops);
CREATE INDEX awards_award_slug_f7a51cc7_like ON awards_award (slug varchar_pattern_ops);
CREATE INDEX awards_awardlink_award_id_c2755d19 ON awards_awardlink (award_id);
CREATE INDEX awards_category_award_id_b7b221c6 ON awards_category (award_id);
CREATE INDEX awards_historicalaward_giver_id_c2573007 ON awards_historicalaward (giver_id);
CREATE INDEX awards_historicalaward_history_change_id_318edecf ON awards_historicalaward (history_change_id);
CREATE INDEX awards_historicalaward_history_date_0a8432fc ON awards_historicalaward (history_date);
CREATE INDEX awards_historicalaward_history_user_id_58a20822 ON awards_historicalaward (history_user_id);
CREATE INDEX awards_historicalaward_id_9d3551c5 ON awards_historicalaward (id);
CREATE INDEX awards_historicalaward_name_c43c3064 ON awards_historicalaward (name);
CREATE INDEX awards_historicalaward_name_c43c3064_like ON awards_historicalaward (name varchar_pattern_ops);
CREATE INDEX awards_historicalaward_publication_758320bf ON awards_historicalaward (publication);
CREATE INDEX awards_historicalaward_publication_758320bf_like ON awards_historicalaward (publication varchar_pattern_ops);
CREATE INDEX awards_historicalaward_slug_c5bcaafe ON awards_historicalaward (slug);
CREATE INDEX awards_historicalaward_slug_c5bcaafe_like ON awards_historicalaward (slug varchar_pattern_ops);
CREATE INDEX awards_historicalawardlink_award_id_e7a66a1b ON awards_historicalawardlink (award_id);
CREATE INDEX awards_historicalawardlink_history_change_id_099eeb3a ON awards_historicalawardlink (history_change_id);
CREATE INDEX awards_historicalawardlink_history_date_82ccab93 ON awards_historicalawardlink (history_date);
CREATE INDEX awards_historicalawardlink_history_user_id_a42d8e7b ON awards_historicalawardlink (history_user_id);
CREATE INDEX awards_historicalawardlink_id_4a8b9edc ON awards_historicalawardlink (id);
CREATE INDEX awards_historicalcategory_award_id_8ca639a1 ON awards_historicalcategory (award_id);
CREATE INDEX awards_historicalcategory_history_change_id_bec016fc ON awards_historicalcategory (history_change_id);
CREATE INDEX awards_historicalcategory_history_date_e3b5ef18 ON awards_historicalcategory (history_date);
CREATE INDEX awards_historicalcategory_history_user_id_167f6f4b ON awards_historicalcategory (history_user_id);
CREATE INDEX awards_historicalcategory_id_83b95e40 ON awards_historicalcategory (id);
CREATE INDEX awards_historicalrecipient_category_id_36625589 ON awards_historicalrecipient (category_id);
CREATE INDEX awards_historicalrecipient_history_change_id_9ff5c1ae ON awards_historicalrecipient (history_change_id);
CREATE INDEX awards_historicalrecipient_history_date_c48c6d5b ON awards_historicalrecipient (history_date);
CREATE INDEX awards_historicalrecipient_history_user_id_f5dccc73 ON awards_historicalrecipient (history_user_id);
CREATE INDEX awards_historicalrecipient_id_f5c9f947 ON awards_historicalrecipient (id);
CREATE INDEX awards_historicalrecipient_organisation_id_48d215af ON awards_historicalrecipient (organisation_id);
CREATE INDEX awards_historicalrecipient_round_id_90e0aaf3 ON awards_historicalrecipient (round_id);
CREATE INDEX awards_historicalround_award_id_7ead2072 ON awards_historicalround (award_id);
CREATE INDEX awards_historicalround_history_change_id_8d19e221 ON awards_historicalround (history_change_id);
CREATE INDEX awards_historicalround_history_date_c9c2d861 ON awards_historicalround (history_date);
CREATE INDEX awards_historicalround_history_user_id_535d4b25 ON awards_historicalround (history_user_id);
CREATE INDEX awards_historicalround_id_fef7d33f ON awards_historicalround (id);
CREATE INDEX awards_recipient_category_id_4669ee02 ON awards_recipient (category_id);
CREATE INDEX awards_recipient_organisation_id_c24cdbbb ON awards_recipient (organisation_id);
CREATE INDEX awards_recipient_round_id_a2eedc37 ON awards_recipient (round_id);
CREATE INDEX awards_round_award_id_92ae2916 ON awards_round (award_id);
CREATE INDEX binned_in_order ON history_binned (deleted_at DESC, id DESC);
CREATE INDEX calendars_privatecalendar_organisation_id_d9a10581 ON calendars_privatecalendar (organisation_id);
CREATE INDEX calendars_privatecalendar_user_id_3178cefc ON calendars_privatecalendar (user_id);
CREATE INDEX category_newest_first ON members_categorystatus (year DESC, id DESC);
CREATE INDEX changes_of_a_record ON history_change (content_type_id, object_id);
CREATE INDEX common_linkcheck_url_80125dcc_like ON common_linkcheck (url varchar_pattern_ops);
CREATE INDEX common_outgoingmail_key_e354f914_like ON common_outgoingmail (key varchar_pattern_ops);
CREATE INDEX common_outgoingmail_state_86a520a0 ON common_outgoingmail (state);
CREATE INDEX common_outgoingmail_state_86a520a0_like ON common_outgoingmail (state varchar_pattern_ops);
CREATE INDEX cooperations_of_department ON activities_cooperation (department_id, "order", id);
CREATE INDEX decks_by_year ON decks_deck (year, id);
CREATE INDEX decks_deck_publication_d5ff99be ON decks_deck (publication);
CREATE INDEX decks_deck_publication_d5ff99be_like ON decks_deck (publication varchar_pattern_ops);
CREATE INDEX decks_deckslide_deck_id_304b86bd ON decks_deckslide (deck_id);
CREATE INDEX decks_deckslide_image_8d390cbf ON decks_deckslide (image);
CREATE INDEX decks_deckslide_image_8d390cbf_like ON decks_deckslide (image varchar_pattern_ops);
CREATE INDEX decks_evaluationreport_publication_4facb01d ON decks_evaluationreport (publication);
CREATE INDEX decks_evaluationreport_publication_4facb01d_like ON decks_evaluationreport (publication varchar_pattern_ops);
CREATE INDEX decks_historicaldeck_history_change_id_eb3fa951 ON decks_historicaldeck (history_change_id);
CREATE INDEX decks_historicaldeck_history_date_cdc1f16b ON decks_historicaldeck (history_date);
CREATE INDEX decks_historicaldeck_history_user_id_c0198b0e ON decks_historicaldeck (history_user_id);
CREATE INDEX decks_historicaldeck_id_e81a3861 ON decks_historicaldeck (id);
CREATE INDEX decks_historicaldeck_meeting_id_bbe14433 ON decks_historicaldeck (meeting_id);
CREATE INDEX decks_historicaldeck_publication_cbc5e343 ON decks_historicaldeck (publication);
CREATE INDEX decks_historicaldeck_publication_cbc5e343_like ON decks_historicaldeck (publication varchar_pattern_ops);
CREATE INDEX decks_historicaldeckslide_deck_id_d9dcda84 ON decks_historicaldeckslide (deck_id);
CREATE INDEX decks_historicaldeckslide_history_change_id_2d357478 ON decks_historicaldeckslide (history_change_id);
CREATE INDEX decks_historicaldeckslide_history_date_0245f1ad ON decks_historicaldeckslide (history_date);
CREATE INDEX decks_historicaldeckslide_history_user_id_51208e55 ON decks_historicaldeckslide (history_user_id);
CREATE INDEX decks_historicaldeckslide_id_9590a7b1 ON decks_historicaldeckslide (id);
CREATE INDEX decks_historicaldeckslide_image_b95b5508 ON decks_historicaldeckslide (image);
CREATE INDEX decks_historicaldeckslide_image_b95b5508_like ON decks_historicaldeckslide (image text_pattern_ops);
CREATE INDEX decks_historicalevaluationreport_history_change_id_29aa03bf ON decks_historicalevaluationreport (history_change_id);
CREATE INDEX decks_historicalevaluationreport_history_date_b200534c ON decks_historicalevaluationreport (history_date);
CREATE INDEX decks_historicalevaluationreport_history_user_id_cffc02cf ON decks_historicalevaluationreport (history_user_id);
CREATE INDEX decks_historicalevaluationreport_id_cb3a191a ON decks_historicalevaluationreport (id);
CREATE INDEX decks_historicalevaluationreport_publication_97b6696c ON decks_historicalevaluationreport (publication);
CREATE INDEX decks_historicalevaluationreport_publication_97b6696c_like ON decks_historicalevaluationreport (publication varchar_pattern_ops);
CREATE INDEX decks_historicalevaluationreport_year_9c914cf5 ON decks_historicalevaluationreport (year);
CREATE INDEX decks_historicalofficetemplate_file_45a1e0f8 ON decks_historicalofficetemplate (file);
CREATE INDEX decks_historicalofficetemplate_file_45a1e0f8_like ON decks_historicalofficetemplate (file text_pattern_ops);
CREATE INDEX decks_historicalofficetemplate_history_change_id_c13f126b ON decks_historicalofficetemplate (history_change_id);
CREATE INDEX decks_historicalofficetemplate_history_date_e845b13c ON decks_historicalofficetemplate (history_date);
CREATE INDEX decks_historicalofficetemplate_history_user_id_742d1023 ON decks_historicalofficetemplate (history_user_id);
CREATE INDEX decks_historicalofficetemplate_id_a4099b95 ON decks_historicalofficetemplate (id);
CREATE INDEX decks_historicalreportchapter_history_change_id_02b57f8f ON decks_historicalreportchapter (history_change_id);
CREATE INDEX decks_historicalreportchapter_history_date_4b48848f ON decks_historicalreportchapter (history_date);
CREATE INDEX decks_historicalreportchapter_history_user_id_fd5943d1 ON decks_historicalreportchapter (history_user_id);
CREATE INDEX decks_historicalreportchapter_id_f60bca9a ON decks_historicalreportchapter (id);
CREATE INDEX decks_historicalreportchapter_report_id_6ee7a3f9 ON decks_historicalreportchapter (report_id);
CREATE INDEX decks_madefile_deck_id_6c39ffde ON decks_madefile (deck_id);
CREATE INDEX decks_madefile_file_0cdd7630 ON decks_madefile (file);
CREATE INDEX decks_madefile_file_0cdd7630_like ON decks_madefile (file varchar_pattern_ops);
CREATE INDEX decks_madefile_report_id_a55fba79 ON decks_madefile (report_id);
CREATE INDEX decks_madefile_task_id_f0045035 ON decks_madefile (task_id);
CREATE INDEX decks_officetemplate_file_1775cc98 ON decks_officetemplate (file);
CREATE INDEX decks_officetemplate_file_1775cc98_like ON decks_officetemplate (file varchar_pattern_ops);
CREATE INDEX decks_reportchapter_report_id_572b44d9 ON decks_reportchapter (report_id);
CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON django_admin_log (content_type_id);
CREATE INDEX django_admin_log_user_id_c564eba6 ON django_admin_log (user_id);
CREATE INDEX django_session_expire_date_a5c62663 ON django_session (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON django_session (session_key varchar_pattern_ops);
CREATE INDEX documents_that_end ON search_document (until) WHERE (until IS NOT NULL);
CREATE INDEX editing_savedform_saved_at_299e611e ON editing_savedform (saved_at);
CREATE INDEX editing_savedform_user_id_49745def ON editing_savedform (user_id);
CREATE INDEX editing_unsaved_saved_at_3f4dce67 ON editing_unsaved (saved_at);
CREATE INDEX editing_unsaved_user_id_3df97e80 ON editing_unsaved (user_id);
CREATE INDEX editing_unsaved_visit_88e2c09c_like ON editing_unsaved (visit varchar_pattern_ops);
CREATE INDEX follow_by_token ON following_follow (token_hash);
CREATE INDEX followers_of_topic ON following_follow (kind, key);
CREATE INDEX following_follow_follower_id_afa02f25 ON following_follow (follower_id);
CREATE INDEX following_follower_email_e2855f7f_like ON following_follower (email varchar_pattern_ops);
CREATE INDEX following_follower_public_id_4e57b670_like ON following_follower (public_id varchar_pattern_ops);
CREATE INDEX following_notice_due_at_7ca92afd ON following_notice (due_at);
CREATE INDEX following_notice_follow_id_845c89bc ON following_notice (follow_id);
CREATE INDEX following_watched_kind_9e00512b_like ON following_watched (kind varchar_pattern_ops);
CREATE INDEX found_events_in_state ON harvest_foundevent (organisation_id, state, first_day, id);
CREATE INDEX grants_allocationraise_call_id_ead78a5d ON grants_allocationraise (call_id);
CREATE INDEX grants_application_applicant_id_c308f247 ON grants_application (applicant_id);
CREATE INDEX grants_application_call_id_eacdfed4 ON grants_application (call_id);
CREATE INDEX grants_call_programme_id_0c86f40e ON grants_call (programme_id);
CREATE INDEX grants_call_publication_e3137f1d ON grants_call (publication);
CREATE INDEX grants_call_publication_e3137f1d_like ON grants_call (publication varchar_pattern_ops);
CREATE INDEX grants_call_url_d836a2_idx ON grants_calllink (url);
CREATE INDEX grants_callattachment_call_id_53cca1d1 ON grants_callattachment (call_id);
CREATE INDEX grants_callattachment_file_b83983b6 ON grants_callattachment (file);
CREATE INDEX grants_callattachment_file_b83983b6_like ON grants_callattachment (file varchar_pattern_ops);
CREATE INDEX grants_calllink_call_id_24f532d1 ON grants_calllink (call_id);
CREATE INDEX grants_cont_conclud_35f9bc_idx ON grants_contract (concluded_on);
CREATE INDEX grants_cont_url_9b6247_idx ON grants_contract (url);
CREATE INDEX grants_criterion_call_id_6dbec441 ON grants_criterion (call_id);
CREATE INDEX grants_historicalallocationraise_call_id_d56841d8 ON grants_historicalallocationraise (call_id);
CREATE INDEX grants_historicalallocationraise_history_change_id_82b51577 ON grants_historicalallocationraise (history_change_id);
CREATE INDEX grants_historicalallocationraise_history_date_11d45594 ON grants_historicalallocationraise (history_date);
CREATE INDEX grants_historicalallocationraise_history_user_id_c0ea2560 ON grants_historicalallocationraise (history_user_id);
CREATE INDEX grants_historicalallocationraise_id_7d4cb9f8 ON grants_historicalallocationraise (id);
CREATE INDEX grants_historicalapplication_applicant_id_754b1734 ON grants_historicalapplication (applicant_id);
CREATE INDEX grants_historicalapplication_call_id_9d83a2c7 ON grants_historicalapplication (call_id);
CREATE INDEX grants_historicalapplication_history_change_id_744be19f ON grants_historicalapplication (history_change_id);
CREATE INDEX grants_historicalapplication_history_date_c0570606 ON grants_historicalapplication (history_date);
CREATE INDEX grants_historicalapplication_history_user_id_4a6f0907 ON grants_historicalapplication (history_user_id);
CREATE INDEX grants_historicalapplication_id_5bc95106 ON grants_historicalapplication (id);
CREATE INDEX grants_historicalcall_history_change_id_2e6811dd ON grants_historicalcall (history_change_id);
CREATE INDEX grants_historicalcall_history_date_86fef397 ON grants_historicalcall (history_date);
CREATE INDEX grants_historicalcall_history_user_id_66ce583d ON grants_historicalcall (history_user_id);
CREATE INDEX grants_historicalcall_id_1d4c53a6 ON grants_historicalcall (id);
CREATE INDEX grants_historicalcall_programme_id_8a016244 ON grants_historicalcall (programme_id);
CREATE INDEX grants_historicalcall_publication_56a76a18 ON grants_historicalcall (publication);
CREATE INDEX grants_historicalcall_publication_56a76a18_like ON grants_historicalcall (publication varchar_pattern_ops);
CREATE INDEX grants_historicalcallattachment_call_id_90c2e97d ON grants_historicalcallattachment (call_id);
CREATE INDEX grants_historicalcallattachment_file_c311bcbf ON grants_historicalcallattachment (file);
CREATE INDEX grants_historicalcallattachment_file_c311bcbf_like ON grants_historicalcallattachment (file text_pattern_ops);
CREATE INDEX grants_historicalcallattachment_history_change_id_b21125e2 ON grants_historicalcallattachment (history_change_id);
CREATE INDEX grants_historicalcallattachment_history_date_bc5d1787 ON grants_historicalcallattachment (history_date);
CREATE INDEX grants_historicalcallattachment_history_user_id_f49ec3c1 ON grants_historicalcallattachment (history_user_id);
CREATE INDEX grants_historicalcallattachment_id_fc98f969 ON grants_historicalcallattachment (id);
CREATE INDEX grants_historicalcalllink_call_id_9044f3ea ON grants_historicalcalllink (call_id);
CREATE INDEX grants_historicalcalllink_history_change_id_10a2775d ON grants_historicalcalllink (history_change_id);
CREATE INDEX grants_historicalcalllink_history_date_230d5b86 ON grants_historicalcalllink (history_date);
CREATE INDEX grants_historicalcalllink_history_user_id_08b387f9 ON grants_historicalcalllink (history_user_id);
CREATE INDEX grants_historicalcalllink_id_4782491f ON grants_historicalcalllink (id);
CREATE INDEX grants_historicalcontract_application_id_36cce663 ON grants_historicalcontract (application_id);
CREATE INDEX grants_historicalcontract_history_change_id_1597d64a ON grants_historicalcontract (history_change_id);
CREATE INDEX grants_historicalcontract_history_date_ebc80228 ON grants_historicalcontract (history_date);
CREATE INDEX grants_historicalcontract_history_user_id_53c344ab ON grants_historicalcontract (history_user_id);
CREATE INDEX grants_historicalcontract_id_7c62c8e8 ON grants_historicalcontract (id);
CREATE INDEX grants_historicalcriterion_call_id_ab81070f ON grants_historicalcriterion (call_id);
CREATE INDEX grants_historicalcriterion_history_change_id_27435044 ON grants_historicalcriterion (history_change_id);
CREATE INDEX grants_historicalcriterion_history_date_8775b18b ON grants_historicalcriterion (history_date);
CREATE INDEX grants_historicalcriterion_history_user_id_6e466897 ON grants_historicalcriterion (history_user_id);
CREATE INDEX grants_historicalcriterion_id_42860e81 ON grants_historicalcriterion (id);
CREATE INDEX grants_historicalprogramme_code_f6929386 ON grants_historicalprogramme (code);
CREATE INDEX grants_historicalprogramme_code_f6929386_like ON grants_historicalprogramme (code varchar_pattern_ops);
CREATE INDEX grants_historicalprogramme_department_id_7f5e36d3 ON grants_historicalprogramme (department_id);
CREATE INDEX grants_historicalprogramme_history_change_id_0287d5b7 ON grants_historicalprogramme (history_change_id);
CREATE INDEX grants_historicalprogramme_history_date_fd4a57ff ON grants_historicalprogramme (history_date);
CREATE INDEX grants_historicalprogramme_history_user_id_4d9056c0 ON grants_historicalprogramme (history_user_id);
CREATE INDEX grants_historicalprogramme_id_3d05f066 ON grants_historicalprogramme (id);
CREATE INDEX grants_historicalprogramme_publication_5b1ac1fc ON grants_historicalprogramme (publication);
CREATE INDEX grants_historicalprogramme_publication_5b1ac1fc_like ON grants_historicalprogramme (publication varchar_pattern_ops);
CREATE INDEX grants_historicalprogramme_slug_f61b0a54 ON grants_historicalprogramme (slug);
CREATE INDEX grants_historicalprogramme_slug_f61b0a54_like ON grants_historicalprogramme (slug varchar_pattern_ops);
CREATE INDEX grants_programme_code_8f55dbd7_like ON grants_programme (code varchar_pattern_ops);
CREATE INDEX grants_programme_department_id_f056705b ON grants_programme (department_id);
CREATE INDEX grants_programme_publication_52d83d0d ON grants_programme (publication);
CREATE INDEX grants_programme_publication_52d83d0d_like ON grants_programme (publication varchar_pattern_ops);
CREATE INDEX grants_programme_slug_146077cd_like ON grants_programme (slug varchar_pattern_ops);
CREATE INDEX harvest_calendarsource_added_by_id_38519c20 ON harvest_calendarsource (added_by_id);
CREATE INDEX harvest_calendarsource_organisation_id_4239108e ON harvest_calendarsource (organisation_id);
CREATE INDEX harvest_calendarsource_task_id_c217fc1d ON harvest_calendarsource (task_id);
CREATE INDEX harvest_foundevent_activity_id_a7939ad3 ON harvest_foundevent (activity_id);
CREATE INDEX harvest_foundevent_decided_by_id_acdcee2b ON harvest_foundevent (decided_by_id);
CREATE INDEX harvest_foundevent_organisation_id_b0f9545d ON harvest_foundevent (organisation_id);
CREATE INDEX harvest_foundevent_report_id_db9272dd ON harvest_foundevent (report_id);
CREATE INDEX harvest_foundevent_source_id_800cc517 ON harvest_foundevent (source_id);
CREATE INDEX harvest_historicalcalendarsource_added_by_id_484a35d6 ON harvest_historicalcalendarsource (added_by_id);
CREATE INDEX harvest_historicalcalendarsource_history_change_id_0511bb98 ON harvest_historicalcalendarsource (history_change_id);
CREATE INDEX harvest_historicalcalendarsource_history_date_a1938772 ON harvest_historicalcalendarsource (history_date);
CREATE INDEX harvest_historicalcalendarsource_history_user_id_1a88f27d ON harvest_historicalcalendarsource (history_user_id);
CREATE INDEX harvest_historicalcalendarsource_id_b19152cf ON harvest_historicalcalendarsource (id);
CREATE INDEX harvest_historicalcalendarsource_organisation_id_c90415b8 ON harvest_historicalcalendarsource (organisation_id);
CREATE INDEX history_binned_change_id_2480330c ON history_binned (change_id);
CREATE INDEX history_binned_until_c59a6b71 ON history_binned (until);
CREATE INDEX history_change_made_at_277fc8cb ON history_change (made_at);
CREATE INDEX history_change_takes_back_id_05e70f58 ON history_change (takes_back_id);
CREATE INDEX history_change_user_id_44bbc7ee ON history_change (user_id);
CREATE INDEX improvement_evidenc_9b9ad1_idx ON improvement_plan_measurement (evidence_url);
CREATE INDEX improvement_period__309086_idx ON improvement_plan_item (period_start, period_end);
CREATE INDEX improvement_plan_area_name_d4c5f8e9_like ON improvement_plan_area (name varchar_pattern_ops);
CREATE INDEX improvement_plan_historica_history_change_id_d02b0caf ON improvement_plan_historicalmeasurement (history_change_id);
CREATE INDEX improvement_plan_historica_history_id_0aa763d6 ON improvement_plan_historicalitem_implementers (history_id);
CREATE INDEX improvement_plan_historica_organisation_id_abfddb0c ON improvement_plan_historicalitem_implementers (organisation_id);
CREATE INDEX improvement_plan_historicalarea_history_change_id_2a72307e ON improvement_plan_historicalarea (history_change_id);
CREATE INDEX improvement_plan_historicalarea_history_date_9e580251 ON improvement_plan_historicalarea (history_date);
CREATE INDEX improvement_plan_historicalarea_history_user_id_29cebc1a ON improvement_plan_historicalarea (history_user_id);
CREATE INDEX improvement_plan_historicalarea_id_02161ad7 ON improvement_plan_historicalarea (id);
CREATE INDEX improvement_plan_historicalarea_name_cc919575 ON improvement_plan_historicalarea (name);
CREATE INDEX improvement_plan_historicalarea_name_cc919575_like ON improvement_plan_historicalarea (name varchar_pattern_ops);
CREATE INDEX improvement_plan_historicalindicator_history_change_id_10307687 ON improvement_plan_historicalindicator (history_change_id);
CREATE INDEX improvement_plan_historicalindicator_history_date_5d9c80a1 ON improvement_plan_historicalindicator (history_date);
CREATE INDEX improvement_plan_historicalindicator_history_user_id_d3cab032 ON improvement_plan_historicalindicator (history_user_id);
CREATE INDEX improvement_plan_historicalindicator_id_49dbac54 ON improvement_plan_historicalindicator (id);
CREATE INDEX improvement_plan_historicalindicator_item_id_bc871629 ON improvement_plan_historicalindicator (item_id);
CREATE INDEX improvement_plan_historicalitem_area_id_7da081fd ON improvement_plan_historicalitem (area_id);
CREATE INDEX improvement_plan_historicalitem_carried_over_from_id_ec413afb ON improvement_plan_historicalitem (carried_over_from_id);
CREATE INDEX improvement_plan_historicalitem_department_id_ff6b4be2 ON improvement_plan_historicalitem (department_id);
CREATE INDEX improvement_plan_historicalitem_grant_programme_id_6604000a ON improvement_plan_historicalitem (grant_programme_id);
CREATE INDEX improvement_plan_historicalitem_history_change_id_8683ec6d ON improvement_plan_historicalitem (history_change_id);
CREATE INDEX improvement_plan_historicalitem_history_date_98db8fa9 ON improvement_plan_historicalitem (history_date);
CREATE INDEX improvement_plan_historicalitem_history_user_id_6100c0ab ON improvement_plan_historicalitem (history_user_id);
CREATE INDEX improvement_plan_historicalitem_id_5b2b5012 ON improvement_plan_historicalitem (id);
CREATE INDEX improvement_plan_historicalitem_implementers_id_b5b35e0b ON improvement_plan_historicalitem_implementers (id);
CREATE INDEX improvement_plan_historicalitem_implementers_item_id_d5ded58a ON improvement_plan_historicalitem_implementers (item_id);
CREATE INDEX improvement_plan_historicalitem_parent_id_be857902 ON improvement_plan_historicalitem (parent_id);
CREATE INDEX improvement_plan_historicalitem_plan_id_edb9a544 ON improvement_plan_historicalitem (plan_id);
CREATE INDEX improvement_plan_historicalitemlink_history_change_id_0ee606ce ON improvement_plan_historicalitemlink (history_change_id);
CREATE INDEX improvement_plan_historicalitemlink_history_date_86f62298 ON improvement_plan_historicalitemlink (history_date);
CREATE INDEX improvement_plan_historicalitemlink_history_user_id_17c4f592 ON improvement_plan_historicalitemlink (history_user_id);
CREATE INDEX improvement_plan_historicalitemlink_id_6b6af07d ON improvement_plan_historicalitemlink (id);
CREATE INDEX improvement_plan_historicalitemlink_item_id_fb34bf42 ON improvement_plan_historicalitemlink (item_id);
CREATE INDEX improvement_plan_historicalmeasurement_history_date_0d0e4a62 ON improvement_plan_historicalmeasurement (history_date);
CREATE INDEX improvement_plan_historicalmeasurement_history_user_id_71a87be4 ON improvement_plan_historicalmeasurement (history_user_id);
CREATE INDEX improvement_plan_historicalmeasurement_id_0a880f1a ON improvement_plan_historicalmeasurement (id);
CREATE INDEX improvement_plan_historicalmeasurement_indicator_id_53ba269e ON improvement_plan_historicalmeasurement (indicator_id);
CREATE INDEX improvement_plan_historicalplan_history_change_id_d0d9192d ON improvement_plan_historicalplan (history_change_id);
CREATE INDEX improvement_plan_historicalplan_history_date_19d8d67b ON improvement_plan_historicalplan (history_date);
CREATE INDEX improvement_plan_historicalplan_history_user_id_c70d2cb0 ON improvement_plan_historicalplan (history_user_id);
CREATE INDEX improvement_plan_historicalplan_id_dd756c26 ON improvement_plan_historicalplan (id);
CREATE INDEX improvement_plan_historicalplan_meeting_id_8e3d8184 ON improvement_plan_historicalplan (meeting_id);
CREATE INDEX improvement_plan_historicalplan_publication_6225d86d ON improvement_plan_historicalplan (publication);
CREATE INDEX improvement_plan_historicalplan_publication_6225d86d_like ON improvement_plan_historicalplan (publication varchar_pattern_ops);
CREATE INDEX improvement_plan_historicalplan_year_f53aa862 ON improvement_plan_historicalplan (year);
CREATE INDEX improvement_plan_indicator_item_id_26dfb5b8 ON improvement_plan_indicator (item_id);
CREATE INDEX improvement_plan_item_area_id_a1885dbc ON improvement_plan_item (area_id);
CREATE INDEX improvement_plan_item_carried_over_from_id_737033b9 ON improvement_plan_item (carried_over_from_id);
CREATE INDEX improvement_plan_item_department_id_1a903247 ON improvement_plan_item (department_id);
CREATE INDEX improvement_plan_item_grant_programme_id_046636f6 ON improvement_plan_item (grant_programme_id);
CREATE INDEX improvement_plan_item_implementers_item_id_19290d59 ON improvement_plan_item_implementers (item_id);
CREATE INDEX improvement_plan_item_implementers_organisation_id_4b3794a0 ON improvement_plan_item_implementers (organisation_id);
CREATE INDEX improvement_plan_item_parent_id_9f2de592 ON improvement_plan_item (parent_id);
CREATE INDEX improvement_plan_item_plan_id_832a9e10 ON improvement_plan_item (plan_id);
CREATE INDEX improvement_plan_itemlink_item_id_6f9010b0 ON improvement_plan_itemlink (item_id);
CREATE INDEX improvement_plan_measurement_indicator_id_454d84f1 ON improvement_plan_measurement (indicator_id);
CREATE INDEX improvement_plan_plan_meeting_id_a173188b ON improvement_plan_plan (meeting_id);
CREATE INDEX improvement_plan_plan_publication_7dcc8b0e ON improvement_plan_plan (publication);
CREATE INDEX improvement_plan_plan_publication_7dcc8b0e_like ON improvement_plan_plan (publication varchar_pattern_ops);
CREATE INDEX improvement_url_37ce36_idx ON improvement_plan_itemlink (url);
CREATE INDEX invitation_newest_first ON members_invitation (created_at DESC, id DESC);
CREATE INDEX last_steps_of_reports ON reports_reportevent (at DESC);
CREATE INDEX link_not_answering ON common_linkcheck (failing_since, url) WHERE (NOT ok);
CREATE INDEX listed_newest_first ON activities_listed (kind, key, period_start DESC, activity_id);
CREATE INDEX listed_under_headings ON activities_listed (kind, key, heading_id, "order", period_start, activity_id, period_end);
CREATE INDEX mail_newest_first ON common_outgoingmail (created_at DESC, id DESC);
CREATE INDEX mandate_in_order ON members_mandate (role, valid_from DESC, id);
CREATE INDEX marks_of_row ON search_mark (kind, object_id);
CREATE INDEX meetings_at_place ON activities_meeting (place_key);
CREATE INDEX members_categorystatus_organisation_id_af5968a0 ON members_categorystatus (organisation_id);
CREATE INDEX members_criterion_criteria_set_id_52ff8253 ON members_criterion (criteria_set_id);
CREATE INDEX members_department_organisation_id_b4527f61 ON members_department (organisation_id);
CREATE INDEX members_historicalcategorystatus_history_change_id_47b20aa0 ON members_historicalcategorystatus (history_change_id);
CREATE INDEX members_historicalcategorystatus_history_date_121aec7f ON members_historicalcategorystatus (history_date);
CREATE INDEX members_historicalcategorystatus_history_user_id_a6ce216d ON members_historicalcategorystatus (history_user_id);
CREATE INDEX members_historicalcategorystatus_id_be05f225 ON members_historicalcategorystatus (id);
CREATE INDEX members_historicalcategorystatus_organisation_id_2c21ca25 ON members_historicalcategorystatus (organisation_id);
CREATE INDEX members_historicalcriteriaset_history_change_id_12d1f16d ON members_historicalcriteriaset (history_change_id);
CREATE INDEX members_historicalcriteriaset_history_date_a81209fc ON members_historicalcriteriaset (history_date);
CREATE INDEX members_historicalcriteriaset_history_user_id_90ef9d29 ON members_historicalcriteriaset (history_user_id);
CREATE INDEX members_historicalcriteriaset_id_b4a97b10 ON members_historicalcriteriaset (id);
CREATE INDEX members_historicalcriterion_criteria_set_id_a0301253 ON members_historicalcriterion (criteria_set_id);
CREATE INDEX members_historicalcriterion_history_change_id_61511469 ON members_historicalcriterion (history_change_id);
CREATE INDEX members_historicalcriterion_history_date_09ee29b1 ON members_historicalcriterion (history_date);
CREATE INDEX members_historicalcriterion_history_user_id_ec2f86da ON members_historicalcriterion (history_user_id);
CREATE INDEX members_historicalcriterion_id_b157b5ef ON members_historicalcriterion (id);
CREATE INDEX members_historicaldepartment_history_change_id_98492916 ON members_historicaldepartment (history_change_id);
CREATE INDEX members_historicaldepartment_history_date_20d850de ON members_historicaldepartment (history_date);
CREATE INDEX members_historicaldepartment_history_user_id_f71df3a8 ON members_historicaldepartment (history_user_id);
CREATE INDEX members_historicaldepartment_id_e21020d1 ON members_historicaldepartment (id);
CREATE INDEX members_historicaldepartment_organisation_id_f0e2fa9e ON members_historicaldepartment (organisation_id);
CREATE INDEX members_historicalevidencedeadline_history_change_id_66ac57e3 ON members_historicalevidencedeadline (history_change_id);
CREATE INDEX members_historicalevidencedeadline_history_date_a388dff7 ON members_historicalevidencedeadline (history_date);
CREATE INDEX members_historicalevidencedeadline_history_user_id_780c41b3 ON members_historicalevidencedeadline (history_user_id);
CREATE INDEX members_historicalevidencedeadline_id_01533df6 ON members_historicalevidencedeadline (id);
CREATE INDEX members_historicalindicator_criterion_id_59086774 ON members_historicalindicator (criterion_id);
CREATE INDEX members_historicalindicator_history_change_id_79169f41 ON members_historicalindicator (history_change_id);
CREATE INDEX members_historicalindicator_history_date_9628e3f1 ON members_historicalindicator (history_date);
CREATE INDEX members_historicalindicator_history_user_id_915a8deb ON members_historicalindicator (history_user_id);
CREATE INDEX members_historicalindicator_id_c88470ff ON members_historicalindicator (id);
CREATE INDEX members_historicalinvitation_accepted_by_id_4d881243 ON members_historicalinvitation (accepted_by_id);
CREATE INDEX members_historicalinvitation_history_change_id_00ce3e7b ON members_historicalinvitation (history_change_id);
CREATE INDEX members_historicalinvitation_history_date_d9342b4b ON members_historicalinvitation (history_date);
CREATE INDEX members_historicalinvitation_history_user_id_22851b67 ON members_historicalinvitation (history_user_id);
CREATE INDEX members_historicalinvitation_id_2adaa809 ON members_historicalinvitation (id);
CREATE INDEX members_historicalinvitation_invited_by_id_671ee21b ON members_historicalinvitation (invited_by_id);
CREATE INDEX members_historicalinvitation_organisation_id_23294a12 ON members_historicalinvitation (organisation_id);
CREATE INDEX members_historicalmandate_history_change_id_234204c2 ON members_historicalmandate (history_change_id);
CREATE INDEX members_historicalmandate_history_date_8bef82a7 ON members_historicalmandate (history_date);
CREATE INDEX members_historicalmandate_history_user_id_2b1c9e8b ON members_historicalmandate (history_user_id);
CREATE INDEX members_historicalmandate_id_47a4e82b ON members_historicalmandate (id);
CREATE INDEX members_historicalmandate_organisation_id_c417cec2 ON members_historicalmandate (organisation_id);
CREATE INDEX members_historicalmandate_person_id_eba8e73a ON members_historicalmandate (person_id);
CREATE INDEX members_historicalorganisation_history_change_id_e568cb19 ON members_historicalorganisation (history_change_id);
CREATE INDEX members_historicalorganisation_history_date_79f866f8 ON members_historicalorganisation (history_date);
CREATE INDEX members_historicalorganisation_history_user_id_d059663f ON members_historicalorganisation (history_user_id);
CREATE INDEX members_historicalorganisation_ico_cfa76efc ON members_historicalorganisation (ico);
CREATE INDEX members_historicalorganisation_ico_cfa76efc_like ON members_historicalorganisation (ico varchar_pattern_ops);
CREATE INDEX members_historicalorganisation_id_0c27c017 ON members_historicalorganisation (id);
CREATE INDEX members_historicalorganisation_membership_18e7578a ON members_historicalorganisation (membership);
CREATE INDEX members_historicalorganisation_membership_18e7578a_like ON members_historicalorganisation (membership varchar_pattern_ops);
CREATE INDEX members_historicalorganisation_slug_c0d7f3b3 ON members_historicalorganisation (slug);
CREATE INDEX members_historicalorganisation_slug_c0d7f3b3_like ON members_historicalorganisation (slug varchar_pattern_ops);
CREATE INDEX members_historicalorganisationuser_history_change_id_68e7d01c ON members_historicalorganisationuser (history_change_id);
CREATE INDEX members_historicalorganisationuser_history_date_40f7b632 ON members_historicalorganisationuser (history_date);
CREATE INDEX members_historicalorganisationuser_history_user_id_408b0a5c ON members_historicalorganisationuser (history_user_id);
CREATE INDEX members_historicalorganisationuser_id_eafbbd7e ON members_historicalorganisationuser (id);
CREATE INDEX members_historicalorganisationuser_organisation_id_4629dd4e ON members_historicalorganisationuser (organisation_id);
CREATE INDEX members_historicalorganisationuser_user_id_5e706bea ON members_historicalorganisationuser (user_id);
CREATE INDEX members_historicalperson_history_change_id_b683892b ON members_historicalperson (history_change_id);
CREATE INDEX members_historicalperson_history_date_b0a0ccd0 ON members_historicalperson (history_date);
CREATE INDEX members_historicalperson_history_user_id_478ad87f ON members_historicalperson (history_user_id);
CREATE INDEX members_historicalperson_id_1f41c63d ON members_historicalperson (id);
CREATE INDEX members_historicaluser_email_3db94743 ON members_historicaluser (email);
CREATE INDEX members_historicaluser_email_3db94743_like ON members_historicaluser (email varchar_pattern_ops);
CREATE INDEX members_historicaluser_history_change_id_5cce492b ON members_historicaluser (history_change_id);
CREATE INDEX members_historicaluser_history_date_278cb26e ON members_historicaluser (history_date);
CREATE INDEX members_historicaluser_history_user_id_9ed62aa4 ON members_historicaluser (history_user_id);
CREATE INDEX members_historicaluser_id_6cf397a3 ON members_historicaluser (id);
CREATE INDEX members_indicator_criterion_id_cfc0dd85 ON members_indicator (criterion_id);
CREATE INDEX members_invitation_accepted_by_id_987181ff ON members_invitation (accepted_by_id);
CREATE INDEX members_invitation_invited_by_id_a777c25b ON members_invitation (invited_by_id);
CREATE INDEX members_invitation_organisation_id_65b59b5e ON members_invitation (organisation_id);
CREATE INDEX members_invitation_token_hash_3f59e7db_like ON members_invitation (token_hash varchar_pattern_ops);
CREATE INDEX members_man_url_8fd73d_idx ON members_mandate (url);
CREATE INDEX members_man_valid_f_d991ad_idx ON members_mandate (valid_from);
CREATE INDEX members_man_valid_u_4b3401_idx ON members_mandate (valid_until);
CREATE INDEX members_mandate_organisation_id_2793015f ON members_mandate (organisation_id);
CREATE INDEX members_mandate_person_id_3569889c ON members_mandate (person_id);
CREATE INDEX members_org_web_b09988_idx ON members_organisation (web);
CREATE INDEX members_organisation_ico_a92aa81b_like ON members_organisation (ico varchar_pattern_ops);
CREATE INDEX members_organisation_membership_a0616e36 ON members_organisation (membership);
CREATE INDEX members_organisation_membership_a0616e36_like ON members_organisation (membership varchar_pattern_ops);
CREATE INDEX members_organisation_slug_bc40d59a_like ON members_organisation (slug varchar_pattern_ops);
CREATE INDEX members_organisationuser_organisation_id_463dc27f ON members_organisationuser (organisation_id);
CREATE INDEX members_organisationuser_user_id_c4081719 ON members_organisationuser (user_id);
CREATE INDEX members_per_last_na_51a326_idx ON members_person (last_name, first_name);
CREATE INDEX members_user_email_fb50dde1_like ON members_user (email varchar_pattern_ops);
CREATE INDEX members_user_groups_group_id_39b83d85 ON members_user_groups (group_id);
CREATE INDEX members_user_groups_user_id_db5cba0f ON members_user_groups (user_id);
CREATE INDEX members_user_user_permissions_permission_id_5f80148e ON members_user_user_permissions (permission_id);
CREATE INDEX members_user_user_permissions_user_id_3371a207 ON members_user_user_permissions (user_id);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON mfa_authenticator (user_id);
CREATE INDEX news_historicalnewsitem_history_change_id_97d95f8d ON news_historicalnewsitem (history_change_id);
CREATE INDEX news_historicalnewsitem_history_date_eeecdb03 ON news_historicalnewsitem (history_date);
CREATE INDEX news_historicalnewsitem_history_user_id_9443062e ON news_historicalnewsitem (history_user_id);
CREATE INDEX news_historicalnewsitem_id_03cd60fc ON news_historicalnewsitem (id);
CREATE INDEX news_historicalnewsitem_publication_42bd1285 ON news_historicalnewsitem (publication);
CREATE INDEX news_historicalnewsitem_publication_42bd1285_like ON news_historicalnewsitem (publication varchar_pattern_ops);
CREATE INDEX news_historicalnewsitem_slug_3dbeec30 ON news_historicalnewsitem (slug);
CREATE INDEX news_historicalnewsitem_slug_3dbeec30_like ON news_historicalnewsitem (slug varchar_pattern_ops);
CREATE INDEX news_historicalnewsphoto_history_change_id_d202f14b ON news_historicalnewsphoto (history_change_id);
CREATE INDEX news_historicalnewsphoto_history_date_31a88b99 ON news_historicalnewsphoto (history_date);
CREATE INDEX news_historicalnewsphoto_history_user_id_1c643a2a ON news_historicalnewsphoto (history_user_id);
CREATE INDEX news_historicalnewsphoto_id_3e56a42e ON news_historicalnewsphoto (id);
CREATE INDEX news_historicalnewsphoto_image_18599077 ON news_historicalnewsphoto (image);
CREATE INDEX news_historicalnewsphoto_image_18599077_like ON news_historicalnewsphoto (image text_pattern_ops);
CREATE INDEX news_historicalnewsphoto_item_id_b2394684 ON news_historicalnewsphoto (item_id);
CREATE INDEX news_newsitem_publication_1445f279 ON news_newsitem (publication);
CREATE INDEX news_newsitem_publication_1445f279_like ON news_newsitem (publication varchar_pattern_ops);
CREATE INDEX news_newsitem_slug_0e05457f_like ON news_newsitem (slug varchar_pattern_ops);
CREATE INDEX news_newsphoto_image_fbc1d7fe ON news_newsphoto (image);
CREATE INDEX news_newsphoto_image_fbc1d7fe_like ON news_newsphoto (image varchar_pattern_ops);
CREATE INDEX news_newsphoto_item_id_b3526186 ON news_newsphoto (item_id);
CREATE UNIQUE INDEX one_account_an_email ON members_user (lower((email)::text));
CREATE UNIQUE INDEX one_application_a_number ON public.grants_application USING btree (call_id, number) WHERE (NOT ((number)::text = ''::text));
CREATE UNIQUE INDEX one_deck_a_year ON decks_deck (year) WHERE (meeting_id IS NULL);
CREATE UNIQUE INDEX one_item_a_number ON improvement_plan_item (plan_id, number) WHERE (parent_id IS NULL);
CREATE UNIQUE INDEX one_open_invitation ON members_invitation (email, organisation_id) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX one_private_calendar_of_office ON calendars_privatecalendar (user_id) WHERE (organisation_id IS NULL);
CREATE UNIQUE INDEX one_report_attachment_a_file ON public.reports_reportattachment USING btree (report_id, fingerprint) WHERE (NOT ((fingerprint)::text = ''::text));
CREATE UNIQUE INDEX one_report_photo_a_file ON public.reports_reportphoto USING btree (report_id, fingerprint) WHERE (NOT ((fingerprint)::text = ''::text));
CREATE UNIQUE INDEX one_subitem_a_number ON improvement_plan_item (parent_id, number) WHERE (parent_id IS NOT NULL);
CREATE UNIQUE INDEX one_template_in_use ON decks_officetemplate (is_used) WHERE is_used;
CREATE INDEX organisations_in_order ON members_organisation (sort_key, id);
CREATE INDEX organisations_of_membership ON members_organisation (membership, name_key, id);
CREATE INDEX outcomes_of_organisation ON activities_activityoutcome (activity_id, organisation_id);
CREATE INDEX people_in_order ON members_person (sort_key, id);
CREATE INDEX portal_historicalsiteprofile_history_change_id_210d6e32 ON portal_historicalsiteprofile (history_change_id);
CREATE INDEX portal_historicalsiteprofile_history_date_1249c6d5 ON portal_historicalsiteprofile (history_date);
CREATE INDEX portal_historicalsiteprofile_history_user_id_0e61e519 ON portal_historicalsiteprofile (history_user_id);
CREATE INDEX portal_historicalsiteprofile_id_0c7e8823 ON portal_historicalsiteprofile (id);
CREATE INDEX portal_historicalsiteprofile_region_id_4b229a4d ON portal_historicalsiteprofile (region_id);
CREATE INDEX portal_historicalusefullink_history_change_id_7c1bc3c7 ON portal_historicalusefullink (history_change_id);
CREATE INDEX portal_historicalusefullink_history_date_47492ed5 ON portal_historicalusefullink (history_date);
CREATE INDEX portal_historicalusefullink_history_user_id_defdd599 ON portal_historicalusefullink (history_user_id);
CREATE INDEX portal_historicalusefullink_id_7f36a315 ON portal_historicalusefullink (id);
CREATE INDEX portal_setaside_by_id_70975e80 ON portal_setaside (by_id);
CREATE INDEX portal_usef_url_d88f6a_idx ON portal_usefullink (url);
CREATE INDEX portrait_without_consent ON public.activities_activityphoto USING btree (id) WHERE (((consent_reference)::text = ''::text) AND ((kind)::text = 'portrait'::text));
CREATE INDEX report_in_state_sent ON reports_activityreport (state, submitted_at, id);
CREATE INDEX report_of_town_in_state ON reports_activityreport (organisation_id, state, updated_at DESC, id DESC);
CREATE INDEX reports_act_period__b4b854_idx ON reports_activityreport (period_start, period_end);
CREATE INDEX reports_activityreport_activity_id_1f1e02d9 ON reports_activityreport (activity_id);
CREATE INDEX reports_activityreport_author_id_311c11f6 ON reports_activityreport (author_id);
CREATE INDEX reports_activityreport_grant_project_id_fedf5372 ON reports_activityreport (grant_project_id);
CREATE INDEX reports_activityreport_heading_id_3b75ee63 ON reports_activityreport (heading_id);
CREATE INDEX reports_activityreport_indicators_activityreport_id_03191cd0 ON reports_activityreport_indicators (activityreport_id);
CREATE INDEX reports_activityreport_indicators_indicator_id_6377e8fa ON reports_activityreport_indicators (indicator_id);
CREATE INDEX reports_activityreport_kind_id_03c493c6 ON reports_activityreport (kind_id);
CREATE INDEX reports_activityreport_organisation_id_195505e7 ON reports_activityreport (organisation_id);
CREATE INDEX reports_activityreport_organiser_id_4855290d ON reports_activityreport (organiser_id);
CREATE INDEX reports_activityreport_plan_item_id_695138f8 ON reports_activityreport (plan_item_id);
CREATE INDEX reports_activityreport_series_id_a0bbf4f3 ON reports_activityreport (series_id);
CREATE INDEX reports_activityreport_state_5a71fba1 ON reports_activityreport (state);
CREATE INDEX reports_activityreport_state_5a71fba1_like ON reports_activityreport (state varchar_pattern_ops);
CREATE INDEX reports_activityreport_topics_activityreport_id_2841d73e ON reports_activityreport_topics (activityreport_id);
CREATE INDEX reports_activityreport_topics_topic_id_5892e315 ON reports_activityreport_topics (topic_id);
CREATE INDEX reports_activityreport_updated_by_id_33eb4b85 ON reports_activityreport (updated_by_id);
CREATE INDEX reports_activityreport_year_330d9f16 ON reports_activityreport (year);
CREATE INDEX reports_chosenreport_minutes_id_4841a341 ON reports_chosenreport (minutes_id);
CREATE INDEX reports_chosenreport_report_id_8b99b927 ON reports_chosenreport (report_id);
CREATE INDEX reports_evi_url_565212_idx ON reports_evidencelink (url);
CREATE INDEX reports_evidencelink_added_by_id_b89b78be ON reports_evidencelink (added_by_id);
CREATE INDEX reports_evidencelink_indicator_id_5bab2102 ON reports_evidencelink (indicator_id);
CREATE INDEX reports_evidencelink_organisation_id_b864287a ON reports_evidencelink (organisation_id);
CREATE INDEX reports_historicalactivity_activityreport_id_557ec003 ON reports_historicalactivityreport_indicators (activityreport_id);
CREATE INDEX reports_historicalactivity_activityreport_id_f2d983d6 ON reports_historicalactivityreport_topics (activityreport_id);
CREATE INDEX reports_historicalactivity_indicator_id_c4a7f3e8 ON reports_historicalactivityreport_indicators (indicator_id);
CREATE INDEX reports_historicalactivityreport_activity_id_3c2d27d6 ON reports_historicalactivityreport (activity_id);
CREATE INDEX reports_historicalactivityreport_author_id_fa65dd30 ON reports_historicalactivityreport (author_id);
CREATE INDEX reports_historicalactivityreport_grant_project_id_519cad18 ON reports_historicalactivityreport (grant_project_id);
CREATE INDEX reports_historicalactivityreport_heading_id_1559a72c ON reports_historicalactivityreport (heading_id);
CREATE INDEX reports_historicalactivityreport_history_change_id_b7a50999 ON reports_historicalactivityreport (history_change_id);
CREATE INDEX reports_historicalactivityreport_history_date_90e59312 ON reports_historicalactivityreport (history_date);
CREATE INDEX reports_historicalactivityreport_history_user_id_b1f75e74 ON reports_historicalactivityreport (history_user_id);
CREATE INDEX reports_historicalactivityreport_id_a4ee34af ON reports_historicalactivityreport (id);
CREATE INDEX reports_historicalactivityreport_indicators_history_id_bb5ce4ff ON reports_historicalactivityreport_indicators (history_id);
CREATE INDEX reports_historicalactivityreport_indicators_id_5e628a21 ON reports_historicalactivityreport_indicators (id);
CREATE INDEX reports_historicalactivityreport_kind_id_ba497139 ON reports_historicalactivityreport (kind_id);
CREATE INDEX reports_historicalactivityreport_organisation_id_09de3f43 ON reports_historicalactivityreport (organisation_id);
CREATE INDEX reports_historicalactivityreport_organiser_id_691e254a ON reports_historicalactivityreport (organiser_id);
CREATE INDEX reports_historicalactivityreport_outcome_id_be69d3bd ON reports_historicalactivityreport (outcome_id);
CREATE INDEX reports_historicalactivityreport_plan_item_id_43623c8e ON reports_historicalactivityreport (plan_item_id);
CREATE INDEX reports_historicalactivityreport_public_id_c1ac85d8 ON reports_historicalactivityreport (public_id);
CREATE INDEX reports_historicalactivityreport_series_id_6cbcdb27 ON reports_historicalactivityreport (series_id);
CREATE INDEX reports_historicalactivityreport_state_5963345b ON reports_historicalactivityreport (state);
CREATE INDEX reports_historicalactivityreport_state_5963345b_like ON reports_historicalactivityreport (state varchar_pattern_ops);
CREATE INDEX reports_historicalactivityreport_topics_history_id_7f7315e5 ON reports_historicalactivityreport_topics (history_id);
CREATE INDEX reports_historicalactivityreport_topics_id_2d7ca8e5 ON reports_historicalactivityreport_topics (id);
CREATE INDEX reports_historicalactivityreport_topics_topic_id_0bd46863 ON reports_historicalactivityreport_topics (topic_id);
CREATE INDEX reports_historicalactivityreport_updated_by_id_71fcb617 ON reports_historicalactivityreport (updated_by_id);
CREATE INDEX reports_historicalactivityreport_year_14f84469 ON reports_historicalactivityreport (year);
CREATE INDEX reports_historicalevidencelink_added_by_id_8d1e43f8 ON reports_historicalevidencelink (added_by_id);
CREATE INDEX reports_historicalevidencelink_history_change_id_50b2ace4 ON reports_historicalevidencelink (history_change_id);
CREATE INDEX reports_historicalevidencelink_history_date_c17f9dba ON reports_historicalevidencelink (history_date);
CREATE INDEX reports_historicalevidencelink_history_user_id_cf52fa86 ON reports_historicalevidencelink (history_user_id);
CREATE INDEX reports_historicalevidencelink_id_e70d7914 ON reports_historicalevidencelink (id);
CREATE INDEX reports_historicalevidencelink_indicator_id_4360457a ON reports_historicalevidencelink (indicator_id);
CREATE INDEX reports_historicalevidencelink_organisation_id_0728e23f ON reports_historicalevidencelink (organisation_id);
CREATE INDEX reports_historicalreportattachment_file_315f3398 ON reports_historicalreportattachment (file);
CREATE INDEX reports_historicalreportattachment_file_315f3398_like ON reports_historicalreportattachment (file text_pattern_ops);
CREATE INDEX reports_historicalreportattachment_history_change_id_2d3528c5 ON reports_historicalreportattachment (history_change_id);
CREATE INDEX reports_historicalreportattachment_history_date_13d9075c ON reports_historicalreportattachment (history_date);
CREATE INDEX reports_historicalreportattachment_history_user_id_9e379f31 ON reports_historicalreportattachment (history_user_id);
CREATE INDEX reports_historicalreportattachment_id_cf6bb156 ON reports_historicalreportattachment (id);
CREATE INDEX reports_historicalreportattachment_report_id_c4e31c44 ON reports_historicalreportattachment (report_id);
CREATE INDEX reports_historicalreportattachment_shown_as_id_ad64788f ON reports_historicalreportattachment (shown_as_id);
CREATE INDEX reports_historicalreportkind_heading_id_fd704a97 ON reports_historicalreportkind (heading_id);
CREATE INDEX reports_historicalreportkind_history_change_id_941a7268 ON reports_historicalreportkind (history_change_id);
CREATE INDEX reports_historicalreportkind_history_date_6a7a49a6 ON reports_historicalreportkind (history_date);
CREATE INDEX reports_historicalreportkind_history_user_id_7992394f ON reports_historicalreportkind (history_user_id);
CREATE INDEX reports_historicalreportkind_id_bff53d19 ON reports_historicalreportkind (id);
CREATE INDEX reports_historicalreportkind_name_c103ce34 ON reports_historicalreportkind (name);
CREATE INDEX reports_historicalreportkind_name_c103ce34_like ON reports_historicalreportkind (name varchar_pattern_ops);
CREATE INDEX reports_historicalreportphoto_history_change_id_14d6ff62 ON reports_historicalreportphoto (history_change_id);
CREATE INDEX reports_historicalreportphoto_history_date_9c15e848 ON reports_historicalreportphoto (history_date);
CREATE INDEX reports_historicalreportphoto_history_user_id_800b7e1c ON reports_historicalreportphoto (history_user_id);
CREATE INDEX reports_historicalreportphoto_id_adb0155f ON reports_historicalreportphoto (id);
CREATE INDEX reports_historicalreportphoto_image_f760b431 ON reports_historicalreportphoto (image);
CREATE INDEX reports_historicalreportphoto_image_f760b431_like ON reports_historicalreportphoto (image text_pattern_ops);
CREATE INDEX reports_historicalreportphoto_report_id_fcac2fb2 ON reports_historicalreportphoto (report_id);
CREATE INDEX reports_historicalreportphoto_shown_as_id_87677353 ON reports_historicalreportphoto (shown_as_id);
CREATE INDEX reports_historicaltownminutes_history_change_id_bbc8bf28 ON reports_historicaltownminutes (history_change_id);
CREATE INDEX reports_historicaltownminutes_history_date_eb34f659 ON reports_historicaltownminutes (history_date);
CREATE INDEX reports_historicaltownminutes_history_user_id_548a8b5a ON reports_historicaltownminutes (history_user_id);
CREATE INDEX reports_historicaltownminutes_id_2f2f5465 ON reports_historicaltownminutes (id);
CREATE INDEX reports_historicaltownminutes_meeting_id_0df15d4b ON reports_historicaltownminutes (meeting_id);
CREATE INDEX reports_historicaltownminutes_organisation_id_a982d229 ON reports_historicaltownminutes (organisation_id);
CREATE INDEX reports_historicaltownminutes_updated_by_id_6c309bdb ON reports_historicaltownminutes (updated_by_id);
CREATE INDEX reports_rep_url_a90881_idx ON reports_reportlink (url);
CREATE INDEX reports_reportattachment_file_e559e49d ON reports_reportattachment (file);
CREATE INDEX reports_reportattachment_file_e559e49d_like ON reports_reportattachment (file varchar_pattern_ops);
CREATE INDEX reports_reportattachment_report_id_2c932bc3 ON reports_reportattachment (report_id);
CREATE INDEX reports_reportevent_by_id_16a718a7 ON reports_reportevent (by_id);
CREATE INDEX reports_reportevent_report_id_5031d186 ON reports_reportevent (report_id);
CREATE INDEX reports_reportkind_heading_id_cfccfc05 ON reports_reportkind (heading_id);
CREATE INDEX reports_reportkind_name_9c9e10de_like ON reports_reportkind (name varchar_pattern_ops);
CREATE INDEX reports_reportlink_report_id_1a874483 ON reports_reportlink (report_id);
CREATE INDEX reports_reportpartner_report_id_a7e1e9c2 ON reports_reportpartner (report_id);
CREATE INDEX reports_reportphoto_image_6f06bda9 ON reports_reportphoto (image);
CREATE INDEX reports_reportphoto_image_6f06bda9_like ON reports_reportphoto (image varchar_pattern_ops);
CREATE INDEX reports_reportphoto_report_id_7f4e3c9f ON reports_reportphoto (report_id);
CREATE INDEX reports_reportversion_report_id_ecc3da98 ON reports_reportversion (report_id);
CREATE INDEX reports_stash_created_at_b9fd057f ON reports_stash (created_at);
CREATE INDEX reports_stash_token_e96a71d5_like ON reports_stash (token varchar_pattern_ops);
CREATE INDEX reports_stash_user_id_456c5e87 ON reports_stash (user_id);
CREATE INDEX reports_townminutes_meeting_id_8b3e8d4a ON reports_townminutes (meeting_id);
CREATE INDEX reports_townminutes_organisation_id_262452b7 ON reports_townminutes (organisation_id);
CREATE INDEX reports_townminutes_updated_by_id_f1501bde ON reports_townminutes (updated_by_id);
CREATE INDEX search_document_keys ON public.search_document USING gin (string_to_array(keys, ' '::text)) WITH (fastupdate=off);
CREATE INDEX search_filetext_name_d2d07add_like ON search_filetext (name varchar_pattern_ops);
CREATE INDEX search_word_backwards_cf02f840 ON search_word (backwards);
CREATE INDEX search_word_backwards_cf02f840_like ON search_word (backwards varchar_pattern_ops);
CREATE INDEX search_word_form_e3b45fb3_like ON search_word (form varchar_pattern_ops);
CREATE INDEX slugs_of_binned_records ON history_binned (content_type_id, slug);
CREATE INDEX stamps_last_changed ON calendars_stamp (source, changed_at DESC);
CREATE INDEX tally_of_list ON activities_tally (kind, key, heading_id, period_start, period_end);
CREATE INDEX task_queue_task_key_dc53cf7f_like ON task_queue_task (key varchar_pattern_ops);
CREATE INDEX task_running ON public.task_queue_task USING btree (heartbeat_at) WHERE ((state)::text = 'running'::text);
CREATE INDEX task_waiting ON public.task_queue_task USING btree (lane, priority DESC, due_at, id) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX traces_by_change ON open_data_trace (kind, changed_at, key);
CREATE INDEX traces_in_force ON open_data_trace (kind) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON account_emailaddress (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON account_emailaddress (email) WHERE verified;
CREATE INDEX unsaved_by_record ON editing_unsaved (model, record);
CREATE TRIGGER awarded_within_allocation_grants_allocationraise_delete AFTER DELETE ON grants_allocationraise REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION awarded_within_allocation_grants_allocationraise_delete();
CREATE TRIGGER awarded_within_allocation_grants_allocationraise_update AFTER UPDATE ON grants_allocationraise REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION awarded_within_allocation_grants_allocationraise_update();
CREATE TRIGGER awarded_within_allocation_grants_application_insert AFTER INSERT ON grants_application REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION awarded_within_allocation_grants_application_insert();
CREATE TRIGGER awarded_within_allocation_grants_application_update AFTER UPDATE ON grants_application REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION awarded_within_allocation_grants_application_update();
CREATE TRIGGER awarded_within_allocation_grants_call_update AFTER UPDATE ON grants_call REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION awarded_within_allocation_grants_call_update();
CREATE TRIGGER derived_lists_1_delete AFTER DELETE ON public.activities_activity REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('id', 'id, "publication", "organiser_id", "heading_id", "order", "period_start", "period_end"');
CREATE TRIGGER derived_lists_1_delete AFTER DELETE ON public.activities_activity_partners REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, organisation_id');
CREATE TRIGGER derived_lists_1_delete AFTER DELETE ON public.activities_activity_topics REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, topic_id');
CREATE TRIGGER derived_lists_1_delete AFTER DELETE ON public.activities_activityoutcome REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, organisation_id');
CREATE TRIGGER derived_lists_1_delete AFTER DELETE ON public.activities_cooperation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, department_id');
CREATE TRIGGER derived_lists_1_delete AFTER DELETE ON activities_listed REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_lists_1_counted();
CREATE TRIGGER derived_lists_1_insert AFTER INSERT ON public.activities_activity REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('id', 'id, "publication", "organiser_id", "heading_id", "order", "period_start", "period_end"');
CREATE TRIGGER derived_lists_1_insert AFTER INSERT ON public.activities_activity_partners REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, organisation_id');
CREATE TRIGGER derived_lists_1_insert AFTER INSERT ON public.activities_activity_topics REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, topic_id');
CREATE TRIGGER derived_lists_1_insert AFTER INSERT ON public.activities_activityoutcome REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, organisation_id');
CREATE TRIGGER derived_lists_1_insert AFTER INSERT ON public.activities_cooperation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, department_id');
CREATE TRIGGER derived_lists_1_insert AFTER INSERT ON activities_listed REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_lists_1_counted();
CREATE TRIGGER derived_lists_1_truncate AFTER TRUNCATE ON public.activities_activity FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('id', 'id, "publication", "organiser_id", "heading_id", "order", "period_start", "period_end"');
CREATE TRIGGER derived_lists_1_truncate AFTER TRUNCATE ON public.activities_activity_partners FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, organisation_id');
CREATE TRIGGER derived_lists_1_truncate AFTER TRUNCATE ON public.activities_activity_topics FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, topic_id');
CREATE TRIGGER derived_lists_1_truncate AFTER TRUNCATE ON public.activities_activityoutcome FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, organisation_id');
CREATE TRIGGER derived_lists_1_truncate AFTER TRUNCATE ON public.activities_cooperation FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, department_id');
CREATE TRIGGER derived_lists_1_truncate AFTER TRUNCATE ON activities_listed FOR EACH STATEMENT EXECUTE FUNCTION derived_lists_1_counted();
CREATE TRIGGER derived_lists_1_update AFTER UPDATE ON public.activities_activity REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('id', 'id, "publication", "organiser_id", "heading_id", "order", "period_start", "period_end"');
CREATE TRIGGER derived_lists_1_update AFTER UPDATE ON public.activities_activity_partners REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, organisation_id');
CREATE TRIGGER derived_lists_1_update AFTER UPDATE ON public.activities_activity_topics REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, topic_id');
CREATE TRIGGER derived_lists_1_update AFTER UPDATE ON public.activities_activityoutcome REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, organisation_id');
CREATE TRIGGER derived_lists_1_update AFTER UPDATE ON public.activities_cooperation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.derived_lists_1('activity_id', 'activity_id, department_id');
CREATE TRIGGER derived_lists_1_update AFTER UPDATE ON activities_listed REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_lists_1_counted();
CREATE TRIGGER derived_search_063942878ce3 AFTER INSERT OR DELETE OR UPDATE ON activities_activity FOR EACH ROW EXECUTE FUNCTION derived_search_063942878ce3();
CREATE TRIGGER derived_search_063942878ce3_truncate AFTER TRUNCATE ON activities_activity FOR EACH STATEMENT EXECUTE FUNCTION derived_search_063942878ce3_truncate();
CREATE TRIGGER derived_search_0a12740b6a99 AFTER INSERT OR DELETE OR UPDATE ON news_newsitem FOR EACH ROW EXECUTE FUNCTION derived_search_0a12740b6a99();
CREATE TRIGGER derived_search_0a12740b6a99_truncate AFTER TRUNCATE ON news_newsitem FOR EACH STATEMENT EXECUTE FUNCTION derived_search_0a12740b6a99_truncate();
CREATE TRIGGER derived_search_13f4aca80f5b AFTER INSERT OR DELETE OR UPDATE ON portal_usefullink FOR EACH ROW EXECUTE FUNCTION derived_search_13f4aca80f5b();
CREATE TRIGGER derived_search_13f4aca80f5b_truncate AFTER TRUNCATE ON portal_usefullink FOR EACH STATEMENT EXECUTE FUNCTION derived_search_13f4aca80f5b_truncate();
CREATE TRIGGER derived_search_148d9b636127 AFTER INSERT OR DELETE OR UPDATE ON activities_topic FOR EACH ROW EXECUTE FUNCTION derived_search_148d9b636127();
CREATE TRIGGER derived_search_148d9b636127_truncate AFTER TRUNCATE ON activities_topic FOR EACH STATEMENT EXECUTE FUNCTION derived_search_148d9b636127_truncate();
CREATE TRIGGER derived_search_1d592b19a62f AFTER INSERT OR DELETE OR UPDATE ON activities_agendalink FOR EACH ROW EXECUTE FUNCTION derived_search_1d592b19a62f();
CREATE TRIGGER derived_search_1d592b19a62f AFTER INSERT OR DELETE OR UPDATE ON activities_agendaspeaker FOR EACH ROW EXECUTE FUNCTION derived_search_1d592b19a62f();
CREATE TRIGGER derived_search_1d592b19a62f_truncate AFTER TRUNCATE ON activities_agendalink FOR EACH STATEMENT EXECUTE FUNCTION derived_search_1d592b19a62f_truncate();
CREATE TRIGGER derived_search_1d592b19a62f_truncate AFTER TRUNCATE ON activities_agendaspeaker FOR EACH STATEMENT EXECUTE FUNCTION derived_search_1d592b19a62f_truncate();
CREATE TRIGGER derived_search_249ed5a2f38d AFTER INSERT OR DELETE OR UPDATE ON improvement_plan_plan FOR EACH ROW EXECUTE FUNCTION derived_search_249ed5a2f38d();
CREATE TRIGGER derived_search_249ed5a2f38d_truncate AFTER TRUNCATE ON improvement_plan_plan FOR EACH STATEMENT EXECUTE FUNCTION derived_search_249ed5a2f38d_truncate();
CREATE TRIGGER derived_search_29473f53d9bd AFTER INSERT OR DELETE OR UPDATE ON awards_awardlink FOR EACH ROW EXECUTE FUNCTION derived_search_29473f53d9bd();
CREATE TRIGGER derived_search_29473f53d9bd_truncate AFTER TRUNCATE ON awards_awardlink FOR EACH STATEMENT EXECUTE FUNCTION derived_search_29473f53d9bd_truncate();
CREATE TRIGGER derived_search_2dd750e16fd1 AFTER INSERT OR DELETE OR UPDATE ON awards_award FOR EACH ROW EXECUTE FUNCTION derived_search_2dd750e16fd1();
CREATE TRIGGER derived_search_2dd750e16fd1_truncate AFTER TRUNCATE ON awards_award FOR EACH STATEMENT EXECUTE FUNCTION derived_search_2dd750e16fd1_truncate();
CREATE TRIGGER derived_search_2f446d8971f1 AFTER INSERT OR DELETE OR UPDATE ON activities_activity_topics FOR EACH ROW EXECUTE FUNCTION derived_search_2f446d8971f1();
CREATE TRIGGER derived_search_2f446d8971f1_truncate AFTER TRUNCATE ON activities_activity_topics FOR EACH STATEMENT EXECUTE FUNCTION derived_search_2f446d8971f1_truncate();
CREATE TRIGGER derived_search_30e8fc466491 AFTER INSERT OR DELETE OR UPDATE ON awards_recipient FOR EACH ROW EXECUTE FUNCTION derived_search_30e8fc466491();
CREATE TRIGGER derived_search_30e8fc466491_truncate AFTER TRUNCATE ON awards_recipient FOR EACH STATEMENT EXECUTE FUNCTION derived_search_30e8fc466491_truncate();
CREATE TRIGGER derived_search_3362088c8e2c AFTER INSERT OR DELETE OR UPDATE ON grants_callattachment FOR EACH ROW EXECUTE FUNCTION derived_search_3362088c8e2c();
CREATE TRIGGER derived_search_3362088c8e2c_truncate AFTER TRUNCATE ON grants_callattachment FOR EACH STATEMENT EXECUTE FUNCTION derived_search_3362088c8e2c_truncate();
CREATE TRIGGER derived_search_3b4312116cb2 AFTER INSERT OR DELETE OR UPDATE ON decks_deckslide FOR EACH ROW EXECUTE FUNCTION derived_search_3b4312116cb2();
CREATE TRIGGER derived_search_3b4312116cb2_truncate AFTER TRUNCATE ON decks_deckslide FOR EACH STATEMENT EXECUTE FUNCTION derived_search_3b4312116cb2_truncate();
CREATE TRIGGER derived_search_4e0bc1c398b1 AFTER INSERT OR DELETE OR UPDATE ON members_categorystatus FOR EACH ROW EXECUTE FUNCTION derived_search_4e0bc1c398b1();
CREATE TRIGGER derived_search_4e0bc1c398b1_truncate AFTER TRUNCATE ON members_categorystatus FOR EACH STATEMENT EXECUTE FUNCTION derived_search_4e0bc1c398b1_truncate();
CREATE TRIGGER derived_search_527c07e48e36 AFTER INSERT OR DELETE OR UPDATE ON improvement_plan_measurement FOR EACH ROW EXECUTE FUNCTION derived_search_527c07e48e36();
CREATE TRIGGER derived_search_527c07e48e36_truncate AFTER TRUNCATE ON improvement_plan_measurement FOR EACH STATEMENT EXECUTE FUNCTION derived_search_527c07e48e36_truncate();
CREATE TRIGGER derived_search_56d97bcdc4bb AFTER INSERT OR DELETE OR UPDATE ON grants_application FOR EACH ROW EXECUTE FUNCTION derived_search_56d97bcdc4bb();
CREATE TRIGGER derived_search_56d97bcdc4bb_truncate AFTER TRUNCATE ON grants_application FOR EACH STATEMENT EXECUTE FUNCTION derived_search_56d97bcdc4bb_truncate();
CREATE TRIGGER derived_search_6df04ab130de AFTER INSERT OR DELETE OR UPDATE ON awards_round FOR EACH ROW EXECUTE FUNCTION derived_search_6df04ab130de();
CREATE TRIGGER derived_search_6df04ab130de_truncate AFTER TRUNCATE ON awards_round FOR EACH STATEMENT EXECUTE FUNCTION derived_search_6df04ab130de_truncate();
CREATE TRIGGER derived_search_7010b34d2b3e AFTER INSERT OR DELETE OR UPDATE ON activities_agendaitem_organisations FOR EACH ROW EXECUTE FUNCTION derived_search_7010b34d2b3e();
CREATE TRIGGER derived_search_7010b34d2b3e_truncate AFTER TRUNCATE ON activities_agendaitem_organisations FOR EACH STATEMENT EXECUTE FUNCTION derived_search_7010b34d2b3e_truncate();
CREATE TRIGGER derived_search_75dee94d5721 AFTER INSERT OR DELETE OR UPDATE ON grants_call FOR EACH ROW EXECUTE FUNCTION derived_search_75dee94d5721();
CREATE TRIGGER derived_search_75dee94d5721_truncate AFTER TRUNCATE ON grants_call FOR EACH STATEMENT EXECUTE FUNCTION derived_search_75dee94d5721_truncate();
CREATE TRIGGER derived_search_7708bf1a2e61 AFTER INSERT OR DELETE OR UPDATE ON members_department FOR EACH ROW EXECUTE FUNCTION derived_search_7708bf1a2e61();
CREATE TRIGGER derived_search_7708bf1a2e61_truncate AFTER TRUNCATE ON members_department FOR EACH STATEMENT EXECUTE FUNCTION derived_search_7708bf1a2e61_truncate();
CREATE TRIGGER derived_search_809aed2ed7c7 AFTER INSERT OR DELETE OR UPDATE ON members_person FOR EACH ROW EXECUTE FUNCTION derived_search_809aed2ed7c7();
CREATE TRIGGER derived_search_809aed2ed7c7_truncate AFTER TRUNCATE ON members_person FOR EACH STATEMENT EXECUTE FUNCTION derived_search_809aed2ed7c7_truncate();
CREATE TRIGGER derived_search_81e1f7f4b616 AFTER INSERT OR DELETE OR UPDATE ON activities_activityphoto FOR EACH ROW EXECUTE FUNCTION derived_search_81e1f7f4b616();
CREATE TRIGGER derived_search_81e1f7f4b616_truncate AFTER TRUNCATE ON activities_activityphoto FOR EACH STATEMENT EXECUTE FUNCTION derived_search_81e1f7f4b616_truncate();
CREATE TRIGGER derived_search_884e972ff207 AFTER INSERT OR DELETE OR UPDATE ON activities_heading FOR EACH ROW EXECUTE FUNCTION derived_search_884e972ff207();
CREATE TRIGGER derived_search_884e972ff207_truncate AFTER TRUNCATE ON activities_heading FOR EACH STATEMENT EXECUTE FUNCTION derived_search_884e972ff207_truncate();
CREATE TRIGGER derived_search_8f4276e28532 AFTER INSERT OR DELETE OR UPDATE ON activities_activity_partners FOR EACH ROW EXECUTE FUNCTION derived_search_8f4276e28532();
CREATE TRIGGER derived_search_8f4276e28532_truncate AFTER TRUNCATE ON activities_activity_partners FOR EACH STATEMENT EXECUTE FUNCTION derived_search_8f4276e28532_truncate();
CREATE TRIGGER derived_search_90cf178ae450 AFTER INSERT OR DELETE OR UPDATE ON decks_deck FOR EACH ROW EXECUTE FUNCTION derived_search_90cf178ae450();
CREATE TRIGGER derived_search_90cf178ae450_truncate AFTER TRUNCATE ON decks_deck FOR EACH STATEMENT EXECUTE FUNCTION derived_search_90cf178ae450_truncate();
CREATE TRIGGER derived_search_91f79c1077a1 AFTER INSERT OR DELETE OR UPDATE ON activities_meeting FOR EACH ROW EXECUTE FUNCTION derived_search_91f79c1077a1();
CREATE TRIGGER derived_search_91f79c1077a1_truncate AFTER TRUNCATE ON activities_meeting FOR EACH STATEMENT EXECUTE FUNCTION derived_search_91f79c1077a1_truncate();
CREATE TRIGGER derived_search_937bfa496bd9 AFTER INSERT OR DELETE OR UPDATE ON improvement_plan_item FOR EACH ROW EXECUTE FUNCTION derived_search_937bfa496bd9();
CREATE TRIGGER derived_search_937bfa496bd9_truncate AFTER TRUNCATE ON improvement_plan_item FOR EACH STATEMENT EXECUTE FUNCTION derived_search_937bfa496bd9_truncate();
CREATE TRIGGER derived_search_97dc8f127016 AFTER INSERT OR DELETE OR UPDATE ON members_organisation FOR EACH ROW EXECUTE FUNCTION derived_search_97dc8f127016();
CREATE TRIGGER derived_search_97dc8f127016_truncate AFTER TRUNCATE ON members_organisation FOR EACH STATEMENT EXECUTE FUNCTION derived_search_97dc8f127016_truncate();
CREATE TRIGGER derived_search_9dfd94411f39 AFTER INSERT OR DELETE OR UPDATE ON members_mandate FOR EACH ROW EXECUTE FUNCTION derived_search_9dfd94411f39();
CREATE TRIGGER derived_search_9dfd94411f39_truncate AFTER TRUNCATE ON members_mandate FOR EACH STATEMENT EXECUTE FUNCTION derived_search_9dfd94411f39_truncate();
CREATE TRIGGER derived_search_a19736ecda70 AFTER INSERT OR DELETE OR UPDATE ON activities_meetingattachment FOR EACH ROW EXECUTE FUNCTION derived_search_a19736ecda70();
CREATE TRIGGER derived_search_a19736ecda70_truncate AFTER TRUNCATE ON activities_meetingattachment FOR EACH STATEMENT EXECUTE FUNCTION derived_search_a19736ecda70_truncate();
CREATE TRIGGER derived_search_a68d4134f763 AFTER INSERT OR DELETE OR UPDATE ON improvement_plan_area FOR EACH ROW EXECUTE FUNCTION derived_search_a68d4134f763();
CREATE TRIGGER derived_search_a68d4134f763_truncate AFTER TRUNCATE ON improvement_plan_area FOR EACH STATEMENT EXECUTE FUNCTION derived_search_a68d4134f763_truncate();
CREATE TRIGGER derived_search_ac017166af29 AFTER INSERT OR DELETE OR UPDATE ON grants_programme FOR EACH ROW EXECUTE FUNCTION derived_search_ac017166af29();
CREATE TRIGGER derived_search_ac017166af29_truncate AFTER TRUNCATE ON grants_programme FOR EACH STATEMENT EXECUTE FUNCTION derived_search_ac017166af29_truncate();
CREATE TRIGGER derived_search_bcb0f5440190 AFTER INSERT OR DELETE OR UPDATE ON activities_activityattachment FOR EACH ROW EXECUTE FUNCTION derived_search_bcb0f5440190();
CREATE TRIGGER derived_search_bcb0f5440190_truncate AFTER TRUNCATE ON activities_activityattachment FOR EACH STATEMENT EXECUTE FUNCTION derived_search_bcb0f5440190_truncate();
CREATE TRIGGER derived_search_c80ae879fd60 AFTER INSERT OR DELETE OR UPDATE ON improvement_plan_item_implementers FOR EACH ROW EXECUTE FUNCTION derived_search_c80ae879fd60();
CREATE TRIGGER derived_search_c80ae879fd60_truncate AFTER TRUNCATE ON improvement_plan_item_implementers FOR EACH STATEMENT EXECUTE FUNCTION derived_search_c80ae879fd60_truncate();
CREATE TRIGGER derived_search_d072c1bcf9f5 AFTER INSERT OR DELETE OR UPDATE ON activities_activitylink FOR EACH ROW EXECUTE FUNCTION derived_search_d072c1bcf9f5();
CREATE TRIGGER derived_search_d072c1bcf9f5 AFTER INSERT OR DELETE OR UPDATE ON activities_activityoutcome FOR EACH ROW EXECUTE FUNCTION derived_search_d072c1bcf9f5();
CREATE TRIGGER derived_search_d072c1bcf9f5 AFTER INSERT OR DELETE OR UPDATE ON activities_cooperation FOR EACH ROW EXECUTE FUNCTION derived_search_d072c1bcf9f5();
CREATE TRIGGER derived_search_d072c1bcf9f5_truncate AFTER TRUNCATE ON activities_activitylink FOR EACH STATEMENT EXECUTE FUNCTION derived_search_d072c1bcf9f5_truncate();
CREATE TRIGGER derived_search_d072c1bcf9f5_truncate AFTER TRUNCATE ON activities_activityoutcome FOR EACH STATEMENT EXECUTE FUNCTION derived_search_d072c1bcf9f5_truncate();
CREATE TRIGGER derived_search_d072c1bcf9f5_truncate AFTER TRUNCATE ON activities_cooperation FOR EACH STATEMENT EXECUTE FUNCTION derived_search_d072c1bcf9f5_truncate();
CREATE TRIGGER derived_search_d34c8dcb4e43 AFTER INSERT OR DELETE OR UPDATE ON grants_allocationraise FOR EACH ROW EXECUTE FUNCTION derived_search_d34c8dcb4e43();
CREATE TRIGGER derived_search_d34c8dcb4e43 AFTER INSERT OR DELETE OR UPDATE ON grants_calllink FOR EACH ROW EXECUTE FUNCTION derived_search_d34c8dcb4e43();
CREATE TRIGGER derived_search_d34c8dcb4e43 AFTER INSERT OR DELETE OR UPDATE ON grants_criterion FOR EACH ROW EXECUTE FUNCTION derived_search_d34c8dcb4e43();
CREATE TRIGGER derived_search_d34c8dcb4e43_truncate AFTER TRUNCATE ON grants_allocationraise FOR EACH STATEMENT EXECUTE FUNCTION derived_search_d34c8dcb4e43_truncate();
CREATE TRIGGER derived_search_d34c8dcb4e43_truncate AFTER TRUNCATE ON grants_calllink FOR EACH STATEMENT EXECUTE FUNCTION derived_search_d34c8dcb4e43_truncate();
CREATE TRIGGER derived_search_d34c8dcb4e43_truncate AFTER TRUNCATE ON grants_criterion FOR EACH STATEMENT EXECUTE FUNCTION derived_search_d34c8dcb4e43_truncate();
CREATE TRIGGER derived_search_d3e3f563b1b2 AFTER INSERT OR DELETE OR UPDATE ON awards_category FOR EACH ROW EXECUTE FUNCTION derived_search_d3e3f563b1b2();
CREATE TRIGGER derived_search_d3e3f563b1b2_truncate AFTER TRUNCATE ON awards_category FOR EACH STATEMENT EXECUTE FUNCTION derived_search_d3e3f563b1b2_truncate();
CREATE TRIGGER derived_search_e568025895af AFTER INSERT OR DELETE OR UPDATE ON activities_series FOR EACH ROW EXECUTE FUNCTION derived_search_e568025895af();
CREATE TRIGGER derived_search_e568025895af_truncate AFTER TRUNCATE ON activities_series FOR EACH STATEMENT EXECUTE FUNCTION derived_search_e568025895af_truncate();
CREATE TRIGGER derived_search_ec77560b73a9 AFTER INSERT OR DELETE OR UPDATE ON improvement_plan_indicator FOR EACH ROW EXECUTE FUNCTION derived_search_ec77560b73a9();
CREATE TRIGGER derived_search_ec77560b73a9 AFTER INSERT OR DELETE OR UPDATE ON improvement_plan_itemlink FOR EACH ROW EXECUTE FUNCTION derived_search_ec77560b73a9();
CREATE TRIGGER derived_search_ec77560b73a9_truncate AFTER TRUNCATE ON improvement_plan_indicator FOR EACH STATEMENT EXECUTE FUNCTION derived_search_ec77560b73a9_truncate();
CREATE TRIGGER derived_search_ec77560b73a9_truncate AFTER TRUNCATE ON improvement_plan_itemlink FOR EACH STATEMENT EXECUTE FUNCTION derived_search_ec77560b73a9_truncate();
CREATE TRIGGER derived_search_fe69f72d3243 AFTER INSERT OR DELETE OR UPDATE ON activities_agendaitem FOR EACH ROW EXECUTE FUNCTION derived_search_fe69f72d3243();
CREATE TRIGGER derived_search_fe69f72d3243_truncate AFTER TRUNCATE ON activities_agendaitem FOR EACH STATEMENT EXECUTE FUNCTION derived_search_fe69f72d3243_truncate();
CREATE TRIGGER derived_stamps_2_delete AFTER DELETE ON activities_activity REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_aktivity_delete();
CREATE TRIGGER derived_stamps_2_delete AFTER DELETE ON activities_meeting REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_setkani_delete();
CREATE TRIGGER derived_stamps_2_delete AFTER DELETE ON grants_call REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_vyzvy_delete();
CREATE TRIGGER derived_stamps_2_insert AFTER INSERT ON activities_activity REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_aktivity_insert();
CREATE TRIGGER derived_stamps_2_insert AFTER INSERT ON activities_meeting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_setkani_insert();
CREATE TRIGGER derived_stamps_2_insert AFTER INSERT ON grants_call REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_vyzvy_insert();
CREATE TRIGGER derived_stamps_2_update AFTER UPDATE ON activities_activity REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_aktivity_update();
CREATE TRIGGER derived_stamps_2_update AFTER UPDATE ON activities_meeting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_setkani_update();
CREATE TRIGGER derived_stamps_2_update AFTER UPDATE ON grants_call REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_stamps_2_vyzvy_update();
CREATE TRIGGER derived_traces_0965c5ed5372_delete AFTER DELETE ON grants_call REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0965c5ed5372();
CREATE TRIGGER derived_traces_0965c5ed5372_insert AFTER INSERT ON grants_call REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0965c5ed5372();
CREATE TRIGGER derived_traces_0965c5ed5372_truncate AFTER TRUNCATE ON grants_call FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0965c5ed5372();
CREATE TRIGGER derived_traces_0965c5ed5372_update AFTER UPDATE ON grants_call REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0965c5ed5372();
CREATE TRIGGER derived_traces_0b875c96873e_update AFTER UPDATE ON improvement_plan_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0b875c96873e();
CREATE TRIGGER derived_traces_0c112666cd34_delete AFTER DELETE ON awards_round REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0c112666cd34();
CREATE TRIGGER derived_traces_0c112666cd34_insert AFTER INSERT ON awards_round REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0c112666cd34();
CREATE TRIGGER derived_traces_0c112666cd34_truncate AFTER TRUNCATE ON awards_round FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0c112666cd34();
CREATE TRIGGER derived_traces_0c112666cd34_update AFTER UPDATE ON awards_round REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_0c112666cd34();
CREATE TRIGGER derived_traces_1fbfb40a5cb6_delete AFTER DELETE ON activities_placename REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_1fbfb40a5cb6();
CREATE TRIGGER derived_traces_1fbfb40a5cb6_insert AFTER INSERT ON activities_placename REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_1fbfb40a5cb6();
CREATE TRIGGER derived_traces_1fbfb40a5cb6_truncate AFTER TRUNCATE ON activities_placename FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_1fbfb40a5cb6();
CREATE TRIGGER derived_traces_1fbfb40a5cb6_update AFTER UPDATE ON activities_placename REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_1fbfb40a5cb6();
CREATE TRIGGER derived_traces_21563ab2a071_delete AFTER DELETE ON members_categorystatus REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_21563ab2a071();
CREATE TRIGGER derived_traces_21563ab2a071_insert AFTER INSERT ON members_categorystatus REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_21563ab2a071();
CREATE TRIGGER derived_traces_21563ab2a071_truncate AFTER TRUNCATE ON members_categorystatus FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_21563ab2a071();
CREATE TRIGGER derived_traces_21563ab2a071_update AFTER UPDATE ON members_categorystatus REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_21563ab2a071();
CREATE TRIGGER derived_traces_2842dbbaacc2_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_2842dbbaacc2();
CREATE TRIGGER derived_traces_2a9d2443a4c5_update AFTER UPDATE ON members_department REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_2a9d2443a4c5();
CREATE TRIGGER derived_traces_2ba0fe6cef59_update AFTER UPDATE ON members_person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_2ba0fe6cef59();
CREATE TRIGGER derived_traces_2d0777b5d7e8_delete AFTER DELETE ON grants_contract REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_2d0777b5d7e8();
CREATE TRIGGER derived_traces_2d0777b5d7e8_insert AFTER INSERT ON grants_contract REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_2d0777b5d7e8();
CREATE TRIGGER derived_traces_2d0777b5d7e8_truncate AFTER TRUNCATE ON grants_contract FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_2d0777b5d7e8();
CREATE TRIGGER derived_traces_2d0777b5d7e8_update AFTER UPDATE ON grants_contract REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_2d0777b5d7e8();
CREATE TRIGGER derived_traces_37458e6ba217_update AFTER UPDATE ON grants_programme REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_37458e6ba217();
CREATE TRIGGER derived_traces_38aa96b45c7b_update AFTER UPDATE ON awards_round REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_38aa96b45c7b();
CREATE TRIGGER derived_traces_3a9356de11bd_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_3a9356de11bd();
CREATE TRIGGER derived_traces_3c507cd597da_delete AFTER DELETE ON activities_placename REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_3c507cd597da();
CREATE TRIGGER derived_traces_3c507cd597da_insert AFTER INSERT ON activities_placename REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_3c507cd597da();
CREATE TRIGGER derived_traces_3c507cd597da_truncate AFTER TRUNCATE ON activities_placename FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_3c507cd597da();
CREATE TRIGGER derived_traces_3c507cd597da_update AFTER UPDATE ON activities_placename REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_3c507cd597da();
CREATE TRIGGER derived_traces_440a794a601d_update AFTER UPDATE ON grants_call REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_440a794a601d();
CREATE TRIGGER derived_traces_49f3d790b592_delete AFTER DELETE ON activities_placename REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_49f3d790b592();
CREATE TRIGGER derived_traces_49f3d790b592_insert AFTER INSERT ON activities_placename REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_49f3d790b592();
CREATE TRIGGER derived_traces_49f3d790b592_truncate AFTER TRUNCATE ON activities_placename FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_49f3d790b592();
CREATE TRIGGER derived_traces_49f3d790b592_update AFTER UPDATE ON activities_placename REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_49f3d790b592();
CREATE TRIGGER derived_traces_4ae55ed15fcf_delete AFTER DELETE ON awards_recipient REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4ae55ed15fcf();
CREATE TRIGGER derived_traces_4ae55ed15fcf_insert AFTER INSERT ON awards_recipient REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4ae55ed15fcf();
CREATE TRIGGER derived_traces_4ae55ed15fcf_truncate AFTER TRUNCATE ON awards_recipient FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4ae55ed15fcf();
CREATE TRIGGER derived_traces_4ae55ed15fcf_update AFTER UPDATE ON awards_recipient REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4ae55ed15fcf();
CREATE TRIGGER derived_traces_4bd5c3b98527_delete AFTER DELETE ON activities_activity_partners REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4bd5c3b98527();
CREATE TRIGGER derived_traces_4bd5c3b98527_insert AFTER INSERT ON activities_activity_partners REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4bd5c3b98527();
CREATE TRIGGER derived_traces_4bd5c3b98527_truncate AFTER TRUNCATE ON activities_activity_partners FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4bd5c3b98527();
CREATE TRIGGER derived_traces_4bd5c3b98527_update AFTER UPDATE ON activities_activity_partners REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4bd5c3b98527();
CREATE TRIGGER derived_traces_4dc8f6d13747_delete AFTER DELETE ON activities_activity_topics REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4dc8f6d13747();
CREATE TRIGGER derived_traces_4dc8f6d13747_insert AFTER INSERT ON activities_activity_topics REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4dc8f6d13747();
CREATE TRIGGER derived_traces_4dc8f6d13747_truncate AFTER TRUNCATE ON activities_activity_topics FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4dc8f6d13747();
CREATE TRIGGER derived_traces_4dc8f6d13747_update AFTER UPDATE ON activities_activity_topics REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4dc8f6d13747();
CREATE TRIGGER derived_traces_4ee4b57b1d89_delete AFTER DELETE ON activities_cooperation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4ee4b57b1d89();
CREATE TRIGGER derived_traces_4ee4b57b1d89_insert AFTER INSERT ON activities_cooperation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4ee4b57b1d89();
CREATE TRIGGER derived_traces_4ee4b57b1d89_truncate AFTER TRUNCATE ON activities_cooperation FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4ee4b57b1d89();
CREATE TRIGGER derived_traces_4ee4b57b1d89_update AFTER UPDATE ON activities_cooperation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4ee4b57b1d89();
CREATE TRIGGER derived_traces_4f96807309d0_delete AFTER DELETE ON improvement_plan_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4f96807309d0();
CREATE TRIGGER derived_traces_4f96807309d0_insert AFTER INSERT ON improvement_plan_item REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4f96807309d0();
CREATE TRIGGER derived_traces_4f96807309d0_truncate AFTER TRUNCATE ON improvement_plan_item FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4f96807309d0();
CREATE TRIGGER derived_traces_4f96807309d0_update AFTER UPDATE ON improvement_plan_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_4f96807309d0();
CREATE TRIGGER derived_traces_572545cc4fec_update AFTER UPDATE ON improvement_plan_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_572545cc4fec();
CREATE TRIGGER derived_traces_5bfca1c9078c_update AFTER UPDATE ON improvement_plan_indicator REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_5bfca1c9078c();
CREATE TRIGGER derived_traces_5cf8f49629c8_update AFTER UPDATE ON awards_award REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_5cf8f49629c8();
CREATE TRIGGER derived_traces_5d1796ce0e0f_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_5d1796ce0e0f();
CREATE TRIGGER derived_traces_5eebeb2fabaa_delete AFTER DELETE ON activities_agendaitem REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_5eebeb2fabaa();
CREATE TRIGGER derived_traces_5eebeb2fabaa_insert AFTER INSERT ON activities_agendaitem REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_5eebeb2fabaa();
CREATE TRIGGER derived_traces_5eebeb2fabaa_truncate AFTER TRUNCATE ON activities_agendaitem FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_5eebeb2fabaa();
CREATE TRIGGER derived_traces_5eebeb2fabaa_update AFTER UPDATE ON activities_agendaitem REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_5eebeb2fabaa();
CREATE TRIGGER derived_traces_62c65448b586_delete AFTER DELETE ON activities_place REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_62c65448b586();
CREATE TRIGGER derived_traces_62c65448b586_insert AFTER INSERT ON activities_place REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_62c65448b586();
CREATE TRIGGER derived_traces_62c65448b586_truncate AFTER TRUNCATE ON activities_place FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_62c65448b586();
CREATE TRIGGER derived_traces_62c65448b586_update AFTER UPDATE ON activities_place REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_62c65448b586();
CREATE TRIGGER derived_traces_675015243375_update AFTER UPDATE ON activities_heading REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_675015243375();
CREATE TRIGGER derived_traces_6d9774cb13f9_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_6d9774cb13f9();
CREATE TRIGGER derived_traces_6e1a2a9a6ce0_delete AFTER DELETE ON improvement_plan_item_implementers REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_6e1a2a9a6ce0();
CREATE TRIGGER derived_traces_6e1a2a9a6ce0_insert AFTER INSERT ON improvement_plan_item_implementers REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_6e1a2a9a6ce0();
CREATE TRIGGER derived_traces_6e1a2a9a6ce0_truncate AFTER TRUNCATE ON improvement_plan_item_implementers FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_6e1a2a9a6ce0();
CREATE TRIGGER derived_traces_6e1a2a9a6ce0_update AFTER UPDATE ON improvement_plan_item_implementers REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_6e1a2a9a6ce0();
CREATE TRIGGER derived_traces_6e93f20ea28c_update AFTER UPDATE ON improvement_plan_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_6e93f20ea28c();
CREATE TRIGGER derived_traces_704df80dea39_delete AFTER DELETE ON improvement_plan_indicator REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_704df80dea39();
CREATE TRIGGER derived_traces_704df80dea39_insert AFTER INSERT ON improvement_plan_indicator REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_704df80dea39();
CREATE TRIGGER derived_traces_704df80dea39_truncate AFTER TRUNCATE ON improvement_plan_indicator FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_704df80dea39();
CREATE TRIGGER derived_traces_704df80dea39_update AFTER UPDATE ON improvement_plan_indicator REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_704df80dea39();
CREATE TRIGGER derived_traces_72afff67d634_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_72afff67d634();
CREATE TRIGGER derived_traces_770e3babebc9_delete AFTER DELETE ON activities_activitylink REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_770e3babebc9();
CREATE TRIGGER derived_traces_770e3babebc9_insert AFTER INSERT ON activities_activitylink REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_770e3babebc9();
CREATE TRIGGER derived_traces_770e3babebc9_truncate AFTER TRUNCATE ON activities_activitylink FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_770e3babebc9();
CREATE TRIGGER derived_traces_770e3babebc9_update AFTER UPDATE ON activities_activitylink REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_770e3babebc9();
CREATE TRIGGER derived_traces_7eb3ece68ea9_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_7eb3ece68ea9();
CREATE TRIGGER derived_traces_8095cdd1c920_update AFTER UPDATE ON activities_meeting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_8095cdd1c920();
CREATE TRIGGER derived_traces_82ff985dcbaa_delete AFTER DELETE ON grants_application REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_82ff985dcbaa();
CREATE TRIGGER derived_traces_82ff985dcbaa_insert AFTER INSERT ON grants_application REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_82ff985dcbaa();
CREATE TRIGGER derived_traces_82ff985dcbaa_truncate AFTER TRUNCATE ON grants_application FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_82ff985dcbaa();
CREATE TRIGGER derived_traces_82ff985dcbaa_update AFTER UPDATE ON grants_application REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_82ff985dcbaa();
CREATE TRIGGER derived_traces_8a72744d37e0_delete AFTER DELETE ON activities_place REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_8a72744d37e0();
CREATE TRIGGER derived_traces_8a72744d37e0_insert AFTER INSERT ON activities_place REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_8a72744d37e0();
CREATE TRIGGER derived_traces_8a72744d37e0_truncate AFTER TRUNCATE ON activities_place FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_8a72744d37e0();
CREATE TRIGGER derived_traces_8a72744d37e0_update AFTER UPDATE ON activities_place REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_8a72744d37e0();
CREATE TRIGGER derived_traces_9151941e683d_delete AFTER DELETE ON activities_place REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_9151941e683d();
CREATE TRIGGER derived_traces_9151941e683d_insert AFTER INSERT ON activities_place REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_9151941e683d();
CREATE TRIGGER derived_traces_9151941e683d_truncate AFTER TRUNCATE ON activities_place FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_9151941e683d();
CREATE TRIGGER derived_traces_9151941e683d_update AFTER UPDATE ON activities_place REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_9151941e683d();
CREATE TRIGGER derived_traces_9160dd3737fd_delete AFTER DELETE ON activities_activity REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_9160dd3737fd();
CREATE TRIGGER derived_traces_9160dd3737fd_insert AFTER INSERT ON activities_activity REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_9160dd3737fd();
CREATE TRIGGER derived_traces_9160dd3737fd_truncate AFTER TRUNCATE ON activities_activity FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_9160dd3737fd();
CREATE TRIGGER derived_traces_9160dd3737fd_update AFTER UPDATE ON activities_activity REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_9160dd3737fd();
CREATE TRIGGER derived_traces_95f3d3f822a6_update AFTER UPDATE ON improvement_plan_area REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_95f3d3f822a6();
CREATE TRIGGER derived_traces_976d06638d66_update AFTER UPDATE ON improvement_plan_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_976d06638d66();
CREATE TRIGGER derived_traces_97ec75e6e5bc_update AFTER UPDATE ON improvement_plan_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_97ec75e6e5bc();
CREATE TRIGGER derived_traces_99a4e637917f_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_99a4e637917f();
CREATE TRIGGER derived_traces_99ab702a8dda_update AFTER UPDATE ON grants_programme REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_99ab702a8dda();
CREATE TRIGGER derived_traces_a10025d2073e_update AFTER UPDATE ON activities_series REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_a10025d2073e();
CREATE TRIGGER derived_traces_a82d1d13b0ea_update AFTER UPDATE ON awards_category REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_a82d1d13b0ea();
CREATE TRIGGER derived_traces_a989aa4f20be_delete AFTER DELETE ON activities_meeting REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_a989aa4f20be();
CREATE TRIGGER derived_traces_a989aa4f20be_insert AFTER INSERT ON activities_meeting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_a989aa4f20be();
CREATE TRIGGER derived_traces_a989aa4f20be_truncate AFTER TRUNCATE ON activities_meeting FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_a989aa4f20be();
CREATE TRIGGER derived_traces_a989aa4f20be_update AFTER UPDATE ON activities_meeting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_a989aa4f20be();
CREATE TRIGGER derived_traces_b7162ec165b4_delete AFTER DELETE ON activities_agendaitem REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b7162ec165b4();
CREATE TRIGGER derived_traces_b7162ec165b4_insert AFTER INSERT ON activities_agendaitem REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b7162ec165b4();
CREATE TRIGGER derived_traces_b7162ec165b4_truncate AFTER TRUNCATE ON activities_agendaitem FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b7162ec165b4();
CREATE TRIGGER derived_traces_b7162ec165b4_update AFTER UPDATE ON activities_agendaitem REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b7162ec165b4();
CREATE TRIGGER derived_traces_b746a0377efe_delete AFTER DELETE ON activities_agendalink REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b746a0377efe();
CREATE TRIGGER derived_traces_b746a0377efe_insert AFTER INSERT ON activities_agendalink REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b746a0377efe();
CREATE TRIGGER derived_traces_b746a0377efe_truncate AFTER TRUNCATE ON activities_agendalink FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b746a0377efe();
CREATE TRIGGER derived_traces_b746a0377efe_update AFTER UPDATE ON activities_agendalink REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b746a0377efe();
CREATE TRIGGER derived_traces_b79de3f410bf_delete AFTER DELETE ON members_organisation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b79de3f410bf();
CREATE TRIGGER derived_traces_b79de3f410bf_insert AFTER INSERT ON members_organisation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b79de3f410bf();
CREATE TRIGGER derived_traces_b79de3f410bf_truncate AFTER TRUNCATE ON members_organisation FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b79de3f410bf();
CREATE TRIGGER derived_traces_b79de3f410bf_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_b79de3f410bf();
CREATE TRIGGER derived_traces_bec5ee26f0a0_delete AFTER DELETE ON grants_allocationraise REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_bec5ee26f0a0();
CREATE TRIGGER derived_traces_bec5ee26f0a0_insert AFTER INSERT ON grants_allocationraise REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_bec5ee26f0a0();
CREATE TRIGGER derived_traces_bec5ee26f0a0_truncate AFTER TRUNCATE ON grants_allocationraise FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_bec5ee26f0a0();
CREATE TRIGGER derived_traces_bec5ee26f0a0_update AFTER UPDATE ON grants_allocationraise REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_bec5ee26f0a0();
CREATE TRIGGER derived_traces_c2a5f67bcb64_update AFTER UPDATE ON awards_award REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_c2a5f67bcb64();
CREATE TRIGGER derived_traces_c96e62fee4aa_delete AFTER DELETE ON members_mandate REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_c96e62fee4aa();
CREATE TRIGGER derived_traces_c96e62fee4aa_insert AFTER INSERT ON members_mandate REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_c96e62fee4aa();
CREATE TRIGGER derived_traces_c96e62fee4aa_truncate AFTER TRUNCATE ON members_mandate FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_c96e62fee4aa();
CREATE TRIGGER derived_traces_c96e62fee4aa_update AFTER UPDATE ON members_mandate REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_c96e62fee4aa();
CREATE TRIGGER derived_traces_d213900ab86e_delete AFTER DELETE ON grants_application REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d213900ab86e();
CREATE TRIGGER derived_traces_d213900ab86e_insert AFTER INSERT ON grants_application REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d213900ab86e();
CREATE TRIGGER derived_traces_d213900ab86e_truncate AFTER TRUNCATE ON grants_application FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d213900ab86e();
CREATE TRIGGER derived_traces_d213900ab86e_update AFTER UPDATE ON grants_application REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d213900ab86e();
CREATE TRIGGER derived_traces_d24e7487e3d6_update AFTER UPDATE ON activities_topic REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d24e7487e3d6();
CREATE TRIGGER derived_traces_d5fa068368c9_update AFTER UPDATE ON improvement_plan_item REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d5fa068368c9();
CREATE TRIGGER derived_traces_d64a0f278260_delete AFTER DELETE ON activities_agendaitem_organisations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d64a0f278260();
CREATE TRIGGER derived_traces_d64a0f278260_insert AFTER INSERT ON activities_agendaitem_organisations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d64a0f278260();
CREATE TRIGGER derived_traces_d64a0f278260_truncate AFTER TRUNCATE ON activities_agendaitem_organisations FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d64a0f278260();
CREATE TRIGGER derived_traces_d64a0f278260_update AFTER UPDATE ON activities_agendaitem_organisations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_d64a0f278260();
CREATE TRIGGER derived_traces_dcc0ec600e1e_update AFTER UPDATE ON members_organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_dcc0ec600e1e();
CREATE TRIGGER derived_traces_df67507136f9_delete AFTER DELETE ON improvement_plan_measurement REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_df67507136f9();
CREATE TRIGGER derived_traces_df67507136f9_insert AFTER INSERT ON improvement_plan_measurement REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_df67507136f9();
CREATE TRIGGER derived_traces_df67507136f9_truncate AFTER TRUNCATE ON improvement_plan_measurement FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_df67507136f9();
CREATE TRIGGER derived_traces_df67507136f9_update AFTER UPDATE ON improvement_plan_measurement REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_df67507136f9();
CREATE TRIGGER derived_traces_e0b6b02e5d98_delete AFTER DELETE ON improvement_plan_measurement REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_e0b6b02e5d98();
CREATE TRIGGER derived_traces_e0b6b02e5d98_insert AFTER INSERT ON improvement_plan_measurement REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_e0b6b02e5d98();
CREATE TRIGGER derived_traces_e0b6b02e5d98_truncate AFTER TRUNCATE ON improvement_plan_measurement FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_e0b6b02e5d98();
CREATE TRIGGER derived_traces_e0b6b02e5d98_update AFTER UPDATE ON improvement_plan_measurement REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION derived_traces_e0b6b02e5d98();
CREATE TRIGGER derived_year_of_deck BEFORE INSERT OR UPDATE OF meeting_id, year ON decks_deck FOR EACH ROW WHEN ((new.meeting_id IS NOT NULL)) EXECUTE FUNCTION derived_year_of_deck();
CREATE TRIGGER derived_year_of_deck_at_meeting AFTER UPDATE OF date ON activities_meeting FOR EACH ROW WHEN ((EXTRACT(year FROM old.date) <> EXTRACT(year FROM new.date))) EXECUTE FUNCTION derived_year_of_deck_at_meeting();
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_activity FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_activity ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_activity_partners FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_activity_partners ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_activity_topics FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_activity_topics ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_activityattachment FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_activityattachment ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_activitylink FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_activitylink ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_activityoutcome FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_activityoutcome ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_activityphoto FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_activityphoto ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_agendaitem FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_agendaitem ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_agendaitem_organisations FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_agendaitem_organisations ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_agendalink FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_agendalink ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_agendaspeaker FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_agendaspeaker ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_cooperation FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_cooperation ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_heading FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_heading ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_listed FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_listed ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_meeting FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_meeting ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_meetingattachment FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_meetingattachment ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_place FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_place ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_placename FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_placename ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_series FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_series ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_tally FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_tally ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.activities_topic FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE activities_topic ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.awards_award FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE awards_award ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.awards_awardlink FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE awards_awardlink ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.awards_category FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE awards_category ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.awards_recipient FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE awards_recipient ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.awards_round FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE awards_round ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.calendars_stamp FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE calendars_stamp ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.decks_deck FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE decks_deck ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.decks_deckslide FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE decks_deckslide ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.decks_evaluationreport FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE decks_evaluationreport ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.decks_reportchapter FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE decks_reportchapter ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.grants_allocationraise FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE grants_allocationraise ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.grants_application FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE grants_application ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.grants_call FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE grants_call ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.grants_callattachment FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE grants_callattachment ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.grants_calllink FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE grants_calllink ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.grants_contract FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE grants_contract ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.grants_criterion FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE grants_criterion ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.grants_programme FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE grants_programme ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.improvement_plan_area FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE improvement_plan_area ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.improvement_plan_indicator FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE improvement_plan_indicator ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.improvement_plan_item FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE improvement_plan_item ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.improvement_plan_item_implementers FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE improvement_plan_item_implementers ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.improvement_plan_itemlink FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE improvement_plan_itemlink ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.improvement_plan_measurement FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE improvement_plan_measurement ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.improvement_plan_plan FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE improvement_plan_plan ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.members_categorystatus FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE members_categorystatus ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.members_department FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE members_department ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.members_mandate FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE members_mandate ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.members_organisation FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE members_organisation ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.members_person FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE members_person ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.news_newsitem FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE news_newsitem ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.news_newsphoto FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE news_newsphoto ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.open_data_trace FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE open_data_trace ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.portal_siteprofile FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE portal_siteprofile ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.portal_usefullink FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE portal_usefullink ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.search_document FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE search_document ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.search_mark FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE search_mark ENABLE ALWAYS TRIGGER page_cache_moves;
CREATE TRIGGER page_cache_moves AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.search_word FOR EACH STATEMENT WHEN ((current_setting('page_cache.moved'::text, true) IS DISTINCT FROM (pg_current_xact_id())::text)) EXECUTE FUNCTION public.page_cache_move();
ALTER TABLE search_word ENABLE ALWAYS TRIGGER page_cache_moves;
ALTER TABLE ONLY account_emailaddress
ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY account_emailconfirmation
ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity_topics
ADD CONSTRAINT activities_activity__activity_id_7d89ccd4_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity_partners
ADD CONSTRAINT activities_activity__activity_id_7f6913c7_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity_partners
ADD CONSTRAINT activities_activity__organisation_id_f1c37945_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity_topics
ADD CONSTRAINT activities_activity__topic_id_61ea20d4_fk_activitie FOREIGN KEY (topic_id) REFERENCES activities_topic(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity
ADD CONSTRAINT activities_activity_award_round_id_8c02ebff_fk_awards_round_id FOREIGN KEY (award_round_id) REFERENCES awards_round(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity
ADD CONSTRAINT activities_activity_grant_call_id_89003412_fk_grants_call_id FOREIGN KEY (grant_call_id) REFERENCES grants_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity
ADD CONSTRAINT activities_activity_heading_id_4efaf9ff_fk_activitie FOREIGN KEY (heading_id) REFERENCES activities_heading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity
ADD CONSTRAINT activities_activity_organiser_id_b5d1c09c_fk_members_o FOREIGN KEY (organiser_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activity
ADD CONSTRAINT activities_activity_series_id_e23339ff_fk_activities_series_id FOREIGN KEY (series_id) REFERENCES activities_series(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activityattachment
ADD CONSTRAINT activities_activitya_activity_id_24080f52_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activitylink
ADD CONSTRAINT activities_activityl_activity_id_17f3c13c_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activityoutcome
ADD CONSTRAINT activities_activityo_activity_id_53016e2f_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activityoutcome
ADD CONSTRAINT activities_activityo_organisation_id_bf25a79e_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_activityphoto
ADD CONSTRAINT activities_activityp_activity_id_a5edf268_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_agendaitem_organisations
ADD CONSTRAINT activities_agendaite_agendaitem_id_3105d28a_fk_activitie FOREIGN KEY (agendaitem_id) REFERENCES activities_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_agendaitem
ADD CONSTRAINT activities_agendaite_meeting_id_cdf494d7_fk_activitie FOREIGN KEY (meeting_id) REFERENCES activities_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_agendaitem_organisations
ADD CONSTRAINT activities_agendaite_organisation_id_7fa0d170_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_agendalink
ADD CONSTRAINT activities_agendalin_item_id_8e85ab33_fk_activitie FOREIGN KEY (item_id) REFERENCES activities_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_agendaspeaker
ADD CONSTRAINT activities_agendaspe_item_id_9fc6b9be_fk_activitie FOREIGN KEY (item_id) REFERENCES activities_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_agendaspeaker
ADD CONSTRAINT activities_agendaspe_organisation_id_f5047264_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_agendaspeaker
ADD CONSTRAINT activities_agendaspe_person_id_1e82334a_fk_members_p FOREIGN KEY (person_id) REFERENCES members_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_cooperation
ADD CONSTRAINT activities_cooperati_activity_id_96ef7d72_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_cooperation
ADD CONSTRAINT activities_cooperati_department_id_bbcc4fd0_fk_members_d FOREIGN KEY (department_id) REFERENCES members_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalplace
ADD CONSTRAINT activities_historica_history_user_id_0554ddec_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalseries
ADD CONSTRAINT activities_historica_history_user_id_0a246eb4_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalactivitylink
ADD CONSTRAINT activities_historica_history_user_id_1cee6959_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalagendaitem
ADD CONSTRAINT activities_historica_history_user_id_1eac33fd_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalmeetingattachment
ADD CONSTRAINT activities_historica_history_user_id_33686bf7_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicaltopic
ADD CONSTRAINT activities_historica_history_user_id_4098ea4f_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalactivityoutcome
ADD CONSTRAINT activities_historica_history_user_id_4487fed5_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalagendaspeaker
ADD CONSTRAINT activities_historica_history_user_id_659f074e_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalactivityattachment
ADD CONSTRAINT activities_historica_history_user_id_8c8881df_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalmeeting
ADD CONSTRAINT activities_historica_history_user_id_8f9a4f29_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalcooperation
ADD CONSTRAINT activities_historica_history_user_id_99284efd_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalheading
ADD CONSTRAINT activities_historica_history_user_id_aacea413_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalagendalink
ADD CONSTRAINT activities_historica_history_user_id_de913f97_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalactivityphoto
ADD CONSTRAINT activities_historica_history_user_id_e96f56d7_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalplacename
ADD CONSTRAINT activities_historica_history_user_id_ebe38435_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_historicalactivity
ADD CONSTRAINT activities_historica_history_user_id_efe28156_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_meetingattachment
ADD CONSTRAINT activities_meetingat_meeting_id_473692b6_fk_activitie FOREIGN KEY (meeting_id) REFERENCES activities_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY activities_placename
ADD CONSTRAINT activities_placename_place_id_61e25f8e_fk_activities_place_id FOREIGN KEY (place_id) REFERENCES activities_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY auth_group_permissions
ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY auth_group_permissions
ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY auth_permission
ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_award
ADD CONSTRAINT awards_award_giver_id_86513b24_fk_members_organisation_id FOREIGN KEY (giver_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_awardlink
ADD CONSTRAINT awards_awardlink_award_id_c2755d19_fk_awards_award_id FOREIGN KEY (award_id) REFERENCES awards_award(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_category
ADD CONSTRAINT awards_category_award_id_b7b221c6_fk_awards_award_id FOREIGN KEY (award_id) REFERENCES awards_award(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_historicalaward
ADD CONSTRAINT awards_historicalawa_history_user_id_58a20822_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_historicalawardlink
ADD CONSTRAINT awards_historicalawa_history_user_id_a42d8e7b_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_historicalcategory
ADD CONSTRAINT awards_historicalcat_history_user_id_167f6f4b_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_historicalrecipient
ADD CONSTRAINT awards_historicalrec_history_user_id_f5dccc73_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_historicalround
ADD CONSTRAINT awards_historicalrou_history_user_id_535d4b25_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_recipient
ADD CONSTRAINT awards_recipient_category_id_4669ee02_fk_awards_category_id FOREIGN KEY (category_id) REFERENCES awards_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_recipient
ADD CONSTRAINT awards_recipient_organisation_id_c24cdbbb_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_recipient
ADD CONSTRAINT awards_recipient_round_id_a2eedc37_fk_awards_round_id FOREIGN KEY (round_id) REFERENCES awards_round(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY awards_round
ADD CONSTRAINT awards_round_award_id_92ae2916_fk_awards_award_id FOREIGN KEY (award_id) REFERENCES awards_award(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY calendars_privatecalendar
ADD CONSTRAINT calendars_privatecal_organisation_id_d9a10581_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY calendars_privatecalendar
ADD CONSTRAINT calendars_privatecalendar_user_id_3178cefc_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY common_outgoingmail
ADD CONSTRAINT common_outgoingmail_task_id_a8eb2f22_fk_task_queue_task_id FOREIGN KEY (task_id) REFERENCES task_queue_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_deck
ADD CONSTRAINT decks_deck_meeting_id_5b72fe6d_fk_activities_meeting_id FOREIGN KEY (meeting_id) REFERENCES activities_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_deckslide
ADD CONSTRAINT decks_deckslide_deck_id_304b86bd_fk_decks_deck_id FOREIGN KEY (deck_id) REFERENCES decks_deck(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_historicaldeckslide
ADD CONSTRAINT decks_historicaldeck_history_user_id_51208e55_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_historicaldeck
ADD CONSTRAINT decks_historicaldeck_history_user_id_c0198b0e_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_historicalevaluationreport
ADD CONSTRAINT decks_historicaleval_history_user_id_cffc02cf_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_historicalofficetemplate
ADD CONSTRAINT decks_historicaloffi_history_user_id_742d1023_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_historicalreportchapter
ADD CONSTRAINT decks_historicalrepo_history_user_id_fd5943d1_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_madefile
ADD CONSTRAINT decks_madefile_deck_id_6c39ffde_fk_decks_deck_id FOREIGN KEY (deck_id) REFERENCES decks_deck(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_madefile
ADD CONSTRAINT decks_madefile_report_id_a55fba79_fk_decks_evaluationreport_id FOREIGN KEY (report_id) REFERENCES decks_evaluationreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_madefile
ADD CONSTRAINT decks_madefile_task_id_f0045035_fk_task_queue_task_id FOREIGN KEY (task_id) REFERENCES task_queue_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY decks_reportchapter
ADD CONSTRAINT decks_reportchapter_report_id_572b44d9_fk_decks_eva FOREIGN KEY (report_id) REFERENCES decks_evaluationreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY django_admin_log
ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY django_admin_log
ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY editing_savedform
ADD CONSTRAINT editing_savedform_user_id_49745def_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY editing_unsaved
ADD CONSTRAINT editing_unsaved_user_id_3df97e80_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY following_follow
ADD CONSTRAINT following_follow_follower_id_afa02f25_fk_following_follower_id FOREIGN KEY (follower_id) REFERENCES following_follower(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY following_notice
ADD CONSTRAINT following_notice_follow_id_845c89bc_fk_following_follow_id FOREIGN KEY (follow_id) REFERENCES following_follow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_allocationraise
ADD CONSTRAINT grants_allocationraise_call_id_ead78a5d_fk_grants_call_id FOREIGN KEY (call_id) REFERENCES grants_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_application
ADD CONSTRAINT grants_application_applicant_id_c308f247_fk_members_o FOREIGN KEY (applicant_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_application
ADD CONSTRAINT grants_application_call_id_eacdfed4_fk_grants_call_id FOREIGN KEY (call_id) REFERENCES grants_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_call
ADD CONSTRAINT grants_call_programme_id_0c86f40e_fk_grants_programme_id FOREIGN KEY (programme_id) REFERENCES grants_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_callattachment
ADD CONSTRAINT grants_callattachment_call_id_53cca1d1_fk_grants_call_id FOREIGN KEY (call_id) REFERENCES grants_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_calllink
ADD CONSTRAINT grants_calllink_call_id_24f532d1_fk_grants_call_id FOREIGN KEY (call_id) REFERENCES grants_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_contract
ADD CONSTRAINT grants_contract_application_id_3e6a6d5c_fk_grants_ap FOREIGN KEY (application_id) REFERENCES grants_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_criterion
ADD CONSTRAINT grants_criterion_call_id_6dbec441_fk_grants_call_id FOREIGN KEY (call_id) REFERENCES grants_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_historicalallocationraise
ADD CONSTRAINT grants_historicalall_history_user_id_c0ea2560_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_historicalapplication
ADD CONSTRAINT grants_historicalapp_history_user_id_4a6f0907_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_historicalcalllink
ADD CONSTRAINT grants_historicalcal_history_user_id_08b387f9_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_historicalcall
ADD CONSTRAINT grants_historicalcal_history_user_id_66ce583d_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_historicalcallattachment
ADD CONSTRAINT grants_historicalcal_history_user_id_f49ec3c1_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_historicalcontract
ADD CONSTRAINT grants_historicalcon_history_user_id_53c344ab_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_historicalcriterion
ADD CONSTRAINT grants_historicalcri_history_user_id_6e466897_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_historicalprogramme
ADD CONSTRAINT grants_historicalpro_history_user_id_4d9056c0_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY grants_programme
ADD CONSTRAINT grants_programme_department_id_f056705b_fk_members_d FOREIGN KEY (department_id) REFERENCES members_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_calendarsource
ADD CONSTRAINT harvest_calendarsour_organisation_id_4239108e_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_calendarsource
ADD CONSTRAINT harvest_calendarsource_added_by_id_38519c20_fk_members_user_id FOREIGN KEY (added_by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_calendarsource
ADD CONSTRAINT harvest_calendarsource_task_id_c217fc1d_fk_task_queue_task_id FOREIGN KEY (task_id) REFERENCES task_queue_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_foundevent
ADD CONSTRAINT harvest_foundevent_activity_id_a7939ad3_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_foundevent
ADD CONSTRAINT harvest_foundevent_decided_by_id_acdcee2b_fk_members_user_id FOREIGN KEY (decided_by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_foundevent
ADD CONSTRAINT harvest_foundevent_organisation_id_b0f9545d_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_foundevent
ADD CONSTRAINT harvest_foundevent_report_id_db9272dd_fk_reports_a FOREIGN KEY (report_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_foundevent
ADD CONSTRAINT harvest_foundevent_source_id_800cc517_fk_harvest_c FOREIGN KEY (source_id) REFERENCES harvest_calendarsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY harvest_historicalcalendarsource
ADD CONSTRAINT harvest_historicalca_history_user_id_1a88f27d_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY history_binned
ADD CONSTRAINT history_binned_change_id_2480330c_fk_history_change_id FOREIGN KEY (change_id) REFERENCES history_change(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY history_binned
ADD CONSTRAINT history_binned_content_type_id_0d870276_fk_django_co FOREIGN KEY (content_type_id) REFERENCES django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY history_change
ADD CONSTRAINT history_change_content_type_id_124605cc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY history_change
ADD CONSTRAINT history_change_takes_back_id_05e70f58_fk_history_change_id FOREIGN KEY (takes_back_id) REFERENCES history_change(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY history_change
ADD CONSTRAINT history_change_user_id_44bbc7ee_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_historicalitemlink
ADD CONSTRAINT improvement_plan_his_history_user_id_17c4f592_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_historicalarea
ADD CONSTRAINT improvement_plan_his_history_user_id_29cebc1a_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_historicalitem
ADD CONSTRAINT improvement_plan_his_history_user_id_6100c0ab_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_historicalmeasurement
ADD CONSTRAINT improvement_plan_his_history_user_id_71a87be4_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_historicalplan
ADD CONSTRAINT improvement_plan_his_history_user_id_c70d2cb0_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_historicalindicator
ADD CONSTRAINT improvement_plan_his_history_user_id_d3cab032_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_indicator
ADD CONSTRAINT improvement_plan_ind_item_id_26dfb5b8_fk_improveme FOREIGN KEY (item_id) REFERENCES improvement_plan_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_item
ADD CONSTRAINT improvement_plan_ite_area_id_a1885dbc_fk_improveme FOREIGN KEY (area_id) REFERENCES improvement_plan_area(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_item
ADD CONSTRAINT improvement_plan_ite_carried_over_from_id_737033b9_fk_improveme FOREIGN KEY (carried_over_from_id) REFERENCES improvement_plan_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_item
ADD CONSTRAINT improvement_plan_ite_department_id_1a903247_fk_members_d FOREIGN KEY (department_id) REFERENCES members_department(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_item
ADD CONSTRAINT improvement_plan_ite_grant_programme_id_046636f6_fk_grants_pr FOREIGN KEY (grant_programme_id) REFERENCES grants_programme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_item_implementers
ADD CONSTRAINT improvement_plan_ite_item_id_19290d59_fk_improveme FOREIGN KEY (item_id) REFERENCES improvement_plan_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_itemlink
ADD CONSTRAINT improvement_plan_ite_item_id_6f9010b0_fk_improveme FOREIGN KEY (item_id) REFERENCES improvement_plan_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_item_implementers
ADD CONSTRAINT improvement_plan_ite_organisation_id_4b3794a0_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_item
ADD CONSTRAINT improvement_plan_ite_parent_id_9f2de592_fk_improveme FOREIGN KEY (parent_id) REFERENCES improvement_plan_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_item
ADD CONSTRAINT improvement_plan_ite_plan_id_832a9e10_fk_improveme FOREIGN KEY (plan_id) REFERENCES improvement_plan_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_measurement
ADD CONSTRAINT improvement_plan_mea_indicator_id_454d84f1_fk_improveme FOREIGN KEY (indicator_id) REFERENCES improvement_plan_indicator(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY improvement_plan_plan
ADD CONSTRAINT improvement_plan_pla_meeting_id_a173188b_fk_activitie FOREIGN KEY (meeting_id) REFERENCES activities_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_categorystatus
ADD CONSTRAINT members_categorystat_organisation_id_af5968a0_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_criterion
ADD CONSTRAINT members_criterion_criteria_set_id_52ff8253_fk_members_c FOREIGN KEY (criteria_set_id) REFERENCES members_criteriaset(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_department
ADD CONSTRAINT members_department_organisation_id_b4527f61_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalcategorystatus
ADD CONSTRAINT members_historicalca_history_user_id_a6ce216d_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalcriteriaset
ADD CONSTRAINT members_historicalcr_history_user_id_90ef9d29_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalcriterion
ADD CONSTRAINT members_historicalcr_history_user_id_ec2f86da_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicaldepartment
ADD CONSTRAINT members_historicalde_history_user_id_f71df3a8_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalevidencedeadline
ADD CONSTRAINT members_historicalev_history_user_id_780c41b3_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalinvitation
ADD CONSTRAINT members_historicalin_history_user_id_22851b67_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalindicator
ADD CONSTRAINT members_historicalin_history_user_id_915a8deb_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalmandate
ADD CONSTRAINT members_historicalma_history_user_id_2b1c9e8b_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalorganisationuser
ADD CONSTRAINT members_historicalor_history_user_id_408b0a5c_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalorganisation
ADD CONSTRAINT members_historicalor_history_user_id_d059663f_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicalperson
ADD CONSTRAINT members_historicalpe_history_user_id_478ad87f_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_historicaluser
ADD CONSTRAINT members_historicalus_history_user_id_9ed62aa4_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_indicator
ADD CONSTRAINT members_indicator_criterion_id_cfc0dd85_fk_members_criterion_id FOREIGN KEY (criterion_id) REFERENCES members_criterion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_invitation
ADD CONSTRAINT members_invitation_accepted_by_id_987181ff_fk_members_user_id FOREIGN KEY (accepted_by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_invitation
ADD CONSTRAINT members_invitation_invited_by_id_a777c25b_fk_members_user_id FOREIGN KEY (invited_by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_invitation
ADD CONSTRAINT members_invitation_organisation_id_65b59b5e_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_mandate
ADD CONSTRAINT members_mandate_organisation_id_2793015f_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_mandate
ADD CONSTRAINT members_mandate_person_id_3569889c_fk_members_person_id FOREIGN KEY (person_id) REFERENCES members_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_organisationuser
ADD CONSTRAINT members_organisation_organisation_id_463dc27f_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_organisationuser
ADD CONSTRAINT members_organisationuser_user_id_c4081719_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_user_groups
ADD CONSTRAINT members_user_groups_group_id_39b83d85_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_user_groups
ADD CONSTRAINT members_user_groups_user_id_db5cba0f_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_user_user_permissions
ADD CONSTRAINT members_user_user_pe_permission_id_5f80148e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY members_user_user_permissions
ADD CONSTRAINT members_user_user_pe_user_id_3371a207_fk_members_u FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY mfa_authenticator
ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY news_historicalnewsitem
ADD CONSTRAINT news_historicalnewsi_history_user_id_9443062e_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY news_historicalnewsphoto
ADD CONSTRAINT news_historicalnewsp_history_user_id_1c643a2a_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY news_newsphoto
ADD CONSTRAINT news_newsphoto_item_id_b3526186_fk_news_newsitem_id FOREIGN KEY (item_id) REFERENCES news_newsitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY portal_historicalsiteprofile
ADD CONSTRAINT portal_historicalsit_history_user_id_0e61e519_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY portal_historicalusefullink
ADD CONSTRAINT portal_historicaluse_history_user_id_defdd599_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY portal_setaside
ADD CONSTRAINT portal_setaside_by_id_70975e80_fk_members_user_id FOREIGN KEY (by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY portal_siteprofile
ADD CONSTRAINT portal_siteprofile_region_id_0e1be2c2_fk_members_o FOREIGN KEY (region_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_activity_id_1f1e02d9_fk_activitie FOREIGN KEY (activity_id) REFERENCES activities_activity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport_indicators
ADD CONSTRAINT reports_activityrepo_activityreport_id_03191cd0_fk_reports_a FOREIGN KEY (activityreport_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport_topics
ADD CONSTRAINT reports_activityrepo_activityreport_id_2841d73e_fk_reports_a FOREIGN KEY (activityreport_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_grant_project_id_fedf5372_fk_grants_ap FOREIGN KEY (grant_project_id) REFERENCES grants_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_heading_id_3b75ee63_fk_activitie FOREIGN KEY (heading_id) REFERENCES activities_heading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport_indicators
ADD CONSTRAINT reports_activityrepo_indicator_id_6377e8fa_fk_members_i FOREIGN KEY (indicator_id) REFERENCES members_indicator(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_kind_id_03c493c6_fk_reports_r FOREIGN KEY (kind_id) REFERENCES reports_reportkind(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_organisation_id_195505e7_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_organiser_id_4855290d_fk_members_o FOREIGN KEY (organiser_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_outcome_id_7c99fb34_fk_activitie FOREIGN KEY (outcome_id) REFERENCES activities_activityoutcome(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_plan_item_id_695138f8_fk_improveme FOREIGN KEY (plan_item_id) REFERENCES improvement_plan_item(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_series_id_a0bbf4f3_fk_activitie FOREIGN KEY (series_id) REFERENCES activities_series(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport_topics
ADD CONSTRAINT reports_activityrepo_topic_id_5892e315_fk_activitie FOREIGN KEY (topic_id) REFERENCES activities_topic(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityrepo_updated_by_id_33eb4b85_fk_members_u FOREIGN KEY (updated_by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_activityreport
ADD CONSTRAINT reports_activityreport_author_id_311c11f6_fk_members_user_id FOREIGN KEY (author_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_chosenreport
ADD CONSTRAINT reports_chosenreport_minutes_id_4841a341_fk_reports_t FOREIGN KEY (minutes_id) REFERENCES reports_townminutes(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_chosenreport
ADD CONSTRAINT reports_chosenreport_report_id_8b99b927_fk_reports_a FOREIGN KEY (report_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_evidencelink
ADD CONSTRAINT reports_evidencelink_added_by_id_b89b78be_fk_members_user_id FOREIGN KEY (added_by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_evidencelink
ADD CONSTRAINT reports_evidencelink_indicator_id_5bab2102_fk_members_i FOREIGN KEY (indicator_id) REFERENCES members_indicator(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_evidencelink
ADD CONSTRAINT reports_evidencelink_organisation_id_b864287a_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_historicalactivityreport
ADD CONSTRAINT reports_historicalac_history_user_id_b1f75e74_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_historicalevidencelink
ADD CONSTRAINT reports_historicalev_history_user_id_cf52fa86_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_historicalreportkind
ADD CONSTRAINT reports_historicalre_history_user_id_7992394f_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_historicalreportphoto
ADD CONSTRAINT reports_historicalre_history_user_id_800b7e1c_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_historicalreportattachment
ADD CONSTRAINT reports_historicalre_history_user_id_9e379f31_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_historicaltownminutes
ADD CONSTRAINT reports_historicalto_history_user_id_548a8b5a_fk_members_u FOREIGN KEY (history_user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportattachment
ADD CONSTRAINT reports_reportattach_report_id_2c932bc3_fk_reports_a FOREIGN KEY (report_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportattachment
ADD CONSTRAINT reports_reportattach_shown_as_id_b64c1916_fk_activitie FOREIGN KEY (shown_as_id) REFERENCES activities_activityattachment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportevent
ADD CONSTRAINT reports_reportevent_by_id_16a718a7_fk_members_user_id FOREIGN KEY (by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportevent
ADD CONSTRAINT reports_reportevent_report_id_5031d186_fk_reports_a FOREIGN KEY (report_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportkind
ADD CONSTRAINT reports_reportkind_heading_id_cfccfc05_fk_activities_heading_id FOREIGN KEY (heading_id) REFERENCES activities_heading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportlink
ADD CONSTRAINT reports_reportlink_report_id_1a874483_fk_reports_a FOREIGN KEY (report_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportlink
ADD CONSTRAINT reports_reportlink_shown_as_id_afbc7787_fk_activitie FOREIGN KEY (shown_as_id) REFERENCES activities_activitylink(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportpartner
ADD CONSTRAINT reports_reportpartne_report_id_a7e1e9c2_fk_reports_a FOREIGN KEY (report_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportphoto
ADD CONSTRAINT reports_reportphoto_report_id_7f4e3c9f_fk_reports_a FOREIGN KEY (report_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportphoto
ADD CONSTRAINT reports_reportphoto_shown_as_id_32397b04_fk_activitie FOREIGN KEY (shown_as_id) REFERENCES activities_activityphoto(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_reportversion
ADD CONSTRAINT reports_reportversio_report_id_ecc3da98_fk_reports_a FOREIGN KEY (report_id) REFERENCES reports_activityreport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_stash
ADD CONSTRAINT reports_stash_user_id_456c5e87_fk_members_user_id FOREIGN KEY (user_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_townminutes
ADD CONSTRAINT reports_townminutes_meeting_id_8b3e8d4a_fk_activitie FOREIGN KEY (meeting_id) REFERENCES activities_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_townminutes
ADD CONSTRAINT reports_townminutes_organisation_id_262452b7_fk_members_o FOREIGN KEY (organisation_id) REFERENCES members_organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY reports_townminutes
ADD CONSTRAINT reports_townminutes_updated_by_id_f1501bde_fk_members_user_id FOREIGN KEY (updated_by_id) REFERENCES members_user(id) DEFERRABLE INITIALLY DEFERRED;
