package org.backorder.sandbox.epp.command;

import java.util.Set;

/**
 * Who sends: a logged-in session.
 *
 * @param dropEndpoint true on the endpoint for freshly deleted names
 * @param services object and extension URIs asked for at login
 */
public record Caller(String registrar, long session, boolean dropEndpoint, Set<String> services) {}
