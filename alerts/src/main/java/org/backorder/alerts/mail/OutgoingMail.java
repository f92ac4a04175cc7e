package org.backorder.alerts.mail;

/**
 * A mail to be sent.
 *
 * @param key of the fact it tells, at most 128 characters: the same key twice is one mail
 * @param customerId whose mail it is
 * @param kind for choices and the delivery log, in kebab case
 * @param recipient address
 * @param content subject and both bodies
 */
public record OutgoingMail(String key, long customerId, String kind, String recipient, MailContent content) {}
