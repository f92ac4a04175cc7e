package org.backorder.sandbox.epp.store;

/**
 * A transfer as last known (RFC 5730 section 2.9.3.4); microseconds of scenario time.
 *
 * @param status pending, clientApproved, clientCancelled, clientRejected, serverApproved or serverCancelled
 * @param actBy end of the wait while pending, else the instant of the decision
 */
public record Transfer(String status, String from, String to, long requestedAt, long actBy, int years) {
    public Transfer decided(String outcome, long at) {
        return new Transfer(outcome, from, to, requestedAt, at, years);
    }

    public boolean pending() {
        return status.equals("pending");
    }
}
