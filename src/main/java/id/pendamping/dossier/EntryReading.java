package id.pendamping.dossier;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one entry says about the aspects. */
record EntryReading(Recorded entry, Map<Aspect, Object> to) {

    private static final List<Aspect> ACCOUNTED_FOR = List.of(Aspect.ACCEPTED, Aspect.RETURNED, Aspect.WRITTEN_OFF);

    void apply() {
        switch (entry.type()) {
            case "group-registered" -> {
                to.put(Aspect.STATE, "selection");
                to.put(Aspect.BANK_ACCOUNT, "UNVERIFIED");
                to.put(Aspect.OPEN_FINDINGS, 0L);
            }
            case "group-rejected" -> {
                to.put(
                        Aspect.STATE,
                        said("reason", "DISSOLUTION")
                                ? "dissolved"
                                : said("reason", "SUSPENSION") ? "barred" : "rejected");
                to.remove(Aspect.GROUP_CHANGE);
                to.remove(Aspect.DECREE);
            }
            case "failed-transfer-decided", "group-withdrew" -> {
                if (said("verdict", "WITHDRAWN") || said("moment", "BEFORE_PAYMENT")) {
                    to.put(Aspect.STATE, "withdrawn");
                    to.remove(Aspect.GROUP_CHANGE);
                }
                if (said("moment", "BEFORE_PAYMENT")) {
                    to.remove(Aspect.DECREE);
                }
            }
            case "decree-ratified" -> {
                if (said("ratification", "RATIFIED")) {
                    to.put(Aspect.STATE, "mentor-assignment");
                    to.put(Aspect.DECREE, text("decreeNumber"));
                }
            }
            case "assignment-answered" -> {
                if (said("mentorAnswer", "ACCEPTED")) {
                    to.put(Aspect.STATE, "disbursement");
                    to.put(Aspect.MENTOR, text("mentorId"));
                }
            }
            case "mentor-unassigned" -> to.remove(Aspect.MENTOR);
            case "successor-named" -> to.put(Aspect.MENTOR, text("mentorId"));
            case "agreement-signed" -> to.put(Aspect.AGREEMENT, text("number"));
            case "bank-account-checked" -> to.put(Aspect.BANK_ACCOUNT, text("verdict"));
            case "bank-account-corrected" -> to.put(Aspect.BANK_ACCOUNT, "UNVERIFIED");
            case "finding-raised" -> to.merge(Aspect.OPEN_FINDINGS, 1L, (had, more) -> (Long) had + (Long) more);
            case "finding-settled" -> to.put(Aspect.OPEN_FINDINGS, number("open"));
            case "case-suspended" -> to.put(Aspect.SUSPENSION, text("ground"));
            case "suspension-lifted" -> to.remove(Aspect.SUSPENSION);
            case "suspension-decided", "law-outcome-recorded" -> {
                if (!said("verdict", "LAW_ENFORCEMENT")) {
                    to.remove(Aspect.SUSPENSION);
                }
            }
            case "group-change-announced" -> to.put(Aspect.GROUP_CHANGE, text("kind"));
            case "group-too-small" -> to.put(Aspect.GROUP_CHANGE, "LEFT");
            case "group-change-decided" -> {
                if (!said("after", "TOO_FEW")) {
                    to.remove(Aspect.GROUP_CHANGE);
                }
                if (said("bank", "TO_CHECK")) {
                    to.put(Aspect.BANK_ACCOUNT, "UNVERIFIED");
                }
            }
            case "group-reviewed", "group-change-dropped" -> to.remove(Aspect.GROUP_CHANGE);
            case "case-closed" -> {
                to.put(Aspect.STATE, said("settlement", "RECOVERED") ? "recovered" : "closed");
                to.remove(Aspect.GROUP_CHANGE);
            }
            default -> {
                readReport();
                readMoney();
            }
        }
    }

