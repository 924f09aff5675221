package id.pendamping.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.SampleCommand;
import id.pendamping.demo.sample.KnownRegencies;
import id.pendamping.demo.sample.Samples;
import id.pendamping.programme.Region;
import id.pendamping.programme.Regions;
import id.pendamping.sheet.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The file of mentors that the sample writes beside its groups is one that the import takes. */
class SampleMentorFileTest {

    private static final Limits LIMITS = new Limits(12_000_000, 100_000, 400_000_000, 60_000_000);
    private static final LocalDate TODAY = LocalDate.of(2023, 7, 24);
    private static final int MOST_CAPACITY = 20;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void everyMentorOfTheThirdPhaseIsReadWithoutAProblem(String format, @TempDir Path folder) throws Exception {
        Path groups = folder.resolve("phase-3." + format);
        int exit =
                new CommandLine(new SampleCommand()).execute("phase-3", "--format", format, "--out", groups.toString());
        assertThat(exit).isZero();

        List<MentorRow> mentors =
                MentorFile.read(Files.readAllBytes(folder.resolve("phase-3-mentors." + format)), LIMITS);

        assertThat(mentors).hasSize(181).allSatisfy(mentor -> {
            assertThat(new MentorReading(mentor, TODAY).problems(known(), MOST_CAPACITY))
                    .isEmpty();
            assertThat(mentor.text(MentorColumn.NAME)).contains("Contoh");
        });
        assertThat(column(mentors, MentorColumn.NIK)).hasSize(181).doesNotContainAnyElementsOf(niksOfMembers());
        assertThat(column(mentors, MentorColumn.PHONE)).hasSize(181);
        assertThat(column(mentors, MentorColumn.REGENCY)).hasSize(118);
    }

    private static Set<String> column(List<MentorRow> mentors, MentorColumn column) {
        return mentors.stream().map(mentor -> mentor.text(column)).collect(Collectors.toSet());
    }

    /** A mentor who is a member of a group would have it rejected (E5). */
    private static Set<String> niksOfMembers() throws IOException {
        return Samples.groups(7, 2023, 3, KnownRegencies.some(7, 118), 2_767).stream()
                .flatMap(group -> group.members().stream())
                .map(member -> String.valueOf(member.nik()))
                .collect(Collectors.toSet());
    }

    private static Regions known() throws IOException {
        Set<String> codes = Set.copyOf(KnownRegencies.some(7, Integer.MAX_VALUE));
        return new Regions() {
            @Override
            public Optional<Region> find(String code) {
                return codes.contains(code)
                        ? Optional.of(new Region(code, code, ZoneId.of("Asia/Jakarta")))
                        : Optional.empty();
            }

            @Override
            public List<Region> provinces() {
                return List.of();
            }

            @Override
            public List<Region> regencies(String province) {
                return List.of();
            }
        };
    }
}
