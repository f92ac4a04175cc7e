package org.backorder.testing;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;

/** The no-interface view of a stateless bean: public methods run in the transaction the bean asks for, calls on {@code this} do not. */
final class BeanView {
    private BeanView() {}

    static Object of(Object target, Transactions transactions) {
        Class<?> type = target.getClass();
        try {
            var constructor = new ByteBuddy()
                    .subclass(type)
                    .method(ElementMatchers.isPublic()
                            .and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
                    .intercept(InvocationHandlerAdapter.of((proxy, method, arguments) -> {
                        Supplier<@Nullable Object> work = () ->
                                call(attribute(method, type), transactions, () -> invoke(target, method, arguments));
                        return method.isAnnotationPresent(Asynchronous.class) ? beside(work) : work.get();
                    }))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded()
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On a thread of its own, as the container runs an asynchronous method; the bean's future is already done. */
    private static Future<?> beside(Supplier<@Nullable Object> work) {
        return CompletableFuture.supplyAsync(() -> ((CompletableFuture<?>) Objects.requireNonNull(work.get())).join());
    }

    private static TransactionAttributeType attribute(Method method, Class<?> type) {
        TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
        TransactionAttribute chosen = own != null ? own : type.getAnnotation(TransactionAttribute.class);
        return chosen == null ? TransactionAttributeType.REQUIRED : chosen.value();
    }

    private static @Nullable Object call(
            TransactionAttributeType attribute, Transactions transactions, Supplier<@Nullable Object> work) {
        return switch (attribute) {
            case REQUIRED -> transactions.required(work);
            case REQUIRES_NEW -> transactions.requiresNew(work);
            case MANDATORY -> transactions.mandatory(work);
            case NOT_SUPPORTED, NEVER -> transactions.notSupported(work);
            case SUPPORTS -> work.get();
        };
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
