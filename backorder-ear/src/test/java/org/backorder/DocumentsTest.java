package org.backorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Schedule;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backorder.job.TimedRun;
import org.backorder.order.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the modules' documents say about the code, held against the code. */
class DocumentsTest {
    private static final Path DECISIONS = Path.of("../backorder-ejb/decisions");
    private static final Path EJB_README = Path.of("../backorder-ejb/README.md");

    @ParameterizedTest
    @ValueSource(strings = {"backorder-ejb", "alerts"})
    void listsEveryTimerOfTheModule(String module) throws IOException {
        List<String> rows = timersOf(module)
                .map(timer ->
                        "| `" + timer.getSimpleName() + "` | " + jobOf(runOf(timer)) + " | " + cadenceOf(timer) + " |")
                .toList();
        assertThat(readmeRows(module, "\\| `\\w+Timer` \\| [^|]* \\| [^|]* \\|"))
                .as("the timer table of %s/README.md has one row per class with @Schedule: timer, job, cadence", module)
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backorder-ejb", "alerts"})
    void givesEveryRunOneTimer(String module) {
        List<String> runs = classesOf(module)
                .filter(type -> type.isAssignableTo(TimedRun.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();
        assertThat(timersOf(module).map(timer -> runOf(timer).getName()))
                .as("a run nobody ticks never runs outside the sandbox: give each its timer")
                .containsExactlyInAnyOrderElementsOf(runs);
    }

    @Test
    void drawsTheOrderStatusesAsTheyAre() throws IOException {
        String drawn = """
                <!-- drawn from OrderStatus -->
                ```mermaid
                stateDiagram-v2
                    [*] --> REQUESTED
                %s
                ```
                <!-- end -->""".formatted(Stream.of(OrderStatus.values())
                .flatMap(from -> from.next().isEmpty()
                        ? Stream.of("    " + from + " --> [*]")
                        : from.next().stream().map(to -> "    " + from + " --> " + to))
                .collect(Collectors.joining("\n")));
        Pattern place = Pattern.compile("<!-- drawn from OrderStatus -->.*?<!-- end -->", Pattern.DOTALL);
        if (System.getProperty("backorder.documents.write") != null) {
            String readme = Files.readString(EJB_README);
            Files.writeString(EJB_README, place.matcher(readme).replaceFirst(drawn));
        }
        assertThat(place.matcher(Files.readString(EJB_README)).results().map(MatchResult::group))
                .as("the diagram in backorder-ejb/README.md; draw it anew with: mvn -pl backorder-ear -am test"
                        + " -Dtest=DocumentsTest -Dsurefire.failIfNoSpecifiedTests=false -Dbackorder.documents.write")
                .containsExactly(drawn);
    }

    @Test
    void numbersDecisionsWithoutGaps() throws IOException {
        List<Integer> numbers = decisions()
                .map(record -> Integer.parseInt(record.getFileName().toString().substring(0, 4)))
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void recordsDecisionsInSixParts() throws IOException {
        Pattern form = Pattern.compile("""
                # (\\d{4}) \\S[^\n]+

                \\d{4}-\\d{2}-\\d{2} · (accepted|refused|superseded by \\d{4})

                \\*\\*Context\\.\\*\\* .+

                \\*\\*Decision\\.\\*\\* .+

                \\*\\*Consequences\\.\\*\\* .+

                \\*\\*Alternatives\\.\\*\\* .+""", Pattern.DOTALL);
        for (Path record : decisions().toList()) {
            assertThat(form.matcher(Files.readString(record)).results().map(match -> match.group(1)))
                    .as("%s: number and title, date and status, context, decision, consequences, alternatives", record)
                    .containsExactly(record.getFileName().toString().substring(0, 4));
        }
    }

    private static Stream<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.sorted().toList().stream();
        }
    }

    private static List<String> readmeRows(String module, String row) throws IOException {
        return Pattern.compile("^" + row, Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("..", module, "README.md")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<JavaClass> classesOf(String module) {
        return new ClassFileImporter().importPath(Path.of("..", module, "target/classes")).stream();
    }

    private static Stream<JavaClass> timersOf(String module) {
        return classesOf(module).filter(type -> type.getMethods().stream().anyMatch(DocumentsTest::isScheduled));
    }

    private static boolean isScheduled(JavaMethod method) {
        return method.isAnnotatedWith(Schedule.class);
    }

    private static JavaClass runOf(JavaClass timer) {
        return timer.getFields().stream()
                .map(field -> field.getRawType())
                .filter(type -> type.isAssignableTo(TimedRun.class))
                .findFirst()
                .orElseThrow(() -> new AssertionError(timer.getName() + " calls no run"));
    }

    private static String jobOf(JavaClass run) {
        try {
            Constructor<?> constructor = run.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((TimedRun) constructor.newInstance()).job();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(run.getName() + " cannot be made without a container", e);
        }
    }

    /** In the words of the tables. */
    private static String cadenceOf(JavaClass timer) {
        Schedule schedule = timer.getMethods().stream()
                .filter(DocumentsTest::isScheduled)
                .map(method -> method.getAnnotationOfType(Schedule.class))
                .findFirst()
                .orElseThrow();
        assertThat(schedule.hour() + schedule.minute())
                .as("%s: a cadence this test has no words for yet", timer.getName())
                .isEqualTo("**");
        String second = schedule.second();
        if (second.equals("*")) {
            return "1 s";
        }
        return second.startsWith("*/") ? second.substring(2) + " s" : "at second " + second;
    }
}
