package org.backorder.sandbox.epp;

/** A registrar that may log in; the password has 6 to 16 characters (pwType of RFC 5730). */
public record RegistrarAccount(String id, String password, int sessionLimit) {
    public RegistrarAccount {
        if (password.length() < 6 || password.length() > 16) {
            throw new IllegalArgumentException("the password of " + id + " needs 6 to 16 characters");
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "RegistrarAccount[" + id + ", sessions " + sessionLimit + "]";
    }
}
