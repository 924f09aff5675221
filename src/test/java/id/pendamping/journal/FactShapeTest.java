package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.group.GroupRegistered;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactShapeTest {

    private static final CaseId CASE = CaseId.of("0190a0b0-0000-7000-8000-000000000001");

    @Test
    void dataIsEveryComponentButTheSubjectAndTheAnswers() {
        @FactType("tried")
        record Tried(
                CaseId caseId,
                UUID mentorId,
                @Nullable String note,
                int count,
                Duty duty,
                LocalDate day,
                List<String> rules,
                boolean late)
                implements CaseFact {}
        UUID mentor = UUID.fromString("0190a0b0-0000-7000-8000-000000000002");

        Map<String, Object> data = FactShape.of(Tried.class)
                .data(new Tried(
                        CASE, mentor, null, 3, Duty.MENTOR, LocalDate.of(2023, 11, 15), List.of("E1", "E2"), true));

        assertThat(FactData.toJson(data))
                .isEqualTo("{\"count\":3,\"day\":\"2023-11-15\",\"duty\":\"MENTOR\",\"late\":true,"
                        + "\"mentorId\":\"0190a0b0-0000-7000-8000-000000000002\",\"rules\":[\"E1\",\"E2\"]}");
        assertThat(FactData.fromJson(FactData.toJson(data))).isEqualTo(data);
    }

    @Test
    void refusesWhatTheJournalDoesNotKeep() {
        @FactType("paid")
        record Paid(CaseId caseId, Rupiah amount) implements CaseFact {}
        record Unnamed(CaseId caseId) implements CaseFact {}

        assertThatThrownBy(() -> FactShape.of(Paid.class)).hasMessageContaining("amount");
        assertThatThrownBy(() -> FactShape.of(Unnamed.class)).hasMessageContaining("@FactType");
    }

    @Test
    void canonicalJsonIsSortedAndPlain() {
        assertThat(FactData.toJson(Map.of("b", 1L, "a", "é\"\\\n", "C", List.of(2L, true))))
                .isEqualTo("{\"C\":[2,true],\"a\":\"é\\\"\\\\\\n\",\"b\":1}");
    }

    @Test
    void whatCouldBeANikIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> FactData.checkedJson("tried", Map.of("note", "x3509011234567890")))
                .hasMessageContaining("tried")
                .hasMessageNotContaining("3509011234567890");
        assertThatThrownBy(() -> FactData.checkedJson("tried", Map.of("note", "é".repeat(40_000))))
                .hasMessageContaining("larger");
    }

    @Test
    void theCatalogueKnowsEveryFactOfTheProgram() {
        FactCatalogue catalogue = new FactCatalogue();

        assertThat(catalogue.shape(GroupRegistered.class).literal()).isEqualTo("group-registered");
    }
}
