package dev.sallim.testing;

import dev.sallim.platform.InProcessCache;
import dev.sallim.platform.internal.DatabaseSettings;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The beans that tests exchange or add. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {
    @Bean
    static BeanPostProcessor poolSwitch() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") ? new SwitchableDataSource((DataSource) bean) : bean;
            }
        };
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Lazy
    TestDatabase testDatabase(DataSource pool, DatabaseSettings settings, List<InProcessCache> caches) {
        return new TestDatabase((SwitchableDataSource) pool, settings, caches);
    }

    /** Lazy: the port is known once the server listens. Every answer is held to the API document, but where that is written anew. */
    @Bean
    @Lazy
    Api api(Environment environment) {
        Api api = Api.at("http://localhost:" + environment.getRequiredProperty("local.server.port"));
        return "write".equals(System.getProperty("sallim.openapi")) ? api : api.heldTo(Contract.committed());
    }
}
