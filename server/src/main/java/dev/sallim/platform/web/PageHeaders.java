package dev.sallim.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/** The security headers of pages and files, and the content security policies. */
final class PageHeaders {
    static final String POLICY = "Content-Security-Policy";

    /** Answers of the API are data: nothing in them may load, run or be framed. */
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI and Redoc style themselves inline, and Redoc searches in a worker made of a blob. */
    static final String DOCUMENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The service worker fetches the application's own files, and nothing else. */
    static final String WORKER_POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

    private PageHeaders() {}

    static void set(HttpServletResponse response) {
        response.setHeader(POLICY, DATA_POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()");
    }

    /** Mantine puts style elements in with the nonce; charts set style attributes on their tooltips. */
    static String appPolicy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-" + nonce + "'; "
                + "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
                + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
