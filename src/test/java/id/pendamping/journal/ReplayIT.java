package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Servers;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.journal.relay.Topics;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItems;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import picocli.CommandLine;

/** What is told once more is what was told the first time, byte for byte and in the same order. */
@PendampingTest
class ReplayIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    Environment environment;

    @Test
    void tellsOneCaseOrEverythingAsItWasToldTheFirstTime() {
        CaseId group = scenario.group();
        for (int i = 0; i < 4; i++) {
            clock.standAt(clock.instant().plus(Duration.ofDays(1)));
            players.play(workItems.of(group).get(0), Manner.PLAIN);
        }
        List<String> first = told(Topics.CASES, group, 6);

        assertThat(replay("one-case", "--case", scenario.number(group)))
                .endsWith(first.size() + " entries are on pendamping.replay.one-case.v1.");
        assertThat(told(Topics.replay("one-case"), group, first.size())).isEqualTo(first);
        assertThat(replay("one-case", "--case", scenario.number(group), "--from", "3"))
                .startsWith(String.valueOf(first.size() - 2));
        assertThat(told(Topics.replay("one-case"), group, 2 * first.size() - 2))
                .startsWith(first.toArray(String[]::new))
                .endsWith(first.subList(2, first.size()).toArray(String[]::new));
        assertThat(replay("days", "--case", scenario.number(group), "--from", "2023-07-25", "--to", "2023-07-25"))
                .startsWith("1 ");
        assertThat(replay("nobody", "--case", "TKM-2023-3509-99999")).startsWith("Nothing");
        replay("everybody");
        assertThat(told(Topics.replay("everybody"), group, first.size())).isEqualTo(first);
    }

    private String replay(String consumer, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--consumer=" + consumer,
                "--database-url=" + environment.getProperty("spring.datasource.url"),
                "--database-user=" + environment.getProperty("spring.datasource.username"),
                "--database-password=" + environment.getProperty("spring.datasource.password"),
                "--bootstrap-servers=" + Servers.broker().bootstrapServers(),
                "--broker-settings=" + Servers.clientFile()));
        arguments.addAll(List.of(more));
        StringWriter said = new StringWriter();
        int code = new CommandLine(new ReplayCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
        assertThat(code).as(said.toString()).isZero();
        return said.toString().strip();
    }

    /** Partition, key, every header and the value of each message of the case, in order. */
    private static List<String> told(String topic, CaseId caseId, int least) {
        List<String> told = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            told.clear();
            try (TopicReader reader = new TopicReader(Servers.broker())) {
                reader.read(topic, message -> {
                    if (caseId.toString().equals(message.key())) {
                        told.add(everythingOf(message));
                    }
                });
            }
            return told.size() >= least;
        });
        return told;
    }

    private static String everythingOf(ConsumerRecord<String, byte[]> message) {
        HexFormat hex = HexFormat.of();
        return message.partition() + " " + message.key() + " "
                + Arrays.stream(message.headers().toArray())
                        .map(header -> header.key() + '=' + hex.formatHex(header.value()))
                        .toList()
                + " " + hex.formatHex(message.value());
    }
}
