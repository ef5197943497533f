package dev.sallim.api;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import java.util.Map;

/**
 * One spoilt request.
 *
 * @param kind which sort of nonsense it is, for the counts
 * @param what in words, so that a failure can be sent again
 * @param more what follows the query
 */
record Attack(String kind, String what, Call call, String method, String more) {
    private static final int LONGEST = 160;

    static Attack of(String kind, String what, Call call) {
        String shown = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
        return new Attack(kind, shown, call, call.operation().method(), "");
    }

    Attack by(String other) {
        return new Attack(kind, what, call, other, more);
    }

    Attack asking(String parameters) {
        return new Attack(kind, what, call, method, parameters);
    }

    String target() {
        String target = call.target();
        return target + (more.isEmpty() || target.contains("?") ? more : "?" + more.substring(1));
    }

    Answer by(Api caller) {
        Api api = caller;
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            api = api.with(header.getKey(), header.getValue());
        }
        return api.send(method, target(), call.body(), call.type());
    }

    @Override
    public String toString() {
        return call.operation().id() + " " + kind + " " + what.replace("\u0000", "\\0");
    }
}
