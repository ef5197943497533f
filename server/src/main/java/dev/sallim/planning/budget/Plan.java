package dev.sallim.planning.budget;

import dev.sallim.ledger.Chart;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a period by what they are for. Of a category that was merged away, the line counts for where it went; one that is in the
 * trash counts for nothing, since nothing can be spent there.
 */
record Plan(Map<Line.Subject, Line> bySubject) {
    private static final int MOST_STEPS = 100;

    static Plan of(Chart chart, List<Line> lines, Map<UUID, UUID> merged) {
        Map<Line.Subject, Line> bySubject = new LinkedHashMap<>();
        for (Line line : lines) {
            UUID target = survivor(line.targetId(), merged);
            if (isThere(chart, line.scope(), target)) {
                bySubject.merge(new Line.Subject(line.scope(), target), line, Plan::plus);
            }
        }
        return new Plan(bySubject);
    }

    private static boolean isThere(Chart chart, LineScope scope, @Nullable UUID target) {
        if (target == null) {
            return true;
        }
        return switch (scope) {
            case CATEGORY, ACCOUNT ->
                chart.account(target).filter(Chart.Account::live).isPresent();
            case TAG -> chart.tag(target).filter(Chart.Tag::live).isPresent();
            case ALL -> true;
        };
    }

    /** Where a category is now, after all that it was merged into. */
    static @Nullable UUID survivor(@Nullable UUID category, Map<UUID, UUID> merged) {
        UUID now = category;
        for (int step = 0; now != null && merged.containsKey(now) && step < MOST_STEPS; step++) {
            now = merged.get(now);
        }
        return now;
    }

    private static Line plus(Line one, Line other) {
        BigDecimal initial = one.initialPlan() == null || other.initialPlan() == null
                ? null
                : one.initialPlan().add(other.initialPlan());
        return new Line(
                one.id(),
                one.periodId(),
                one.scope(),
                one.targetId(),
                one.plan().add(other.plan()),
                initial,
                one.rollover(),
                one.paidFrom(),
                one.note());
    }

    Collection<Line> lines() {
        return bySubject.values();
    }

    @Nullable
    Line of(Line.Subject subject) {
        return bySubject.get(subject);
    }

    Set<UUID> tags() {
        return bySubject.keySet().stream()
                .filter(subject -> subject.scope() == LineScope.TAG && subject.targetId() != null)
                .map(Line.Subject::targetId)
                .collect(Collectors.toSet());
    }
}
