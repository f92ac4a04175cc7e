package org.backorder.alerts.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the templates {@code greeting} of the test resources. */
class MailTemplateTest {
    private static final Map<String, List<Map<String, String>>> TWO =
            Map.of("names", List.of(Map.of("name", "a&b.com"), Map.of("name", "$1.com")));

    private static MailTemplate template(Locale locale) {
        return MailTemplate.read(MailTemplateTest.class, "greeting", locale);
    }

    @Test
    void fillsInValuesAndLists_escapedInHtmlAlone() {
        MailContent mail = template(Locale.ENGLISH).render(Map.of("login", "<anna>"), TWO);
        assertThat(mail.subject()).isEqualTo("Hello <anna>");
        assertThat(mail.text()).isEqualTo("Dear <anna>:\n- a&b.com\n- $1.com\nBye.\n");
        assertThat(mail.html()).isEqualTo("<p>Dear &lt;anna&gt;:</p>\n<li>a&amp;b.com</li>\n<li>$1.com</li>\n");
    }

    @Test
    void leavesAnEmptyListOut() {
        assertThat(template(Locale.ENGLISH)
                        .render(Map.of("login", "anna"), Map.of())
                        .text())
                .isEqualTo("Dear anna:\nBye.\n");
    }

    @Test
    void speaksTheLanguageAskedFor_orEnglish() {
        assertThat(template(Locale.GERMAN).render(Map.of("login", "anna"), TWO).subject())
                .isEqualTo("Hallo anna");
        assertThat(template(Locale.FRENCH).render(Map.of("login", "anna"), TWO).subject())
                .isEqualTo("Hello anna");
        assertThat(template(Locale.GERMAN).render(Map.of("login", "anna"), TWO).html())
                .as("no German file of that part")
                .startsWith("<p>Dear");
    }

    @Test
    void sendsNoMailWithAHole() {
        assertThatThrownBy(() -> template(Locale.ENGLISH).render(Map.of(), TWO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{login}");
        assertThatThrownBy(() -> MailTemplate.read(MailTemplateTest.class, "missing", Locale.ENGLISH))
                .isInstanceOf(IllegalStateException.class);
    }
}
