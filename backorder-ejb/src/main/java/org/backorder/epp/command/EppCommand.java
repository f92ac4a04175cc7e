package org.backorder.epp.command;

import java.util.List;
import org.backorder.epp.EppNamespace;
import org.jspecify.annotations.Nullable;

/** A command of RFC 5730 that this system sends. It writes its own part; {@link CommandCodec} puts the envelope and the clTRID around it. */
public sealed interface EppCommand
        permits Login,
                Logout,
                DomainCheck,
                DomainInfo,
                DomainCreate,
                DomainUpdate,
                DomainDelete,
                ContactCheck,
                ContactCreate,
                PollRequest,
                PollAck {

    /** The element under {@code <command>}: {@code create}, {@code info} … */
    String verb();

    /** The name, handle or message the command is about, for records; null where there is none. */
    default @Nullable String subject() {
        return null;
    }

    /** The extensions this command would use; only those the session has announced may be sent. */
    default List<EppNamespace> extensions() {
        return List.of();
    }
}
