package org.backorder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backorder.audit.Actor;
import org.backorder.audit.AuditQuery;
import org.backorder.audit.AuditRow;
import org.backorder.customer.Caller;
import org.backorder.customer.UserDepth;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alice above Bob above Carol, and Dora beside them: who reads and writes whose contacts. */
@Tag("R1")
class ContactTreeTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private final Wiring wiring = Wiring.on(LiveDatabase.fresh(), MovableTime.at("2026-03-10T12:00:00Z"))
            .with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final Caller alice = People.of(wiring).caller("alice", "CUSTOMER");
    private final Caller bob = People.of(wiring).caller("bob", "CUSTOMER");
    private final Caller carol = People.of(wiring).caller("carol", "CUSTOMER");
    private final Caller dora = People.of(wiring).caller("dora", "CUSTOMER");
    private final Caller admin = People.of(wiring).operator();
    private final Caller auditor = People.of(wiring).caller("otto", "AUDITOR");
    private final AddContact add = wiring.bean(AddContact.class);
    private final ContactQuery query = wiring.bean(ContactQuery.class);
    private final ModifyContact modify = wiring.bean(ModifyContact.class);
    private final CloneContact copy = wiring.bean(CloneContact.class);
    private final DeleteContact delete = wiring.bean(DeleteContact.class);
    private final Actor.Scope acting = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "alice", "192.0.2.1", null));

    @BeforeEach
    void plant() {
        put(bob, alice);
        put(carol, bob);
    }

    @AfterEach
    void stopActing() {
        acting.close();
    }

    private void put(Caller below, Caller above) {
        Sql.update(
                wiring.database().dataSource(),
                "UPDATE customer SET parent_id = ? WHERE id = ?",
                above.id().value(),
                below.id().value());
    }

    private static ContactData living(String lastName, String city) {
        return new ContactData(
                "Ann", lastName, "", "Street 1", city, "", "12345", "DE", "0221 1234567", "", "a@example.test");
    }

    private String contactOf(Caller caller, String lastName) {
        return add.add(caller, living(lastName, "Köln"), false, NOW).id().handle();
    }

    private ContactData dataOf(String handle) {
        return query.visible(admin, handle).contact().data();
    }

    private List<AuditRow> trailOf(String handle) {
        return wiring.bean(AuditQuery.class)
                .list(null, "contact", handle, PageRequest.of(0, 10))
                .rows();
    }

    @Test
    void readsDownTheTree_andStaffEverywhere() {
        String handle = contactOf(carol, "Carol");
        for (Caller reader : List.of(alice, bob, carol, admin, auditor)) {
            ContactDetails details = query.visible(reader, handle.toLowerCase(Locale.ROOT));
            assertThat(details.login()).isEqualTo("carol");
            assertThat(details.parentLogin()).isEqualTo("bob");
            boolean below = reader.equals(bob) || reader.equals(carol);
            assertThat(details.createdBy()).isEqualTo(below ? "SYSTEM" : "alice"); // nobody learns logins above its own
        }
        assertThatThrownBy(() -> query.visible(dora, handle)).isInstanceOf(NotFound.class);
        String above = contactOf(alice, "Alice");
        assertThatThrownBy(() -> query.visible(bob, above)).isInstanceOf(NotFound.class);
    }

    @Test
    void userStandsForTheCallersOwnContact() {
        assertThatThrownBy(() -> query.visible(bob, "USER")).isInstanceOf(NotFound.class);
        ContactId own = add.setOwn(bob.id(), living("Own", "Ulm"), NOW);
        assertThat(query.visible(bob, "user").contact().id()).isEqualTo(own);
        assertThatThrownBy(() -> query.visible(alice, "USER")).isInstanceOf(NotFound.class);
        modify.modify(bob, "USER", before -> living("Own", "Bonn"), NOW);
        assertThat(query.own(bob.id()).data().city()).isEqualTo("Bonn");
    }

    @Test
    @Tag("R49")
    void writesDownTheTree_andTheTrailSaysWhatWasThere() {
        String handle = contactOf(carol, "Carol");
        modify.modify(alice, handle, before -> living(before.lastName(), "Bonn"), NOW.plusSeconds(1));
        assertThat(dataOf(handle).city()).isEqualTo("Bonn");
        assertThat(query.visible(alice, handle).updatedBy()).isEqualTo("alice");
        assertThat(query.visible(carol, handle).updatedBy()).isEqualTo("SYSTEM");
        AuditRow changed = trailOf(handle).get(0);
        assertThat(changed.action()).isEqualTo("ModifyContact");
        assertThat(changed.actor()).isEqualTo("alice");
        assertThat(changed.before()).contains("Köln");
        assertThat(changed.after()).contains("Bonn");
        delete.delete(bob, handle, NOW.plusSeconds(2));
        assertThatThrownBy(() -> query.visible(carol, handle)).isInstanceOf(NotFound.class);
        assertThat(trailOf(handle).get(0).action()).isEqualTo("DeleteContact");
        assertThat(trailOf(handle).get(0).before()).contains("Bonn");
    }

    @Test
    void nobodyElseWrites() {
        String handle = contactOf(bob, "Bob");
        ContactData before = dataOf(handle);
        for (Caller foreign : List.of(dora, carol)) {
            assertThatThrownBy(() -> modify.modify(foreign, handle, data -> data, NOW))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> copy.copy(foreign, handle, data -> data, NOW))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> delete.delete(foreign, handle, NOW)).isInstanceOf(NotFound.class);
        }
        for (Caller staff : List.of(admin, auditor)) {
            assertThatThrownBy(() -> add.add(staff, before, false, NOW)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> modify.modify(staff, handle, data -> data, NOW))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> copy.copy(staff, handle, data -> data, NOW))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> delete.delete(staff, handle, NOW)).isInstanceOf(Forbidden.class);
        }
        assertThat(dataOf(handle)).isEqualTo(before);
        assertThat(list(admin, UserDepth.ALL, Map.of(), ContactSort.CONTACT)).hasSize(1);
    }

    @Test
    void aCopyBelongsToTheSameCustomer() {
        String handle = contactOf(bob, "Bob");
        ContactId twin = copy.copy(alice, handle, data -> data, NOW);
        ContactId moved = copy.copy(alice, handle, data -> living(data.lastName(), "Ulm"), NOW);
        assertThat(query.visible(bob, twin.handle()).contact().data()).isEqualTo(dataOf(handle));
        assertThat(dataOf(moved.handle()).city()).isEqualTo("Ulm");
        assertThat(dataOf(handle).city()).isEqualTo("Köln");
        assertThat(list(bob, UserDepth.SELF, Map.of(), ContactSort.CONTACT)).hasSize(3);
    }

    @Test
    void theOwnContactStays() {
        ContactId own = add.setOwn(bob.id(), living("Own", "Ulm"), NOW);
        assertThatThrownBy(() -> delete.delete(bob, own.handle(), NOW))
                .isInstanceOfSatisfying(
                        ContactInUse.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(506));
        assertThat(query.own(bob.id()).id()).isEqualTo(own);
    }

    @Test
    void listsAsFarDownAsAskedFor_inBothOrders() {
        contactOf(bob, "Bob");
        contactOf(alice, "Alice");
        contactOf(carol, "Carol");
        contactOf(dora, "Dora");
        assertThat(list(alice, UserDepth.SELF, Map.of(), ContactSort.USER)).containsExactly("alice");
        assertThat(list(alice, UserDepth.SUBUSER, Map.of(), ContactSort.USER)).containsExactly("bob");
        assertThat(list(alice, UserDepth.ALL, Map.of(), ContactSort.USERDESC)).containsExactly("carol", "bob", "alice");
        assertThat(list(admin, UserDepth.ALL, Map.of(), ContactSort.CONTACT))
                .containsExactly("alice", "bob", "carol", "dora"); // P-ALI, P-BOB, P-CAR, P-DOR
        assertThat(list(admin, UserDepth.SELF, Map.of(), ContactSort.CONTACT)).isEmpty();
        assertThat(list(dora, UserDepth.ALL, Map.of(), ContactSort.CONTACTDESC)).containsExactly("dora");
    }

    @ParameterizedTest
    @CsvSource({
        "LASTNAME, car*, carol",
        "NAME, ann carol, carol",
        "NAME, *n *o*, bob carol",
        "CONTACT, p-bob*, bob",
        "USER, *L*, alice carol",
        "PARENTUSER, b*, carol",
        "PHONE, +49.221*, alice bob carol",
        "EMAIL, A@EXAMPLE.*, alice bob carol",
        "CITY, K_ln, ''",
        "CITY, Köln, alice bob carol",
        "STATUS, act*, alice bob carol",
        "STATUS, DELETED, ''",
        "FAX, '', ''",
        "COUNTRY, de, alice bob carol",
        "ZIP, 1234, ''"
    })
    void findsByPattern(ContactField field, String pattern, String logins) {
        contactOf(alice, "Alice");
        contactOf(bob, "Bob");
        contactOf(carol, "Carol");
        contactOf(dora, "Dora");
        Map<ContactField, String> patterns = new EnumMap<>(ContactField.class);
        patterns.put(field, pattern.isEmpty() ? "x" : pattern);
        assertThat(String.join(" ", list(alice, UserDepth.ALL, patterns, ContactSort.USER)))
                .isEqualTo(logins);
    }

    @Test
    void bothDatesAreInclusive_toTheSecond() {
        Instant added = NOW.plusMillis(700);
        add.add(alice, living("Alice", "Köln"), false, added);
        modify.modify(alice, list0().id().handle(), data -> living("Alice", "Ulm"), NOW.plusSeconds(60));
        assertThat(between(NOW, NOW, null, null)).isEqualTo(1);
        assertThat(between(NOW.plusSeconds(1), null, null, null)).isZero();
        assertThat(between(null, NOW.minusSeconds(1), null, null)).isZero();
        assertThat(between(null, null, NOW.plusSeconds(60), NOW.plusSeconds(60)))
                .isEqualTo(1);
        assertThat(between(null, null, NOW.plusSeconds(61), null)).isZero();
        assertThat(between(null, null, null, NOW.plusSeconds(59))).isZero();
    }

    private ContactView list0() {
        return page(alice, ContactFilter.of(""), ContactSort.CONTACT)
                .rows()
                .get(0)
                .contact();
    }

    private long between(
            @Nullable Instant createdFrom,
            @Nullable Instant createdTo,
            @Nullable Instant updatedFrom,
            @Nullable Instant updatedTo) {
        ContactFilter filter =
                new ContactFilter(UserDepth.ALL, Map.of(), "", createdFrom, createdTo, updatedFrom, updatedTo);
        return page(alice, filter, ContactSort.CONTACT).total();
    }

    private List<String> list(Caller caller, UserDepth depth, Map<ContactField, String> patterns, ContactSort sort) {
        Page<ContactDetails> page = page(caller, new ContactFilter(depth, patterns, "", null, null, null, null), sort);
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(ContactDetails::login).toList();
    }

    private Page<ContactDetails> page(Caller caller, ContactFilter filter, ContactSort sort) {
        return query.list(caller, filter, sort, PageRequest.of(0, 100));
    }
}
