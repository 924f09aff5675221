package id.pendamping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which build of the program this is. */
class ProgramVersion implements IVersionProvider {

    private static final String BUILD = "/META-INF/build-info.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream written = ProgramVersion.class.getResourceAsStream(BUILD)) {
            if (written != null) {
                build.load(written);
            }
        }
        return new String[] {"Pendamping " + build.getProperty("build.version", "(not packaged)")};
    }
}
