package id.pendamping.help;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.UserTasks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PendampingTest
class HelpIT {

    private static final Pattern TASK = Pattern.compile("<li class=\"mb-2\"><a\\s+href=\"([^\"]+)\"");
    private static final int TASKS = 5;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    UserTasks steps;

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MENTOR", "AUTOMATION"})
    void everyDutyReadsFiveTasksThatItMayOpen(Duty duty) {
        Person reader = new Person(port, cast.holding(duty).login(), Cast.SECRET);
        String page = reader.get("/help").body();
        List<String> tasks = TASK.matcher(page)
                .results()
                .map((MatchResult task) -> task.group(1))
                .toList();
        assertThat(tasks).hasSizeGreaterThanOrEqualTo(TASKS);
        assertThat(tasks)
                .allSatisfy(path ->
                        assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200));
        assertThat(page).doesNotContain("??help");
        steps.of(duty).forEach(step -> assertThat(page).contains("/tasks?step=" + step + '"'));
        assertThat(reader.get("/help?lang=en").body())
                .contains("What your duty does")
                .doesNotContain("??help");
        reader.get("/help?lang=id");
    }

    @Test
    void aMentorReadsItOnThePhoneAndGetsThereFromEveryPage() {
        Person mentor = new Person(port, cast.holding(Duty.MENTOR).login(), Cast.PIN);
        assertThat(mentor.get("/mentor").body()).contains("href=\"/help\"").contains("href=\"/extortion\"");
        assertThat(mentor.get("/help").body())
                .contains("/css/field")
                .contains("Susun laporan")
                .doesNotContain("??help");
    }

    @Test
    void whoIsAskedForMoneyNeedsNoAccountToLearnWhomToTell() throws IOException, InterruptedException {
        HttpClient stranger = HttpClient.newHttpClient();
        assertThat(get(stranger, "/sign-in").body()).contains("href=\"/extortion\"");
        HttpResponse<String> page = get(stranger, "/extortion");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Tidak ada biaya")
                .contains("href=\"https://www.lapor.go.id\"")
                .doesNotContain("tel:")
                .doesNotContain("mailto:");
    }

    private HttpResponse<String> get(HttpClient stranger, String path) throws IOException, InterruptedException {
        return stranger.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
