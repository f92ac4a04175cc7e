package org.backorder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerId;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.MissingParameter;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R9")
class ContactsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final ContactData ERIKA = new ContactData(
            "Erika",
            "Öztürk",
            "",
            "Heidestraße 17",
            "Köln",
            "",
            "51147",
            "DE",
            "+49.2211234567",
            "",
            "erika@example.test");

    private final Wiring wiring = Wiring.on(LiveDatabase.fresh(), MovableTime.at("2026-03-10T12:00:00Z"))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final CustomerId alice = People.of(wiring).customer("alice").id();
    private final CustomerId bob = People.of(wiring).customer("bob").id();
    private final AddContact add = wiring.bean(AddContact.class);
    private final ContactQuery query = wiring.bean(ContactQuery.class);
    private final Actor.Scope acting = Actor.acting(Actor.job("test"));

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private static ContactData with(String country, String phone) {
        return new ContactData("A", "B", "", "Street 1", "City", "", "12345", country, phone, "", "a@example.test");
    }

    private String phone(String country, String typed) {
        ContactId id = add.add(alice, with(country, typed), false, NOW);
        return query.byHandle(alice, id.handle()).data().phone();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 0221 1234567, +49.2211234567",
        "DE, 0049 (221) 123-4567, +49.2211234567",
        "DE, +49.2211234567, +49.2211234567",
        "us, (555) 555-0100, +1.5555550100",
        "DE, +1 212 555 0100, +1.2125550100",
        "IT, 06 1234 5678, +39.0612345678", // an Italian zero is part of the number
        "GB, 020 7946 0018, +44.2079460018"
    })
    void readsPhoneNumbersAsPeopleTypeThem(String country, String typed, String stored) {
        assertThat(phone(country, typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "phone me", "+999 1234567", "0221 1234567 ext. 8", "+49 221 1234567 1234567 1234567"})
    void refusesWhatIsNoPhoneNumber(String typed) {
        assertThatThrownBy(() -> phone("DE", typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("PHONE");
    }

    @Test
    void equalContactsShareAHandle_unlessANewOneIsAskedFor() {
        ContactId first = add.add(alice, ERIKA, false, NOW);
        assertThat(first.handle()).matches("P-OZT\\d+");
        assertThat(add.add(alice, ERIKA, false, NOW)).isEqualTo(first);
        assertThat(add.add(alice, ERIKA, true, NOW)).isNotEqualTo(first);
        assertThat(add.add(bob, ERIKA, false, NOW)).isNotEqualTo(first);
        assertThat(query.list(alice, PageRequest.of(0, 10)).total()).isEqualTo(2);
    }

    /** Many connections: whoever comes second waits for the first and finds its contact. */
    @Test
    void equalContactsAddedAtOnce_shareAHandle() {
        var handles = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
                        return add.add(alice, ERIKA, false, NOW);
                    }
                }))
                .toList();
        assertThat(handles.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    @Tag("R1")
    void aForeignContactAnswersLikeAMissingOne() {
        ContactId id = add.add(alice, ERIKA, false, NOW);
        assertThatThrownBy(() -> query.byHandle(bob, id.handle())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> wiring.bean(ModifyContact.class).modify(bob, id.handle(), ERIKA, NOW))
                .isInstanceOf(NotFound.class);
        assertThat(query.byHandle(alice, id.handle()).data()).isEqualTo(ERIKA);
    }

    @Test
    void theOwnContactIsOne_andMayChange() {
        assertThatThrownBy(() -> query.own(alice)).isInstanceOf(NotFound.class);
        ContactId own = add.setOwn(alice, ERIKA, NOW);
        ContactData moved = with("DE", "0221 1234567");
        assertThat(add.setOwn(alice, moved, NOW.plusSeconds(1))).isEqualTo(own);
        ContactView now = query.own(alice);
        assertThat(now.data().lastName()).isEqualTo("B");
        assertThat(now.updatedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(now.createdAt()).isEqualTo(NOW);
    }

    @Test
    void changedContactsAreFoundByTheirNewContent() {
        ContactId id = add.add(alice, ERIKA, false, NOW);
        ContactData moved = with("DE", "0221 1234567");
        wiring.bean(ModifyContact.class).modify(alice, id.handle(), moved, NOW);
        assertThat(add.add(alice, moved, false, NOW)).isEqualTo(id);
        assertThat(add.add(alice, ERIKA, false, NOW)).isNotEqualTo(id);
    }

    @Test
    void refusesIncompleteAndImpossibleFields_byName() {
        ContactData nameless =
                new ContactData(" ", "B", "", "S", "C", "", "1", "DE", "0221 1234567", "", "a@example.test");
        assertThatThrownBy(() -> add.add(alice, nameless, false, NOW))
                .isInstanceOf(MissingParameter.class)
                .hasMessageContaining("FIRSTNAME");
        assertThatThrownBy(() -> add.add(alice, with("ZZ", "0221 1234567"), false, NOW))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("COUNTRY");
        ContactData longZip =
                new ContactData("A", "B", "", "S", "C", "", "1".repeat(17), "DE", "0221 1234567", "", "a@example.test");
        assertThatThrownBy(() -> add.add(alice, longZip, false, NOW)).hasMessageContaining("ZIP");
        ContactData mailless = new ContactData("A", "B", "", "S", "C", "", "1", "DE", "0221 1234567", "", "a@b");
        assertThatThrownBy(() -> add.add(alice, mailless, false, NOW)).hasMessageContaining("EMAIL");
    }
}
