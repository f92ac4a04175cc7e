package org.backorder.web.page.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows an instant in the viewer's zone. */
@Dependent
@FacesConverter(value = "local", managed = true)
public class LocalConverter implements Converter<Instant> {
    @Inject
    Viewer viewer;

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Instant value) {
        return value == null ? "" : Moment.local(value, viewer.getZone(), viewer.getLocale());
    }

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        throw new IllegalStateException("shown only, never typed");
    }
}
