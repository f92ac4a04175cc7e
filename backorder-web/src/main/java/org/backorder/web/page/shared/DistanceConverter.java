package org.backorder.web.page.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows how long it is until an instant, or since. */
@Dependent
@FacesConverter(value = "distance", managed = true)
public class DistanceConverter implements Converter<Instant> {
    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Instant value) {
        return value == null ? "" : Moment.distance(time.now(), value, viewer.getLocale());
    }

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        throw new IllegalStateException("shown only, never typed");
    }
}
