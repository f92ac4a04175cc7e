package org.backorder.epp;

/** A password or authInfo on its way to a registry; its text form is masked, so that a record holding it can be logged. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "***";
    }
}
