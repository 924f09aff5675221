package id.pendamping.group;

import id.pendamping.journal.StateRules;
import java.util.List;

/** A group's account is the one that was registered, or the one that replaced it, checked as the record says. */
class AccountFold implements StateRules {

    @Override
    public List<Fold> folds() {
        return List.of(
                new Fold(List.of("bank_account"), """
                        with told as (
                            select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence,
                                j.data ->> 'accountDigest' as account
                            from journal_entry j where j.subject_kind = 'CASE'
                              and j.type in ('group-registered', 'bank-account-corrected')
                            order by j.subject_id, j.sequence desc)
                        select g.number, t.sequence, 'bank_account.holder', b.digest, t.account
                        from told t join aid_group g on g.id = t.case_id
                        left join lateral (select row_digest(a.id::text, a.bank_code, encode(a.number_fingerprint, 'hex'),
                                a.masked_number, a.holder, a.branch, a.type) as digest
                            from bank_account a where a.case_id = t.case_id and a.current) b on true
                        where t.account is not null and b.digest is distinct from t.account
                        order by 1"""),
                new Fold(List.of("bank_account"), """
                        with told as (
                            select distinct on (j.subject_id) j.subject_id::uuid as case_id, j.sequence,
                                case when j.type = 'bank-account-checked' then j.data ->> 'verdict' else 'UNVERIFIED' end as status
                            from journal_entry j where j.subject_kind = 'CASE'
                              and (j.type in ('group-registered', 'bank-account-corrected', 'bank-account-checked')
                                or j.type = 'group-change-decided' and j.data ->> 'bank' = 'TO_CHECK')
                            order by j.subject_id, j.sequence desc)
                        select g.number, t.sequence, 'bank_account.status', b.status, t.status
                        from told t join aid_group g on g.id = t.case_id
                        left join bank_account b on b.case_id = t.case_id and b.current
                        where b.status is distinct from t.status
                        order by 1"""),
                new Fold(List.of("aid_group"), """
                        select g.number, j.sequence, 'aid_group.' || d.field, d.says, d.should
                        from journal_entry j join aid_group g on g.id::text = j.subject_id,
                        lateral (values ('number', g.number, j.data ->> 'number'),
                            ('regency', g.regency, j.data ->> 'regency'),
                            ('programme_year', g.programme_year::text, j.data ->> 'programmeYear'),
                            ('programme_version', g.programme_version::text,
                                coalesce(j.data ->> 'programmeVersion', '1')))
                            as d (field, says, should)
                        where j.subject_kind = 'CASE' and j.type = 'group-registered' and d.says is distinct from d.should
                        order by 1"""));
    }
}
