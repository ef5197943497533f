package dev.sallim.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The files of the web application. Those below {@code /assets} carry their content's hash in their name and are kept by
 * browsers for a year; of the rest, a path that is no file is the application's own and gets its page. A sibling
 * {@code .br} or {@code .gz} goes out where the browser takes it.
 */
final class AppFiles {
    /** Keeps the application for when the server is away; a worker lives under the policy of its own file. */
    private static final String WORKER = "/sw.js";

    private AppFiles() {}

    static ResourceHttpRequestHandler assets(Resource folder) {
        return handler(
                folder,
                new PathResourceResolver(),
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    static ResourceHttpRequestHandler rest(Resource folder, AppPage page) {
        return new Rest(page, folder);
    }

    private static ResourceHttpRequestHandler handler(Resource folder, PathResourceResolver files, CacheControl cache) {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        setUp(handler, folder, files);
        handler.setCacheControl(cache);
        return handler;
    }

    private static void setUp(ResourceHttpRequestHandler handler, Resource folder, PathResourceResolver files) {
        handler.setLocations(List.of(folder));
        handler.setResourceResolvers(List.of(new EncodedResourceResolver(), files));
        handler.setSupportedMethods("GET", "HEAD");
        FileTags.use(handler);
    }

    /** Files at the root, else the page. */
    private static final class Rest extends ResourceHttpRequestHandler {
        private final AppPage page;

        Rest(AppPage page, Resource folder) {
            this.page = page;
            setUp(this, folder, new WithoutIndex());
            setCacheControl(CacheControl.noCache());
        }

        @Override
        public void handleRequest(HttpServletRequest request, HttpServletResponse response)
                throws jakarta.servlet.ServletException, IOException {
            checkRequest(request);
            if (getResource(request) == null) {
                writePage(request, response);
            } else {
                if (request.getRequestURI().equals(WORKER)) {
                    response.setHeader(PageHeaders.POLICY, PageHeaders.WORKER_POLICY);
                }
                super.handleRequest(request, response);
            }
        }

        /**
         * A 304 says nothing about the policy: the browser keeps page and policy of the answer that it has, whose nonces
         * belong together.
         */
        private void writePage(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.ETAG, page.tag());
            if (page.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setHeader(PageHeaders.POLICY, null);
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            String nonce = page.freshNonce();
            byte[] body = page.with(nonce);
            response.setHeader(PageHeaders.POLICY, PageHeaders.appPolicy(nonce));
            response.setContentType("text/html;charset=utf-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** The page is only sent with its nonce, so never as a plain file. */
    private static final class WithoutIndex extends PathResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return path.isEmpty() || path.equals("index.html")
                    ? null
                    : super.resolveResourceInternal(request, path, locations, chain);
        }
    }
}
