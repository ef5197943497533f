package dev.sallim.platform.web;

/** Which part of the server a path belongs to. */
final class Paths {
    static final String LIVENESS = "/actuator/health/liveness";
    static final String READINESS = "/actuator/health/readiness";
    static final String DOCUMENT = "/api/openapi.json";

    private Paths() {}

    static boolean isApi(String path) {
        return isBelow(path, "/api");
    }

    static boolean isActuator(String path) {
        return isBelow(path, "/actuator");
    }

    /** Of the actuator, only the two questions that a supervisor asks. */
    static boolean isHealth(String path) {
        return path.equals(LIVENESS) || path.equals(READINESS);
    }

    static boolean isBelow(String path, String folder) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
}
