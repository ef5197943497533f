package dev.sallim.testing;

import dev.sallim.SallimApplication;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a free port, started once for all classes that carry this. Each class has a database of its own; the clock
 * is {@link TestClock}, set back before each test. Ask for {@link Api}, {@link TestClock}, {@link TestDatabase} or any bean by
 * {@code @Autowired}. A class that brings beans or properties of its own pays for a start of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = SallimApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Tests register as many people as they need, all from one address.
        properties = {"sallim.registration=open", "sallim.limits.registrations-per-hour=10000"})
@ContextConfiguration(initializers = TestEnvironment.class)
@Import(TestBeans.class)
@TestExecutionListeners(
        listeners = DatabasePerClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface SallimTest {}
