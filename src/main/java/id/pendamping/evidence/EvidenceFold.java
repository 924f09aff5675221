package id.pendamping.evidence;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Every picture and paper is the one that arrived, to the octet. Contents in another store are not read here. */
class EvidenceFold implements StateRules {

    private static final String KEPT = """
            with told as (
                select (j.data ->> 'evidenceId')::uuid as id, j.subject_id as case_id, j.sequence,
                    replace(j.data ->> 'sha256', '-', '') as sha256
                from journal_entry j where j.subject_kind = 'CASE' and j.type = 'evidence-kept')
            """;

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("evidence"), KEPT + """
                        select g.data ->> 'number', coalesce(t.sequence, 0), 'evidence.sha256', encode(e.sha256, 'hex'),
                            t.sha256
                        from told t full join (select * from evidence where subject like 'CASE:%') e on e.id = t.id
                        left join journal_entry g on g.subject_kind = 'CASE' and g.sequence = 1
                            and g.subject_id = coalesce(t.case_id, substr(e.subject, 6))
                        where encode(e.sha256, 'hex') is distinct from t.sha256
                        order by 1, 2"""), new Fold(List.of("evidence_content"), KEPT + """
                        select g.data ->> 'number', t.sequence, 'evidence_content.content',
                            encode(sha256(c.content), 'hex'), t.sha256
                        from told t join evidence e on e.id = t.id
                        join evidence_content c on c.sha256 = e.sha256
                        left join journal_entry g on g.subject_kind = 'CASE' and g.sequence = 1
                            and g.subject_id = t.case_id
                        where c.content is not null and sha256(c.content) <> c.sha256
                        order by 1, 2"""));
    }
}
