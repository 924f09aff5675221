package id.pendamping.exports;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an event concerns: an object in the sense of OCEL.
 *
 * @param qualifier as what it takes part in the event
 * @param attributes what the event says of it
 */
record OcelObject(Kind kind, String id, String qualifier, Map<String, Object> attributes) {

    /** The types of objects, and how the group is related to them. */
    enum Kind {
        GROUP("group", ""),
        MENTOR("mentor", "accompanied by"),
        DECREE("decree", "named in"),
        PAYMENT("payment", "paid by"),
        REPORT("report", "accounts with");

        private final String type;
        private final String relation;

        Kind(String type, String relation) {
            this.type = type;
            this.relation = relation;
        }

        String type() {
            return type;
        }

        String relation() {
            return relation;
        }
    }

    private static final Set<String> PAYMENT =
            Set.of("payment-requested", "payment-tested", "aid-disbursed", "funds-confirmed", "bank-account-checked");
    private static final Map<String, Set<String>> SAID = Map.of(
            "group-registered", Set.of("number", "programmeYear", "phase", "regency", "members", "requested"),
            "aid-disbursed", Set.of("amount", "sp2dNumber", "sp2dDate"),
            "report-compiled", Set.of("spent", "lines"));

    static String groupOf(CaseId caseId) {
        return "group/" + caseId;
    }

    /** Everything that an entry of the case concerns, the group first. */
    static List<OcelObject> of(CaseId caseId, Recorded entry) {
        List<OcelObject> objects = new ArrayList<>();
        objects.add(new OcelObject(Kind.GROUP, groupOf(caseId), "case", said("group-registered", entry)));
        Object mentor = entry.data().get("mentorId");
        if (mentor != null) {
            objects.add(new OcelObject(Kind.MENTOR, "mentor/" + mentor, "mentor", Map.of()));
        }
        Object decree = entry.data().get("decreeNumber");
        if (decree != null) {
            objects.add(new OcelObject(Kind.DECREE, "decree/" + decree, "decree", Map.of("number", decree)));
        }
        if (PAYMENT.contains(entry.type())) {
            objects.add(new OcelObject(Kind.PAYMENT, "payment/" + caseId, "payment", said("aid-disbursed", entry)));
        }
        Object version = entry.data().get("version");
        if (version != null) {
            objects.add(
                    new OcelObject(Kind.REPORT, "report/" + caseId + '/' + version, "report", report(version, entry)));
        }
        return objects;
    }

    private static Map<String, Object> report(Object version, Recorded entry) {
        Map<String, Object> attributes = new TreeMap<>(said("report-compiled", entry));
        attributes.put("version", version);
        return attributes;
    }

    private static Map<String, Object> said(String by, Recorded entry) {
        Map<String, Object> said = new TreeMap<>();
        if (entry.type().equals(by)) {
            for (String name : SAID.getOrDefault(by, Set.of())) {
                @Nullable Object value = entry.data().get(name);
                if (value != null) {
                    said.put(name, value);
                }
            }
        }
        return said;
    }
}
