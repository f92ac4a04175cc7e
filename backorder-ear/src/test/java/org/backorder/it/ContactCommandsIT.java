package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reseller's script keeps its contacts over the gateway. */
@Tag("R9")
class ContactCommandsIT {
    private static final String[] ERIKA = {
        "FIRSTNAME=Erika",
        "LASTNAME=Mustermann",
        "STREET0=Heidestraße 17",
        "STREET1=Hinterhaus",
        "CITY=Köln",
        "ZIP=51147",
        "COUNTRY=de",
        "PHONE=0221 1234567",
        "EMAIL=erika@example.com",
        "TITLE=Dr."
    };

    private final World world = World.get();
    private final Api alice = world.api("alice");

    private static List<String> erika(String... more) {
        List<String> parameters = new ArrayList<>(List.of(ERIKA));
        parameters.addAll(List.of(more));
        return parameters;
    }

    private String add(String... more) {
        return alice.call("AddContact", erika(more)).expect(200).get("CONTACT");
    }

    @Test
    void identicalDataSharesAHandle_unlessANewOneIsAskedFor() {
        Answer first = alice.call("AddContact", erika("NEW=1")).expect(200);
        assertThat(first.get("CONTACT")).matches("P-MUS\\d+");
        assertThat(first.get("NEW")).isEqualTo("1");
        assertThat(first.get("STATUS")).isEqualTo("ACTIVE");
        Answer again = alice.call("AddContact", erika()).expect(200);
        assertThat(again.get("NEW")).isEqualTo("0");
        assertThat(add("NEW=1")).isNotEqualTo(first.get("CONTACT"));
    }

    @Test
    void showsChangesCopiesAndDeletes() {
        String handle = add("NEW=1");
        alice.call("ModifyContact", "CONTACT=" + handle, "CITY=Bonn", "STATE=NRW", "NAME=Erika von Muster")
                .expect(200);
        Answer changed = alice.call("StatusContact", "CONTACT=" + handle).expect(200);
        assertThat(changed.get("NAME")).isEqualTo("Erika von Muster");
        assertThat(changed.get("LASTNAME")).isEqualTo("Muster");
        assertThat(changed.get("CITY")).isEqualTo("Bonn");
        assertThat(changed.get("STREET")).isEqualTo("Heidestraße 17, Hinterhaus");
        assertThat(changed.get("PHONE")).isEqualTo("+49.2211234567");
        assertThat(changed.get("COUNTRY")).isEqualTo("DE");
        assertThat(changed.get("CLASS")).isEqualTo("CONTACT");
        assertThat(changed.get("USER")).isEqualTo("alice");
        assertThat(changed.get("UPDATEDBY")).isEqualTo("alice");
        assertThat(changed.get("TITLE")).isEqualTo("Dr.");
        String copy = alice.call("CloneContact", "CONTACT=" + handle, "STATE=", "EMAIL=office@example.com")
                .expect(200)
                .get("CONTACT");
        Answer copied = alice.call("StatusContact", "CONTACT=" + copy).expect(200);
        assertThat(copied.get("STATE")).isEmpty();
        assertThat(copied.get("EMAIL")).isEqualTo("office@example.com");
        assertThat(copied.get("CITY")).isEqualTo("Bonn");
        alice.call("DeleteContact", "CONTACT=" + copy).expect(200);
        alice.call("StatusContact", "CONTACT=" + copy).expect(545);
        alice.call("StatusContact", "CONTACT=" + handle).expect(200);
    }

    @Test
    void keepsWhatRegistriesOfSomeTldsAskFor() {
        String handle = add("NEW=1", "VATID=DE123456789", "IDNUMBER=4711", "DISCLOSEEMAIL=0", "AUTH=not kept");
        alice.call("ModifyContact", "CONTACT=" + handle, "IDNUMBER=", "VATID=DE987654321")
                .expect(200);
        Answer kept = alice.call("StatusContact", "CONTACT=" + handle).expect(200);
        assertThat(kept.get("VATID")).isEqualTo("DE987654321");
        assertThat(kept.all("IDNUMBER")).isEmpty();
        assertThat(kept.get("DISCLOSEEMAIL")).isEqualTo("0");
        assertThat(kept.get("AUTH")).isEmpty();
        assertThat(alice.call("AddContact", erika("VATID=DE1")).expect(200).get("CONTACT"))
                .isNotEqualTo(
                        alice.call("AddContact", erika("VATID=DE2")).expect(200).get("CONTACT"));
        alice.call("ModifyContact", "CONTACT=" + handle, "VATID=" + "1".repeat(256))
                .expect(541);
    }

