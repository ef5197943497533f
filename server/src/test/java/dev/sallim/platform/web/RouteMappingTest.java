package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.util.ServletRequestPathUtils;

/** Passing over routes that cannot match must not change which one does. */
class RouteMappingTest {
    private final RouteMapping mapping = new RouteMapping();

    @BeforeEach
    void register() {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("controller", Paths.class);
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        for (var method : Paths.class.getDeclaredMethods()) {
            GetMapping route = method.getAnnotation(GetMapping.class);
            if (route == null) {
                continue; // what a coverage agent adds
            }
            mapping.registerMapping(
                    org.springframework.web.servlet.mvc.method.RequestMappingInfo.paths(route.value())
                            .methods(org.springframework.web.bind.annotation.RequestMethod.GET)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    "controller",
                    method);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/books/1/rows, rows",
        "/books/1/rows/2, row",
        "/books/1/rows/total, total",
        "/books/1/b%6Fth/2, both",
        "/books/1/other/2, both",
        "/books/1/files/2.csv, file",
        "/files/a/b/c, files",
        "/files, files"
    })
    void theRouteThatFitsBestTakesThePath(String path, String name) throws Exception {
        assertThat(taken(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"/books/1", "/books/1/row", "/books//rows", "/books/1/rows/2/3", "/BOOKS/1/rows", "/"})
    void noRouteTakesAPathThatNoneNames(String path) throws Exception {
        assertThat(taken(path)).isNull();
    }

    @Test
    @DisplayName("a slash at the end is another path")
    void aSlashAtTheEndIsAnotherPath() throws Exception {
        assertThat(taken("/books/1/rows/")).isNull();
    }

    private @Nullable String taken(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = mapping.getHandler(request);
        return chain == null
                ? null
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    static class Paths {
        @GetMapping("/books/{book}/rows")
        void rows() {}

        @GetMapping("/books/{book}/rows/{id}")
        void row() {}

        @GetMapping("/books/{book}/rows/total")
        void total() {}

        @GetMapping({"/books/{book}/both/{id}", "/books/{book}/other/{id}"})
        void both() {}

        @GetMapping("/books/{book}/files/{name}.csv")
        void file() {}

        @GetMapping("/files/**")
        void files() {}
    }
}
