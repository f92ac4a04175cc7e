package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A contact from its making to its end. */
@Tag("R9")
@Tag("R47")
class ContactShowPageIT {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static void type(Tab tab, String field, String value) {
        tab.id(field).fill(value);
    }

    @Test
    void storesChangesCopiesAndDeletesAContact() {
        try (Tab tab = chromium.tabOf("carol")) {
            storesAContact(tab);
            tab.id("text").fill("erika@contacts");
            tab.id("find").click();
            var rows = tab.page().locator("#list tbody tr");
            tab.page()
                    .locator("#list tbody tr:only-child:has-text('erika@contacts.test')")
                    .waitFor();
            assertThat(rows.first().innerText()).contains("Erika Muster", "51147 Köln, DE", "carol");
            tab.fitsItsWidth();
            tab.keepScreenshot("contact-list");
            rows.first().locator("a").click();
            tab.page().waitForURL("**/contact/show?handle=P-MUS*");
            assertThat(tab.id("phone").inputValue()).isEqualTo("+49.2211234567");
            type(tab, "city", "Bonn");
            tab.id("save").click();
            assertThat(tab.message()).matches("Contact P-MUS\\d+ is changed\\.");
            tab.keepScreenshot("contact-show");
            tab.id("copy").click();
            tab.page()
                    .locator("#messages li:has-text('Stored as the new contact P-MUS')")
                    .waitFor();
            tab.id("delete").click();
            tab.confirm();
            tab.page().waitForURL("**/contact/list");
            assertThat(tab.message()).matches("Contact P-MUS\\d+ is deleted\\.");
            tab.isQuiet();
        }
    }

    private static void storesAContact(Tab tab) {
        tab.open("/contact/show");
        type(tab, "lastName", "Muster");
        tab.id("save").click();
        assertThat(tab.message()).startsWith("First name");
        assertThat(tab.seriousFindings()).isEmpty();
        type(tab, "firstName", "Erika");
        type(tab, "street", "Heidestraße 17");
        type(tab, "zip", "51147");
        type(tab, "city", "Köln");
        type(tab, "country", "DE");
        type(tab, "phone", "0221 1234567");
        type(tab, "email", "erika@contacts.test");
        tab.id("save").click();
        tab.page().waitForURL("**/contact/list");
        assertThat(tab.message()).matches("Contact P-MUS\\d+ is stored\\.");
    }

    @Test
    void refusesToDeleteTheOwnContact_andSaysWhy() {
        try (Tab tab = chromium.tabOf("carol")) {
            tab.open("/contact/list");
            tab.page()
                    .locator("#list tbody tr:has-text('own contact') a")
                    .first()
                    .click();
            tab.id("delete").click();
            tab.confirm();
            assertThat(tab.message()).contains("USER");
            tab.isQuiet();
        }
    }
}
