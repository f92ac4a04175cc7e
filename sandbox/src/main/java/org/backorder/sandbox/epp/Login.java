package org.backorder.sandbox.epp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backorder.sandbox.epp.command.CommandFrame;
import org.backorder.sandbox.epp.command.Declined;
import org.backorder.sandbox.epp.fault.FaultBoard;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/** login (RFC 5730 section 2.9.1.1), with RFC 8807 where it is offered. */
record Login(
        String registrar,
        String password,
        @Nullable String newPassword,
        String version,
        String language,
        Set<String> objects,
        Set<String> extensions) {
    /** In place of a password that travels in the extension (RFC 8807 section 3.1.1). */
    private static final String IN_EXTENSION = "[LOGIN-SECURITY]";

    static Login read(CommandFrame frame) throws MalformedFrame {
        Cursor cursor = new Cursor(frame.element());
        String id = Values.token(cursor.need("clID"), 3, 16);
        String password = Values.token(cursor.need("pw"), 6, 16);
        XmlNode fresh = cursor.maybe("newPW");
        String newPassword = fresh == null ? null : Values.token(fresh, 6, 16);
        Cursor options = new Cursor(cursor.need("options"));
        String version = Values.token(options.need("version"), 1, 20);
        // versionType is an enumeration of the one version there is
        if (!version.matches("[1-9]+\\.[0-9]+")) {
            throw new MalformedFrame("no version number");
        }
        String language = Values.token(options.need("lang"), 1, 64);
        if (!language.matches("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")) {
            throw new MalformedFrame("no language tag");
        }
        options.end();
        Cursor services = new Cursor(cursor.need("svcs"));
        Set<String> objects = uris(services.some("objURI", 1, Integer.MAX_VALUE));
        XmlNode extension = services.maybe("svcExtension");
        Set<String> extensions = Set.of();
        if (extension != null) {
            Cursor inside = new Cursor(extension);
            extensions = uris(inside.some("extURI", 1, Integer.MAX_VALUE));
            inside.end();
        }
        services.end();
        cursor.end();
        Login plain = new Login(id, password, newPassword, version, language, objects, extensions);
        return plain.secured(frame);
    }

    private static Set<String> uris(List<XmlNode> nodes) throws MalformedFrame {
        Set<String> uris = new HashSet<>();
        for (XmlNode node : nodes) {
            uris.add(Values.token(node, 0, Integer.MAX_VALUE));
        }
        return uris;
    }

    private Login secured(CommandFrame frame) throws MalformedFrame {
        String pw = password;
        String newPw = newPassword;
        for (XmlNode node : frame.extensions()) {
            if (node.is(Namespaces.LOGIN_SECURITY, "loginSec")) {
                Cursor cursor = new Cursor(node);
                XmlNode agent = cursor.maybe("userAgent");
                if (agent != null) {
                    Cursor inside = new Cursor(agent);
                    for (String part : List.of("app", "tech", "os")) {
                        inside.maybe(part);
                    }
                    inside.end();
                }
                XmlNode secret = cursor.maybe("pw");
                XmlNode fresh = cursor.maybe("newPW");
                cursor.end();
                pw = secret != null && pw.equals(IN_EXTENSION) ? Values.token(secret, 6, 1000) : pw;
                newPw = fresh != null && IN_EXTENSION.equals(newPw) ? Values.token(fresh, 6, 1000) : newPw;
            }
        }
        return new Login(registrar, pw, newPw, version, language, objects, extensions);
    }

    /** The account, or the refusal the client gets; passwords are compared only here. */
    RegistrarAccount authenticate(RegistryCore core) throws Declined {
        FaultBoard.Strike strike = core.faults.strike(FaultKind.REFUSE_LOGIN, registrar, "login", List.of());
        if (strike != null) {
            throw new Declined((int) strike.fault().number("code", 2200), "the login is refused");
        }
        if (!version.equals("1.0")) {
            throw new Declined(2100, "the version is 1.0");
        }
        if (!language.equals("en")) {
            throw new Declined(2102, "the language is en");
        }
        RegistrarAccount account = core.account(registrar);
        Boolean changed = core.store.passwordMatches(registrar, password);
        boolean right = account != null && (changed == null ? account.password().equals(password) : changed);
        if (account == null || !right) {
            throw new Declined(2200, "unknown registrar or wrong password");
        }
        if (!Namespaces.OBJECTS.containsAll(objects)) {
            throw new Declined(2307, "an object service is not offered");
        }
        if (!Greeting.extensions(core.options).containsAll(extensions)) {
            throw new Declined(2103, "an extension is not offered");
        }
        return account;
    }

    Set<String> services() {
        Set<String> all = new HashSet<>(objects);
        all.addAll(extensions);
        return all;
    }

    /** Leaves the passwords out. */
    @Override
    public String toString() {
        return "Login[" + registrar + "]";
    }
}
