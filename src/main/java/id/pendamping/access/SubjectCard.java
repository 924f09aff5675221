package id.pendamping.access;

import id.pendamping.programme.Edition;
import id.pendamping.shared.Place;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What lists and heads of pages show of a subject of any kind.
 *
 * @param number what people call it by; stands in addresses
 * @param regency code of its regency or province; null when it concerns the whole country
 * @param edition of the programme year whose deadlines count for it
 * @param phase null when it belongs to no phase
 * @param amount the rupiah that it is about
 * @param place where it lies, if that is known
 */
public record SubjectCard(
        Subject subject,
        String number,
        String name,
        @Nullable String regency,
        Edition edition,
        @Nullable Integer phase,
        Rupiah amount,
        @Nullable Place place) {

    public int programmeYear() {
        return edition.year();
    }

    /** Where its pages are. */
    public String address() {
        return '/' + subject.kind().plural() + '/' + number;
    }
}
