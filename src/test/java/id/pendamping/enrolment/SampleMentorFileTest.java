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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The file of mentors that the sample writes beside its groups is one that the import takes. */
class SampleMentorFileTest {

    private static final Limits LIMITS = new Limits(12_000_000, 100_000, 400_000_000, 60_000_000);
    private static final LocalDate TODAY = LocalDate.of(2023, 7, 24);
    private static final int MOST_CAPACITY = 20;

    @Test
    void everyMentorOfTheThirdPhaseIsReadWithoutAProblem(@TempDir Path folder) throws Exception {
        Regions regions = known();
        List<MentorRow> mentors = written(folder, "csv", "phase-3");

        assertThat(mentors).hasSize(181).allSatisfy(mentor -> isSound(mentor, regions));
        assertThat(column(mentors, MentorColumn.NIK)).hasSize(181).doesNotContainAnyElementsOf(niksOfMembers());
        assertThat(column(mentors, MentorColumn.PHONE)).hasSize(181);
        assertThat(column(mentors, MentorColumn.REGENCY)).hasSize(118);
    }

    @Test
    void soIsEveryMentorOfAWorkbook(@TempDir Path folder) throws Exception {
        Regions regions = known();
        assertThat(written(folder, "xlsx", "--groups=40", "--mentors=20"))
                .hasSize(20)
                .allSatisfy(mentor -> isSound(mentor, regions));
    }

    private static List<MentorRow> written(Path folder, String format, String... what) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(what));
        arguments.addAll(List.of(
                "--format", format, "--out", folder.resolve("sample." + format).toString()));
        assertThat(new CommandLine(new SampleCommand()).execute(arguments.toArray(String[]::new)))
                .isZero();
        return MentorFile.read(Files.readAllBytes(folder.resolve("sample-mentors." + format)), LIMITS);
    }

    private static void isSound(MentorRow mentor, Regions regions) {
        assertThat(new MentorReading(mentor, TODAY).problems(regions, MOST_CAPACITY))
                .isEmpty();
        assertThat(mentor.text(MentorColumn.NAME)).contains("Contoh");
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
            public Optional<Region> findOpen(String code) {
                return find(code);
            }

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
