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

    @Override
    public List<Fold> folds() {
        return List.of(new Fold(List.of("bank_account"), """
                        with told as (
                            select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence,
                                j.data ->> 'accountDigest' as account
                            from journal_entry j where j.subject_kind = 'CASE'
                              and j.type in ('group-registered', 'bank-account-corrected')
                            order by j.subject_id, j.sequence desc)
                        select g.number, t.sequence, 'bank_account.holder', b.digest, t.account
                        from told t join group_card g using (case_id)
                        left join group_account_digest b using (case_id)
                        where t.account is not null and b.digest is distinct from t.account
                        order by 1"""), new Fold(List.of("bank_account"), """
                        with told as (
                            select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence,
                                case when j.type = 'bank-account-checked' then j.data ->> 'verdict' else 'UNVERIFIED' end as status
                            from journal_entry j where j.subject_kind = 'CASE'
                              and (j.type in ('group-registered', 'bank-account-corrected', 'bank-account-checked')
                                or j.type = 'group-change-decided' and j.data ->> 'bank' = 'TO_CHECK')
                            order by j.subject_id, j.sequence desc)
                        select g.number, t.sequence, 'bank_account.status', b.status, t.status
                        from told t join group_card g using (case_id)
                        left join group_account_digest b using (case_id)
                        where b.status is distinct from t.status
                        order by 1"""));
    }
}
