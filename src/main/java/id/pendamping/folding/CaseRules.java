package id.pendamping.folding;

import id.pendamping.journal.StateRules;
import java.util.List;

/** Every group has a case that ended as its journal says, and running cases wait for somebody. */
class CaseRules implements StateRules {

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(Part.STATE, "running", "select count(*) from group_case where outcome is null"),
                ended("closed"),
                ended("recovered"),
                ended("rejected"),
                ended("dissolved"),
                ended("barred"),
                ended("withdrawn"));
    }

    private static Figure ended(String outcome) {
        return new Figure(
                Part.STATE, outcome, "select count(*) from group_case where outcome = '%s'".formatted(outcome));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(Part.STATE, "group without case", """
                        select g.number from group_card g
                        where not exists (select 1 from group_case c where c.case_id = g.case_id) order by 1"""),
                new Rule(Part.STATE, "closed differs", outcomeDiffers("closed", "case-closed", "SETTLED")),
                new Rule(Part.STATE, "recovered differs", outcomeDiffers("recovered", "case-closed", "RECOVERED")),
                new Rule(Part.STATE, "rejected differs", """
                        select g.number from group_case c join group_card g on g.case_id = c.case_id
                        where case when c.outcome in ('rejected', 'dissolved', 'barred') then c.outcome end is distinct from (
                            select case j.data ->> 'reason' when 'DISSOLUTION' then 'dissolved' when 'SUSPENSION' then 'barred'
                                else 'rejected' end
                            from journal_entry j where j.subject_kind = 'CASE'
                              and j.subject_id = c.case_id::text and j.type = 'group-rejected' limit 1)
                        order by 1"""),
                new Rule(Part.STATE, "withdrawn differs", """
                        select g.number from group_case c join group_card g on g.case_id = c.case_id
                        where (c.outcome is not distinct from 'withdrawn') <> exists (
                            select 1 from journal_entry j where j.subject_kind = 'CASE'
                              and j.subject_id = c.case_id::text and (
                                (j.type = 'failed-transfer-decided' and j.data ->> 'verdict' = 'WITHDRAWN')
                                or (j.type = 'group-withdrew' and j.data ->> 'moment' = 'BEFORE_PAYMENT')))
                        order by 1"""),
                new Rule(Part.STATE, "ended more than once", """
                        select g.number from journal_entry j join group_card g on g.case_id::text = j.subject_id
                        where j.subject_kind = 'CASE' and (j.type in ('case-closed', 'group-rejected')
                            or (j.type = 'failed-transfer-decided' and j.data ->> 'verdict' = 'WITHDRAWN')
                            or (j.type = 'group-withdrew' and j.data ->> 'moment' = 'BEFORE_PAYMENT'))
                        group by g.number having count(*) > 1 order by 1"""),
                new Rule(Part.STATE, "task of an ended case", """
                        select g.number from group_case c join group_card g on g.case_id = c.case_id
                        where c.outcome is not null and exists (
                            select 1 from worklist_task w where w.case_id = c.case_id and w.step not in ('monitor-business', 'write-handover',
                                'decide-paper-correction')
                              and not (w.step in ('check-late-return', 'decide-late-return', 'propose-credit', 'decide-credit')
                                and exists (select 1 from journal_entry j where j.subject_kind = 'CASE'
                                  and j.subject_id = c.case_id::text and j.type = 'late-return-reported'
                                  and j.data ->> 'moment' = 'SETTLED'))
                              and not (w.step in ('decide-recall', 'answer-own-payment', 'order-recovery', 'record-instalment',
                                  'verify-instalment', 'propose-write-off', 'decide-write-off', 'propose-credit', 'decide-credit',
                                  'check-late-return', 'decide-late-return')
                                and exists (select 1 from journal_entry j where j.subject_kind = 'CASE'
                                  and j.subject_id = c.case_id::text and (j.type in ('recall-proposed', 'own-payment-recorded')
                                    or j.type = 'late-return-decided' and j.data ->> 'owed' = 'true'))))
                        order by 1"""),
                new Rule(Part.STATE, "running without a task", """
                        select g.number from group_case c join group_card g on g.case_id = c.case_id
                        where c.outcome is null and not exists (select 1 from worklist_task w where w.case_id = c.case_id)
                        order by 1"""));
    }

    private static String outcomeDiffers(String outcome, String type, String settlement) {
        return """
                select g.number from group_case c join group_card g on g.case_id = c.case_id
                where (c.outcome is not distinct from '%s') <> exists (
                    select 1 from journal_entry j where j.subject_kind = 'CASE' and j.subject_id = c.case_id::text
                      and j.type = '%s' and j.data ->> 'settlement' = '%s')
                order by 1""".formatted(outcome, type, settlement);
    }
}
