package id.pendamping.search;

import id.pendamping.access.Account;
import id.pendamping.forms.Forms;
import id.pendamping.listing.SoughtWords;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.NormalForm;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts a reader's criteria as a question about cases; names of people are looked up first. */
@Repository
class Questions {

    private static final String NUMBERED = """
            select case_id, compared from selection_document
            union all select case_id, compared from disbursement_document""";

    private static final String OVERDUE = "from worklist_task w where w.due_on < " + RegionDays.LAST
            + " and w.due_on < " + RegionDays.sql("w.regency") + " and w.stands_still_since is null";

    private final JdbcClient jdbc;
    private final RegionDays days;

    Questions(JdbcClient jdbc, RegionDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    Question of(Account reader, Criteria criteria) {
        var question = new Question();
        mustSee(question, reader);
        askWho(question, criteria);
        askWhat(question, criteria);
        return question;
    }

    static Question among(UUID[] cases) {
        var question = new Question();
        question.holds("c.case_id = any(:cases)");
        question.with("cases", cases);
        return question;
    }

    static void mustSee(Question question, Account reader) {
        question.holds(reader.scope().covers("g.regency"));
        reader.scope().parameters().forEach(question::with);
    }

    private void askWho(Question question, Criteria criteria) {
        if (criteria.q() != null) {
            var sought = SoughtWords.of(criteria.q()).orElseThrow();
            boolean isNumber = sought.isCaseNumber();
            question.holds(
                    isNumber
                            ? "g.number like :q"
                            : "to_tsvector('simple', plain_letters(g.name)) @@ to_tsquery('simple', :q)");
            question.with("q", isNumber ? sought.number() : Criteria.words(sought.text()));
        }
        if (criteria.mentor() != null) {
            question.namedIn("a.case_id", """
                    from mentoring_assignment a where a.mentor_id = any(:mentors)""");
            question.with("mentors", mentors(criteria.mentor()));
        }
        if (criteria.officer() != null) {
            question.told("j.actor not like 'rule:%' and j.actor not like 'system:%' and j.actor = any(:officers)");
            question.with("officers", people(criteria.officer()));
        }
        LineQuestion line = LineQuestion.of(criteria);
        if (!line.isEmpty()) {
            question.namedIn("e.case_id", "from accountability_purchase e where " + line.condition());
            line.parameters().forEach(question::with);
        }
        if (criteria.region() != null) {
            question.holds("g.regency like :region");
            question.with("region", escaped(criteria.region()) + '%');
        }
    }

    private void askWhat(Question question, Criteria criteria) {
        if (criteria.document() != null) {
            question.namedIn("n.case_id", "from (" + NUMBERED + ") n where n.compared = any(:document)");
            question.with("document", numbers(criteria.document()));
        }
        if (criteria.state() != null) {
            question.holds("coalesce(c.outcome, c.stage) = :state");
            question.with("state", criteria.state());
        }
        Criteria.Sum sum = criteria.sum() == null ? Criteria.Sum.OUTSTANDING : criteria.sum();
        criteria.least().ifPresent(least -> {
            amount(question, sum, ">= :least");
            question.with("least", least.amount());
        });
        criteria.most().ifPresent(most -> {
            amount(question, sum, "<= :most");
            question.with("most", most.amount());
        });
        if (criteria.finding() != null) {
            question.namedIn("f.case_id", "from findings_finding f where " + finding(criteria.finding()));
            question.with("severity", criteria.finding().name());
        }
        if (criteria.rule() != null) {
            // the literals let the index of that fact be used
            question.told("j.type = '" + criteria.rule().fact() + "' and j.data ->> '"
                    + criteria.rule().field() + "' = :answer");
            question.with("answer", criteria.rule().answer());
        }
        if (Boolean.TRUE.equals(criteria.overdue())) {
            question.namedIn("w.case_id", OVERDUE);
            days.parameters().forEach(question::with);
        }
    }

    /** As forms compare the numbers of papers, and as they read one that has digits alone. */
    private static String[] numbers(String typed) {
        return new String[] {NormalForm.comparedNumber(typed), Forms.digits(typed)};
    }

    private String[] people(String words) {
        return named("select p.id from access_person p where ", words, String.class)
                .toArray(String[]::new);
    }

    private UUID[] mentors(String words) {
        return named(
                        "select m.id from mentoring_mentor m join access_person p on p.id = m.account_id where ",
                        words,
                        UUID.class)
                .toArray(UUID[]::new);
    }

    /** Those whose account {@code p} has all these words in its name. */
    private <T> List<T> named(String who, String words, Class<T> id) {
        return jdbc.sql(who + "to_tsvector('simple', plain_letters(p.name)) @@ to_tsquery('simple', :words)")
                .param("words", Criteria.words(words))
                .query(id)
                .list();
    }

    private static void amount(Question question, Criteria.Sum sum, String compared) {
        switch (sum) {
            case LINE -> {}
            case REQUESTED -> question.holds("g.requested " + compared);
            case DISBURSED -> question.namedIn("l.case_id", "from ledger_balance l where l.disbursed " + compared);
            case OUTSTANDING -> question.namedIn("l.case_id", "from ledger_balance l where l.outstanding " + compared);
        }
    }

    private static String finding(Criteria.Finding finding) {
        return switch (finding) {
            case ANY -> ":severity = 'ANY'";
            case OPEN -> "f.is_open and :severity = 'OPEN'";
            case HIGH, MEDIUM, LOW -> "f.is_open and f.severity = :severity";
        };
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
