package org.backorder.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads the body of an order's creation as strictly as the API does. */
final class OrderRequest {
    private static final int LONGEST_ID = 127;

    private OrderRequest() {}

    static PayPalOrder.PurchaseUnit read(JsonNode body) throws ApiError {
        if (!body.path("intent").asText().equals("CAPTURE")) {
            throw ApiError.invalid("MISSING_REQUIRED_PARAMETER", "intent must be CAPTURE.");
        }
        JsonNode units = body.path("purchase_units");
        if (!units.isArray() || units.isEmpty()) {
            throw ApiError.invalid("MISSING_REQUIRED_PARAMETER", "purchase_units is required.");
        }
        if (units.size() > 1) {
            throw ApiError.unprocessable("MULTIPLE_PURCHASE_UNITS", "One purchase unit is what the stand-in takes.");
        }
        JsonNode context = body.path("payment_source").path("paypal").path("experience_context");
        JsonNode unit = units.get(0);
        if (!unit.path("amount").isObject()) {
            throw ApiError.invalid("MISSING_REQUIRED_PARAMETER", "purchase_units[0].amount is required.");
        }
        return new PayPalOrder.PurchaseUnit(
                unit.path("reference_id").asText("default"),
                Amount.read(unit.path("amount")),
                id(unit, "custom_id"),
                id(unit, "invoice_id"),
                id(unit, "description"),
                address(context, "return_url"),
                address(context, "cancel_url"));
    }

    private static @Nullable String id(JsonNode unit, String field) throws ApiError {
        JsonNode value = unit.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.asText().isEmpty() || value.asText().length() > LONGEST_ID) {
            throw ApiError.invalid(
                    "INVALID_STRING_LENGTH", "The value of " + field + " is either too short or too long.");
        }
        return value.asText();
    }

    private static String address(JsonNode context, String field) throws ApiError {
        String address = context.path(field).asText();
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw ApiError.invalid("INVALID_PARAMETER_VALUE", "experience_context." + field + " must be a URL.");
        }
        return address;
    }
}
