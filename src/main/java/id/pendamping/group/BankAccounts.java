package id.pendamping.group;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.PersonalData;
import id.pendamping.journal.RowDigest;
import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups' bank accounts: one current per group, replaced ones kept. */
@Component
class BankAccounts {

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    BankAccounts(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    Optional<BankAccount> current(CaseId caseId) {
        return jdbc.sql("""
                        select bank_code, masked_number, holder, branch, type, status
                        from bank_account where case_id = :caseId and current
                        """)
                .param("caseId", caseId.value())
                .query((row, index) -> new BankAccount(
                        row.getString("bank_code"),
                        row.getString("masked_number"),
                        row.getString("holder"),
                        row.getString("branch"),
                        BankAccount.Type.valueOf(row.getString("type")),
                        BankAccount.Status.valueOf(row.getString("status"))))
                .optional();
    }

    /** Gives the digest of what it wrote, for the fact that tells of it. */
    String add(
            CaseId caseId,
            String bankCode,
            AccountNumber number,
            String holder,
            String branch,
            BankAccount.Type type,
            Instant when) {
        UUID id = UuidCreator.getRandomBasedFast();
        byte[] fingerprint = personalData.fingerprint(Sealed.ACCOUNT, number.digits());
        String masked = PersonalData.maskTail(number.digits());
        jdbc.sql("""
                        insert into bank_account (id, case_id, bank_code, number_sealed, number_fingerprint,
                            masked_number, holder, branch, type, recorded_at)
                        values (:id, :caseId, :bank, :sealed, :fingerprint, :masked, :holder, :branch, :type, :at)
                        """)
                .param("id", id)
                .param("caseId", caseId.value())
                .param("bank", bankCode)
                .param("sealed", personalData.seal(number.digits()))
                .param("fingerprint", fingerprint)
                .param("masked", masked)
                .param("holder", holder)
                .param("branch", branch)
                .param("type", type.name())
                .param("at", Timestamp.from(when))
                .update();
        return RowDigest.of(id, bankCode, HexFormat.of().formatHex(fingerprint), masked, holder, branch, type);
    }

    void retireCurrent(CaseId caseId) {
        jdbc.sql("update bank_account set current = false where case_id = :caseId and current")
                .param("caseId", caseId.value())
                .update();
    }

    void setStatus(CaseId caseId, BankAccount.Status status) {
        jdbc.sql("update bank_account set status = :status where case_id = :caseId and current")
                .param("status", status.name())
                .param("caseId", caseId.value())
                .update();
    }
}
