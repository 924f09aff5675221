package id.pendamping.inbox;

import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as they are kept: keys and arguments, so that every reader gets them in their own language. */
final class RefusalLines {

    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATE = "date:";
    private static final String RUPIAH = "rupiah:";
    static final String TEXT = "text:";
    private static final int LONGEST = 300;
    private static final int MOST = 20;

    private RefusalLines() {}

    record Kept(@Nullable String field, String key, List<String> arguments) {}

    static String toJson(List<Refusal> refusals) {
        return JSON.writeValueAsString(refusals.stream()
                .limit(MOST)
                .map(refusal -> new Kept(
                        refusal.field() == null ? null : DisplayText.of(refusal.field(), LONGEST),
                        refusal.messageKey(),
                        refusal.arguments().stream().map(RefusalLines::kept).toList()))
                .toList());
    }

    static List<Refusal> fromJson(String json) {
        List<Refusal> refusals = new ArrayList<>();
        for (Kept kept : JSON.readValue(json, KEPT)) {
            refusals.add(new Refusal(
                    kept.field(),
                    kept.key(),
                    kept.arguments().stream().map(RefusalLines::argument).toList()));
        }
        return refusals;
    }

    /** For machines and logs: field and key. */
    static String codes(List<Refusal> refusals) {
        return refusals.stream()
                .limit(MOST)
                .map(refusal -> DisplayText.of(
                        refusal.field() == null ? refusal.messageKey() : refusal.field() + ": " + refusal.messageKey(),
                        LONGEST))
                .collect(Collectors.joining("; "));
    }

    private static String kept(Object argument) {
        if (argument instanceof Rupiah rupiah) {
            return RUPIAH + rupiah.amount();
        }
        return argument instanceof LocalDate date
                ? DATE + date
                : TEXT + DisplayText.of(String.valueOf(argument), LONGEST);
    }

    private static Object argument(String kept) {
        if (kept.startsWith(RUPIAH)) {
            return Rupiah.of(Long.parseLong(kept.substring(RUPIAH.length())));
        }
        return kept.startsWith(DATE) ? LocalDate.parse(kept.substring(DATE.length())) : kept.substring(TEXT.length());
    }
}
