package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators see what is there and what is not before the first case; nobody else is asked for it. */
@PendampingTest
class StartIT {

    @Autowired
    Scenario scenario;

    @Test
    void theChecklistTicksWhatIsThere() {
        scenario.group();
        String page = scenario.person("dian.admin").get("/start").body();
        assertThat(page).contains("Langkah awal", "Verifikator", "Kelompok pertama", "Sudah ada");
        assertThat(scenario.person("dian.admin").get("/start?lang=en").body())
                .contains("First steps")
                .doesNotContain("Belum ada");
        assertThat(scenario.program("dian.admin").read("/start").toString())
                .contains("\"duty\":\"VERIFIER\"", "\"key\":\"groups\"");
        assertThat(scenario.person("laila.verifikator").get("/start").statusCode())
                .isEqualTo(403);
        assertThat(scenario.person("dian.admin").get("/").headers().firstValue("location"))
                .as("groups are there: the start is over")
                .hasValueSatisfying(where -> assertThat(where).endsWith("/accounts"));
    }
}
