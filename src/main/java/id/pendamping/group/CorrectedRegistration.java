package id.pendamping.group;

import id.pendamping.forms.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a registrar may mend in a returned registration. Lines and newcomers of which nothing is given are left out; a
 * member's NIK is asked for only where it is missing, and a phone that is not given stays as it is.
 */
record CorrectedRegistration(
        @Field List<Registration.@Valid Line> lines,
        @Field List<@Valid ChangedMember> members,
        @Field List<@Valid Newcomer> newcomers,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
        String note) {

    /** The lines by their place in the list. */
    SortedMap<Integer, Registration.Line> filledLines() {
        SortedMap<Integer, Registration.Line> filled = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isEmpty(lines.get(i))) {
                filled.put(i, lines.get(i));
            }
        }
        return filled;
    }

    private static boolean isEmpty(Registration.Line line) {
        return line.description() == null && line.quantity() == null && line.unitPrice() == null && line.unit() == null;
    }

    /** Who joins, by their place in the list. */
    SortedMap<Integer, Registration.Person> joining() {
        SortedMap<Integer, Registration.Person> joining = new TreeMap<>();
        for (int i = 0; i < newcomers.size(); i++) {
            if (!newcomers.get(i).isEmpty()) {
                joining.put(i, newcomers.get(i).person());
            }
        }
        return joining;
    }

    /** The registration as it stands. */
    static CorrectedRegistration of(List<BudgetLine> lines, List<MemberDetails.Details> members) {
        return new CorrectedRegistration(
                lines.stream()
                        .map(line -> new Registration.Line(
                                line.category(), line.description(), line.quantity(), line.unit(), line.unitPrice()))
                        .toList(),
                members.stream().map(ChangedMember::of).toList(),
                List.of(),
                "");
    }
}
