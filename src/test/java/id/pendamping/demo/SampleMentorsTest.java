package id.pendamping.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.sample.KnownRegencies;
import id.pendamping.demo.sample.Samples;
import id.pendamping.group.Registration;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleMentorsTest {

    private static final int REGENCY = 4;
    private static final int CAPACITY = 10;

    @Test
    void everyProvinceOfThePhaseHasRoomForItsGroups() throws IOException {
        List<Registration> groups = Samples.groups(7, 2023, 3, KnownRegencies.some(7, 118), 2_767);

        List<List<String>> mentors = SampleMentors.rows(7, 2023, groups, 181);

        assertThat(mentors).hasSize(181);
        assertThat(mentors.stream().map(row -> row.get(REGENCY)).distinct()).hasSize(118);
        Map<String, Long> wanted = groups.stream()
                .collect(Collectors.groupingBy(
                        group -> String.valueOf(group.regency()).substring(0, 2), Collectors.counting()));
        Map<String, Long> room = mentors.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(REGENCY).substring(0, 2),
                        Collectors.summingLong(row -> Long.parseLong(row.get(CAPACITY)))));
        assertThat(wanted)
                .allSatisfy((province, count) ->
                        assertThat(room.get(province)).as(province).isGreaterThanOrEqualTo(count));
    }

    @Test
    void theSameSeedGivesTheSameMentors() {
        List<Registration> groups = Samples.groups(7, 2023, 3, List.of("3509", "3528"), 40);

        assertThat(SampleMentors.rows(3, 2023, groups, 5)).isEqualTo(SampleMentors.rows(3, 2023, groups, 5));
        assertThat(SampleMentors.rows(3, 2023, groups, 5)).isNotEqualTo(SampleMentors.rows(4, 2023, groups, 5));
    }
}
