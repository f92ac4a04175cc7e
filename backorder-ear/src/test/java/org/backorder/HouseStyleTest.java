package org.backorder;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names, visibility and layout: the second half of the house rules. */
class HouseStyleTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(
                    Path.of("../backorder-ejb/target/classes"),
                    Path.of("../alerts/target/classes"),
                    Path.of("../backorder-web/target/classes"));

    private static final Set<String> PROGRAMMER_ERRORS = Set.of(
            "java.lang.IllegalStateException",
            "java.lang.IllegalArgumentException",
            "java.lang.AssertionError",
            "java.lang.MatchException",
            "java.lang.NoSuchFieldError",
            "java.io.UncheckedIOException");

    @Test
    void rule09_refusesByName() {
        classes()
                .should(new ArchCondition<JavaClass>("throw refusals or programmer errors") {
                    @Override
                    public void check(JavaClass thrower, ConditionEvents events) {
                        thrower.getConstructorCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().isAssignableTo(Exception.class))
                                .filter(call -> !isAllowed(thrower, call))
                                .forEach(call ->
                                        events.add(SimpleConditionEvent.violated(thrower, call.getDescription())));
                    }
                })
                .because("name the refusal, give it a code")
                .check(HOUSE);
    }

    @Test
    void rule10_keepsEntitiesInside() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .because("return a record")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void rule11_namesThingsByWhatTheyDo() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..",
                        "..dao..",
                        "..dto..",
                        "..entity..",
                        "..util..",
                        "..common..",
                        "..impl..",
                        "..manager..",
                        "..helper..")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Default")
                .because("name it by what it does")
                .check(HOUSE);
    }

    @Test
    void rule12_usesJakartaAndJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "pre-Jakarta or old date types",
                        c -> c.getName().matches("javax\\.(?!sql|net|xml|crypto|security|annotation\\.processing).*")
                                || c.getName().matches("org\\.joda\\..*")
                                || c.getName().equals("java.util.Date")
                                || c.getName().equals("java.util.Calendar")))
                .because("use the jakarta twin and java.time")
                .check(HOUSE);
    }

    @Test
    void hasNothingElseAtTheTop() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("..").toRealPath())) {
            List<String> names = top.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("target"))
                    .sorted()
                    .toList();
            assertThat(names)
                    .containsExactly(
                            "CONTRIBUTING.md",
                            "README.md",
                            "alerts",
                            "backorder-ear",
                            "backorder-ejb",
                            "backorder-web",
                            "db",
                            "pom.xml",
                            "sandbox");
        }
    }

    @Test
    void keepsStatusesAndSessionsOutOfStaticFields() {
        classes()
                .should(new ArchCondition<JavaClass>("keep no mutable static field") {
                    @Override
                    public void check(JavaClass owner, ConditionEvents events) {
                        owner.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .forEach(
                                        field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                    }
                })
                .because("two nodes share only the database")
                .check(HOUSE);
    }

    private static boolean isAllowed(JavaClass thrower, JavaAccess<?> call) {
        JavaClass thrown = call.getTargetOwner();
        return PROGRAMMER_ERRORS.contains(thrown.getName())
                || thrown.isAssignableTo(IOException.class)
                || thrown.getAllRawSuperclasses().stream()
                        .anyMatch(c -> c.getName().equals("org.backorder.refusal.Refusal"))
                || thrown.getName().startsWith("org.backorder.sql.")
                || thrown.getName().startsWith("org.backorder.epp.")
                || (thrower.isAssignableTo(Exception.class)
                        && thrower.getRawSuperclass().orElse(thrower).equals(thrown));
    }
}
