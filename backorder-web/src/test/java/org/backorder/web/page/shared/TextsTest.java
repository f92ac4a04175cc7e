package org.backorder.web.page.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backorder.ledger.PostingKind;
import org.backorder.order.FailureReason;
import org.backorder.order.OrderStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R48")
class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/backorder/web/page");
    private static final Pattern KEY = Pattern.compile("text\\['([\\w.]+\\w)'\\]");

    /** Terms of the trade, names and signs. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "account.text",
            "board.live",
            "board.registry",
            "board.rtt",
            "class.BACKORDER",
            "contact.admin",
            "contact.fax",
            "contact.organization",
            "flight.code",
            "jobs.problem",
            "lists.importer",
            "lists.report",
            "moment.in",
            "moment.seconds",
            "nav.domains",
            "order.name",
            "order.status",
            "search.keywords.hint",
            "search.tld",
            "search.tlds");

    private static final List<FailureReason> REASONS = List.of(
            FailureReason.INSUFFICIENT_FUNDS,
            FailureReason.LOST,
            FailureReason.NOT_DROPPED,
            FailureReason.NOT_ATTEMPTED,
            FailureReason.REGULAR_BACKORDER_PREFERRED,
            FailureReason.EARLIER_ORDER_PREFERRED,
            FailureReason.OWN_ORDER_PREFERRED);

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(keys("texts_de.properties")).isEqualTo(keys("texts.properties"));
    }

    @Test
    void leavesNoEnglishInTheGermanTexts_butWordsThatAreTheSame() {
        Properties english = texts("texts.properties");
        Properties german = texts("texts_de.properties");
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> english.getProperty(key).equals(german.getProperty(key)))
                        .filter(key -> !SAME_IN_BOTH.contains(key)))
                .isEmpty();
    }

    @Test
    void hasEveryTextAPageAsksFor() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            Set<String> wanted = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> KEY.matcher(read(page)).results())
                    .map(result -> result.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(wanted).isNotEmpty();
            assertThat(keys("texts.properties")).containsAll(wanted);
        }
    }

    @Test
    void namesEveryStatus() {
        assertThat(keys("texts.properties"))
                .containsAll(Stream.of(OrderStatus.values())
                        .map(status -> "status." + status)
                        .toList());
    }

    @Test
    void namesEveryKindOfPosting_andEveryReasonOfAFailure() {
        assertThat(keys("texts.properties"))
                .containsAll(Stream.of(PostingKind.values())
                        .map(kind -> "posting." + kind)
                        .toList())
                .containsAll(REASONS.stream().map(reason -> "reason." + reason).toList());
    }

    @Test
    void usesNoStraightApostrophe_whichWouldHideValues() {
        assertThat(read(BUNDLES.resolve("texts.properties"))).doesNotContain("'");
        assertThat(read(BUNDLES.resolve("texts_de.properties"))).doesNotContain("'");
    }

    private static Set<String> keys(String file) {
        return new TreeSet<>(texts(file).stringPropertyNames());
    }

    private static Properties texts(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
