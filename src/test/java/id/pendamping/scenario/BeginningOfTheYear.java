package id.pendamping.scenario;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets every test begin on the same morning, with everybody in office; behind it the clock follows the machine again. */
public final class BeginningOfTheYear implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        scenario(test).begin();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        scenario(test).end();
    }

    private static Scenario scenario(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(Scenario.class);
    }
}
