package id.pendamping.embedded;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Makes the tables of this program, or adds what is new to them; refuses a database whose tables are not its own. */
@Component
class SchemaOnStart implements FlywayMigrationStrategy {

    private final JdbcConnectionDetails database;

    SchemaOnStart(JdbcConnectionDetails database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw isOfAnother(e) ? refusal() : e;
        }
    }

    private static boolean isOfAnother(FlywayException e) {
        return e instanceof FlywayValidateException
                || e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
    }

    private CannotStart refusal() {
        return new CannotStart(
                database instanceof OwnDatabase own
                        ? "The data in " + own.folder()
                                + " were made by another state of Pendamping, which this one cannot"
                                + " read. Move that folder away, or choose another with --pendamping.data=<folder>."
                        : "The database " + withoutParameters(database.getJdbcUrl())
                                + " holds tables that this Pendamping did not make."
                                + " Name an empty one with --spring.datasource.url=<url>.");
    }

    /** One of them may be the password. */
    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
