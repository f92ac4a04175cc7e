package org.backorder.auction;

import java.time.Instant;
import org.backorder.customer.CustomerId;

/** An order an auction decides about. Two of one customer are one bidder (R8). Created at in UTC. */
public record AuctionEntry(long orderId, CustomerId customer, Instant createdAt) {}
