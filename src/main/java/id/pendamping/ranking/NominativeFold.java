package id.pendamping.ranking;

import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** A frozen list is the one whose digest its entry names. */
class NominativeFold implements StateRules {

    /** Over the places {@code p} of one list. */
    static final String DIGEST = """
            rtrim(regexp_replace(encode(sha256(convert_to(string_agg(concat_ws('|', p.place, p.case_id, p.placement, p.amount,
                p.score, p.reason), chr(10) order by p.place), 'UTF8')), 'hex'), '(.{8})', '\\1-', 'g'), '-')""";

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("nominative_list", "nominative_place"), Subject.Kind.PHASE, """
                with told as (
                    select j.subject_id::uuid as phase_id, (j.data ->> 'list')::int as number, j.sequence,
                        j.data ->> 'digest' as digest
                    from journal_entry j where j.subject_kind = 'PHASE' and j.type = 'nominative-list-frozen'),
                kept as (
                    select l.phase_id, l.number, (select %s from nominative_place p
                        where p.phase_id = l.phase_id and p.list = l.number) as digest
                    from nominative_list l where l.state = 'FROZEN')
                select coalesce(k.phase_id, t.phase_id)::text, coalesce(t.sequence, 0), 'nominative_list.digest', k.digest, t.digest
                from kept k full join told t using (phase_id, number)
                where k.digest is distinct from t.digest order by 1, 2""".formatted(DIGEST)));
    }
}
