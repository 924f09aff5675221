package id.pendamping.scan;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Takes entries of one thread. */
final class EntryWriter {

    private final Entries entries;
    private final Form form = new Form();
    private Page page = new Page();
    private int first = -1;
    private ByteBuffer lastSubject = ByteBuffer.allocate(0);
    private ByteBuffer lastName = ByteBuffer.allocate(0);
    private int subject;
    private int name;

    EntryWriter(Entries entries) {
        this.entries = entries;
    }

    /** Of what was taken last. */
    UUID eventId() {
        return form.eventId();
    }

    /** Computes the hash and keeps the entry. */
    void take(Tuple tuple) {
        if (first < 0 || page.isFull()) {
            page = new Page();
            first = entries.add(page);
        }
        int slot = page.rows();
        form.read(tuple, entries.salt());
        System.arraycopy(tuple.octets(), form.event(), page.octets(), Page.at(slot, Page.ID), 2 * Long.BYTES);
        System.arraycopy(tuple.octets(), form.previous(), page.octets(), Page.at(slot, Page.PREVIOUS), Entries.HASH);
        System.arraycopy(tuple.octets(), form.hash(), page.octets(), Page.at(slot, Page.HASH), Entries.HASH);
        page.number(slot, Page.SEQUENCE, form.sequence());
        page.number(slot, Page.DATA, form.dataDigest());
        page.number(slot, Page.TEXT, form.textDigest());
        page.small(slot, Page.SUBJECT, subject());
        page.small(slot, Page.NAME, name());
        if (!form.isUnchanged()) {
            entries.changed(first + slot, form.computed());
        }
        page.added();
    }

    /** Entries of one deed lie together and are mostly of one subject. */
    private int subject() {
        if (!form.subjectKey().equals(lastSubject)) {
            subject = entries.subjects().number(form.subjectKey(), form::subject);
            lastSubject = form.subjectKey();
        }
        return subject;
    }

    private int name() {
        if (!form.nameKey().equals(lastName)) {
            name = entries.names().number(form.nameKey(), form::name);
            lastName = form.nameKey();
        }
        return name;
    }
}
