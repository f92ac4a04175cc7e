package org.backorder.web.page.shared;

import java.io.Serializable;
import org.backorder.contact.ContactData;
import org.jspecify.annotations.Nullable;

/** Contact data as typed. */
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String organization;
    private @Nullable String street;
    private @Nullable String city;
    private @Nullable String state;
    private @Nullable String zip;
    private @Nullable String country;
    private @Nullable String phone;
    private @Nullable String fax;
    private @Nullable String email;

    /** A form filled with a contact. */
    public static ContactForm of(ContactData data) {
        ContactForm form = new ContactForm();
        form.firstName = data.firstName();
        form.lastName = data.lastName();
        form.organization = data.organization();
        form.street = data.street();
        form.city = data.city();
        form.state = data.state();
        form.zip = data.zip();
        form.country = data.country();
        form.phone = data.phone();
        form.fax = data.fax();
        form.email = data.email();
        return form;
    }

    /** What was typed; empty fields are empty texts. */
    public ContactData data() {
        return new ContactData(
                given(firstName),
                given(lastName),
                given(organization),
                given(street),
                given(city),
                given(state),
                given(zip),
                given(country),
                given(phone),
                given(fax),
                given(email));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Given name. */
    public @Nullable String getFirstName() {
        return firstName;
    }

    /** Given name. */
    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
    }

    /** Family name. */
    public @Nullable String getLastName() {
        return lastName;
    }

    /** Family name. */
    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    /** Organisation, if any. */
    public @Nullable String getOrganization() {
        return organization;
    }

    /** Organisation, if any. */
    public void setOrganization(@Nullable String organization) {
        this.organization = organization;
    }

    /** Street and number. */
    public @Nullable String getStreet() {
        return street;
    }

    /** Street and number. */
    public void setStreet(@Nullable String street) {
        this.street = street;
    }

    /** Town. */
    public @Nullable String getCity() {
        return city;
    }

    /** Town. */
    public void setCity(@Nullable String city) {
        this.city = city;
    }

    /** State or province, if any. */
    public @Nullable String getState() {
        return state;
    }

    /** State or province, if any. */
    public void setState(@Nullable String state) {
        this.state = state;
    }

    /** Postal code. */
    public @Nullable String getZip() {
        return zip;
    }

    /** Postal code. */
    public void setZip(@Nullable String zip) {
        this.zip = zip;
    }

    /** ISO 3166-1 alpha-2. */
    public @Nullable String getCountry() {
        return country;
    }

    /** ISO 3166-1 alpha-2. */
    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    /** E.164 with a dot after the country code. */
    public @Nullable String getPhone() {
        return phone;
    }

    /** E.164 with a dot after the country code. */
    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    /** Like the phone, if any. */
    public @Nullable String getFax() {
        return fax;
    }

    /** Like the phone, if any. */
    public void setFax(@Nullable String fax) {
        this.fax = fax;
    }

    /** Mail address. */
    public @Nullable String getEmail() {
        return email;
    }

    /** Mail address. */
    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
