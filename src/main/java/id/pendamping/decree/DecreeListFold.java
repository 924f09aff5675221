package id.pendamping.decree;

import id.pendamping.journal.Differing;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** A decree of a list is the one whose digest its entries name, ratified when they say so. */
class DecreeListFold implements StateRules {

    /** Over number and date of the decree {@code d}, the rows {@code r} of its annex, and who leaves. */
    static final String DIGEST = """
            rtrim(regexp_replace(encode(sha256(convert_to(concat_ws('|', d.number, d.decreed_on) || chr(10)
                || coalesce(string_agg(concat_ws('|', r.position, r.case_id, r.group_number, r.name, r.regency, r.village, r.members,
                r.amount), chr(10) order by r.position), '') || coalesce(chr(10) || (select string_agg(concat_ws('|', 'leaves',
                l.position, l.case_id, l.group_number, l.name, l.regency, l.village, l.amount, l.ground), chr(10)
                order by l.position) from recipient_decree_leaver l where l.decree_id = d.id), ''),
                'UTF8')), 'hex'), '(.{8})', '\\1-', 'g'), '-')""";

    /** As it was drawn up last, as it was answered last, and how it stands since. */
    private static final String TOLD = """
            with entries as (
                select j.subject_id::uuid as id, j.sequence, j.type, j.data, j.actor, j.reason, j.occurred_at,
                    j.type = 'recipient-decree-drawn-up' or j.data ->> 'amendment' = 'SUBMITTED' as is_draft,
                    case j.type when 'recipient-decree-drawn-up' then 'SUBMITTED'
                        when 'recipient-decree-amended' then j.data ->> 'amendment'
                        when 'recipient-decree-answered' then j.data ->> 'decree'
                        when 'recipient-decree-applied' then case j.data ->> 'remainder' when 'NONE' then 'SETTLED' end
                        else case when j.data ->> 'leftOver' = 'LEFT' then 'SETTLED' end end as state
                from journal_entry j where j.subject_kind = 'DECREE' and j.type in
                    ('recipient-decree-drawn-up', 'recipient-decree-amended', 'recipient-decree-answered',
                     'recipient-decree-applied', 'recipient-decree-settled')),
            first as (select * from entries where type = 'recipient-decree-drawn-up'),
            drafts as (select distinct on (id) * from entries where is_draft order by id, sequence desc),
            answers as (
                select distinct on (id) * from entries where type = 'recipient-decree-answered' order by id, sequence desc),
            words as (select distinct on (id) id, case when not is_draft then reason end as reason from entries
                where type in ('recipient-decree-drawn-up', 'recipient-decree-amended', 'recipient-decree-answered')
                order by id, sequence desc),
            told as (
                select e.id, max(e.sequence) as sequence,
                    (array_agg(e.state order by e.sequence desc) filter (where e.state is not null))[1] as state
                from entries e group by 1),
            frozen as (
                select j.subject_id as phase, j.data ->> 'list' as list, j.actor from journal_entry j
                where j.subject_kind = 'PHASE' and j.type = 'nominative-list-frozen'),
            kept as (select d.*, (select %s from recipient_decree_row r where r.decree_id = d.id) as annex from recipient_decree d)
            """.formatted(DIGEST);

    @Override
    public List<Name> names() {
        return List.of(new Name(Subject.Kind.DECREE, "recipient_decree", "number"));
    }

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(
                List.of("recipient_decree", "recipient_decree_row", "recipient_decree_leaver"),
                Subject.Kind.DECREE,
                TOLD
                        + """
                select coalesce(k.id, t.id)::text, coalesce(t.sequence, 0), 'recipient_decree.' || f.field, f.says, f.should
                from kept k full join told t using (id) left join first b using (id) left join drafts d using (id)
                left join answers a using (id) left join words w using (id)
                left join frozen z on z.phase = b.data ->> 'phaseId' and z.list = b.data ->> 'list',
                lateral (values ('digest', k.digest, d.data ->> 'digest'), ('annex', k.annex, d.data ->> 'digest'),
                    ('amends', k.amends::text, b.data ->> 'amends'), ('phase_id', k.phase_id::text, b.data ->> 'phaseId'),
                    ('list', k.list::text, b.data ->> 'list'), ('frozen_by', k.frozen_by, z.actor),
                    ('groups', k.groups::text, d.data ->> 'groups'), ('amount', k.amount::text, d.data ->> 'amount'),
                    ('leaving', k.leaving::text, coalesce(d.data ->> 'leaving', '0')), ('drawn_by', k.drawn_by, d.actor),
                    ('drawn_at', k.drawn_at::text, %s), ('state', k.state, t.state),
                    ('answered_by', k.answered_by, a.actor), ('answered_at', k.answered_at::text, %s),
                    ('ratified_on', k.ratified_on::text, a.data ->> 'ratifiedOn'), ('reason', k.reason, w.reason))
                    as f (field, says, should)
                where %s order by 1, 2, 3""".formatted(
                                        Field.momentOf("k.drawn_at", "d.occurred_at"),
                                        Field.momentOf("k.answered_at", "a.occurred_at"),
                                        Differing.of("f.says", "f.should"))));
    }
}
