package org.backorder;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.Schedule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the house as tests; each failure names its remedy. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(
                    Path.of("../backorder-ejb/target/classes"),
                    Path.of("../alerts/target/classes"),
                    Path.of("../backorder-web/target/classes"));

    private static final DescribedPredicate<JavaClass> STORES = describe(
            "stores, queries and their rows", c -> top(c).matches(".*(Store|Query|Rows)") || inPackage(c, "sql"));

    @Test
    void knowsEveryFeature() {
        Set<String> found = HOUSE.stream()
                .map(c -> Features.of(c.getPackageName()))
                .filter(feature -> !feature.isEmpty() && !feature.equals("alerts"))
                .collect(Collectors.toSet());
        assertThat(Features.all()).containsAll(found);
    }

    @Test
    void rule01_hasNoCycleBetweenFeatures() {
        SlicesRuleDefinition.slices()
                .assignedFrom(FEATURES)
                .should()
                .beFreeOfCycles()
                .because("features that know each other are one: announce an event, let the other feature subscribe")
                .check(HOUSE);
    }

    @Test
    void rule01_keepsToTheTableOfDirections() {
        classes()
                .that()
                .resideInAPackage("org.backorder..")
                .should(new ArchCondition<JavaClass>("use only what Features lists") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        user.getDirectDependenciesFromSelf().forEach(dependency -> {
                            JavaClass used = dependency.getTargetClass().getBaseComponentType();
                            boolean ours = used.getPackageName().startsWith("org.backorder.");
                            if (ours
                                    && !Features.mayUse(
                                            Features.of(user.getPackageName()),
                                            Features.of(used.getPackageName()),
                                            isEventRecord(used))) {
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                            }
                        });
                    }
                })
                .because("announce an event, let the other feature subscribe")
                .check(HOUSE);
    }

    @Test
    void rule02_readsTheClockInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.backorder.time..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .because("take `Instant now` as a parameter; measure elapsed time with time.Elapsed")
                .check(HOUSE);
    }

    @Test
    void rule03_countsMoneyInWholeUnits() {
        DescribedPredicate<JavaClass> floating = describe(
                "floating point",
                c -> c.isEquivalentTo(double.class)
                        || c.isEquivalentTo(float.class)
                        || c.isEquivalentTo(Double.class)
                        || c.isEquivalentTo(Float.class));
        String remedy = "use Money, or an integer with its unit in the name";
        noFields().should().haveRawType(floating).because(remedy).check(HOUSE);
        noMethods().should().haveRawReturnType(floating).because(remedy).check(HOUSE);
        noMethods().should(haveParameter(floating)).because(remedy).check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.backorder.money..", "org.backorder.pricing..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.math.BigDecimal.class)
                .because(remedy)
                .check(HOUSE);
    }

    @Test
    void rule04_keepsTheDatabaseInStoresAndQueries() {
        noClasses()
                .that(DescribedPredicate.not(STORES))
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql..")
                        .or(describe("entity managers", c -> c.getName().equals("jakarta.persistence.EntityManager"))))
                .because("add a method to the feature's store or query")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.backorder.web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence.."))
                .because("add a method to the feature's query")
                .check(HOUSE);
    }

    @Test
    void rule05_keepsTimersToOneLine() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Timer")
                .because("put the work in a *Run")
                .check(HOUSE);
        classes()
                .that()
                .haveSimpleNameEndingWith("Timer")
                .should(new ArchCondition<JavaClass>("have one method and use one other class of ours") {
                    @Override
                    public void check(JavaClass timer, ConditionEvents events) {
                        Set<String> used = timer.getDirectDependenciesFromSelf().stream()
                                .map(d -> d.getTargetClass().getName())
                                .filter(name -> name.startsWith("org.backorder.") && !name.equals(timer.getName()))
                                .collect(Collectors.toSet());
                        boolean fits = used.size() == 1 && timer.getMethods().size() == 1;
                        events.add(new SimpleConditionEvent(timer, fits, timer.getName() + " uses " + used));
                    }
                })
                .because("put the work in a *Run")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Timer")
                .because("timers are set off by time alone; call the run")
                .check(HOUSE);
    }

    @Test
    void rule06_keepsHandlersThin() {
        classes()
                .that(describe(
                        "handlers",
                        c -> c.getAllRawInterfaces().stream()
                                .anyMatch(i -> i.getSimpleName().equals("CommandHandler"))))
                .and()
                .areNotInterfaces()
                .should()
                .resideInAPackage("org.backorder.web.api..")
                .andShould()
                .haveSimpleNameEndingWith("Handler")
                .because("call one transition service or one query from a <Command>Handler")
                .check(HOUSE);
    }

    @Test
    void rule07_movesStatusesInOnePlace() {
        for (String moved : List.of("Backorder", "Auction")) {
            noClasses()
                    .that()
                    .doNotHaveSimpleName(moved)
                    .should()
                    .setFieldWhere(describe(
                            "the status of a " + moved,
                            access -> access.getTargetOwner().getSimpleName().equals(moved)
                                    && access.getTarget().getName().equals("status")))
                    .because("call the transition")
                    .check(HOUSE);
        }
    }

    @Test
    void rule08_keepsWiresWithTheirOwners() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.backorder.epp.wire..")
                .should()
                .dependOnClassesThat(describe(
                        "sockets",
                        c -> Set.of("java.net.Socket", "javax.net.ssl.SSLSocket")
                                .contains(c.getName())))
                .because("use the feature that owns the wire")
                .check(HOUSE);
        noClasses()
                .that(describe("no clients", c -> !top(c).endsWith("Client")))
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http.."))
                .because("HTTP goes through a class named *Client")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.backorder.alerts.mail..")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.mail.."))
                .because("write an OutgoingMail; alerts.mail sends it")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.backorder.dropcatch..", "org.backorder.epp..")
                .should()
                .callMethod(Thread.class, "start")
                .orShould()
                .dependOnClassesThat(describe(
                        "executors and thread factories",
                        c -> c.getName()
                                .matches("(java.util|jakarta.enterprise).concurrent.*(Executor.*|ThreadFactory)")))
                .because("only races and sessions own threads; use a run")
                .check(HOUSE);
    }

    private static final SliceAssignment FEATURES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String feature = Features.of(javaClass.getPackageName());
            return feature.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(feature);
        }

        @Override
        public String getDescription() {
            return "features";
        }
    };

    private static ArchCondition<JavaMethod> haveParameter(DescribedPredicate<JavaClass> type) {
        return new ArchCondition<>("have a parameter of " + type.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean found = method.getRawParameterTypes().stream().anyMatch(type);
                events.add(new SimpleConditionEvent(method, found, method.getFullName()));
            }
        };
    }

    private static boolean isEventRecord(JavaClass used) {
        JavaClass outer = used.getEnclosingClass().orElse(used);
        return used.isRecord() || outer.isRecord();
    }

    private static boolean inPackage(JavaClass c, String feature) {
        return c.getPackageName().equals("org.backorder." + feature);
    }

    /** Simple name of the outermost class, so that lambdas and nested types count as their owner. */
    static String top(JavaClass c) {
        List<String> parts =
                List.of(c.getName().substring(c.getPackageName().length()).split("\\$"));
        return parts.get(0).replace(".", "");
    }
}
