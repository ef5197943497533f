package dev.sallim.platform.web;

import dev.sallim.platform.Ids;
import dev.sallim.platform.Memberships;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Puts the HTTP half together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {
    private static final String APP_FOLDER = "${spring.web.resources.static-locations:classpath:/static/}";

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter();
    }

    @Bean
    ProblemResolver problemResolver(ProblemWriter writer) {
        return new ProblemResolver(writer);
    }

    @Bean
    FilterRegistrationBean<RequestFilter> requestFilter(ProblemResolver problems) {
        FilterRegistrationBean<RequestFilter> registration = new FilterRegistrationBean<>(new RequestFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    TomcatSetup tomcatSetup(WebSettings settings) {
        return new TomcatSetup(settings);
    }

    @Bean
    WebMvcRegistrations routesAndBinding() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RouteMapping();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new StrictBinding();
            }
        };
    }

    @Bean
    Routes routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new Routes(mapping);
    }

    @Bean
    RouteReport routeReport(Routes routes) {
        return new RouteReport(routes);
    }

    @Bean
    ReadyLine readyLine() {
        return new ReadyLine();
    }

    @Bean
    ResourceHttpRequestHandler appAssets(@Value(APP_FOLDER) Resource folder) throws IOException {
        return AppFiles.assets(folder.createRelative("assets/"));
    }

    @Bean
    ResourceHttpRequestHandler appRest(@Value(APP_FOLDER) Resource folder) throws IOException {
        return AppFiles.rest(folder, AppPage.in(folder));
    }

    /** What no controller takes, after everything else had its chance. */
    @Bean
    SimpleUrlHandlerMapping fallbacks(
            @Qualifier("appAssets") ResourceHttpRequestHandler assets,
            @Qualifier("appRest") ResourceHttpRequestHandler rest) {
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE);
        mapping.setUrlMap(Map.of("/api/**", new UnknownApi(), "/assets/**", assets, "/**", rest));
        return mapping;
    }

    @Bean
    WebMvcConfigurer platformMvc(ObjectProvider<Memberships> memberships, Ids ids, ProblemResolver problems) {
        return new Mvc(
                new AccessInterceptor(SingletonSupplier.ofNullable(memberships::getIfAvailable)),
                new Arguments(ids),
                problems);
    }

    private record Mvc(AccessInterceptor access, Arguments arguments, ProblemResolver problems)
            implements WebMvcConfigurer {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(access).order(Ordered.HIGHEST_PRECEDENCE);
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(arguments);
        }

        @Override
        public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
            resolvers.add(problems);
        }

        @Override
        public void addFormatters(FormatterRegistry registry) {
            StrictText.register(registry);
        }
    }
}
