package org.backorder.passwordreset;

/** Somebody asked for a link to replace a password; whether anyone has that login is found out by whoever sends the link. */
public record PasswordResetRequested(long requestId) {}
