package id.pendamping.sums;

import id.pendamping.shared.CaseId;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Tells the sums for tests, without waiting for the day to be over. */
public record Publishing(ApplicationContext program) {

    public void publish(UUID phase) {
        program.getBean(PublishSums.class).handle(phase);
    }

    public String code(CaseId caseId) {
        return program.getBean(Codes.class).of(caseId);
    }
}