    private void readReport() {
        switch (entry.type()) {
            case "funds-confirmed" -> to.put(Aspect.STATE, "accountability");
            case "transfer-claimed" ->
                to.put(Aspect.STATE, said("debtor", "HOLDER") ? "disbursement" : "accountability");
            case "report-due-set",
                    "report-due-extended",
                    "report-clock-paused",
                    "report-clock-resumed",
                    "report-due-moved",
                    "revision-due-set" -> to.put(Aspect.REPORT_DUE, LocalDate.parse(text("dueOn")));
            case "report-compiled" -> report("COMPILED");
            case "report-attested" -> {
                if (said("verdict", "ATTESTED")) {
                    report("SUBMITTED");
                }
            }
            case "report-reviewed" -> report("REVIEWED");
            case "report-judged" -> {
                if (said("result", "REVISION")) {
                    report("REVISION");
                }
            }
            case "report-decided" -> {
                if (said("verdict", "ACCEPTED")) {
                    report("ACCEPTED");
                }
            }
            case "report-dropped" -> report("REJECTED");
            case "recovery-ordered" -> {
                boolean rejected = !entry.data().containsKey("ground") || said("ground", "REPORT_REJECTED");
                if (rejected && to.get(Aspect.REPORT) instanceof ReportState report) {
                    to.put(Aspect.REPORT, new ReportState(report.version(), "REJECTED"));
                }
            }
            default -> {}
        }
    }

    private void readMoney() {
        switch (entry.type()) {
            case "aid-disbursed" -> {
                add(Aspect.DISBURSED, "amount");
                ACCOUNTED_FOR.forEach(aspect -> to.putIfAbsent(aspect, Rupiah.ZERO));
            }
            case "transfer-returned" -> less(Aspect.DISBURSED, number("amount"));
            case "late-return-decided" -> {
                less(Aspect.DISBURSED, said("verdict", "COUNTED") ? number("amount") : 0);
                if (said("verdict", "COUNTED") && entry.data().containsKey("excess")) {
                    add(Aspect.DISBURSED, "excess");
                }
                to.put(Aspect.ACCEPTED, Rupiah.of(number("accepted")));
                less(Aspect.RETURNED, number("overpaid"));
                isOverpaid("overpaid");
                less(Aspect.WRITTEN_OFF, entry.data().containsKey("recouped") ? number("recouped") : 0);
            }
            case "transfer-settled" -> {
                add(Aspect.DISBURSED, "excess");
                less(Aspect.DISBURSED, number("fee"));
            }
            case "report-decided", "recovery-ordered" -> {
                if (entry.type().equals("recovery-ordered") || said("verdict", "ACCEPTED")) {
                    to.put(Aspect.ACCEPTED, Rupiah.of(number("accepted")));
                }
                less(Aspect.RETURNED, entry.data().containsKey("overpaid") ? number("overpaid") : 0);
                isOverpaid("overpaid");
            }
            case "refund-verified", "instalment-verified" -> {
                if (said("verdict", "VALID")) {
                    add(Aspect.RETURNED, "amount");
                    less(Aspect.WRITTEN_OFF, entry.data().containsKey("recouped") ? number("recouped") : 0);
                    isOverpaid("excess");
                }
            }
            case "credit-decided" -> {
                if (said("verdict", "APPROVED")) {
                    to.remove(Aspect.CREDIT);
                }
            }
            case "recovery-recorded" -> add(Aspect.RETURNED, "amount");
            case "write-off-decided", "loss-decided" -> {
                if (said("verdict", "APPROVED") || text("result").endsWith("WRITTEN_OFF")) {
                    add(Aspect.WRITTEN_OFF, "amount");
                }
            }
            default -> {
                return;
            }
        }
        to.put(Aspect.OUTSTANDING, sum(Aspect.DISBURSED));
        ACCOUNTED_FOR.forEach(part -> less(Aspect.OUTSTANDING, sum(part).amount()));
    }

    private void report(String status) {
        to.put(Aspect.REPORT, new ReportState((int) number("version"), status));
    }

    private void isOverpaid(String field) {
        if (entry.data().get(field) instanceof Number more && more.longValue() > 0) {
            add(Aspect.CREDIT, field);
        }
    }

    private void add(Aspect aspect, String field) {
        to.put(aspect, sum(aspect).plus(Rupiah.of(number(field))));
    }

    private void less(Aspect aspect, long amount) {
        to.put(aspect, sum(aspect).minus(Rupiah.of(amount)));
    }

    private Rupiah sum(Aspect aspect) {
        return to.get(aspect) instanceof Rupiah sum ? sum : Rupiah.ZERO;
    }

    private boolean said(String field, String answer) {
        return answer.equals(entry.data().get(field));
    }

    private String text(String field) {
        return String.valueOf(entry.data().get(field));
    }

    private long number(String field) {
        return ((Number) Objects.requireNonNull(entry.data().get(field))).longValue();
    }
}
