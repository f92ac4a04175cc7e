package org.backorder.web.page.order;

import java.io.Serializable;
import java.time.Instant;
import org.backorder.order.OrderStatus;

/**
 * A move of an order as its timeline tells it.
 *
 * @param at UTC
 * @param reason in words, empty where the move needs none
 * @param actor a login, or what the job that moved it does
 */
public record OrderStep(OrderStatus to, Instant at, String reason, String actor) implements Serializable {}
