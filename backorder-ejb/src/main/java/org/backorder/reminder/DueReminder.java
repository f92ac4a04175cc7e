package org.backorder.reminder;

import java.time.Instant;

/** A step that has come before a deadline of an account: the shortest of those that have, which stands for the longer ones. */
record DueReminder(long customerId, Instant deadline, int hours) {}
