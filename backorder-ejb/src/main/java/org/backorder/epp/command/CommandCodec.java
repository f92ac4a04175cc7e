package org.backorder.epp.command;

import static org.backorder.epp.EppNamespace.DOMAIN;
import static org.backorder.epp.EppNamespace.EPP;
import static org.backorder.epp.EppNamespace.FEE;
import static org.backorder.epp.EppNamespace.LOGIN_SEC;

import org.backorder.epp.FeeAmount;
import org.jspecify.annotations.Nullable;

/** Renders commands as EPP documents (RFC 5730 section 2.5). */
public final class CommandCodec {
    /** RFC 5730 allows 6 to 16 characters in {@code <pw>}; RFC 8807 puts this mark there and the password into its own element. */
    static final String LOGIN_SECURITY_MARK = "[LOGIN-SECURITY]";

    private static final int SHORTEST_LOGIN_SEC_PASSWORD = 6;

    private CommandCodec() {}

    /** A {@code <hello/>}, the one message to a server that is not a command and has no clTRID. */
    public static String hello() {
        return new XmlWriter().root(EPP, "epp").empty(EPP, "hello").close().finish();
    }

    /** The command as a document that carries the given client transaction id. */
    public static String render(EppCommand command, String clTrid) {
        if (clTrid.length() < 3 || clTrid.length() > 64) {
            throw new IllegalArgumentException("a clTRID has 3 to 64 characters: " + clTrid);
        }
        XmlWriter xml = new XmlWriter().root(EPP, "epp").open(EPP, "command");
        body(xml, command);
        extension(xml, command);
        return xml.leaf(EPP, "clTRID", clTrid).close().close().finish();
    }

    private static void body(XmlWriter xml, EppCommand command) {
        if (command instanceof Login login) {
            login(xml, login);
        } else if (command instanceof Logout) {
            xml.empty(EPP, "logout");
        } else if (command instanceof PollRequest) {
            xml.open(EPP, "poll").attribute("op", "req").close();
        } else if (command instanceof PollAck ack) {
            xml.open(EPP, "poll")
                    .attribute("op", "ack")
                    .attribute("msgID", ack.messageId())
                    .close();
        } else if (command instanceof ContactCheck || command instanceof ContactCreate) {
            ContactCommands.write(xml, command);
        } else {
            DomainCommands.write(xml, command);
        }
    }

    private static void login(XmlWriter xml, Login login) {
        String password = login.credentials().password().reveal();
        xml.open(EPP, "login").leaf(EPP, "clID", login.credentials().clId());
        xml.leaf(EPP, "pw", securesPassword(login) ? LOGIN_SECURITY_MARK : password);
        xml.open(EPP, "options")
                .leaf(EPP, "version", "1.0")
                .leaf(EPP, "lang", login.language())
                .close();
        xml.open(EPP, "svcs");
        login.objects().forEach(uri -> xml.leaf(EPP, "objURI", uri));
        if (!login.announced().isEmpty()) {
            xml.open(EPP, "svcExtension");
            login.announced().forEach(uri -> xml.leaf(EPP, "extURI", uri));
            xml.close();
        }
        xml.close().close();
    }

    private static boolean securesPassword(Login login) {
        return !login.extensions().isEmpty()
                && login.credentials().password().reveal().length() >= SHORTEST_LOGIN_SEC_PASSWORD;
    }

    private static void extension(XmlWriter xml, EppCommand command) {
        if (command.extensions().isEmpty()) {
            return;
        }
        xml.open(EPP, "extension");
        if (command instanceof Login login) {
            loginSecurity(xml, login);
        } else if (command instanceof DomainCreate create) {
            createFee(xml, create.fee());
        } else if (command instanceof DomainCheck check && check.feeCurrency() != null) {
            xml.root(FEE, "check").leaf(FEE, "currency", check.feeCurrency());
            xml.open(FEE, "command").attribute("name", "create").close().close();
        }
        xml.close();
    }

    private static void loginSecurity(XmlWriter xml, Login login) {
        xml.root(LOGIN_SEC, "loginSec").open(LOGIN_SEC, "userAgent");
        xml.leaf(LOGIN_SEC, "app", "Backorder").close();
        if (securesPassword(login)) {
            xml.leaf(LOGIN_SEC, "pw", login.credentials().password().reveal());
        }
        xml.close();
    }

    private static void createFee(XmlWriter xml, @Nullable FeeAmount fee) {
        if (fee != null) {
            xml.root(FEE, "create")
                    .leaf(FEE, "currency", fee.currency())
                    .leaf(FEE, "fee", fee.decimal())
                    .close();
        }
    }

    /** Opens {@code <verb><object:verb>}, the envelope every object command shares. */
    static XmlWriter openDomain(XmlWriter xml, String verb) {
        return xml.open(EPP, verb).root(DOMAIN, verb);
    }
}
