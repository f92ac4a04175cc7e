package org.backorder.ledger;

import org.backorder.money.Money;

/**
 * How a capture went.
 *
 * @param charged what was taken
 * @param open what could not be taken because hold and available balance fell short of the charge; zero as a rule
 */
public record CaptureResult(Money charged, Money open) {}
