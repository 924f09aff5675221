package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Rupiah;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decrees in the database, which itself keeps every phase below its ceiling. */
@Repository
class JdbcDecrees implements DecreeBook {

    private final JdbcClient jdbc;

    JdbcDecrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Recipient> of(CaseId caseId) {
        return jdbc.sql("""
                        select d.number, d.decreed_on, r.amount, r.ratified_on
                        from decree_recipient r join decree d on d.id = r.decree_id
                        where r.case_id = :case and r.state <> 'WITHDRAWN'""")
                .param("case", caseId.value())
                .query((row, number) -> new Recipient(
                        row.getString("number"),
                        row.getObject("decreed_on", LocalDate.class),
                        Rupiah.of(row.getLong("amount")),
                        row.getObject("ratified_on", LocalDate.class)))
                .optional();
    }

    @Override
    public Room room(UUID phaseId) {
        return jdbc.sql("""
                        select ceiling - committed as money, quota - named as places
                        from phase_commitment where phase_id = :phase""")
                .param("phase", phaseId)
                .query((row, number) -> new Room(Rupiah.of(row.getLong("money")), row.getInt("places")))
                .single();
    }

    @Override
    public Paper paper(UUID phaseId, String number) {
        return jdbc.sql("""
                        select ceiling - committed as money, quota - named as places, d.number, d.decreed_on
                        from phase_commitment
                            left join lateral (select number, decreed_on from decree
                                where type = 'PENERIMA' and compared_number(number) = :alike
                                order by number = :number desc, number limit 1) d on true
                        where phase_id = :phase""")
                .param("phase", phaseId)
                .param("number", number)
                .param("alike", NormalForm.comparedNumber(number))
                .query((row, index) -> new Paper(
                        new Room(Rupiah.of(row.getLong("money")), row.getInt("places")),
                        Objects.requireNonNullElse(row.getString("number"), number),
                        row.getObject("decreed_on", LocalDate.class)))
                .single();
    }

    @Override
    public void name(GroupSummary group, String number, LocalDate date, Rupiah amount, Act act) {
        jdbc.sql("""
                        insert into decree (id, type, number, decreed_on, programme_year, signatory, recorded_at)
                        values (gen_random_uuid(), 'PENERIMA', :number, :date, :year, :by, :at)
                        on conflict (type, number) do nothing""")
                .param("number", number)
                .param("date", date)
                .param("year", group.programmeYear())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
        jdbc.sql("""
                        insert into decree_recipient (id, decree_id, decreed_on, case_id, phase_id, amount, state,
                            named_by, named_at)
                        select gen_random_uuid(), d.id, :date, :case, :phase, :amount, 'NAMED', :by, :at
                        from decree d where d.type = 'PENERIMA' and d.number = :number""")
                .param("number", number)
                .param("date", date)
                .param("case", group.caseId().value())
                .param("phase", group.phaseId())
                .param("amount", amount.amount())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    @Override
    public void ratify(CaseId caseId, LocalDate on, Act act) {
        jdbc.sql("""
                        update decree_recipient set state = 'RATIFIED', ratified_by = :by, ratified_on = :on
                        where case_id = :case and state = 'NAMED'""")
                .param("case", caseId.value())
                .param("by", act.actor().id())
                .param("on", on)
                .update();
    }

    @Override
    public void withdraw(CaseId caseId, Act act) {
        jdbc.sql("""
                        update decree_recipient set state = 'WITHDRAWN', withdrawn_at = :at
                        where case_id = :case and state = 'NAMED'""")
                .param("case", caseId.value())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    @Override
    public void release(CaseId caseId, Act act) {
        jdbc.sql("""
                        update decree_recipient set state = 'WITHDRAWN', withdrawn_at = :at
                        where case_id = :case and state <> 'WITHDRAWN'""")
                .param("case", caseId.value())
                .param("at", Timestamp.from(act.when()))
                .update();
    }
}
