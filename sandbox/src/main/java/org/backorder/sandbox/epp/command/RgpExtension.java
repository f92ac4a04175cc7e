package org.backorder.sandbox.epp.command;

import java.util.Set;
import org.backorder.sandbox.epp.wire.Cursor;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;
import org.jspecify.annotations.Nullable;

/** Reads the restore part of an update (RFC 3915 section 4.2.5). */
final class RgpExtension {
    private RgpExtension() {}

    /** {@code request} or {@code report}, null without the extension. */
    static @Nullable String readRestore(@Nullable XmlNode update) throws MalformedFrame {
        if (update == null) {
            return null;
        }
        Cursor cursor = new Cursor(update);
        XmlNode restore = cursor.need("restore");
        cursor.end();
        String op = Values.choice(restore, "op", Set.of("request", "report"));
        Cursor inside = new Cursor(restore, "op");
        XmlNode report = inside.maybe("report");
        inside.end();
        if (report != null) {
            readReport(report);
        }
        return op;
    }

    private static void readReport(XmlNode node) throws MalformedFrame {
        Cursor report = new Cursor(node);
        report.need("preData");
        report.need("postData");
        Values.token(report.need("delTime"), 1, 40);
        Values.token(report.need("resTime"), 1, 40);
        report.need("resReason");
        report.some("statement", 2, 2);
        report.maybe("other");
        report.end();
    }
}
