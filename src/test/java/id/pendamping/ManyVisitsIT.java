package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A verifier has taken along more visits than a page of a list holds, in a province where nobody else works. */
@PendampingTest
class ManyVisitsIT {

    private static final String LOGIN = "rina.maluku";
    private static final int TAKEN = 25;
    private static final int FREE = 47;

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Account officer;

    @BeforeEach
    void fill() {
        officer = accounts.byLogin(LOGIN).orElseGet(() -> {
            accounts.open(LOGIN, "Rina Contoh Latu", Cast.SECRET, Set.of(Duty.VERIFIER), Set.of("81"), null);
            return accounts.byLogin(LOGIN).orElseThrow();
        });
        put("taken", TAKEN, officer.id());
        put("free", FREE, null);
    }

    private void put(String prefix, int count, @Nullable String taker) {
        jdbc.sql("""
                        insert into work_item (task_id, subject_kind, subject_id, step, duty, taken_by, taken_at, number, name,
                            regency, province, programme_year, phase, amount, opened_at, due_on)
                        select 'visit-' || :prefix || i, 'CASE', md5('visit' || :prefix || i)::uuid, 'verify-field', 'VERIFIER',
                            cast(:taker as text), case when cast(:taker as text) is not null then now() end,
                            'TKM-2023-8101-' || case :prefix when 'free' then '1' else '0' end || lpad(i::text, 4, '0'),
                            case when i % 10 = 0 then 'Pala Banda ' else 'Cengkih ' end || :prefix || ' ' || i,
                            '81' || lpad((1 + i % 2)::text, 2, '0'), '81', 2023, 3, 1000, now(), date '2023-07-01' + i
                        from generate_series(1, :count) i""")
                .param("prefix", prefix)
                .param("count", count)
                .param("taker", taker)
                .update();
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from work_subject where number like 'TKM-2023-8101-%'").update();
        jdbc.sql("delete from work_item where task_id like 'visit-%'").update();
    }

    @Test
    void everythingTakenAlongIsListedAndWhatIsFreeIsReachedWithItsNumberSaid() {
        Person person = scenario.person(officer);
        String first = person.get("/visits").body();
        assertThat(first).contains(TAKEN + " kasus dibawa", FREE + " kasus");
        IntStream.rangeClosed(1, TAKEN)
                .forEach(i -> assertThat(first).contains("/visits/TKM-2023-8101-0%04d\"".formatted(i)));
        assertThat(first)
                .contains("Cengkih free 1<", "Pala Banda free 20<", "Halaman 1 dari 3")
                .doesNotContain("free 21<");

        assertThat(person.get("/visits?page=3").body())
                .contains("Cengkih free 47<", "taken 25<")
                .doesNotContain("Berikutnya");
        assertThat(person.get("/visits?regency=8102").body())
                .contains("24 kasus", "Cengkih free 1<", "Halaman 1 dari 2", TAKEN + " kasus dibawa")
                .doesNotContain("Cengkih free 2<");
        assertThat(person.get("/visits?q=banda").body())
                .contains("4 kasus", "Pala Banda free 40<", "taken 25<")
                .doesNotContain("Cengkih free");
        assertThat(person.get("/visits?q=kakao").body())
                .contains("Tidak ada yang cocok", "Semua yang menunggu kunjungan");
    }

    @Test
    void moreThanAPhoneTakesAlongIsRefusedWithWhatIsLeft() {
        put("more", 73, officer.id());
        Person person = scenario.person(officer);
        List<String> free = jdbc.sql(
                        "select id from work_item where task_id like 'visit-free%' order by due_on limit 3")
                .query(String.class)
                .list();
        person.post("/visits", "/visits/take", Map.of("id", String.join(",", free)));
        String refused = person.get("/visits").body();
        assertThat(refused)
                .contains(
                        "Paling banyak 100 kasus dibawa di satu telepon: 98 sudah dibawa, 3 dicentang. Centang paling banyak 2");
        assertThat(refused.split("checked=\"checked\"", -1)).hasSize(4);
        assertThat(taken()).isEqualTo(98);

        person.post("/visits", "/visits/take", Map.of("id", String.join(",", free.subList(0, 2)), "regency", "8102"));
        assertThat(taken()).isEqualTo(100);
        assertThat(person.get("/visits").body()).contains("100 kasus dibawa").doesNotContain("Paling banyak");
    }

    @Test
    void allOfThemStandOnThePhoneWithoutANetwork() {
        try (Chromium chromium = Chromium.open();
                BrowserContext phone = chromium.phone()) {
            Page page = phone.newPage();
            page.navigate("http://localhost:" + port + "/sign-in");
            page.fill("#login", LOGIN);
            page.fill("#secret", Cast.SECRET);
            page.locator("form:has(#login) .btn-primary").click();
            page.waitForURL("**/tasks");
            page.navigate("http://localhost:" + port + "/visits?regency=8102");
            Visitor.await(page, "async () => !!await caches.match('/visits')", null);
            Visitor.mustFit(page);
            Visitor.mustBeAccessible(page);
            assertThat(page.locator("[name=id]").count()).isEqualTo(20);

            phone.setOffline(true);
            page.navigate("http://localhost:" + port + "/visits");
            page.locator("[data-offline]:has-text('Disimpan ')").waitFor();
            assertThat(page.locator("a[data-take]").count()).isEqualTo(TAKEN);
            assertThat(page.locator("[name=id]").first().isVisible())
                    .as("nothing can be taken along without a network")
                    .isFalse();
            Visitor.mustFit(page);
            Visitor.mustBeAccessible(page);
        }
    }

    private long taken() {
        return jdbc.sql("select count(*) from work_item where taken_by = :me")
                .param("me", officer.id())
                .query(Long.class)
                .single();
    }
}
