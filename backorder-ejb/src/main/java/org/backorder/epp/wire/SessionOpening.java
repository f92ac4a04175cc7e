package org.backorder.epp.wire;

import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.backorder.epp.EppNamespace;
import org.backorder.epp.command.CommandCodec;
import org.backorder.epp.command.Login;
import org.backorder.epp.response.EppResponse;
import org.backorder.epp.response.Greeting;
import org.backorder.epp.response.ResponseReader;
import org.backorder.epp.response.ResultCode;
import org.backorder.epp.response.ServerFrame;

/** From an open connection to a session that is logged in: greeting, the intersection of what both sides speak, login (RFC 5730 sections 2.4 and 2.9.1.1). */
final class SessionOpening {
    private static final List<EppNamespace> OBJECTS =
            List.of(EppNamespace.DOMAIN, EppNamespace.CONTACT, EppNamespace.HOST);
    private static final List<EppNamespace> EXTENSIONS =
            List.of(EppNamespace.RGP, EppNamespace.SECDNS, EppNamespace.FEE, EppNamespace.LOGIN_SEC);

    private final EppSession session;
    private final EppConnection line;
    private final SessionPlan plan;
    private final ClTrids ids;
    private final ResponseReader reader = new ResponseReader();

    SessionOpening(EppSession session, EppConnection line, SessionPlan plan, ClTrids ids) {
        this.session = session;
        this.line = line;
        this.plan = plan;
        this.ids = ids;
    }

    /** @param startedAt before the connection was opened: no greeting can be older, whenever the server made it */
    LoginResult open(Instant startedAt) throws IOException {
        ServerFrame first = read();
        if (!(first instanceof Greeting greeting)) {
            return refusal((EppResponse) first);
        }
        session.greetedWith(greeting, startedAt, session.clock().now());
        if (!greeting.speaksVersionOne()) {
            return LoginResult.misconfigured("the server speaks EPP " + greeting.versions() + ", not 1.0");
        }
        for (EppNamespace needed : plan.required()) {
            if (!greeting.offers(needed)) {
                return LoginResult.misconfigured("the greeting lacks " + needed.uri() + ", which the profile requires");
            }
        }
        return logIn(greeting);
    }

    private LoginResult logIn(Greeting greeting) throws IOException {
        String clTrid = ids.next(session.number());
        Login login = new Login(
                plan.credentials(), greeting.language(), spoken(OBJECTS, greeting), spoken(EXTENSIONS, greeting));
        line.write(EppFramer.frame(CommandCodec.render(login, clTrid)));
        while (true) {
            if (read() instanceof EppResponse response
                    && (response.clTrid() == null || response.clTrid().equals(clTrid))) {
                return response.succeeded() ? LoginResult.DONE : refusal(response);
            }
        }
    }

    /** 2200 and 2501 mean the credentials: no further try. The rest may pass (registries.md 1.4). */
    private static LoginResult refusal(EppResponse response) {
        boolean credentials =
                response.code() == ResultCode.AUTHENTICATION || response.code() == ResultCode.AUTHENTICATION_CLOSING;
        return LoginResult.refused(response.code(), response.message(), credentials);
    }

    private static List<String> spoken(List<EppNamespace> ours, Greeting greeting) {
        return ours.stream().filter(greeting::offers).map(EppNamespace::uri).toList();
    }

    private ServerFrame read() throws IOException {
        byte[] body = line.read();
        if (body == null) {
            throw new EOFException("the server closed the connection before the login was done");
        }
        return reader.read(body);
    }
}
