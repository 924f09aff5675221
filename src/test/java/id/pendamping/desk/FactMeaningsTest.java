package id.pendamping.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactCatalogue;
import id.pendamping.journal.Facts;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every published fact says once what it means: at its step, or on itself. */
class FactMeaningsTest {

    private static final FactCatalogue FACTS = Facts.catalogue();
    private static final FactMeanings MEANINGS = Declared.meanings();

    /** Who looked at what and who may sign in means nothing to a case and is told to nobody. */
    private static final Set<String> KEPT_INSIDE = Set.of(
            "account-changed",
            "account-code-handed-out",
            "account-opened",
            "account-secret-set",
            "account-token-issued",
            "account-token-revoked",
            "audit-note-written",
            "bulk-work-ended",
            "case-exported",
            "dossier-opened",
            "member-looked-up",
            "member-searched",
            "personal-data-viewed",
            "phase-exported");

    @Test
    void everyPublishedFactSaysWhatItMeans() {
        Set<String> silent = new TreeSet<>(FACTS.literals());
        silent.removeAll(MEANINGS.known());
        silent.removeAll(KEPT_INSIDE);
        silent.removeIf(type -> type.startsWith("made-up-"));
        assertThat(silent)
                .as("neither the fact of a step nor with @FactMeaning")
                .isEmpty();
    }

    @Test
    void noFactIsForgottenThatAStepRecords() {
        assertThat(Declared.steps()).hasSizeGreaterThan(30).allSatisfy(step -> {
            Class<? extends Fact> fact = step.fact();
            assertThat(MEANINGS.known()).as(step.key()).contains(FACTS.literalOf(fact));
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageHasAnEnd(Stage stage) {
        assertThat(MEANINGS.reaching(stage)).isNotEmpty();
    }

    @Test
    void tellsWhoRecordsWhatAndWhereItBelongs() {
        assertThat(MEANINGS.recordedBy("field-verified")).isEqualTo(Duty.VERIFIER);
        assertThat(MEANINGS.isDecision("field-verified")).isTrue();
        assertThat(MEANINGS.stageOf("field-verified")).contains(Stage.VERIFICATION);
        assertThat(MEANINGS.recordedBy("group-screened")).isEqualTo(Duty.AUTOMATION);
        assertThat(MEANINGS.stageOf("deadline-missed")).isEmpty();
        assertThat(MEANINGS.walkingAgain(Stage.VERIFICATION)).containsExactly("registration-corrected");
    }
}
