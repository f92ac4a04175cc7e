/**
 * Purpose: receives every mail the product sends, and shows it. Words: received mail. May use: GreenMail, Jakarta Mail.
 * Events out: none. Invariants: any recipient is accepted, and nothing leaves the machine.
 */
@org.jspecify.annotations.NullMarked
package org.backorder.sandbox.mailbox;
