package org.backorder.web.page.pricing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.backorder.money.Money;
import org.backorder.money.Percent;
import org.backorder.pricing.OrderClass;
import org.backorder.pricing.PriceRow;
import org.backorder.pricing.PriceRule;
import org.backorder.pricing.PriceWish;
import org.backorder.pricing.Quote;
import org.backorder.refusal.MalformedParameter;
import org.backorder.refusal.MissingParameter;
import org.jspecify.annotations.Nullable;

/** A change of prices as typed: for which TLDs and order classes, and what becomes of them. */
public class PriceRuleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String tlds;
    private @Nullable OrderClass orderClass;
    private How how = How.PERCENT;
    private @Nullable String value;
    private @Nullable String deposit;
    private String currency = "USD";
    private boolean wholeUnits = true;

    /** What becomes of the prices. */
    public enum How {
        PERCENT,
        AMOUNT,
        WITHDRAW
    }

    /** The prices wanted; percent are taken of the base. Refuses what cannot be read, by its name. */
    List<PriceWish> wishes(Supplier<List<PriceRow>> base) {
        return switch (how) {
            case PERCENT ->
                PriceRule.percent(base.get().stream().filter(this::isMeant).toList(), percent(), wholeUnits);
            case AMOUNT -> PriceRule.same(named(), orderClasses(), quote());
            case WITHDRAW -> PriceRule.same(named(), orderClasses(), null);
        };
    }

    private boolean isMeant(PriceRow row) {
        Set<String> wanted = words();
        return (wanted.isEmpty() || wanted.contains(row.tld()))
                && orderClasses().contains(row.orderClass());
    }

    private Set<String> named() {
        Set<String> wanted = words();
        if (wanted.isEmpty()) {
            throw new MissingParameter("TLD");
        }
        return wanted;
    }

    private Set<String> words() {
        return Arrays.stream(given(tlds).toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .map(word -> word.startsWith(".") ? word.substring(1) : word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<OrderClass> orderClasses() {
        return orderClass == null ? List.of(OrderClass.values()) : List.of(orderClass);
    }

    private Percent percent() {
        try {
            return Percent.parse(given(value).replace("%", "").replace(',', '.').strip());
        } catch (IllegalArgumentException e) {
            throw new MalformedParameter("PERCENT", "15 or -7.5");
        }
    }

    private Quote quote() {
        Money price = money("PRICE", given(value));
        return new Quote(price, given(deposit).isEmpty() ? price : money("DEPOSIT", given(deposit)));
    }

    private Money money(String name, String typed) {
        try {
            return Money.parse(typed.length() > 20 ? "" : typed.replace(',', '.'), currency);
        } catch (IllegalArgumentException e) {
            throw new MalformedParameter(name, "12.34");
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** TLDs with blanks or commas between them; empty = all of the base. */
    public @Nullable String getTlds() {
        return tlds;
    }

    /** TLDs with blanks or commas between them; empty = all of the base. */
    public void setTlds(@Nullable String tlds) {
        this.tlds = tlds;
    }

    /** Which order class; absent = both. */
    public @Nullable OrderClass getOrderClass() {
        return orderClass;
    }

    /** Which order class; absent = both. */
    public void setOrderClass(@Nullable OrderClass orderClass) {
        this.orderClass = orderClass;
    }

    /** What becomes of the prices. */
    public How getHow() {
        return how;
    }

    /** What becomes of the prices. */
    public void setHow(How how) {
        this.how = how;
    }

    /** Percent or price, by {@link #getHow}. */
    public @Nullable String getValue() {
        return value;
    }

    /** Percent or price, by {@link #getHow}. */
    public void setValue(@Nullable String value) {
        this.value = value;
    }

    /** What is held beforehand; empty = the price. */
    public @Nullable String getDeposit() {
        return deposit;
    }

    /** What is held beforehand; empty = the price. */
    public void setDeposit(@Nullable String deposit) {
        this.deposit = deposit;
    }

    /** Of price and deposit, ISO 4217. */
    public String getCurrency() {
        return currency;
    }

    /** Of price and deposit, ISO 4217. */
    public void setCurrency(String currency) {
        this.currency = currency;
    }

    /** Percentages are rounded up to whole units. */
    public boolean isWholeUnits() {
        return wholeUnits;
    }

    /** Percentages are rounded up to whole units. */
    public void setWholeUnits(boolean wholeUnits) {
        this.wholeUnits = wholeUnits;
    }
}
