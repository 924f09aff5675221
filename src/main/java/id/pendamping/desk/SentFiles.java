package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.evidence.Evidence;
import id.pendamping.forms.Forms;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
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
public class SentFiles {

    private final Desk desk;
    private final Forms forms;
    private final Evidence evidence;
    private final Clock clock;

    SentFiles(Desk desk, Forms forms, Evidence evidence, Clock clock) {
        this.desk = desk;
        this.forms = forms;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Puts the ids into what was typed; says at which places a file was not taken. */
    public List<Refusal> take(
            Account account,
            SubjectCard card,
            Deed<?> deed,
            Map<String, MultipartFile> files,
            Map<String, String> typed)
            throws IOException {
        if (!deed.asksForFiles() || files.values().stream().allMatch(MultipartFile::isEmpty)) {
            return List.of();
        }
        Optional<Duty> duty = desk.dutyFor(account, card, deed);
        if (duty.isEmpty()) {
            return List.of();
        }
        Act act = Act.by(account.as(duty.get()), clock.instant());
        List<Refusal> refused = new ArrayList<>();
        for (Map.Entry<String, MultipartFile> sent : files.entrySet()) {
            String place = sent.getKey();
            if (!sent.getValue().isEmpty() && forms.hasPlace(deed.command(), place)) {
                byte[] content = sent.getValue().getBytes();
                UUID id = id(card.subject(), content);
                if (evidence.keep(card.subject(), id, content, act) instanceof Outcome.Refused not) {
                    not.refusals().forEach(one -> refused.add(new Refusal(place, one.messageKey(), one.arguments())));
                } else {
                    typed.put(place, id.toString());
                }
            }
        }
        return refused;
    }

    private static UUID id(Subject subject, byte[] content) {
        var named = new ByteArrayOutputStream();
        named.writeBytes(subject.id().getBytes(StandardCharsets.UTF_8));
        named.writeBytes(content);
        return UUID.nameUUIDFromBytes(named.toByteArray());
    }
}
