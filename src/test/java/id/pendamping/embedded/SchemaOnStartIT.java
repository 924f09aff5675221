package id.pendamping.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database whose tables are not this program's own is refused in a sentence that names it. */
class SchemaOnStartIT {

    @TempDir
    Path folder;

    private DriverManagerDataSource database;

    @BeforeEach
    void makeDatabase() {
        GenericApplicationContext context = new GenericApplicationContext();
        new Servers().initialize(context);
        Environment servers = context.getEnvironment();
        String server = servers.getRequiredProperty("spring.datasource.url");
        database = new DriverManagerDataSource(
                server,
                servers.getRequiredProperty("spring.datasource.username"),
                servers.getRequiredProperty("spring.datasource.password"));
        String name = "schema_" + UUID.randomUUID().toString().replace('-', '_');
        JdbcClient.create(database).sql("create database " + name).update();
        database.setUrl(server.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
    }

    @Test
    void anOlderHistoryNamesTheFolder() throws Exception {
        Files.writeString(folder.resolve("V005__journal.sql"), "create table journal (event_id uuid)");
        flyway("filesystem:" + folder).migrate();

        assertThatThrownBy(() -> start(new OwnDatabase(new EmbeddedServers(), folder, url(), password())))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The data in " + folder + " were made by another state of Pendamping")
                .hasMessageEndingWith("--pendamping.data=<folder>.");
    }

    @Test
    void tablesWithoutAHistoryNameTheDatabase() {
        JdbcClient.create(database).sql("create table aid_group (id uuid)").update();

        assertThatThrownBy(() -> start(details()))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The database " + url().replaceFirst("[?].*", "") + " holds tables")
                .hasMessageEndingWith("--spring.datasource.url=<url>.");
    }

    private void start(JdbcConnectionDetails details) {
        new SchemaOnStart(details).migrate(flyway("classpath:db/migration"));
    }

    private Flyway flyway(String location) {
        return Flyway.configure().dataSource(database).locations(location).load();
    }

    private JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return String.valueOf(database.getUsername());
            }

            @Override
            public String getPassword() {
                return password();
            }

            @Override
            public String getJdbcUrl() {
                return url() + "?password=" + password();
            }
        };
    }

    private String url() {
        return String.valueOf(database.getUrl());
    }

    private String password() {
        return String.valueOf(database.getPassword());
    }
}
