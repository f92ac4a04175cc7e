package org.backorder.web.api.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.dropcatch.FlightAttempt;
import org.backorder.dropcatch.FlightRecord;
import org.backorder.dropcatch.FlightRecordQuery;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.WireDates;

/** The flight record of an order's name: every attempt to the microsecond, and who holds the name now (R28). */
@ApplicationScoped
class QueryCatchAttemptListHandler implements CommandHandler {
    @Inject
    OrderQuery orders;

    @Inject
    FlightRecordQuery flights;

    @Override
    public String command() {
        return "QueryCatchAttemptList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        OrderView order = orders.byId(call.caller(), OrderParameters.application(call.parameters()));
        PageRequest request = call.parameters().page();
        Optional<FlightRecord> flight = record(order);
        Page<FlightAttempt> page = flight.map(found -> flights.attempts(found.planId(), request))
                .orElseGet(() -> new Page<>(List.of(), 0));
        CommandResponse response = CommandResponse.ok().paging(request, page);
        page.rows().forEach(attempt -> describe(attempt, response));
        String sponsor = flight.map(FlightRecord::sponsor).orElse("");
        return response.add("SPONSOR", sponsor);
    }

    private Optional<FlightRecord> record(OrderView order) {
        Instant dropAt = order.dropAt();
        return dropAt == null ? Optional.empty() : flights.of(order.name(), dropAt);
    }

    private static void describe(FlightAttempt attempt, CommandResponse response) {
        Integer code = attempt.code();
        Long offset = attempt.clockOffsetMicros();
        response.add("PLANNEDDATE", WireDates.micros(attempt.plannedAt()))
                .add("SENTDATE", WireDates.micros(attempt.sentAt()))
                .add("ANSWEREDDATE", WireDates.micros(attempt.answeredAt()))
                .add("SESSION", attempt.session())
                .add("RESULTCODE", code == null ? "" : code.toString())
                .add("CLOCKOFFSET", offset == null ? "" : offset.toString());
    }
}
