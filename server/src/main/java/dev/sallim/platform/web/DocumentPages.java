package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Swagger UI and Redoc over the generated document: without a token, and without anything from elsewhere. */
@Hidden
@RestController
@Allow(Access.ANYONE)
class DocumentPages {
    private static final String SWAGGER_FILES = "classpath*:/META-INF/resources/webjars/swagger-ui/*/swagger-ui.css";

    @GetMapping("/swagger")
    ResponseEntity<Resource> swagger() {
        return page("documents/swagger.html");
    }

    @GetMapping("/redoc")
    ResponseEntity<Resource> redoc() {
        return page("documents/redoc.html");
    }

    private static ResponseEntity<Resource> page(String name) {
        return ResponseEntity.ok()
                .header(PageHeaders.POLICY, PageHeaders.DOCUMENT_POLICY)
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.TEXT_HTML)
                .body(new ClassPathResource(name));
    }

    /** The viewers' own files: Swagger UI's from its jar, Redoc's from the web build, our starters beside them. */
    @Bean
    static SimpleUrlHandlerMapping documentFiles(
            @Value("${spring.web.resources.static-locations:classpath:/static/}") Resource app) throws Exception {
        Resource starters = new ClassPathResource("documents/");
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        mapping.setOrder(0);
        mapping.setUrlMap(Map.of(
                "/swagger/*", files(starters, swaggerFolder()),
                "/redoc/*", files(starters, app.createRelative("vendor/"))));
        return mapping;
    }

    private static Resource swaggerFolder() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(SWAGGER_FILES);
        if (found.length == 0) {
            throw new IllegalStateException("the files of Swagger UI are not on the class path");
        }
        return found[0].createRelative("./");
    }

    private static ResourceHttpRequestHandler files(Resource... folders) throws Exception {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(folders));
        handler.setResourceResolvers(List.of(new EncodedResourceResolver(), new PathResourceResolver()));
        handler.setCacheControl(CacheControl.noCache());
        handler.setSupportedMethods("GET", "HEAD");
        FileTags.use(handler);
        handler.afterPropertiesSet();
        return handler;
    }
}
