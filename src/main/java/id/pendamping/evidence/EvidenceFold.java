package id.pendamping.evidence;

import id.pendamping.journal.StateRules;
import java.util.List;

/**
 * Every picture and paper is the one that arrived, to the octet, and so is the small picture that pages show of it. Contents
 * in another store are not read here.
 */
class EvidenceFold implements StateRules {

    private static final String KEPT = """
            with told as (
                select (j.data ->> 'evidenceId')::uuid as id, j.subject_id as case_id, j.sequence, j.actor, j.occurred_at,
                    replace(j.data ->> 'sha256', '-', '') as sha256, j.data ->> 'mediaType' as media_type,
                    j.data ->> 'bytes' as bytes, replace(j.data ->> 'smallHash', '-', '') as small
                from journal_entry j where j.subject_kind = 'CASE' and j.type = 'evidence-kept')
            """;

    private static final Fold ROWS = new Fold(List.of("evidence"), KEPT + """
            select g.data ->> 'number', coalesce(t.sequence, 0), 'evidence.' || d.field, d.says, d.should
            from told t full join (select * from evidence where subject like 'CASE:%') e on e.id = t.id
            left join journal_entry g on g.subject_kind = 'CASE' and g.sequence = 1
                and g.subject_id = coalesce(t.case_id, substr(e.subject, 6)),
            lateral (values ('sha256', encode(e.sha256, 'hex'), t.sha256), ('kept_by', e.kept_by, t.actor),
                ('kept_at', e.kept_at::text, case when abs(extract(epoch from e.kept_at - t.occurred_at)) < 0.01
                    then e.kept_at else t.occurred_at end::text),
                ('subject', e.subject, 'CASE:' || t.case_id)) as d (field, says, should)
            where d.says is distinct from d.should
            order by 1, 2, 3""");

    /** Each content is read once. One that came twice may have become a small picture in either way. */
    private static final Fold CONTENTS = new Fold(List.of("evidence_content"), KEPT + """
            , smalls as (select sha256, array_agg(small) as all_told from told where small is not null group by 1),
            kept as materialized (
                select encode(c.sha256, 'hex') as sha256, c.media_type, c.bytes::text as bytes,
                    encode(sha256(c.small), 'hex') as small,
                    case when c.content is null then encode(c.sha256, 'hex') else encode(sha256(c.content), 'hex') end as content
                from evidence_content c)
            select g.data ->> 'number', t.sequence, 'evidence_content.' || d.field, d.says, d.should
            from told t left join smalls s using (sha256)
            left join kept k using (sha256)
            left join journal_entry g on g.subject_kind = 'CASE' and g.sequence = 1 and g.subject_id = t.case_id,
            lateral (values ('content', k.content, sha256), ('media_type', k.media_type, t.media_type),
                ('bytes', k.bytes, t.bytes), ('small', k.small, case when s.all_told is null or k.small = any(s.all_told)
                    then k.small else s.all_told[1] end)) as d (field, says, should)
            where d.says is distinct from d.should and (d.field = 'content' or k.sha256 is not null)
            order by 1, 2, 3""");

    @Override
    public List<Fold> folds() {
        return List.of(ROWS, CONTENTS);
    }

    @Override
    public List<Open> open() {
        return List.of(
                new Open("evidence_content.small", Open.EARLIER, """
                        select count(*) from evidence_content c where c.small is not null and not exists (
                            select 1 from evidence e join journal_entry j on j.subject_kind = 'CASE'
                              and j.type = 'evidence-kept' and j.subject_id = substr(e.subject, 6)
                              and j.data ->> 'evidenceId' = e.id::text
                            where e.sha256 = c.sha256 and j.data ->> 'smallHash' is not null)"""),
                new Open(
                        "evidence_content.content",
                        Open.ELSEWHERE,
                        "select count(*) from evidence_content where content is null"),
                new Open(
                        "evidence_content.width, evidence_content.height",
                        Open.UNTOLD,
                        "select count(*) from evidence_content where small is not null"),
                new Open(
                        "evidence.latitude, evidence.longitude, evidence.taken_on",
                        Open.UNTOLD,
                        "select count(*) from evidence where latitude is not null or taken_on is not null"));
    }
}
