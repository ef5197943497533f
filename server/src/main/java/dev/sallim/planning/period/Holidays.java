package dev.sallim.planning.period;

import dev.sallim.core.period.WorkingDays;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.SqlType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The days of a book that are no working days though they are weekdays. */
@Component
public class Holidays implements ObjectUndo {
    private static final String KIND = "holidays";
    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final String ALL = "SELECT day, name FROM holiday WHERE book_id = :book ORDER BY day";
    private static final String CLEAR = "DELETE FROM holiday WHERE book_id = :book";
    private static final String ADD = """
            INSERT INTO holiday (book_id, day, name) SELECT :book, day, name FROM unnest(:days, :names) AS given (day, name)""";

    private final BookDatabase database;
    private final Operations operations;
    private final JsonMapper json;

    Holidays(BookDatabase database, Operations operations, JsonMapper json) {
        this.database = database;
        this.operations = operations;
        this.json = json;
    }

    public record Holiday(LocalDate day, String name) {}

    /** All of a book's, by day. */
    public record HolidayList(List<Holiday> items) {
        public HolidayList {
            items = List.copyOf(items);
        }
    }

    record NewHoliday(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate day,

            @Nullable String name) {}

    record HolidaysRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<NewHoliday> items) {}

    HolidayList list(BookAccess access) {
        return read(access.book());
    }

    public WorkingDays workingDays(BookAccess access) {
        return new WorkingDays(
                read(access.book()).items().stream().map(Holiday::day).collect(Collectors.toSet()));
    }

    /** In the stead of those before. */
    Written<HolidayList> put(BookAccess access, HolidaysRequest request) {
        HolidayList wanted = checked(request);
        return operations.change(access, KIND + ".edited", operation -> {
            HolidayList before = read(access.book());
            replace(operation.transaction(), wanted);
            operation.note(KIND, access.book().value(), before, wanted);
            return wanted;
        });
    }

    private static HolidayList checked(HolidaysRequest request) {
        if (request.items() == null) {
            throw ProblemException.invalid("items", FieldCode.REQUIRED);
        }
        if (request.items().size() > MOST) {
            throw ProblemException.invalid("items", FieldCode.TOO_MANY, MOST);
        }
        Set<LocalDate> seen = new TreeSet<>();
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        for (int i = 0; i < request.items().size(); i++) {
            NewHoliday one = request.items().get(i);
            String path = "items[" + i + "]";
            if (one.day() == null) {
                problem.field(path + ".day", FieldCode.REQUIRED);
            } else if (!seen.add(one.day())) {
                problem.field(path + ".day", FieldCode.DUPLICATE);
            }
            if (one.name() != null && one.name().length() > LONGEST_NAME) {
                problem.field(path + ".name", FieldCode.TOO_LONG, LONGEST_NAME);
            }
            if (one.name() != null && one.name().chars().anyMatch(Character::isISOControl)) {
                problem.field(path + ".name", FieldCode.BAD_CHARACTER);
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return new HolidayList(request.items().stream()
                .map(one -> new Holiday(PeriodChecks.required("day", one.day()), one.name() == null ? "" : one.name()))
                .sorted(java.util.Comparator.comparing(Holiday::day))
                .toList());
    }

    private HolidayList read(BookId book) {
        return new HolidayList(database.query(book, ALL).list(row -> new Holiday(row.day("day"), row.text("name"))));
    }

    private static void replace(BookTransaction transaction, HolidayList wanted) {
        transaction.update(CLEAR).run();
        transaction
                .update(ADD)
                .array(
                        "days",
                        SqlType.DATE,
                        wanted.items().stream().map(Holiday::day).toList())
                .array(
                        "names",
                        SqlType.TEXT,
                        wanted.items().stream().map(Holiday::name).toList())
                .exactly(wanted.items().size());
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        HolidayList now = read(step.access().book());
        if (!json.writeValueAsString(now).equals(json.writeValueAsString(parsed(step.after())))) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".edited");
        }
        HolidayList before = parsed(step.before());
        replace(transaction, before);
        operation.note(KIND, step.id(), now, before);
    }

    private HolidayList parsed(@Nullable String text) {
        return text == null ? new HolidayList(List.of()) : json.readValue(text, HolidayList.class);
    }
}
