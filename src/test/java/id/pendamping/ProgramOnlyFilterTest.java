package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Which components a process of consumers alone leaves out. */
class ProgramOnlyFilterTest {

    private final MetadataReaderFactory classes = new CachingMetadataReaderFactory();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.FirstAdministrator",
                "door.web.SecurityConfiguration",
                "journal.relay.Relay",
                "inbox.OrderedConsumer",
                "inbox.web.DeadLettersNavigation",
                "lifecycle.engine.JobRunner"
            })
    void leavesOutWhatIsMarkedItselfOrByAPackage(String component) throws IOException {
        assertThat(isLeftOut(component)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.AccountBook",
                "figures.Figures",
                "journal.JdbcJournal",
                "worklist.WorkItems",
                "lifecycle.engine.V010__EngineTables"
            })
    void keepsTheRestAndWhatIsExempt(String component) throws IOException {
        assertThat(isLeftOut(component)).isFalse();
    }

    private boolean isLeftOut(String component) throws IOException {
        return new ProgramOnlyFilter().match(classes.getMetadataReader("id.pendamping." + component), classes);
    }
}
