package dev.sallim.platform.web;

import dev.sallim.platform.IfMatch;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The OpenAPI document, generated from the controllers and from what the platform knows about every route. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Arguments.TYPES.toArray(Class<?>[]::new));
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class);
    }

    @Bean
    OpenAPI openApi() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The accessToken of POST /api/v1/auth/login, register, refresh or demo.");
        return new OpenAPI()
                .info(new Info()
                        .title("Sallim")
                        .version("v1")
                        .description("""
                                Amounts are strings, exact, with their commodity. Days are YYYY-MM-DD, instants RFC 3339 with Z. \
                                Lists are cut into pages by `limit` and `after`. Edits name the version they saw in `If-Match`; \
                                writes may be repeated safely with an `Idempotency-Key`, and answer `Sallim-Operation`, which \
                                undo takes. Every refusal is a problem detail with a stable `code`, in the language of \
                                `Accept-Language` (en, ko).""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("this server")))
                .components(new Components().addSecuritySchemes(BEARER, bearer));
    }

    @Bean
    RouteDescription routeDescription() {
        return new RouteDescription();
    }

    @Bean
    DocumentOrder documentOrder() {
        return new DocumentOrder();
    }

    @Bean
    DocumentedAnswers documentedAnswers() {
        return new DocumentedAnswers();
    }

    @Bean
    DocumentedWords documentedWords() {
        return new DocumentedWords();
    }

    @Bean
    DocumentedExamples documentedExamples() {
        return new DocumentedExamples();
    }

    /** Takes the place of the library's own, which names nested classes without their outer one; the last to be asked. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    ValueSchemas valueSchemas() {
        return new ValueSchemas();
    }
}
