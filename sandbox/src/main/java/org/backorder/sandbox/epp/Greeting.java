package org.backorder.sandbox.epp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.backorder.sandbox.epp.fault.FaultBoard;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/** The greeting (RFC 5730 section 2.4): who the registry is, what it offers and what time it has. */
final class Greeting {
    static final String SERVER = "Backorder sandbox registry";

    private Greeting() {}

    /** Extensions on offer. */
    static List<String> extensions(RegistryOptions options) {
        List<String> uris = new ArrayList<>(List.of(Namespaces.RGP, Namespaces.SECDNS));
        if (!options.policy().fees().isEmpty()) {
            uris.add(Namespaces.FEE);
        }
        if (options.loginSecurity()) {
            uris.add(Namespaces.LOGIN_SECURITY);
        }
        return uris;
    }

    static String xml(RegistryCore core, @Nullable String registrar) {
        Instant now = core.options.clock().instant();
        List<String> uris = extensions(core.options);
        FaultBoard.Strike strike = core.faults.strike(FaultKind.GREETING, registrar, "greeting", List.of());
        if (strike != null) {
            Fault fault = strike.fault();
            now = now.plusSeconds(fault.number("svDateSeconds", 0));
            uris.remove(fault.text("omit", ""));
            String extra = fault.text("add", "");
            if (!extra.isEmpty()) {
                uris.add(extra);
            }
        }
        XmlOut out = new XmlOut()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>")
                .open("epp", "xmlns", Namespaces.EPP)
                .open("greeting")
                .leaf("svID", SERVER)
                .leaf("svDate", XmlOut.dateTime(now))
                .open("svcMenu")
                .leaf("version", "1.0")
                .leaf("lang", "en");
        Namespaces.OBJECTS.forEach(uri -> out.leaf("objURI", uri));
        if (!uris.isEmpty()) {
            out.open("svcExtension");
            uris.forEach(uri -> out.leaf("extURI", uri));
            out.close();
        }
        out.close();
        dataCollectionPolicy(out);
        return out.close().close().toString();
    }

    private static void dataCollectionPolicy(XmlOut out) {
        out.open("dcp").open("access").empty("all").close().open("statement");
        out.open("purpose").empty("admin").empty("prov").close();
        out.open("recipient").empty("ours").empty("public").close();
        out.open("retention").empty("stated").close();
        out.close().close();
    }
}
