package id.pendamping.enrolment;

import id.pendamping.access.Account;
import id.pendamping.access.CodeHalves;
import id.pendamping.access.HandedCode;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.mentoring.WaitingCodes;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Phone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the second halves of mentors' codes, many at once: a coordinator of their regions or an administrator does, and
 * never the one who made the code. So nobody can act as a mentor whom he enrolled.
 */
@Component
public class HandOutCodes {

    /** At once. */
    public static final int MOST = 200;

    /** A half that was handed out; it is shown once. */
    public record Handed(UUID mentor, String name, String regency, String phone, String secondHalf) {}

    /** Those who wait for somebody's hand, the first of them by place and name, and how many wait for another's. */
    public record Waiting(int total, List<WaitingCodes.Line> mentors, int forOthers) {}

    private final WaitingCodes codes;
    private final CodeHalves halves;
    private final MentorRegistry registry;

    HandOutCodes(WaitingCodes codes, CodeHalves halves, MentorRegistry registry) {
        this.codes = codes;
        this.halves = halves;
        this.registry = registry;
    }

    public Waiting waiting(Account hander) {
        return new Waiting(codes.count(hander), codes.first(hander, MOST), codes.madeBy(hander));
    }

    /** Of the mentors named, the first {@link #MOST} whose half waits for this person's hand; the others get nothing. */
    @Transactional
    public List<Handed> handle(Collection<UUID> mentors, Account hander) {
        Duty as = hander.holds(Duty.ADMINISTRATOR) ? Duty.ADMINISTRATOR : Duty.MENTOR_COORDINATOR;
        List<Handed> handed = new ArrayList<>();
        for (WaitingCodes.Line mentor : codes.among(mentors, hander, MOST)) {
            halves.handOut(mentor.accountId(), hander, as)
                    .map(half -> handed(mentor, half))
                    .ifPresent(handed::add);
        }
        return handed;
    }

    private Handed handed(WaitingCodes.Line mentor, HandedCode half) {
        String phone = registry.phoneOf(mentor.accountId())
                .flatMap(Phone::parse)
                .map(Phone::local)
                .orElse("");
        return new Handed(mentor.id(), mentor.name(), mentor.regency(), phone, half.text());
    }
}
