/** Tests of the mailbox, by SMTP and IMAP. */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.mailbox;
