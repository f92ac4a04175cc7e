package org.backorder.roleuser;

/** What holds for a command, by a rule or where no rule matches. */
public enum AccessPolicy {
    ALLOW,
    DENY
}
