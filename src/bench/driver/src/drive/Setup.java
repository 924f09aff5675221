package drive;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * Wide quotas for the phase of the demonstration, no papers beside a registration, and mentors from a sample file, whose PINs
 * become the known one.
 */
final class Setup {

    private Setup() {}

    static void run(Connection database, Path mentors) throws Exception {
        Drive.execute(database, """
                update phase set group_quota = 200000, mentor_quota = 5000, ceiling = 4000000000000,
                    closes = make_date(extract(year from now())::int, 12, 31)""");
        Drive.execute(database, "update programme_term set value = 0 where term like 'paper-%'");
        Drive.execute(database, "update programme_number set value = 0 where name like 'term.paper-%'");
        HttpResponse<String> taken = Web.send(Web.asPerson("/api/v1/mentors", "wati.koordinator", Drive.SECRET)
                .header("Content-Type", "text/csv")
                .POST(Web.bytes(Files.readAllBytes(mentors))));
        System.out.println("mentors taken in: status " + taken.statusCode());
        Drive.execute(
                database,
                "update account set secret_temporary = false, secret = '{noop}' || case when phone_fingerprint is null"
                        + " then '" + Drive.SECRET + "' else '" + Drive.PIN + "' end");
        System.out.println("mentors " + Drive.one(database, "select count(*) from mentor"));
    }
}