    @Test
    void keepsAContactThatAnOrderNeeds() {
        String handle = add("NEW=1");
        String order = alice.call(
                        "AddDomainApplication",
                        "DOMAIN=contact-in-use.com",
                        "CLASS=BACKORDER",
                        "ADMINCONTACT0=" + handle)
                .expect(200)
                .get("APPLICATION");
        assertThat(alice.call("DeleteContact", "CONTACT=" + handle).expect(506).description())
                .contains("order " + order);
        alice.call("DeleteDomainApplication", "APPLICATION=" + order).expect(200);
        alice.call("DeleteContact", "CONTACT=" + handle).expect(200);
        alice.call("DeleteContact", "CONTACT=USER").expect(506);
    }

    @Test
    void listsByPattern_wideAndNarrow() {
        String handle = add("NEW=1", "ORGANIZATION=Pattern_100%");
        Answer narrow = alice.call("QueryContactList", "ORGANIZATION=pattern_100%", "LIMIT=1")
                .expect(200);
        assertThat(narrow.get("CONTACT")).isEqualTo(handle);
        assertThat(narrow.get("USER")).isEqualTo("alice");
        assertThat(narrow.all("CONTACTCITY")).isEmpty();
        Answer wide = alice.call("QueryContactList", "CONTACT=" + handle, "WIDE=1", "ORDERBY=USERDESC")
                .expect(200);
        assertThat(wide.get("TOTAL")).isEqualTo("1");
        assertThat(wide.get("CONTACTCITY")).isEqualTo("Köln");
        assertThat(wide.get("CONTACTORGANIZATION")).isEqualTo("Pattern_100%");
        assertThat(alice.call("QueryContactList", "CONTACT=" + handle, "MAXCREATEDDATE=2000-01-01")
                        .expect(200)
                        .get("TOTAL"))
                .isEqualTo("0");
        assertThat(world.api("bob")
                        .call("QueryContactList", "CONTACT=" + handle)
                        .expect(200)
                        .get("TOTAL"))
                .isEqualTo("0");
        assertThat(world.api("auditor")
                        .call("QueryContactList", "CONTACT=" + handle)
                        .expect(200)
                        .get("USER"))
                .isEqualTo("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"StatusContact", "ModifyContact", "CloneContact", "DeleteContact"})
    @Tag("R1")
    void aForeignContactAnswersLikeAMissingOne(String command) {
        String handle = add("NEW=1");
        Answer foreign = world.api("bob").call(command, "CONTACT=" + handle).expect(545);
        Answer missing =
                world.api("bob").call(command, "CONTACT=P-NON999999999").expect(545);
        assertThat(foreign.description()).isEqualTo(missing.description().replace("P-NON999999999", handle));
        alice.call("StatusContact", "CONTACT=" + handle).expect(200);
        alice.call(command).expect(504);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ModifyContact", "CloneContact", "DeleteContact"})
    @Tag("R2")
    void staffWritesNone(String command) {
        String handle = add("NEW=1");
        for (String staff : List.of("admin", "auditor")) {
            world.api(staff).call(command, "CONTACT=" + handle).expect(531);
            world.api(staff).call("AddContact", erika()).expect(531);
            world.api(staff).call("StatusContact", "CONTACT=" + handle).expect(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FIRSTNAME=, 504",
        "EMAIL=, 504",
        "COUNTRY=ZZ, 541",
        "PHONE=12, 541",
        "FAX=phone me, 541",
        "EMAIL=nobody, 541",
        "ZIP=12345678901234567, 541",
        "NEW=yes, 505"
    })
    void refusesWhatCannotBe(String wrong, int code) {
        alice.call("AddContact", erika(wrong)).expect(code);
        if (!wrong.startsWith("NEW")) {
            String handle = add("NEW=1");
            alice.call("ModifyContact", "CONTACT=" + handle, wrong).expect(code);
            alice.call("CloneContact", "CONTACT=" + handle, wrong).expect(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"ORDERBY=CITY, 541", "USERDEPTH=DEEP, 541", "FIRST=-1, 541", "WIDE=2, 505", "MINUPDATEDDATE=soon, 505"})
    void refusesListsItCannotMake(String wrong, int code) {
        alice.call("QueryContactList", wrong).expect(code);
    }
}
