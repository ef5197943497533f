package dev.sallim.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.RateLimits;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Contract;
import dev.sallim.testing.Contract.Operation;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every operation of the API document, called by everybody, with a request that is right in all else. Who is refused has changed
 * nothing: the request of those who may succeeds after all the others tried it.
 */
@SallimTest
class AccessMatrixTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @Autowired
    private RateLimits limits;

    private Cast cast;

    /** The order in which they try: those who may come last. */
    private enum Caller {
        NO_TOKEN,
        NONSENSE_TOKEN,
        EXPIRED_TOKEN,
        REVOKED_TOKEN,
        STRANGER,
        OBJECT_OF_ANOTHER_BOOK,
        VIEWER,
        EDITOR,
        OWNER;

        boolean isKnown() {
            return ordinal() >= STRANGER.ordinal();
        }
    }

    @BeforeEach
    void everybody() {
        cast = new Cast(Contract.committed(), api, database, clock, limits);
    }

    @Test
    void everyCallerGetsExactlyWhatTheDocumentGrants() {
        List<String> wrong = new ArrayList<>();
        Map<Caller, Integer> cells = new EnumMap<>(Caller.class);
        for (Operation operation : cast.contract().operations()) {
            int good = 0;
            Call call = Recipes.call(operation.id(), cast.scene());
            for (Caller caller : Caller.values()) {
                if (caller == Caller.OBJECT_OF_ANOTHER_BOOK && call.objects().isEmpty()) {
                    continue;
                }
                List<Integer> expected = expected(operation, caller);
                Answer answer = request(operation, caller, call).by(as(caller, operation));
                cells.merge(caller, 1, Integer::sum);
                if (!expected.contains(answer.status())) {
                    wrong.add(operation + " by " + caller + ": expected " + expected + ", got " + answer);
                } else if (answer.status() < 300) {
                    good++;
                    call = Recipes.call(operation.id(), cast.scene());
                }
            }
            if (good == 0) {
                wrong.add(operation + " succeeds for nobody");
            }
        }
        int all = cells.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "[counts] matrix: %d routes x %d callers = %d cells%n",
                cast.contract().operations().size(), Caller.values().length, all);
        assertThat(wrong).isEmpty();
    }

    /** In the caller's own book the ids of another one stand for nothing. */
    private Call request(Operation operation, Caller caller, Call call) {
        if (caller != Caller.OBJECT_OF_ANOTHER_BOOK) {
            return call;
        }
        Call other = Recipes.call(operation.id(), cast.scene());
        Call foreign = other;
        for (String name : call.objects()) {
            foreign =
                    foreign.about(name, Objects.requireNonNull(call.variables().get(name)));
        }
        return foreign;
    }

    private Api as(Caller caller, Operation operation) {
        return switch (caller) {
            case NO_TOKEN -> cast.nobody();
            case NONSENSE_TOKEN -> cast.nobody().as("nonsense");
            case EXPIRED_TOKEN -> cast.expired();
            case REVOKED_TOKEN -> cast.revoked();
            case STRANGER -> himself(operation, cast.stranger());
            case VIEWER -> himself(operation, cast.viewer());
            case EDITOR -> himself(operation, cast.editor());
            case OWNER, OBJECT_OF_ANOTHER_BOOK -> himself(operation, cast.owner());
        };
    }

    private Api himself(Operation operation, Api known) {
        return Cast.changesTheCaller(operation) ? cast.newcomer(operation) : known;
    }

    private static List<Integer> expected(Operation operation, Caller caller) {
        List<Integer> success = operation.successes();
        return switch (operation.access()) {
            case "ANYONE" -> success;
            case "PERSON" -> ofPerson(operation, caller);
            case "VIEWER" -> ofBook(caller, Caller.VIEWER, success);
            case "EDITOR" -> ofBook(caller, Caller.EDITOR, success);
            case "OWNER" -> ofBook(caller, Caller.OWNER, success);
            default -> throw new AssertionError(operation + " does not say who may call it");
        };
    }

    /** What a path below the caller names is theirs only where they belong to its book. */
    private static List<Integer> ofPerson(Operation operation, Caller caller) {
        boolean names = operation.path().contains("{");
        return !caller.isKnown()
                ? List.of(401)
                : names && caller == Caller.STRANGER ? List.of(404) : operation.successes();
    }

    private static List<Integer> ofBook(Caller caller, Caller least, List<Integer> success) {
        return switch (caller) {
            case NO_TOKEN, NONSENSE_TOKEN, EXPIRED_TOKEN, REVOKED_TOKEN -> List.of(401);
            case STRANGER, OBJECT_OF_ANOTHER_BOOK -> List.of(404);
            case VIEWER, EDITOR, OWNER -> caller.ordinal() >= least.ordinal() ? success : List.of(403);
        };
    }
}
