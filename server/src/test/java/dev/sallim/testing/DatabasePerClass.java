package dev.sallim.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Before a class: a fresh database. Before a test: the clock where it starts. */
final class DatabasePerClass extends AbstractTestExecutionListener {
    /** After the context exists, before anything is injected. */
    @Override
    public int getOrder() {
        return 1_500;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        context.getApplicationContext().getBean(TestDatabase.class).giveTo(outermost(context.getTestClass()));
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(TestClock.class).reset();
    }

    /** A nested class goes on in the database of the class around it. */
    private static Class<?> outermost(Class<?> testClass) {
        Class<?> enclosing = testClass.getEnclosingClass();
        return enclosing == null ? testClass : outermost(enclosing);
    }
}
