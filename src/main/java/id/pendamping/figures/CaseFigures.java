package id.pendamping.figures;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the figures know of one case: everything its events have said, up to the one with this sequence.
 *
 * @param hash of that event, empty when it had none
 */
record CaseFigures(
        CaseId caseId,
        long sequence,
        String hash,
        Instant lastAt,
        Group group,
        Way way,
        Money money,
        ReportDays report,
        Standstill standstill,
        OffRoad offRoad,
        Rupiah reserved) {

    private static final int KNOWN_VERSION = 1;

    /** Which group, and where. */
    record Group(String number, int programmeYear, int phase, String regency) {

        private static final Pattern NUMBER = Pattern.compile("TKM-\\d{4}-\\d{4}-\\d{5}");
        private static final Pattern REGENCY = Pattern.compile("\\d{4}");

        Group {
            if (!NUMBER.matcher(number).matches() || !REGENCY.matcher(regency).matches()) {
                throw new IllegalArgumentException("A group without a proper number or regency");
            }
        }
    }

    /** How far the case has come. {@code missed} counts steps that were not done by their last day. */
    record Way(
            State state,
            @Nullable UUID mentor,
            int missed,
            Instant registeredAt,
            @Nullable Instant selectedAt,
            @Nullable LocalDate disbursedOn,
            @Nullable Instant endedAt) {

        Way reached(State next) {
            return new Way(next, mentor, missed, registeredAt, selectedAt, disbursedOn, endedAt);
        }

        Way selected(Instant when) {
            return new Way(State.MENTOR_ASSIGNMENT, mentor, missed, registeredAt, when, disbursedOn, endedAt);
        }

        Way accompaniedBy(UUID accepted) {
            return new Way(State.DISBURSEMENT, accepted, missed, registeredAt, selectedAt, disbursedOn, endedAt);
        }

        Way followedBy(@Nullable UUID next) {
            return new Way(state, next, missed, registeredAt, selectedAt, disbursedOn, endedAt);
        }

        Way paidOn(LocalDate day) {
            return new Way(state, mentor, missed, registeredAt, selectedAt, day, endedAt);
        }

        Way late() {
            return new Way(state, mentor, missed + 1, registeredAt, selectedAt, disbursedOn, endedAt);
        }

        /** Ended before the money; no decree names the group any more. */
        Way left(State how, Instant when) {
            return new Way(how, mentor, missed, registeredAt, null, disbursedOn, when);
        }

        Way ended(State how, Instant when) {
            return new Way(how, mentor, missed, registeredAt, selectedAt, disbursedOn, when);
        }
    }

    /** Where the money is. {@code unsupported} is what the latest judgement of the report found not proven. */
    record Money(Rupiah disbursed, Rupiah accepted, Rupiah returned, Rupiah writtenOff, Rupiah unsupported) {

        Money {
            if (accepted.plus(returned).plus(writtenOff).isMoreThan(disbursed)) {
                throw new IllegalArgumentException("More accounted for than was disbursed");
            }
        }

        Money paid(Rupiah amount) {
            return new Money(disbursed.plus(amount), accepted, returned, writtenOff, unsupported);
        }

        Money sentBack(Rupiah amount) {
            return new Money(disbursed.minus(amount), accepted, returned, writtenOff, unsupported);
        }

        Money proven(Rupiah amount, Rupiah overpaid) {
            return new Money(disbursed, amount, returned.minus(overpaid), writtenOff, unsupported);
        }

        Money givenBack(Rupiah amount, Rupiah recouped) {
            return new Money(disbursed, accepted, returned.plus(amount), writtenOff.minus(recouped), unsupported);
        }

        Money givenUp(Rupiah amount) {
            return new Money(disbursed, accepted, returned, writtenOff.plus(amount), unsupported);
        }

        Money judged(Rupiah notProven) {
            return new Money(disbursed, accepted, returned, writtenOff, notProven);
        }
    }

    /** The first event of a case; any other one cannot be a beginning. */
    static CaseFigures begunBy(PublishedFact fact) {
        if (!fact.type().equals("group-registered") || fact.version() != KNOWN_VERSION) {
            throw new IllegalArgumentException("A case that begins with " + fact.type() + " version " + fact.version());
        }
        return new CaseFigures(
                fact.caseId(),
                fact.sequence(),
                fact.link().hash(),
                fact.happenedAt(),
                new Group(fact.word("number"), fact.count("programmeYear"), fact.count("phase"), fact.word("regency")),
                new Way(State.SELECTION, null, 0, fact.happenedAt(), null, null, null),
                new Money(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO),
                ReportDays.NONE,
                Standstill.NONE,
                OffRoad.NOTHING,
                Rupiah.ZERO);
    }

    /**
     * The case after the next event. A type that says nothing to the figures is passed over; a version that they do not
     * know of a type that they read is no event they may guess at, and fails like data that is not as agreed.
     */
    CaseFigures after(PublishedFact fact) {
        if (TypesRead.ALL.contains(fact.type()) && fact.version() != KNOWN_VERSION) {
            throw new IllegalArgumentException(fact.type() + " has a version that is not known: " + fact.version());
        }
        return new CaseFigures(
                caseId,
                fact.sequence(),
                fact.link().hash(),
                fact.happenedAt(),
                group,
                way(fact),
                money(fact),
                report.after(fact),
                standstill.after(fact),
                offRoad.after(fact),
                fact.has("reserved") ? fact.rupiah("reserved") : reserved);
    }

    private Way way(PublishedFact fact) {
        return switch (fact.type()) {
            case "decree-ratified" -> fact.says("ratification", "RATIFIED") ? way.selected(fact.happenedAt()) : way;
            case "group-rejected" -> way.left(State.turnedDown(fact.word("reason")), fact.happenedAt());
            case "assignment-answered" ->
                fact.says("mentorAnswer", "ACCEPTED") ? way.accompaniedBy(fact.id("mentorId")) : way;
            case "mentor-unassigned" -> way.followedBy(null);
            case "successor-named" -> way.followedBy(fact.id("mentorId"));
            case "aid-disbursed" -> way.paidOn(fact.day("sp2dDate"));
            case "paper-correction-decided" -> fact.has("paidOn") ? way.paidOn(fact.day("paidOn")) : way;
            case "funds-confirmed" -> way.reached(State.ACCOUNTABILITY);
            case "transfer-claimed" -> fact.says("debtor", "HOLDER") ? way : way.reached(State.ACCOUNTABILITY);
            case "failed-transfer-decided" ->
                fact.says("verdict", "WITHDRAWN") ? way.ended(State.WITHDRAWN, fact.happenedAt()) : way;
            case "group-withdrew" ->
                fact.says("moment", "BEFORE_PAYMENT") ? way.left(State.WITHDRAWN, fact.happenedAt()) : way;
            case "case-closed" ->
                way.ended(fact.says("settlement", "RECOVERED") ? State.RECOVERED : State.CLOSED, fact.happenedAt());
            case "deadline-missed" -> way.late();
            default -> way;
        };
    }

    private Money money(PublishedFact fact) {
        return switch (fact.type()) {
            case "aid-disbursed" -> money.paid(fact.rupiah("amount"));
            case "transfer-returned" -> money.sentBack(fact.rupiah("amount"));
            case "transfer-settled" -> money.paid(fact.rupiah("excess")).sentBack(fact.rupiah("fee"));
            case "late-return-decided" ->
                new Money(
                        fact.says("verdict", "COUNTED")
                                ? money.disbursed
                                        .plus(fact.rupiahIfTold("excess"))
                                        .minus(fact.rupiah("amount"))
                                : money.disbursed,
                        fact.rupiah("accepted"),
                        money.returned.minus(fact.rupiah("overpaid")),
                        money.writtenOff.minus(fact.rupiahIfTold("recouped")),
                        money.unsupported);
            case "report-judged" -> money.judged(fact.rupiah("unsupported"));
            case "report-decided" ->
                fact.says("verdict", "ACCEPTED")
                        ? money.proven(fact.rupiah("accepted"), fact.rupiahIfTold("overpaid"))
                        : money;
            case "recovery-ordered" -> money.proven(fact.rupiah("accepted"), Rupiah.ZERO);
            case "refund-verified", "instalment-verified" ->
                fact.says("verdict", "VALID")
                        ? money.givenBack(fact.rupiah("amount"), fact.rupiahIfTold("recouped"))
                        : money;
            case "recovery-recorded" -> money.givenBack(fact.rupiah("amount"), Rupiah.ZERO);
            case "write-off-decided" -> fact.says("verdict", "APPROVED") ? money.givenUp(fact.rupiah("amount")) : money;
            case "loss-decided" -> fact.says("result", "REFUSED") ? money : money.givenUp(fact.rupiah("amount"));
            case "case-closed" -> closing(fact);
            default -> money;
        };
    }

    /** The sums that closing names have to be the ones that were counted on the way. */
    private Money closing(PublishedFact fact) {
        Money told = new Money(
                fact.rupiah("disbursed"),
                fact.rupiah("accepted"),
                fact.rupiah("returned"),
                fact.rupiahIfTold("writtenOff"),
                money.unsupported());
        if (!told.equals(money)) {
            throw new IllegalArgumentException("The sums at closing are not those of the events before");
        }
        return money;
    }
}
