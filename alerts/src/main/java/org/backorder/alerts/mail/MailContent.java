package org.backorder.alerts.mail;

/** Subject, text part and HTML part of a mail, rendered. */
public record MailContent(String subject, String text, String html) {}
