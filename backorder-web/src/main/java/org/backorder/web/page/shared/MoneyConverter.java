package org.backorder.web.page.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.backorder.money.Money;
import org.jspecify.annotations.Nullable;

/** Shows an amount with the language's separators and its currency: {@code 1,234.50 USD}, {@code 1.234,50 USD}. */
@FacesConverter("money")
public class MoneyConverter implements Converter<Money> {
    private static final int GROUP = 3;

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Money value) {
        return value == null ? "" : show(value, context.getViewRoot().getLocale());
    }

    @Override
    public Money getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        throw new IllegalStateException("shown only, never typed");
    }

    /** The amount in a language. */
    public static String show(Money money, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String decimal = money.decimal();
        boolean negative = decimal.startsWith("-");
        String digits = negative ? decimal.substring(1) : decimal;
        int dot = digits.indexOf('.');
        StringBuilder shown = new StringBuilder(dot < 0 ? digits : digits.substring(0, dot));
        for (int at = shown.length() - GROUP; at > 0; at -= GROUP) {
            shown.insert(at, symbols.getGroupingSeparator());
        }
        if (dot >= 0) {
            shown.append(symbols.getDecimalSeparator()).append(digits, dot + 1, digits.length());
        }
        return (negative ? "\u2212" : "") + shown + "\u00a0" + money.currency().getCurrencyCode();
    }
}
