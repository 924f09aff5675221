package id.pendamping.demo;

import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Pictures that the mentor of a case takes and sends before the form that names them. */
@Component
class MentorsCamera {

    private final Camera camera;
    private final Mentors mentors;
    private final Cast cast;
    private final Clock clock;

    MentorsCamera(Camera camera, Mentors mentors, Cast cast, Clock clock) {
        this.camera = camera;
        this.mentors = mentors;
        this.cast = cast;
        this.clock = clock;
    }

    void send(Camera.Roll roll, CaseId caseId) {
        camera.send(roll, Act.by(sender(caseId), clock.instant()));
    }

    /** The coordinator, while the group has no mentor. */
    private Actor sender(CaseId caseId) {
        return mentors.accountOf(caseId)
                .map(account -> new Actor(account, Duty.MENTOR))
                .orElseGet(() -> cast.holding(Duty.MENTOR_COORDINATOR).as(Duty.MENTOR_COORDINATOR));
    }
}
