package org.backorder.epp.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.backorder.epp.EppCredentials;
import org.backorder.epp.EppNamespace;
import org.backorder.epp.EppSchemas;
import org.backorder.epp.FeeAmount;
import org.backorder.epp.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R25")
class CommandFramesTest {
    private static final String ID = "BO-TESTTEST-00000001-0001-0000001";
    private static final Secret AUTH = new Secret("k3Jx9-quite<long&secret>");
    private static final List<ContactRole> CONTACTS =
            List.of(new ContactRole("admin", "TRUSTEE-1"), new ContactRole("tech", "TRUSTEE-1"));

    static Stream<EppCommand> commands() {
        EppCredentials us = new EppCredentials("operator", new Secret("correct horse battery"));
        return Stream.of(
                new Login(
                        us,
                        "en",
                        List.of(EppNamespace.DOMAIN.uri(), EppNamespace.CONTACT.uri()),
                        List.of(EppNamespace.RGP.uri(), EppNamespace.LOGIN_SEC.uri())),
                new Login(
                        new EppCredentials("operator", new Secret("sandbox")),
                        "en",
                        List.of(EppNamespace.DOMAIN.uri()),
                        List.of()),
                new Logout(),
                new DomainCheck(List.of("example.com", "xn--bcher-kva.com"), null),
                new DomainCheck(List.of("example.com"), "USD"),
                new DomainInfo("example.com"),
                aCreate(null),
                aCreate(FeeAmount.read("USD", "5")),
                new DomainCreate("example.com", 10, List.of("ns1.example.net"), null, List.of(), AUTH, null),
                new DomainUpdate(
                        "example.com",
                        DomainUpdate.Parts.contacts(CONTACTS),
                        new DomainUpdate.Parts(List.of("ns1.example.net"), List.of(), List.of("clientHold")),
                        "NEW-OWNER",
                        AUTH),
                new DomainUpdate("example.com", DomainUpdate.Parts.NONE, DomainUpdate.Parts.NONE, null, AUTH),
                new DomainDelete("example.com"),
                new ContactCheck(List.of("TRUSTEE-1", "TRUSTEE-2")),
                aContact("+49.30123456", "Berlin"),
                aContact(null, ""),
                new PollRequest(),
                new PollAck("12345"));
    }

    static DomainCreate aCreate(@Nullable FeeAmount fee) {
        return new DomainCreate("example.com", 1, List.of(), "TRUSTEE-1", CONTACTS, AUTH, fee);
    }

    private static ContactCreate aContact(@Nullable String voice, String province) {
        ContactCreate.PostalAddress address = new ContactCreate.PostalAddress(
                true, "Jane & John <Doe>", null, List.of("Street 1", "2nd floor"), "Berlin", province, "10115", "DE");
        return new ContactCreate("OWNER-7", address, voice, null, "owner@example.net", AUTH);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommand_isValidByTheRfcSchemas(EppCommand command) {
        EppSchemas.requireValid(CommandCodec.render(command, ID));
    }

    @Test
    void hello_isValidByTheRfcSchemas() {
        EppSchemas.requireValid(CommandCodec.hello());
    }

    @Test
    void login_movesTheLongPasswordIntoLoginSecurity_whenItIsOffered() {
        Login login = new Login(
                new EppCredentials("operator", new Secret("longer than sixteen characters")),
                "en",
                List.of(EppNamespace.DOMAIN.uri()),
                List.of(EppNamespace.LOGIN_SEC.uri()));

        assertThat(CommandCodec.render(login, ID))
                .contains("<pw>[LOGIN-SECURITY]</pw>")
                .contains("<loginSec:pw>longer than sixteen characters</loginSec:pw>");
    }

    @Test
    void create_carriesCurrencyAndFee_whenTheProfileHasOne() {
        assertThat(CommandCodec.render(aCreate(FeeAmount.read("USD", "12.5")), ID))
                .contains("<fee:currency>USD</fee:currency><fee:fee>12.50</fee:fee>");
    }

    @Test
    void refusesToRender_whatXmlCannotCarry() {
        assertThatThrownBy(() -> CommandCodec.render(new DomainInfo("exam\u0000ple.com"), ID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesClTrids_outsideThreeToSixtyFourCharacters() {
        assertThatThrownBy(() -> CommandCodec.render(new Logout(), "AB")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandCodec.render(new Logout(), "A".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CommandCodec.render(new Logout(), "ABC")).contains("<clTRID>ABC</clTRID>");
        assertThat(CommandCodec.render(new Logout(), "A".repeat(64))).contains("A".repeat(64));
    }

    @Test
    void patchedFrame_equalsTheRenderedOne_headerIncluded() {
        // The name itself looks like the place to patch; only the last match may be taken.
        DomainCreate create = new DomainCreate(
                "example.com",
                1,
                List.of(),
                "TRUSTEE-1",
                CONTACTS,
                new Secret("<clTRID>" + "0".repeat(ID.length())),
                null);
        byte[] expected = CommandCodec.render(create, ID).getBytes(StandardCharsets.UTF_8);

        ByteBuffer frame = ByteBuffer.wrap(CreateFrame.of(create, ID.length()).patched(ID));

        assertThat(frame.getInt()).isEqualTo(expected.length + 4);
        byte[] body = new byte[frame.remaining()];
        frame.get(body);
        assertThat(body).isEqualTo(expected);
    }

    @Test
    void patchingLeavesTheTemplateAlone() {
        CreateFrame frame = CreateFrame.of(aCreate(null), ID.length());
        String other = ID.replace('1', '2');
        frame.patched(ID);

        assertThat(new String(frame.patched(other), StandardCharsets.UTF_8))
                .contains(other)
                .doesNotContain(ID);
    }

    @Test
    void refusesToPatch_anIdOfAnotherLength() {
        CreateFrame frame = CreateFrame.of(aCreate(null), ID.length());

        assertThatThrownBy(() -> frame.patched(ID + "X")).isInstanceOf(IllegalArgumentException.class);
    }
}
