package id.pendamping.journal;

import id.pendamping.shared.Subject;
import java.net.URI;

/** What a published fact is called outside. Never renamed; what changes its meaning makes the next version. */
public record EventName(Subject.Kind subject, String literal, int version) {

    /** The type, for example {@code id.pendamping.case.aid-disbursed.v1}. */
    public String type() {
        return "id.pendamping." + subject.word() + '.' + literal + ".v" + version;
    }

    /** Names the schema wherever the program runs: CloudEvents asks for an absolute URI, so a path would not do. */
    public URI schema() {
        return URI.create("urn:pendamping:event:" + literal + ':' + version);
    }

    /** The schema's file without its ending. */
    public String file() {
        return literal + '-' + version;
    }
}
