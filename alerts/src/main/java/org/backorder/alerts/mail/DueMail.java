package org.backorder.alerts.mail;

/** A leased mail; the counter says whose lease it is. */
record DueMail(long id, String recipient, MailContent content, String messageId, int attempts, long leaseCounter) {}
