package id.pendamping.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactCatalogue;
import id.pendamping.journal.Facts;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No fact has a place for what belongs to a person; ids are random, documents have numbers, regions have codes. */
class NothingPersonalTest {

    private static final Set<String> PERSONAL = Set.of(
            "nik",
            "kk",
            "npwp",
            "nip",
            "ktp",
            "name",
            "nama",
            "holder",
            "chair",
            "person",
            "phone",
            "telephone",
            "mobile",
            "whatsapp",
            "email",
            "mail",
            "address",
            "street",
            "village",
            "hamlet",
            "birth",
            "born",
            "age",
            "gender",
            "sex",
            "religion",
            "account",
            "iban",
            "login",
            "user",
            "password",
            "pin",
            "photo",
            "latitude",
            "longitude",
            "location",
            "ip",
            "device",
            "note",
            "comment",
            "remark",
            "words",
            "text");

    private static final List<String> HOMES =
            List.of("id.pendamping.access.", "id.pendamping.group.Contact", "id.pendamping.group.Nik");

    /** Of somebody who signs in, not of a bank; never published. */
    private static final String ACCOUNT = "accountId";

    /** Of a whole row with a random id, in which numbers of people stand as their keyed fingerprints. */
    private static final String DIGEST = "Digest";

    @ParameterizedTest
    @MethodSource("components")
    void hasNoPlaceForIt(RecordComponent component) {
        assertThat(
                        component.getName().equals(ACCOUNT)
                                        || component.getName().endsWith(DIGEST)
                                ? List.<String>of()
                                : words(component.getName()))
                .as("%s.%s", component.getDeclaringRecord().getSimpleName(), component.getName())
                .doesNotContainAnyElementsOf(PERSONAL);
        assertThat(bare(component.getGenericType()).getTypeName())
                .satisfies(type -> assertThat(HOMES).noneMatch(type::startsWith));
    }

    @Test
    void namesIdsOnlyOfTheProgramsOwnMaking() {
        assertThat(components().filter(component -> component.getName().endsWith("Id")))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.getType()).isNotEqualTo(String.class))
                .filteredOn(component -> component.getType() == UUID.class)
                .extracting(RecordComponent::getName)
                .allMatch(Set.of(
                        "mentorId",
                        "decreeId",
                        "phaseId",
                        "evidenceId",
                        "letterId",
                        "lineId",
                        "sampleId",
                        "tokenId",
                        "moveId",
                        "repairId",
                        "batchId",
                        "draftId",
                        ACCOUNT)::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nik", "memberNik", "chairPhone", "accountHolder", "bankAccountNumber", "villageName"})
    void wouldBeSeen(String component) {
        assertThat(words(component)).containsAnyElementsOf(PERSONAL);
    }

    static Stream<RecordComponent> components() {
        FactCatalogue facts = Facts.catalogue();
        return facts.literals().stream()
                .sorted()
                .map(facts::classOf)
                .flatMap((Class<? extends Fact> fact) -> Arrays.stream(fact.getRecordComponents()));
    }

    private static Type bare(Type type) {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    }

    private static List<String> words(String camelCase) {
        return List.of(camelCase
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .split(" "));
    }
}
