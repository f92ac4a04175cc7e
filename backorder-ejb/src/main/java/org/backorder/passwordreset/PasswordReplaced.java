package org.backorder.passwordreset;

/** A customer replaced its password by a link. */
public record PasswordReplaced(long customerId) {}
