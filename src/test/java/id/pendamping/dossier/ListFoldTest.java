package id.pendamping.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListFoldTest {

    private static final Subject CASE = new CaseId(UUID.randomUUID()).subject();

    private final List<Recorded> entries = List.of(
            entry("group-registered", Map.of("memberDigests", List.of("a", "b"), "planDigests", List.of("p", "q"))),
            entry("registration-corrected", Map.of("memberDigests", List.of("c"), "planDigests", List.of("r"))),
            entry("budget-change-decided", Map.of("verdict", "REFUSED", "lineId", "1", "newAmount", 5L)),
            entry("budget-change-decided", Map.of("verdict", "APPROVED", "lineId", "1", "newAmount", 7L)),
            entry("member-updated", Map.of("change", "EMPLOYED", "member", 1L)),
            entry(
                    "group-change-decided",
                    Map.of(
                            "memberDigests",
                            List.of("d"),
                            "changedMembers",
                            List.of("3"),
                            "changedDigests",
                            List.of("e"),
                            "left",
                            2L)),
            entry("report-compiled", Map.of("version", 1L, "digests", List.of("chapters", "annex", "x", "y"))));

    @Test
    void followsWhoJoinedAndWhoLeft() {
        assertThat(ListFold.after(entries.subList(0, 1)).members().values()).containsExactly("a", "b");
        ListFold now = ListFold.after(entries);
        assertThat(now.members().values()).containsExactly("a", "b", "e", "d");
        assertThat(now.left()).containsExactly(2);
    }

    @Test
    void followsWhoseDataACorrectionHasMended() {
        Recorded mended = entry(
                "registration-corrected",
                Map.of("memberDigests", List.of(), "changedMembers", List.of("2"), "changedDigests", List.of("f")));
        assertThat(ListFold.after(List.of(entries.get(0), mended)).members().values())
                .containsExactly("a", "f");
    }

    @Test
    void followsThePlanAndTheReport() {
        assertThat(ListFold.after(entries.subList(0, 1)).plan()).containsExactly("p", "q");
        assertThat(ListFold.after(entries.subList(0, 3)).approved()).isEmpty();
        ListFold now = ListFold.after(entries);
        assertThat(now.plan()).containsExactly("r");
        assertThat(now.approved()).containsExactly(Map.entry("1", 7L));
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.report()).containsExactly("x", "y");
    }

    private static Recorded entry(String type, Map<String, Object> data) {
        return new Recorded(
                UUID.randomUUID(),
                CASE,
                1,
                type,
                1,
                data,
                "someone",
                Duty.REGISTRAR,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                "",
                "");
    }
}
