package org.backorder.web.page.shared;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Lets pages read records like beans: {@code #{order.name}} calls {@code name()}. Expression Language learns it only after EE 10. */
public class RecordResolver extends ELResolver {
    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Method accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        try {
            Object value = accessor.invoke(base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + property + " of " + base, e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        Method accessor = accessor(base, property);
        if (accessor != null) {
            context.setPropertyResolved(base, property);
        }
        return null; // read-only
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // records have nothing to set; other resolvers answer for other bases
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        boolean ours = accessor(base, property) != null;
        if (ours) {
            context.setPropertyResolved(base, property);
        }
        return ours;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static @Nullable Method accessor(@Nullable Object base, @Nullable Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        try {
            Method accessor = base.getClass().getMethod(property.toString());
            return accessor.getReturnType() == void.class ? null : accessor;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
