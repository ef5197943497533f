package dev.sallim.insight;

import dev.sallim.insight.Explanation.Figure;
import dev.sallim.insight.Explanations.Question;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every number of the dashboard opens. */
@RestController
@Tag(name = "insight")
class ExplanationController {
    private static final Set<Figure> OF_A_MONTH =
            EnumSet.of(Figure.INCOME, Figure.EXPENSE, Figure.LEFT, Figure.CATEGORY);

    private final Explanations explanations;
    private final Clock clock;

    ExplanationController(Explanations explanations, Clock clock) {
        this.explanations = explanations;
        this.clock = clock;
    }

    @GetMapping("/api/v1/books/{bookId}/dashboard/explanation")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "explainNumber",
            summary = "The rows, rates and rules that made one number of the dashboard",
            description =
                    "Exactly what the figure is of has to be given: a category, an account, a wallet, or none of them.")
    Explanation explain(
            BookAccess access,
            @Parameter(description = "Which number.", example = "EXPENSE") @RequestParam Figure figure,
            @Parameter(
                            description = "That of the dashboard. Left out: today, in the book's zone.",
                            example = "2026-11-20")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate date,
            @Parameter(
                            description =
                                    "For INCOME, EXPENSE, LEFT and CATEGORY one of the dashboard's twelve. Left out: the dashboard's period.",
                            example = "2026-11")
                    @RequestParam(required = false)
                    @Nullable
                    YearMonth month,
            @Parameter(description = "For CATEGORY alone. Those below it are counted with it.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID category,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID wallet) {
        LocalDate day = date == null ? LocalDate.now(clock.withZone(access.zone())) : date;
        if (day.isBefore(DashboardController.EARLIEST) || day.isAfter(DashboardController.LATEST)) {
            throw ProblemException.invalid(
                    "date", FieldCode.OUT_OF_RANGE, DashboardController.EARLIEST, DashboardController.LATEST);
        }
        Map<String, UUID> given = new TreeMap<>();
        put(given, "category", category);
        put(given, "account", account);
        put(given, "wallet", wallet);
        return explanations.of(access, new Question(figure, day, month(figure, month, day), about(figure, given)));
    }

    private static void put(Map<String, UUID> given, String name, @Nullable UUID id) {
        if (id != null) {
            given.put(name, id);
        }
    }

    private static @Nullable YearMonth month(Figure figure, @Nullable YearMonth asked, LocalDate day) {
        if (asked == null) {
            return null;
        }
        YearMonth last = YearMonth.from(day);
        if (!OF_A_MONTH.contains(figure)) {
            throw ProblemException.invalid("month", FieldCode.NOT_WITH, "figure=" + figure);
        }
        YearMonth first = last.minusMonths(Overview.MONTHS - 1);
        if (asked.isBefore(first) || asked.isAfter(last)) {
            throw ProblemException.invalid("month", FieldCode.OUT_OF_RANGE, first, last);
        }
        return asked;
    }

    /** What the figure is of, and nothing beside it. */
    private static @Nullable UUID about(Figure figure, Map<String, UUID> given) {
        String needed = switch (figure) {
            case CATEGORY, ACCOUNT, WALLET -> figure.name().toLowerCase(Locale.ROOT);
            case NET_WORTH, NET_WORTH_CHANGE, INCOME, EXPENSE, LEFT -> "";
        };
        for (String name : given.keySet()) {
            if (!name.equals(needed)) {
                throw ProblemException.invalid(name, FieldCode.NOT_WITH, "figure=" + figure);
            }
        }
        UUID about = given.get(needed);
        if (about == null && !needed.isEmpty()) {
            throw ProblemException.invalid(needed, FieldCode.REQUIRED);
        }
        return about;
    }
}
