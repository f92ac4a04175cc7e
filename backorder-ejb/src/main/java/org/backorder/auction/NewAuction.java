package org.backorder.auction;

import java.time.Instant;

/** What makes an auction beside its terms. Starts at in UTC. */
record NewAuction(long planId, String name, String tld, Instant startsAt) {}
