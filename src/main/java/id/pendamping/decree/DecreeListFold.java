package id.pendamping.decree;

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

    private static final String TOLD = """
            with told as (
                select j.subject_id::uuid as id, max(j.sequence) as sequence,
                    (array_agg(j.data ->> 'digest' order by j.sequence desc)
                        filter (where j.data ->> 'digest' is not null))[1] as digest,
                    max(j.data ->> 'ratifiedOn') as ratified_on, max(j.data ->> 'amends') as amends
                from journal_entry j where j.subject_kind = 'DECREE' and j.type in
                    ('recipient-decree-drawn-up', 'recipient-decree-amended', 'recipient-decree-answered')
                group by j.subject_id),
            kept as (
                select d.id, d.digest, d.ratified_on::text as ratified_on, d.amends::text as amends,
                    (select %s from recipient_decree_row r where r.decree_id = d.id) as annex from recipient_decree d)
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
                TOLD + """
                select coalesce(k.id, t.id)::text, coalesce(t.sequence, 0), 'recipient_decree.' || f.field, f.says, f.should
                from kept k full join told t using (id),
                lateral (values ('digest', k.digest, t.digest), ('annex', k.annex, t.digest),
                    ('ratified_on', k.ratified_on, t.ratified_on), ('amends', k.amends, t.amends)) as f (field, says, should)
                where f.says is distinct from f.should order by 1, 2, 3"""));
    }
}
