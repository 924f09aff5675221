package id.pendamping.lifecycle.web;

import id.pendamping.evidence.Evidence;
import id.pendamping.forms.Forms;
import id.pendamping.access.SubjectCard;
import id.pendamping.lifecycle.StepDesk;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.step.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in the files of a form that came without script: each is kept as evidence of the case, and its id stands at the
 * place that asked for it, also when something else on the form is wrong. The same file sent again is the same evidence.
 */
@Component
class SentFiles {

    private final StepDesk desk;
    private final Forms forms;
    private final Evidence evidence;
    private final Clock clock;

    SentFiles(StepDesk desk, Forms forms, Evidence evidence, Clock clock) {
        this.desk = desk;
        this.forms = forms;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Puts the ids into what was typed; says at which places a file was not taken. */
    List<Refusal> take(Visit visit, Map<String, MultipartFile> files, Map<String, String> typed) throws IOException {
        Step<?> step = visit.step();
        Optional<Duty> duty = desk.dutyOf(visit.account(), step);
        if (!step.isWithEvidence()
                || duty.isEmpty()
                || files.values().stream().allMatch(MultipartFile::isEmpty)
                || desk.obstacle(visit.account(), visit.card(), step).isPresent()) {
            return List.of();
        }
        Act act = Act.by(visit.account().as(duty.get()), clock.instant());
        List<Refusal> refused = new ArrayList<>();
        for (Map.Entry<String, MultipartFile> sent : files.entrySet()) {
            String place = sent.getKey();
            if (!sent.getValue().isEmpty() && forms.hasPlace(step.form(), place)) {
                byte[] content = sent.getValue().getBytes();
                UUID id = id(visit.caseId(), content);
                if (evidence.keep(visit.caseId(), id, content, act) instanceof Outcome.Refused not) {
                    not.refusals().forEach(one -> refused.add(new Refusal(place, one.messageKey(), one.arguments())));
                } else {
                    typed.put(place, id.toString());
                }
            }
        }
        return refused;
    }

    private static UUID id(CaseId caseId, byte[] content) {
        var subject = new ByteArrayOutputStream();
        subject.writeBytes(caseId.toString().getBytes(StandardCharsets.UTF_8));
        subject.writeBytes(content);
        return UUID.nameUUIDFromBytes(subject.toByteArray());
    }
}
