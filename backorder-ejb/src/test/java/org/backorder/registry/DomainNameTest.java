package org.backorder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in every spelling (R4, trap T19) and at every level (R5, trap T18). */
@Tag("R4")
class DomainNameTest {
    private static final SoldTlds TLDS = new SoldTlds(Map.of(
            "com", tld("com", false),
            "uk", tld("uk", true, "co.uk", "org.uk"),
            "de-only", tld("de-only", false, "x.de-only"),
            "xn--6frz82g", tld("xn--6frz82g", false)));

    private static TldRow tld(String label, boolean thirdLevel, String... zones) {
        return new TldRow(label, "gTLD", false, thirdLevel, Set.of(zones), "generic", null, true, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "münchen.com",
                "MÜNCHEN.COM",
                "xn--mnchen-3ya.com",
                "XN--MNCHEN-3YA.Com.",
                " münchen.com. ",
                "mu\u0308nchen.com",
                "münchen。com"
            })
    void isOneName_inEverySpelling(String spelling) {
        DomainName name = DomainName.parse(spelling);

        assertThat(name.ace()).isEqualTo("xn--mnchen-3ya.com");
        assertThat(name.unicode()).isEqualTo("münchen.com");
        assertThat(name).isEqualTo(DomainName.parse("münchen.com"));
    }

    @Test
    void knowsInternationalTlds() {
        OrderableName name = TLDS.orderable("Example.移动.");

        assertThat(name.name().ace()).isEqualTo("example.xn--6frz82g");
        assertThat(name.tld()).isEqualTo("xn--6frz82g");
        assertThat(name).isEqualTo(TLDS.orderable("EXAMPLE.xn--6FRZ82G"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', name-empty",
        "., name-empty",
        "a..com, label-empty",
        ".com, label-empty",
        "-a.com, label-edge-hyphen",
        "a-.com, label-edge-hyphen",
        "ab--c.com, label-third-hyphen",
        "xn--a.com, label-not-ace",
        "xn--zzzzzzzzzz99.com, label-not-ace",
        "a_b.com, label-characters",
        "a b.com, label-characters",
        "i♥you.com, name-character",
        "☃.com, name-character",
        "a\u05D0.com, label-direction",
        "com, name-without-label",
        "a.xyz1, tld-unsupported",
    })
    void refuses(String text, String key) {
        assertThatThrownBy(() -> TLDS.orderable(text)).isInstanceOfSatisfying(InvalidName.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.code()).isEqualTo(541);
            assertThat(refusal.text(Locale.ENGLISH)).startsWith("Invalid attribute value; DOMAIN");
            assertThat(refusal.text(Locale.GERMAN)).startsWith("Wert nicht erlaubt; DOMAIN");
        });
    }

    @Test
    void acceptsLabelsOf63_andRefuses64() {
        assertThat(DomainName.parse("a".repeat(63) + ".com").labels().get(0)).hasSize(63);
        assertThatThrownBy(() -> DomainName.parse("a".repeat(64) + ".com"))
                .isInstanceOf(InvalidName.class)
                .hasMessageContaining("more than 63 characters");
    }

    @Test
    void acceptsNamesOf253_andRefuses254() {
        String labels = ("a".repeat(63) + ".").repeat(3);
        assertThat(DomainName.parse(labels + "a".repeat(61)).ace()).hasSize(253);
        assertThatThrownBy(() -> DomainName.parse(labels + "a".repeat(62))).isInstanceOf(InvalidName.class);
    }

    @Tag("R5")
    @Test
    void sellsThirdLevelNames_onlyInConfiguredZones() {
        OrderableName third = TLDS.orderable("Straße.co.uk");
        assertThat(third.zone()).isEqualTo("co.uk");
        assertThat(third.tld()).isEqualTo("uk");
        assertThat(third.label()).isEqualTo("straße");
        assertThat(third.name().ace()).isEqualTo("xn--strae-oqa.co.uk");
        assertThat(TLDS.orderable("example.uk").zone()).isEqualTo("uk");

        assertRefused("example.me.uk", "level-unknown-zone", "under me.uk, where no names are sold", "co.uk");
        assertRefused("a.example.co.uk", "level-too-deep", "such as example.co.uk");
        assertRefused("a.b.straße.co.uk", "level-too-deep", "such as straße.co.uk");
        assertRefused("co.uk", "name-is-zone", "such as example.co.uk");
        assertRefused("a.example.com", "level-second-only", "such as example.com");
        assertRefused("a.x.de-only", "level-second-only", "such as x.de-only");
    }

    private static void assertRefused(String text, String key, String... said) {
        assertThatThrownBy(() -> TLDS.orderable(text)).isInstanceOfSatisfying(InvalidName.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(541);
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.getMessage()).contains(said);
            assertThat(refusal.text(java.util.Locale.GERMAN)).doesNotContain("{");
        });
    }
}
