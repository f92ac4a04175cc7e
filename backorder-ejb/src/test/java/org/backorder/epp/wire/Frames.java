package org.backorder.epp.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few documents a scripted server says. */
public final class Frames {
    private static final Pattern ID = Pattern.compile("<clTRID>([^<]*)</clTRID>");
    private static final String HEAD = "<epp xmlns=\"urn:ietf:params:xml:ns:epp-1.0\">";

    private Frames() {}

    public static String greeting(String... extensions) {
        StringBuilder offered = new StringBuilder();
        for (String uri : extensions) {
            offered.append("<extURI>").append(uri).append("</extURI>");
        }
        return HEAD + "<greeting><svID>scripted</svID><svDate>2026-05-01T12:00:00.123456Z</svDate><svcMenu>"
                + "<version>1.0</version><lang>en</lang><objURI>urn:ietf:params:xml:ns:domain-1.0</objURI>"
                + "<svcExtension>" + offered + "</svcExtension></svcMenu></greeting></epp>";
    }

    public static String response(int code, String clTrid) {
        return HEAD + "<response><result code=\"" + code + "\"><msg>m</msg></result><trID><clTRID>" + clTrid
                + "</clTRID><svTRID>SV-1</svTRID></trID></response></epp>";
    }

    public static String withoutId(int code) {
        return HEAD + "<response><result code=\"" + code + "\"><msg>m</msg></result><trID><svTRID>SV-1</svTRID></trID>"
                + "</response></epp>";
    }

    public static String idOf(String command) {
        Matcher matcher = ID.matcher(command);
        return matcher.find() ? matcher.group(1) : "";
    }
}
