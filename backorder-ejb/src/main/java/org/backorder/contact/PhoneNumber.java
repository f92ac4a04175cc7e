package org.backorder.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import org.backorder.refusal.InvalidValue;

/**
 * A phone number as people type it, in the one form registries take: E.164 with a dot after the country code (RFC 5733, section
 * 2.5). Only length is checked against the country's plan; whether the number is in use, nobody but the network knows.
 */
final class PhoneNumber {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /** The stored form; a number without country code is read as one of the given country. */
    static String normal(String parameter, String typed, String country) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(typed, country);
            if (NUMBERS.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE || number.hasExtension()) {
                throw refusal(parameter);
            }
            return "+" + number.getCountryCode() + "." + NUMBERS.getNationalSignificantNumber(number);
        } catch (NumberParseException e) {
            throw refusal(parameter);
        }
    }

    private static InvalidValue refusal(String parameter) {
        return new InvalidValue(parameter, "+49.301234567");
    }
}
