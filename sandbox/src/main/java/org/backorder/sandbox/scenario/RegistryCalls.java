package org.backorder.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.IDNA;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backorder.sandbox.epp.ContactData;
import org.backorder.sandbox.epp.LogEntry;
import org.backorder.sandbox.epp.NameView;
import org.backorder.sandbox.epp.SandboxRegistry;

/** {@code /registry/names} and {@code /registry/log}: the names of the sandbox's registry, and what it was asked about them. */
public final class RegistryCalls {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private final SandboxRegistry registry;

    public RegistryCalls(SandboxRegistry registry) {
        this.registry = registry;
    }

    /** Adds the calls. */
    public void addTo(Routes routes) {
        routes.add("POST", "/registry/names", this::put);
        routes.add("GET", "/registry/names/{name}", this::show);
        routes.add("POST", "/registry/names/{name}/restore", this::restore);
        routes.add("POST", "/registry/names/{name}/take", this::take);
        routes.add("GET", "/registry/log", this::log);
        routes.add("GET", "/registry/statistics", call -> Reply.json(registry.statistics()));
    }

    private Reply put(Call call) throws BadCall {
        JsonNode body = call.json();
        String name = ascii(Call.text(body, "name"));
        Instant dropAt = Call.instant(Call.text(body, "dropAt"));
        return Reply.json(view(registry.putName(name, dropAt, Call.flag(body, "listed", true))));
    }

    private Reply show(Call call) throws BadCall {
        String name = ascii(call.variable(0));
        return Reply.json(view(registry.name(name).orElseThrow(() -> new BadCall(404, name + " is not registered"))));
    }

    private Reply restore(Call call) throws BadCall {
        String name = ascii(call.variable(0));
        refuseUnlessRegistered(name);
        return Reply.json(view(registry.restore(name)));
    }

    private Reply take(Call call) throws BadCall {
        String name = ascii(call.variable(0));
        String registrar =
                call.parameter("registrar").orElseThrow(() -> BadCall.because("say who takes it: ?registrar=rival"));
        refuseUnlessRegistered(name);
        registry.take(name, registrar);
        return Reply.json(Map.of("name", name, "takenBy", registrar));
    }

    private Reply log(Call call) throws BadCall {
        String name = ascii(
                call.parameter("name").orElseThrow(() -> BadCall.because("say which name: ?name=example-drop.com")));
        return Reply.json(registry.log(name).stream().map(RegistryCalls::entry).toList());
    }

    private void refuseUnlessRegistered(String name) throws BadCall {
        if (registry.name(name).isEmpty()) {
            throw new BadCall(404, name + " is not registered");
        }
    }

    private static Map<String, Object> entry(LogEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", entry.name());
        row.put("session", entry.session());
        row.put("registrar", entry.registrar());
        row.put("clTRID", entry.clTRID());
        row.put("verb", entry.verb());
        row.put("code", entry.code());
        row.put("receivedAt", Reply.at(entry.receivedAt()));
        row.put("answeredAt", Reply.at(entry.answeredAt()));
        return row;
    }

    private static Map<String, Object> view(NameView name) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", name.name());
        view.put("status", String.join(" ", name.status()));
        view.put("rgpStatus", String.join(" ", name.rgpStatus()));
        view.put("sponsor", name.sponsor());
        view.put("createdAt", Reply.at(name.createdAt()));
        view.put("expiresAt", Reply.at(name.expiresAt()));
        view.put("dropAt", name.dropAt() == null ? null : Reply.at(name.dropAt()));
        view.put("listed", name.listed());
        view.put("authInfo", name.authInfo());
        Map<String, ContactData> contacts = new TreeMap<>(name.contacts());
        view.put("contacts", contacts);
        return view;
    }

    /** The ACE form, for names given in either form. */
    private static String ascii(String name) throws BadCall {
        String trimmed = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        StringBuilder ascii = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        UTS46.nameToASCII(trimmed, ascii, info);
        if (info.hasErrors() || List.of(trimmed.split("\\.", -1)).size() < 2) {
            throw BadCall.because("\"" + name + "\" is no domain name");
        }
        return ascii.toString();
    }
}
