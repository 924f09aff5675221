package id.pendamping.embedded;

import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the database brought along is; its address is given out once it is up. */
record OwnDatabase(EmbeddedServers servers, Path folder, String url, String password) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return DatabaseServer.USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        servers.awaitDatabase();
        return url;
    }

    @Override
    public String toString() {
        return url;
    }
}
