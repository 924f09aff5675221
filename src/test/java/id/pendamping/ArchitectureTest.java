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
import com.tngtech.archunit.lang.ArchCondition;
import id.pendamping.journal.Fact;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;

/** The walls of the house. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.pendamping");

    /**
     * By the expressions of the models; by the settings of the log; by constants that the compiler copies.
     */
    private static final Set<String> NEEDED_UNSEEN =
            Set.of("DeadlineDates", "CleanMessage", "CleanFailure", "PatientListeners", "RegistrationExamples");

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
        assertThat(new ClassFileImporter()
                        .importPackages("id.pendamping").stream()
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
