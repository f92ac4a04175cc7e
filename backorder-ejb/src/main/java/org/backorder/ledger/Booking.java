package org.backorder.ledger;

import java.io.Serializable;
import org.backorder.money.Money;

/**
 * A posting on a customer's account and what the account had posted right after it.
 *
 * @param balance all postings up to this one, whether or not the filter shows them
 */
public record Booking(PostingView posting, Money balance) implements Serializable {}
