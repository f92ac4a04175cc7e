package org.backorder.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;

/** An amount as PayPal writes it: a decimal text with the places of its currency. */
record Amount(BigDecimal value, String currency) {
    private static final Pattern VALUE = Pattern.compile("\\d{1,7}(\\.\\d{1,3})?");

    /** Reads {@code {"currency_code": "USD", "value": "12.34"}}. */
    static Amount read(JsonNode node) throws ApiError {
        String code = node.path("currency_code").asText();
        String text = node.path("value").asText();
        if (!node.path("currency_code").isTextual() || !node.path("value").isTextual()) {
            throw ApiError.invalid("MISSING_REQUIRED_PARAMETER", "amount.currency_code and amount.value are required.");
        }
        Currency currency = Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid("INVALID_CURRENCY_CODE", "Currency code is invalid."));
        if (!VALUE.matcher(text).matches()) {
            throw ApiError.invalid("INVALID_PARAMETER_SYNTAX", "The value of a field does not conform to the format.");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.scale() > currency.getDefaultFractionDigits()) {
            throw ApiError.unprocessable(
                    "DECIMAL_PRECISION", "The currency supports " + currency.getDefaultFractionDigits() + " decimals.");
        }
        if (value.signum() <= 0) {
            throw ApiError.unprocessable("CANNOT_BE_ZERO_OR_NEGATIVE", "Must be greater than zero.");
        }
        return new Amount(value.setScale(currency.getDefaultFractionDigits()), code);
    }

    Map<String, Object> json() {
        return Map.of("currency_code", currency, "value", value.toPlainString());
    }
}
