package org.backorder.testing;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** All beans of a type a wiring knows, as an injected {@code Instance} shows them. */
final class Members<T> implements Instance<T> {
    private final Supplier<List<T>> known;

    Members(Supplier<List<T>> known) {
        this.known = known;
    }

    @Override
    public Iterator<T> iterator() {
        return known.get().iterator();
    }

    @Override
    public T get() {
        return known.get().get(0);
    }

    @Override
    public boolean isUnsatisfied() {
        return known.get().isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return known.get().size() > 1;
    }

    @Override
    public void destroy(T instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<T> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        throw new UnsupportedOperationException();
    }
}
