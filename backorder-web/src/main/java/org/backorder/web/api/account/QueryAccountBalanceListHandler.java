package org.backorder.web.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.ledger.Booking;
import org.backorder.ledger.BookingQuery;
import org.backorder.ledger.BookingQuery.Bookings;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** The same bookings as QueryAccountingList, each with the balance it left: an account statement (R23). */
@ApplicationScoped
class QueryAccountBalanceListHandler implements CommandHandler {
    @Inject
    Customers customers;

    @Inject
    BookingQuery bookings;

    @Override
    public String command() {
        return "QueryAccountBalanceList";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        CommandParameters parameters = call.parameters();
        CustomerView user = customers.named(call.caller(), call.parameters().optional("SUBUSER"));
        PageRequest request = parameters.page();
        Bookings found = bookings.list(BookingParameters.filter(parameters, user.id()), request);
        Page<Booking> page = found.page();
        CommandResponse response = CommandResponse.ok().paging(request, page);
        BookingParameters.sum(found, parameters, response);
        page.rows().forEach(booking -> {
            BookingParameters.describe(booking, user.login(), response);
            response.add("BALANCE", booking.balance().decimal());
        });
        return response;
    }
}
