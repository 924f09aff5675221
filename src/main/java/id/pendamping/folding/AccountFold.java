package id.pendamping.folding;

import id.pendamping.journal.Seal;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** A group's account is the one that was registered, or the one that replaced it, checked as the record says. */
class AccountFold implements StateRules {

    @Override
    public List<Seal> seals() {
        return List.of(new Seal(
                "bank_account.number_sealed",
                Subject.Kind.CASE,
                "select key, 'account', sealed, print from group_account_seal",
                """
                select g.number, coalesce((select max(j.sequence) from journal_entry j where j.subject_kind = 'CASE'
                      and j.subject_id = k.case_id::text and j.data ->> 'accountDigest' = k.digest), 0), 'bank_account.number', k.key
                from group_account_seal k join group_card g using (case_id) where k.key in (%1$s) order by 1, 2"""));
    }

    /** Each that was registered or has replaced another has a row; the last one is the current one. */
    private static final Fold ACCOUNTS = new Fold(List.of("bank_account"), """
            with told as (
                select j.subject_id::uuid as case_id, j.sequence, j.data ->> 'accountDigest' as account,
                    row_number() over (partition by j.subject_id order by j.sequence) as nth,
                    row_number() over (partition by j.subject_id order by j.sequence desc) = 1 as current
                from journal_entry j where j.subject_kind = 'CASE' and j.type in ('group-registered', 'bank-account-corrected'))
            select g.number, coalesce(t.sequence, 0), 'bank_account.' || d.field, d.says, d.should
            from told t full join group_account_row b using (case_id, nth) join group_card g using (case_id),
            lateral (values ('holder', b.digest, case when t.sequence is null then null else coalesce(t.account, b.digest) end),
                ('current', b.current::text, t.current::text)) as d (field, says, should)
            where d.says is distinct from d.should
            order by 1, 2, 3""");

    private static final Fold CHECKED = new Fold(List.of("bank_account"), """
            with entry as (
                select j.subject_id::uuid as case_id, j.sequence, j.type, j.data, count(*) filter (where j.type in ('group-registered',
                        'bank-account-corrected')) over (partition by j.subject_id order by j.sequence) as nth
                from journal_entry j where j.subject_kind = 'CASE'
                  and (j.type in ('group-registered', 'bank-account-corrected', 'bank-account-checked')
                    or j.type = 'group-change-decided' and j.data ->> 'bank' = 'TO_CHECK')),
            told as (
                select distinct on (case_id, nth) case_id, nth, sequence,
                    case type when 'bank-account-checked' then data ->> 'verdict' else 'UNVERIFIED' end as status
                from entry order by case_id, nth, sequence desc)
            select g.number, t.sequence, 'bank_account.status', b.status, t.status
            from told t join group_card g using (case_id) left join group_account_row b using (case_id, nth)
            where b.status is distinct from t.status
            order by 1, 2""");

    @Override
    public List<Fold> folds() {
        return List.of(ACCOUNTS, CHECKED);
    }
}
