package id.pendamping.group;

import id.pendamping.access.PersonalData;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Place;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups as the database holds them. */
@Component
class JdbcGroups implements Groups {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Programme programme;
    private final PersonalData personalData;
    private final BankAccounts bankAccounts;
    private final ProhibitedItems prohibited;
    private final Clock clock;

    JdbcGroups(
            JdbcClient jdbc,
            CaseRows rows,
            Programme programme,
            PersonalData personalData,
            BankAccounts bankAccounts,
            ProhibitedItems prohibited,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.programme = programme;
        this.personalData = personalData;
        this.bankAccounts = bankAccounts;
        this.prohibited = prohibited;
        this.clock = clock;
    }

    @Override
    public GroupSummary get(CaseId caseId) {
        return rows.find(caseId).orElseThrow().summary();
    }

    @Override
    public Optional<Place> place(CaseId caseId) {
        return rows.find(caseId).map(CaseRows.Row::place);
    }

    @Override
    public Optional<CaseId> byNumber(String number) {
        return rows.byNumber(number);
    }

    @Override
    public List<Member> members(CaseId caseId) {
        return jdbc.sql("""
                        select id, name, role, nik_sealed, nik_fingerprint, phone_sealed, phone_fingerprint, birth_date, gender
                        from member where case_id = :caseId and left_on is null
                        order by position
                        """).param("caseId", caseId.value()).query(this::member).list();
    }

    private Member member(ResultSet row, int index) throws SQLException {
        byte[] nik = row.getBytes("nik_sealed");
        byte[] phone = row.getBytes("phone_sealed");
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Member.Role.valueOf(row.getString("role")),
                nik == null ? "" : masked(Sealed.NIK, nik, row, PersonalData::maskNik),
                phone == null ? "" : masked(Sealed.PHONE, phone, row, PersonalData::maskTail),
                row.getObject("birth_date", LocalDate.class),
                row.getString("gender"));
    }

    private String masked(String field, byte[] sealed, ResultSet row, UnaryOperator<String> mask) throws SQLException {
        return personalData
                .open(field, sealed, row.getBytes(field + "_fingerprint"))
                .map(mask)
                .orElse(PersonalData.UNREADABLE);
    }

    @Override
    public List<BudgetLine> budget(CaseId caseId) {
        return jdbc.sql("""
                        select id, position, category, description, quantity, unit, unit_price, amount, prohibited
                        from budget_line where case_id = :caseId
                        order by position
                        """)
                .param("caseId", caseId.value())
                .query((row, index) -> new BudgetLine(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        BudgetLine.Category.valueOf(row.getString("category")),
                        row.getString("description"),
                        row.getBigDecimal("quantity"),
                        row.getString("unit"),
                        Rupiah.of(row.getLong("unit_price")),
                        Rupiah.of(row.getLong("amount")),
                        row.getBoolean("prohibited")))
                .list();
    }

    @Override
    public boolean isProhibited(String description) {
        return prohibited.words().nameIn(description);
    }

    @Override
    public UUID addBudgetLine(CaseId caseId, BudgetLine.Category category, String description, Rupiah amount) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into budget_line (id, case_id, position, category, description, quantity, unit, unit_price,
                            amount, prohibited)
                        select :id, :caseId, max(position) + 1, :category, :description, 1, 'paket', :amount, :amount, false
                        from budget_line where case_id = :caseId""")
                .param("id", id)
                .param("caseId", caseId.value())
                .param("category", category.name())
                .param("description", description)
                .param("amount", amount.amount())
                .update();
        return id;
    }

    @Override
    public Optional<BankAccount> account(CaseId caseId) {
        return bankAccounts.current(caseId);
    }

    @Override
    public Roll roll(CaseId caseId) {
        GroupSummary group = get(caseId);
        SortedMap<Integer, String> names = new TreeMap<>();
        List<Concern> all = new ArrayList<>();
        if (group.memberCount() < programme.year(group.edition()).leastMembers()) {
            all.add(new Concern(0, Concern.Kind.TOO_FEW, null));
        }
        jdbc.sql("""
                        select m.position, m.name, m.employment = 'BEKERJA' as employed, m.consent_on is null as unconsented,
                            c.result, c.checked_on
                        from member m
                        left join identity_check c on c.member_id = m.id and c.result <> 'MATCH'
                        where m.case_id = :case and m.left_on is null
                        order by m.position
                        """).param("case", caseId.value()).query((RowCallbackHandler) row -> {
            int member = row.getInt("position");
            names.put(member, row.getString("name"));
            String result = row.getString("result");
            if (result != null) {
                all.add(new Concern(
                        member,
                        Concern.Kind.valueOf("IDENTITY_" + result),
                        row.getObject("checked_on", LocalDate.class)));
            }
            if (row.getBoolean("employed")) {
                all.add(new Concern(member, Concern.Kind.EMPLOYED, null));
            }
            if (row.getBoolean("unconsented")) {
                all.add(new Concern(member, Concern.Kind.NO_CONSENT, null));
            }
        });
        return new Roll(names, all);
    }

    @Override
    public int countReturn(CaseId caseId) {
        rows.forget();
        return jdbc.sql("update aid_group set returns = returns + 1 where id = :caseId returning returns")
                .param("caseId", caseId.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void setAccountStatus(CaseId caseId, BankAccount.Status status) {
        bankAccounts.setStatus(caseId, status);
    }

    @Override
    public String replaceAccount(CaseId caseId, String bankCode, String number, String holder, String branch) {
        BankAccount.Type type =
                bankAccounts.current(caseId).map(BankAccount::type).orElse(BankAccount.Type.KELOMPOK);
        bankAccounts.retireCurrent(caseId);
        AccountNumber checked = AccountNumber.parse(number).orElseThrow();
        return bankAccounts.add(caseId, bankCode, checked, holder, branch, type, clock.instant());
    }
}
