package id.pendamping.evidence;

import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Place;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pictures and papers of cases. Their ids are chosen by the sender, so that a form can name what has yet to arrive. */
public interface Evidence {

    /** How an id is written, as a regular expression. */
    String ID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /**
     * Takes a file in, or says what is wrong with it. The same id with the same content again changes nothing; with
     * other content it is refused. Records {@link EvidenceKept}.
     */
    Outcome keep(Subject subject, UUID id, byte[] content, Act act);

    /** What has arrived of these, for this case only. */
    Map<UUID, Item> find(Subject subject, Collection<UUID> ids);

    /** Pictures of any other case and year that look like one of these: exact copies first, then the nearest. */
    List<Likeness> likenesses(Subject subject, Collection<UUID> ids);

    /** Those of these pictures that look like another one of them, each pair once. */
    List<Likeness> likenessesAmong(Subject subject, Collection<UUID> ids);

    /**
     * A file as it is kept.
     *
     * @param sha256 of the content that was received, in hex
     * @param width in pixels; 0 for papers, which have none
     * @param takenAt where, as the camera said
     * @param takenOn when, by the camera's own clock
     * @param doubtful whether what is kept says otherwise than the record; no content is shown then
     */
    record Item(
            UUID id,
            String sha256,
            String mediaType,
            int width,
            int height,
            long bytes,
            @Nullable Place takenAt,
            @Nullable LocalDateTime takenOn,
            Instant keptAt,
            boolean doubtful) {}

    /**
     * Two pictures that show the same.
     *
     * @param evidence of the case that was asked for
     * @param exact the same content, as sent or as kept
     * @param distance 0 when nothing differs
     */
    record Likeness(UUID evidence, Subject otherSubject, UUID otherEvidence, boolean exact, int distance) {}
}
