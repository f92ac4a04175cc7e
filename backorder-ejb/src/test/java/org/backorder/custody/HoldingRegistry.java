package org.backorder.custody;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.backorder.epp.wire.Frames;
import org.backorder.epp.wire.ScriptedServer;

/** A registry that holds one name of ours, just enough to hand it over: info, contact:create, update, and lines that break. */
final class HoldingRegistry implements ScriptedServer.Script {
    private static final String HEAD = "<epp xmlns=\"urn:ietf:params:xml:ns:epp-1.0\">";
    private static final Pattern CONTACT = Pattern.compile("<domain:contact type=\"(\\w+)\">([^<]+)</domain:contact>");

    private final List<String> verbs = new ArrayList<>();
    private final Set<String> handles = new HashSet<>();
    private final Set<String> roles = new TreeSet<>(Set.of("admin:TRUSTEE"));
    private final Map<String, Fate> next = new HashMap<>();
    private String sponsor = "operator";
    private String registrant = "TRUSTEE";
    private String authInfo = "secret-of-ours";

    /** What becomes of one command. */
    enum Fate {
        DONE_AND_SILENT,
        LOST_AND_SILENT,
        FAILED,
        DONE_LATER
    }

    /** The next command of that verb meets that fate, those behind it are answered. */
    synchronized HoldingRegistry next(String verb, Fate fate) {
        next.put(verb, fate);
        return this;
    }

    synchronized HoldingRegistry sponsoredBy(String registrar) {
        sponsor = registrar;
        return this;
    }

    /** Verbs in order of receipt, sessions' own business left out. */
    synchronized List<String> verbs() {
        return List.copyOf(verbs);
    }

    /** Who holds the name with which secret, and the roles of its contacts. */
    synchronized String holding() {
        return registrant + " " + authInfo + " " + String.join(" ", roles);
    }

    /** How many contacts were made. */
    synchronized int contacts() {
        return handles.size();
    }

    @Override
    public void play(ScriptedServer.Line line) throws IOException {
        line.logIn();
        for (String frame = line.read(); !frame.isEmpty(); frame = line.read()) {
            String answer = frame.contains("<hello") ? Frames.greeting() : answer(frame, Frames.idOf(frame));
            if (answer.isEmpty()) {
                return; // the connection breaks without a word
            }
            line.write(answer);
        }
    }

    private synchronized String answer(String frame, String id) {
        if (frame.contains("<logout")) {
            return Frames.response(1500, id);
        }
        String verb =
                frame.contains("<domain:info") ? "info" : frame.contains("<contact:create") ? "contact" : "update";
        verbs.add(verb);
        Fate fate = next.remove(verb);
        if (fate == Fate.FAILED) {
            return Frames.response(2400, id);
        }
        String answer = fate == Fate.LOST_AND_SILENT ? "" : carryOut(verb, frame, id, fate == Fate.DONE_LATER);
        return fate == Fate.DONE_AND_SILENT ? "" : answer;
    }

    private String carryOut(String verb, String frame, String id, boolean later) {
        if (verb.equals("info")) {
            return info(id);
        }
        if (verb.equals("contact")) {
            return Frames.response(handles.add(text(frame, "contact:id")) ? 1000 : 2302, id);
        }
        if (!later) {
            update(frame);
        }
        return Frames.response(1000, id);
    }

    private void update(String frame) {
        roles.addAll(roles(frame, "add"));
        roles.removeAll(roles(frame, "rem"));
        String changed = text(frame, "domain:registrant");
        registrant = changed.isEmpty() ? registrant : changed;
        authInfo = text(frame, "domain:pw");
    }

    private static List<String> roles(String frame, String part) {
        Pattern inside = Pattern.compile("<domain:" + part + ">(.*?)</domain:" + part + ">", Pattern.DOTALL);
        return inside.matcher(frame)
                .results()
                .flatMap(found -> CONTACT.matcher(found.group(1)).results())
                .map(role -> role.group(1) + ":" + role.group(2))
                .toList();
    }

    private static String text(String frame, String element) {
        return Pattern.compile("<" + element + ">([^<]*)<")
                .matcher(frame)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElse("");
    }

    private String info(String id) {
        StringBuilder contacts = new StringBuilder();
        for (String role : roles) {
            String[] parts = role.split(":", 2);
            contacts.append("<domain:contact type=\"").append(parts[0]).append("\">");
            contacts.append(parts[1]).append("</domain:contact>");
        }
        return HEAD + "<response><result code=\"1000\"><msg>m</msg></result><resData>"
                + "<domain:infData xmlns:domain=\"urn:ietf:params:xml:ns:domain-1.0\"><domain:name>house.com</domain:name>"
                + "<domain:roid>D-1</domain:roid><domain:status s=\"ok\"/><domain:registrant>" + registrant
                + "</domain:registrant>" + contacts + "<domain:clID>" + sponsor + "</domain:clID>"
                + "<domain:crDate>2026-03-10T18:00:00Z</domain:crDate><domain:exDate>2028-03-10T18:00:00Z</domain:exDate>"
                + "<domain:authInfo><domain:pw>" + authInfo
                + "</domain:pw></domain:authInfo></domain:infData></resData>"
                + "<trID><clTRID>" + id + "</clTRID><svTRID>SV-" + id + "</svTRID></trID></response></epp>";
    }
}
