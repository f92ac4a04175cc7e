package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reseller gives a user a second factor; the public clients send its codes with StartSession. */
@Tag("R3")
class SecondFactorIT {
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private final World world = World.get();
    private final Api alice = world.api("alice");
    private final Authenticator telephone = new Authenticator(SECRET);

    @Test
    void aSessionNeedsACode_eachCodeCountsOnce() {
        alice.call("AddUser", "SUBUSER=factor", "PASSWORD=sandbox").expect(200);
        Api factor = Api.as(world.apiUrl(), "factor", "sandbox");
        Api before = factor.inSession();
        assertThat(factor.call("StatusUser").expect(200).get("OTPSTATUS")).isEqualTo("0");
        alice.call("ModifyUser", "SUBUSER=factor", "OTPSECRET=" + SECRET).expect(200);
        before.call("StatusUser").expect(200); // sessions stay: they were started by the same person

        assertThat(factor.call("StartSession").expect(530).description()).contains("one-time password");
        factor.withOtp("000000").call("StartSession").expect(530);
        String code = telephone.code(0);
        Api session = factor.withOtp(code).inSession();
        assertThat(session.call("StatusUser").expect(200).get("OTPSTATUS")).isEqualTo("1");
        factor.withOtp(code).call("StartSession").expect(530);
        factor.withOtp(telephone.code(1)).call("StartSession").expect(200);
        factor.withOtp(telephone.code(5)).call("StartSession").expect(530);

        alice.call("ModifyUser", "SUBUSER=factor", "OTPSECRET=not base32!").expect(541);
        alice.call("ModifyUser", "SUBUSER=factor", "OTPSECRET=").expect(200);
        factor.call("StatusUser").expect(200);
    }

    @Test
    void aUserComesFromWhereItMay() {
        alice.call("AddUser", "SUBUSER=placed", "PASSWORD=sandbox").expect(200);
        Api placed = Api.as(world.apiUrl(), "placed", "sandbox");
        Api session = placed.inSession();
        alice.call("ModifyUser", "SUBUSER=placed", "ALLOWEDIP0=192.0.2.0/24", "ALLOWEDIP1=2001:db8::/32")
                .expect(200);
        assertThat(alice.call("StatusUser", "SUBUSER=placed").all("ALLOWEDIP"))
                .containsExactly("192.0.2.0/24", "2001:db8::/32");
        placed.call("StatusUser").expect(530);
        session.call("StatusUser").expect(530);
        alice.call("ModifyUser", "SUBUSER=placed", "ALLOWEDIP=everywhere.example")
                .expect(541);
        alice.call("ModifyUser", "SUBUSER=placed", "ALLOWEDIP0=127.0.0.0/8", "ALLOWEDIP1=::1")
                .expect(200);
        placed.call("StatusUser").expect(200);
        session.call("StatusUser").expect(200);
        alice.call("ModifyUser", "SUBUSER=placed", "ALLOWEDIP=").expect(200);
        assertThat(alice.call("StatusUser", "SUBUSER=placed").all("ALLOWEDIP")).isEmpty();
    }
}
