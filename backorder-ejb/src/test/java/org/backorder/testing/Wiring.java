package org.backorder.testing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.backorder.settings.Settings;

/**
 * Puts real beans together on a real database, as the server would: one object per class, injected fields filled by type,
 * stateless beans behind a view that opens their transactions. {@code Wiring.on(database, time).bean(PlaceFundHold.class)}.
 */
public final class Wiring {
    private final LiveDatabase database;
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
    private final List<Object> members = new ArrayList<>();

    private Wiring(LiveDatabase database, InstantSource time) {
        this.database = database;
        beans.put(InstantSource.class, time);
        beans.put(DataSource.class, database.dataSource());
        beans.put(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    }

    /** Beans on that database and clock. */
    public static Wiring on(LiveDatabase database, InstantSource time) {
        return new Wiring(database, time);
    }

    /** Uses the object wherever that type is injected. */
    public <T> Wiring with(Class<T> type, T bean) {
        beans.put(type, bean);
        return this;
    }

    /** Adds the objects, their own fields filled, to everything that asks for all beans of one of their types. */
    public Wiring member(Object... beans) {
        members.addAll(List.of(beans)); // all of them before any field: a field may ask for all members
        List.of(beans).forEach(this::fill);
        return this;
    }

    /** The bean of that class. */
    public <T> T bean(Class<T> type) {
        Object known = beans.get(type);
        return type.cast(known == null ? create(type) : known);
    }

    /** The database below. */
    public LiveDatabase database() {
        return database;
    }

    private Object create(Class<?> type) {
        Object target = instantiate(type);
        boolean ejb = type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class);
        Object view = ejb ? BeanView.of(target, database.transactions()) : target;
        beans.put(type, view); // before its fields: beans may know each other
        fill(target);
        members.add(view);
        return view;
    }

    private static Object instantiate(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no bean can be made of " + type, e);
        }
    }

    private void fill(Object target) {
        try {
            for (Class<?> type = target.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (isInjected(field)) {
                        field.setAccessible(true);
                        field.set(target, valueOf(field));
                    }
                }
            }
            for (Method method : target.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(target);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill " + target.getClass(), e);
        }
    }

    private static boolean isInjected(Field field) {
        return field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class);
    }

    private Object valueOf(Field field) {
        if (field.getType() != Instance.class) {
            return bean(field.getType());
        }
        Type wanted = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        Class<?> raw = (Class<?>) (wanted instanceof ParameterizedType generic ? generic.getRawType() : wanted);
        return new Members<Object>(
                () -> members.stream().filter(raw::isInstance).toList());
    }
}
