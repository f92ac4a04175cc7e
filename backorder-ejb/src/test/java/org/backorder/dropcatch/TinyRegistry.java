package org.backorder.dropcatch;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.backorder.epp.wire.Frames;
import org.backorder.epp.wire.ScriptedServer;
import org.jspecify.annotations.Nullable;

/** A registry of one name, just enough to be raced at: it drops at an instant, goes to whoever comes first, and can swallow an answer. */
final class TinyRegistry implements ScriptedServer.Script {
    static final String OLD = "old-registrar";
    private static final String HEAD = "<epp xmlns=\"urn:ietf:params:xml:ns:epp-1.0\">";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final InstantSource time;
    private final Instant dropAt;
    private final List<String> creates = new CopyOnWriteArrayList<>();
    private @Nullable String owner;
    private Instant createdAt = LONG_AGO;
    private boolean restored;
    private @Nullable String rival;
    private @Nullable Supplier<Fate> nextCreate;
    private int registrations;
    private int creationCode;

    /** What becomes of a create that comes after the drop. */
    enum Fate {
        ANSWERED,
        DONE_AND_SILENT,
        LOST_AND_SILENT
    }

    TinyRegistry(InstantSource time, Instant dropAt) {
        this.time = time;
        this.dropAt = dropAt;
    }

    synchronized TinyRegistry restored() {
        restored = true;
        return this;
    }

    synchronized TinyRegistry takenBy(String registrar) {
        rival = registrar;
        return this;
    }

    synchronized TinyRegistry heldBy(String registrar) {
        register(registrar);
        return this;
    }

    /** The first create after the drop meets that fate, the others are answered. */
    synchronized TinyRegistry firstCreate(Fate fate) {
        nextCreate = () -> {
            nextCreate = null;
            return fate;
        };
        return this;
    }

    synchronized TinyRegistry answeringCreatesWith(int code) {
        creationCode = code;
        return this;
    }

    List<String> creates() {
        return creates;
    }

    synchronized int registrations() {
        return registrations;
    }

    @Override
    public void play(ScriptedServer.Line line) throws IOException {
        line.write(greeting());
        for (String frame = line.read(); !frame.isEmpty(); frame = line.read()) {
            String answer = frame.contains("<hello") ? greeting() : answer(frame, Frames.idOf(frame));
            if (answer.isEmpty()) {
                return; // the connection breaks without a word
            }
            line.write(answer);
        }
    }

    private synchronized String answer(String frame, String id) {
        if (frame.contains("<domain:info")) {
            return info(id);
        }
        if (frame.contains("<domain:create")) {
            return create(id);
        }
        return Frames.response(frame.contains("<logout") ? 1500 : 1000, id);
    }

    private String create(String id) {
        creates.add(id);
        settle();
        if (creationCode != 0) {
            return Frames.response(creationCode, id);
        }
        if (!isFree()) {
            return Frames.response(2302, id);
        }
        Fate fate = nextCreate == null ? Fate.ANSWERED : nextCreate.get();
        if (fate != Fate.LOST_AND_SILENT) {
            register(Plans.REGISTRAR);
        }
        return fate == Fate.ANSWERED ? Frames.response(1000, id) : "";
    }

    private void register(String registrar) {
        owner = registrar;
        createdAt = time.instant();
        registrations++;
    }

    private void settle() {
        if (rival != null && isFree()) {
            register(rival);
        }
    }

    private boolean isFree() {
        return owner == null && !restored && !time.instant().isBefore(dropAt);
    }

    private String info(String id) {
        settle();
        if (isFree()) {
            return Frames.response(2303, id);
        }
        String status = owner != null || restored ? "ok" : "pendingDelete";
        return HEAD + "<response><result code=\"1000\"><msg>m</msg></result><resData>"
                + "<domain:infData xmlns:domain=\"urn:ietf:params:xml:ns:domain-1.0\"><domain:name>example.com</domain:name>"
                + "<domain:roid>D-" + createdAt.toEpochMilli() + "</domain:roid><domain:status s=\"" + status + "\"/>"
                + "<domain:clID>" + (owner == null ? OLD : owner) + "</domain:clID><domain:crDate>" + createdAt
                + "</domain:crDate><domain:exDate>2030-01-01T00:00:00Z</domain:exDate></domain:infData></resData>"
                + "<trID><clTRID>" + id + "</clTRID><svTRID>SV-" + id + "</svTRID></trID></response></epp>";
    }

    private String greeting() {
        return HEAD + "<greeting><svID>tiny</svID><svDate>" + time.instant()
                + "</svDate><svcMenu><version>1.0</version>"
                + "<lang>en</lang><objURI>urn:ietf:params:xml:ns:domain-1.0</objURI></svcMenu></greeting></epp>";
    }
}
