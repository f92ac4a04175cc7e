package org.backorder.epp.command;

import java.util.List;
import org.backorder.epp.EppCredentials;
import org.backorder.epp.EppNamespace;

/**
 * Opens a session (RFC 5730 section 2.9.1.1).
 *
 * @param objects object URIs announced: the intersection of ours and the greeting's
 * @param announced extension URIs announced: likewise
 */
public record Login(EppCredentials credentials, String language, List<String> objects, List<String> announced)
        implements EppCommand {

    @Override
    public String verb() {
        return "login";
    }

    @Override
    public List<EppNamespace> extensions() {
        return announced.contains(EppNamespace.LOGIN_SEC.uri()) ? List.of(EppNamespace.LOGIN_SEC) : List.of();
    }
}
