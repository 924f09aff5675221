package id.pendamping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import id.pendamping.journal.Fact;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;

/** The walls of the house. */
class ArchitectureTest {

    private static final ImportOption NO_TESTS = new ImportOption.DoNotIncludeTests();
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("id.pendamping");
    private static final JavaClasses PROGRAM = ALL.that(new DescribedPredicate<>("are no tests") {
        @Override
        public boolean test(JavaClass type) {
            return type.getSource().isPresent()
                    && NO_TESTS.includes(Location.of(type.getSource().get().getUri()));
        }
    });

    /**
     * By the expressions of the models; by the settings of the log; by constants that the compiler copies.
     */
    private static final Set<String> NEEDED_UNSEEN = Set.of(
            "DeadlineDates",
            "CleanMessage",
            "CleanFailure",
            "CleanMembers",
            "PatientListeners",
            "RegistrationExamples");

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules modules = ApplicationModules.of(Pendamping.class);
        new Documenter(modules).writeModulesAsPlantUml();
        modules.verify();
    }

    @Test
    void everyModuleSaysWhatItMayKnow() {
        assertThat(Modules.all()).isNotEmpty().allSatisfy(module -> assertThat(Modules.isOpen(module))
                .as("@ApplicationModule(allowedDependencies = …) in package-info of " + module)
                .isFalse());
    }

    @Test
    void theReadmeShowsWhoKnowsWhom() {
        assertThat(Modules.shownIn(Path.of("README.md"))).containsExactlyInAnyOrderElementsOf(Modules.arrows());
    }

    /** Facts are for everybody who reads the journal. */
    @Test
    void aTypeIsPublicOnlyWhereAnotherPackageNeedsIt() {
        assertThat(ALL.stream()
                        .filter(type -> type.isTopLevelClass() && isPublic(type) && !isOfTests(type))
                        .filter(type -> !type.isAnnotation() && !type.isAssignableTo(Fact.class))
                        .filter(type -> !NEEDED_UNSEEN.contains(type.getSimpleName()) && !isNeeded(type))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isOfTests(JavaClass type) {
        return !PROGRAM.contain(type.getName());
    }

    private static boolean isNeeded(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(use -> use.getOriginClass())
                .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()) || isPublic(user));
    }

    @Test
    void onlyOnePackageKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("id.pendamping.lifecycle.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("a maintained fork has to be a swap of one package")
                .check(PROGRAM);
    }

    @Test
    void controllersLieInPackagesForTheWebUnderOneName() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("..web")
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .check(PROGRAM);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a year has to be playable on virtual time")
                .check(PROGRAM);
    }

    /** What decides on a day asks {@code RegionDays}, {@code CaseDays} or {@code Regions}; these have reasons of their own. */
    private static final Set<String> KNOW_ZONES = Set.of(
            "id.pendamping.Time", // the machine's clock
            "id.pendamping.shared.ProgramClock", // a clock
            "id.pendamping.programme.Regions", // the one place
            "id.pendamping.programme.RegionDays",
            "id.pendamping.forms.Formats", // moments are shown as WIB and say so
            "id.pendamping.proof.CheckpointRound", // at the ministry's hour
            "id.pendamping.proof.CheckpointMessages", // the key is the ministry's day
            "id.pendamping.journal.ReplayCommand", // whoever types the command counts days in Jakarta
            "id.pendamping.notices.QuietHours", // by the clock that the reader has chosen
            "id.pendamping.notices.Preference",
            "id.pendamping.notices.Preferences",
            "id.pendamping.notices.web.SettingsReading",
            "id.pendamping.lifecycle.engine.DeadlineDates"); // midnight where the subject lies

    @Test
    void daysAreCountedWhereTheGroupLives() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("have no reason of their own to know a zone") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !KNOW_ZONES.contains(type.getName())
                                && !type.getPackageName().startsWith("id.pendamping.demo");
                    }
                })
                .should()
                .callMethod(LocalDate.class, "ofInstant", Instant.class, ZoneId.class)
                .orShould()
                .callMethod(Instant.class, "atZone", ZoneId.class)
                .orShould()
                .callMethod(Clock.class, "getZone")
                .orShould()
                .callMethod(ZoneId.class, "of", String.class)
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(LocalDate.class, "atStartOfDay", ZoneId.class)
                .because("a day that is over in Jayapura has hours left in Jakarta")
                .check(PROGRAM);
    }

    @Test
    void statementsAskNoClockOfTheirOwn() {
        Pattern own = Pattern.compile(
                "(?i)current_date|::\\s*date\\b|date_trunc|at time zone|localtimestamp|current_timestamp");
        assertThat(Stream.of(".java", ".sql")
                        .flatMap(ending -> Texts.files(Path.of("src/main"), ending).stream())
                        .filter(file -> !file.endsWith("RegionDays.java"))
                        .filter(file -> own.matcher(Texts.content(file)).find()))
                .as("days in statements come from RegionDays")
                .isEmpty();
    }

    @Test
    void noEngineQueryTakesExpressions() {
        noClasses()
                .should()
                .callMethodWhere(
                        new DescribedPredicate<JavaCall<?>>("an engine query method that evaluates an expression") {
                            @Override
                            public boolean test(JavaCall<?> call) {
                                return call.getTargetOwner().getPackageName().startsWith("org.camunda")
                                        && call.getName().endsWith("Expression");
                            }
                        })
                .because("an expression in a query runs code (CVE-2026-109432)")
                .check(PROGRAM);
    }

    @Test
    void listenersTakeMessagesAsTheyCame() {
        methods()
                .that()
                .areAnnotatedWith(KafkaListener.class)
                .should(ArchCondition.from(
                        DescribedPredicate.describe("take records as they came", ArchitectureTest::takesRecords)))
                .andShould()
                .haveRawReturnType(void.class)
                .because("else headers are turned into whatever types they name (CVE-2026-59406)")
                .check(PROGRAM);
    }

    /** One, or those of a poll. */
    private static boolean takesRecords(JavaMethod listener) {
        String one = ConsumerRecord.class.getName() + "<java.lang.String, byte[]>";
        Type[] taken = listener.reflect().getGenericParameterTypes();
        return taken.length == 1 && Set.of(one, "java.util.List<" + one + ">").contains(taken[0].getTypeName());
    }
}
