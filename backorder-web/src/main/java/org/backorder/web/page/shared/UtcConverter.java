package org.backorder.web.page.shared;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows an instant in UTC. */
@FacesConverter(value = "utc")
public class UtcConverter implements Converter<Instant> {
    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Instant value) {
        return value == null ? "" : Moment.utc(value);
    }

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        throw new IllegalStateException("shown only, never typed");
    }
}
