package org.backorder.sandbox.epp.command;

import java.time.Instant;
import org.backorder.sandbox.epp.store.Lapse;
import org.backorder.sandbox.epp.store.PollMessage;
import org.backorder.sandbox.epp.wire.Namespaces;
import org.backorder.sandbox.epp.wire.XmlOut;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is written.
 *
 * @param reason why, as an extValue; never holds a secret
 * @param data XML inside resData
 * @param extension XML inside extension
 * @param queued the poll message at the head of the queue, with the queue's length in {@code queueSize}
 */
public record Answer(
        int code,
        @Nullable String reason,
        @Nullable String ownCode,
        @Nullable String data,
        @Nullable String extension,
        @Nullable PollMessage queued,
        int queueSize) {

    public static Answer of(int code) {
        return new Answer(code, null, null, null, null, null, 0);
    }

    public static Answer data(XmlOut data) {
        return of(1000).withData(data.toString());
    }

    public static Answer declined(int code, @Nullable String reason, @Nullable String ownCode) {
        return new Answer(code, reason, ownCode, null, null, null, 0);
    }

    public Answer withData(@Nullable String xml) {
        return new Answer(code, reason, ownCode, xml, extension, queued, queueSize);
    }

    public Answer withCode(int other) {
        return new Answer(other, reason, ownCode, data, extension, queued, queueSize);
    }

    /** Adds to the extension element; nothing for null. */
    public Answer withExtension(@Nullable String xml) {
        String both = extension == null ? xml : xml == null ? extension : extension + xml;
        return new Answer(code, reason, ownCode, data, both, queued, queueSize);
    }

    public Answer withQueue(@Nullable PollMessage head, int size) {
        return new Answer(code, reason, ownCode, data, extension, head, size);
    }

    /** The response document. */
    public String xml(@Nullable String clTRID, String svTRID) {
        XmlOut out = new XmlOut()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>")
                .open("epp", "xmlns", Namespaces.EPP)
                .open("response")
                .open("result", "code", Integer.toString(code))
                .leaf("msg", ResultCodes.text(code));
        writeReason(out);
        out.close();
        writeQueue(out);
        if (data != null) {
            out.open("resData").raw(data).close();
        }
        if (extension != null) {
            out.open("extension").raw(extension).close();
        }
        out.open("trID").leafIf("clTRID", clTRID).leaf("svTRID", svTRID).close();
        return out.close().close().toString();
    }

    private void writeReason(XmlOut out) {
        if (reason == null) {
            return;
        }
        out.open("extValue").open("value");
        if (ownCode == null) {
            out.empty("undef", "xmlns", Namespaces.EPP);
        } else {
            out.leaf("reasonCode", ownCode, "xmlns", "urn:backorder:sandbox:reason-1.0");
        }
        out.close().leaf("reason", reason).close();
    }

    private void writeQueue(XmlOut out) {
        if (queued == null) {
            return;
        }
        out.open("msgQ", "count", Integer.toString(queueSize), "id", Long.toString(queued.id()));
        if (code == 1301) {
            Instant at = Lapse.instant(queued.queuedAt());
            out.leaf("qDate", XmlOut.dateTime(at)).leaf("msg", queued.text());
        }
        out.close();
    }
}
