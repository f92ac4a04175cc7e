package org.backorder.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestInstancePreDestroyCallback;

/** Drops what a test made when it is over: a thousand databases are gigabytes, and the cluster would take half a minute to stop. */
public final class DatabasesOfATest
        implements BeforeAllCallback, TestInstancePreConstructCallback, TestInstancePreDestroyCallback {
    private static final ThreadLocal<Integer> BEFORE = ThreadLocal.withInitial(() -> 0);

    @Override
    public void beforeAll(ExtensionContext context) throws ClassNotFoundException {
        Class<?> test = context.getRequiredTestClass();
        Class.forName(
                test.getName(),
                true,
                test.getClassLoader()); // what all tests of the class share is made first, and stays
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
        if (instance.getOuterInstance().isEmpty()) { // a nested class belongs to the test around it
            BEFORE.set(LiveDatabase.made());
        }
    }

    @Override
    public void preDestroyTestInstance(ExtensionContext context) {
        LiveDatabase.dropAfter(BEFORE.get());
    }
}
