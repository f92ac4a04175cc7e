package org.backorder.web.page.customer;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.backorder.customer.NewCustomer;
import org.backorder.customer.Role;
import org.backorder.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** A customer to be added, as typed. */
public class NewCustomerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String login;
    private @Nullable String password;
    private @Nullable String email;
    private @Nullable String tier;
    private String currency = "USD";
    private String language = "en";
    private @Nullable String zone = "UTC";
    private Role role = Role.CUSTOMER;

    /** What was typed, with the tax on what it is invoiced; refuses an unknown zone. */
    NewCustomer customer(int vatBasisPoints) {
        return new NewCustomer(
                given(login).toLowerCase(Locale.ROOT),
                password == null ? "" : password,
                given(email),
                tier == null || tier.isBlank() ? null : tier,
                Set.of(role),
                currency,
                Locale.forLanguageTag(language),
                zoneId(),
                vatBasisPoints);
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(given(zone));
        } catch (DateTimeException e) {
            throw new InvalidValue("ZONE", "a time zone such as Europe/Berlin");
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Login, small letters and digits. */
    public @Nullable String getLogin() {
        return login;
    }

    /** Login, small letters and digits. */
    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    /** First password. */
    public @Nullable String getPassword() {
        return password;
    }

    /** First password. */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** Mail address. */
    public @Nullable String getEmail() {
        return email;
    }

    /** Mail address. */
    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** User class, which carries the prices. */
    public @Nullable String getTier() {
        return tier;
    }

    /** User class, which carries the prices. */
    public void setTier(@Nullable String tier) {
        this.tier = tier;
    }

    /** Currency of the deposit account, ISO 4217. */
    public String getCurrency() {
        return currency;
    }

    /** Currency of the deposit account, ISO 4217. */
    public void setCurrency(String currency) {
        this.currency = currency;
    }

    /** Language of mails and pages. */
    public String getLanguage() {
        return language;
    }

    /** Language of mails and pages. */
    public void setLanguage(String language) {
        this.language = language;
    }

    /** Time zone for local times. */
    public @Nullable String getZone() {
        return zone;
    }

    /** Time zone for local times. */
    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    /** What it may do. */
    public Role getRole() {
        return role;
    }

    /** What it may do. */
    public void setRole(Role role) {
        this.role = role;
    }
}
