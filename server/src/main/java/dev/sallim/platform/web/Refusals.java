package dev.sallim.platform.web;

import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.FieldRefusal;
import dev.sallim.platform.JsonType;
import dev.sallim.platform.ProblemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns whatever Spring, Tomcat, Jackson or the database throw into a refusal of the catalogue; what is left is a bug. */
final class Refusals {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int MAX_CAUSES = 10;

    private Refusals() {}

    /** The refusal that the failure stands for; empty where it is unexpected. */
    static Optional<ProblemException> of(Throwable failure) {
        return Optional.ofNullable(known(failure)).or(() -> Optional.ofNullable(byStatus(failure)));
    }

    private static @Nullable ProblemException known(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal;
            case FieldRefusal refusal -> refusal.at("");
            case HttpMessageNotReadableException unreadable -> JsonRefusals.of(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> ofArgument(mismatch);
            case MissingServletRequestParameterException missing -> required(missing.getParameterName());
            case MissingServletRequestPartException missing -> required(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> required(missing.getHeaderName());
            case BindException invalid -> ofBinding(invalid);
            case HandlerMethodValidationException invalid -> ofValidation(invalid);
            case HttpRequestMethodNotSupportedException wrong ->
                ProblemException.of(ErrorCode.METHOD_NOT_ALLOWED, joined(wrong.getSupportedMethods()));
            case HttpMediaTypeNotSupportedException wrong ->
                ProblemException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, types(wrong.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException wrong ->
                ProblemException.of(ErrorCode.NOT_ACCEPTABLE, types(wrong.getSupportedMediaTypes()));
            case MaxUploadSizeExceededException large -> tooLarge(large.getMaxUploadSize());
            case MultipartException broken -> ofMultipart(broken);
            // A body that calls itself an upload and is none, where somebody asks for a parameter of the query.
            case InvalidParameterException broken ->
                broken.getErrorCode() == 413 ? tooLarge(-1) : ProblemException.of(ErrorCode.MALFORMED_REQUEST);
            case RequestRejectedException rejected -> ProblemException.of(ErrorCode.MALFORMED_REQUEST);
            case AsyncRequestTimeoutException slow ->
                ProblemException.of(ErrorCode.TIMEOUT).retryAfter(SOON);
            default -> ofDatabase(failure);
        };
    }

    static ProblemException tooLarge(long bytes) {
        return ProblemException.of(ErrorCode.TOO_LARGE, bytes < 0 ? "50 MB" : size(bytes));
    }

    private static String size(long bytes) {
        return bytes >= 1024 * 1024 ? bytes / 1024 / 1024 + " MB" : bytes / 1024 + " kB";
    }

    private static ProblemException required(String name) {
        return ProblemException.invalid(name, FieldCode.REQUIRED);
    }

    private static ProblemException ofArgument(MethodArgumentTypeMismatchException mismatch) {
        MethodParameter parameter = mismatch.getParameter();
        ProblemException refusal = parameter.hasParameterAnnotation(PathVariable.class)
                ? ProblemException.of(ErrorCode.NOT_FOUND)
                : ProblemException.of(ErrorCode.INVALID);
        return cause(mismatch, FieldRefusal.class)
                .map(why -> refusal.field(
                        mismatch.getName(),
                        why.code(),
                        why.at("").fields().getFirst().args().toArray()))
                .orElseGet(() ->
                        ofType(refusal, mismatch.getName(), parameter.nested().getNestedParameterType()));
    }

    /** What a value should have been, where nothing but the wanted type is known. */
    static ProblemException ofType(ProblemException refusal, String path, @Nullable Class<?> wanted) {
        if (wanted == null || wanted == Object.class) {
            return refusal.field(path, FieldCode.MALFORMED);
        }
        if (wanted.isEnum()) {
            return refusal.field(path, FieldCode.NOT_ONE_OF, joined(wanted.getEnumConstants()));
        }
        return refusal.field(path, FieldCode.WRONG_TYPE, typeOf(wanted));
    }

    private static JsonType typeOf(Class<?> wanted) {
        if (wanted == boolean.class || wanted == Boolean.class) {
            return JsonType.TRUE_OR_FALSE;
        }
        if (wanted == int.class || wanted == long.class || wanted == Integer.class || wanted == Long.class) {
            return JsonType.WHOLE_NUMBER;
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return JsonType.NUMBER;
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
            return JsonType.LIST;
        }
        return CharSequence.class.isAssignableFrom(wanted) ? JsonType.TEXT : JsonType.OBJECT;
    }

    private static ProblemException ofBinding(BindException invalid) {
        ProblemException refusal = ProblemException.of(ErrorCode.INVALID);
        for (FieldError error : invalid.getFieldErrors()) {
            if (!error.isBindingFailure()) {
                ConstraintWords.add(refusal, error.getField(), error);
                continue;
            }
            Throwable source = error.contains(Throwable.class) ? error.unwrap(Throwable.class) : invalid;
            cause(source, FieldRefusal.class)
                    .ifPresentOrElse(
                            why -> refusal.field(
                                    error.getField(),
                                    why.code(),
                                    why.at("").fields().getFirst().args().toArray()),
                            () -> ofType(refusal, error.getField(), wanted(source, invalid, error.getField())));
        }
        return refusal;
    }

    /** Of a record, which is not there when one of its parts cannot be read, only the conversion knows. */
    private static @Nullable Class<?> wanted(Throwable source, BindException invalid, String field) {
        return cause(source, ConversionFailedException.class)
                .<Class<?>>map(failed -> failed.getTargetType().getType())
                .orElseGet(() -> invalid.getFieldType(field));
    }

    private static ProblemException ofValidation(HandlerMethodValidationException invalid) {
        ProblemException refusal = ProblemException.of(ErrorCode.INVALID);
        invalid.getParameterValidationResults().forEach(result -> {
            String name = Optional.ofNullable(result.getMethodParameter().getParameterName())
                    .orElse("");
            result.getResolvableErrors().forEach(error -> ConstraintWords.add(refusal, name, error));
        });
        return refusal;
    }

    private static ProblemException ofMultipart(MultipartException broken) {
        boolean large =
                cause(broken, Throwable.class, "SizeLimitExceededException").isPresent()
                        || cause(broken, Throwable.class, "FileCountLimitExceededException")
                                .isPresent();
        return large ? tooLarge(-1) : ProblemException.of(ErrorCode.MALFORMED_REQUEST);
    }

    private static @Nullable ProblemException ofDatabase(Throwable failure) {
        return switch (failure) {
            case DatabaseException refused -> ofState(refused.state());
            case QueryTimeoutException slow ->
                ProblemException.of(ErrorCode.TIMEOUT).retryAfter(SOON);
            case TransientDataAccessException passing -> unavailable();
            case DataAccessResourceFailureException away -> unavailable();
            case NonTransientDataAccessResourceException away -> unavailable();
            case CannotCreateTransactionException away -> unavailable();
            // Spring knows no exception of its own for some states, among them a lock that was waited for too long.
            case UncategorizedSQLException other ->
                cause(other, SQLException.class)
                        .map(SQLException::getSQLState)
                        .map(Refusals::ofState)
                        .orElse(null);
            default -> null;
        };
    }

    /** SQLSTATE: a wait that ran out, a database that is away or busy, a race that a unique key decided. */
    private static @Nullable ProblemException ofState(String state) {
        if (state.equals("57014")) {
            return ProblemException.of(ErrorCode.TIMEOUT).retryAfter(SOON);
        }
        if (state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55P")
                || state.startsWith("57P")) {
            return unavailable();
        }
        return state.equals("23505") || state.equals("23P01") ? ProblemException.of(ErrorCode.CONFLICT) : null;
    }

    private static ProblemException unavailable() {
        return ProblemException.of(ErrorCode.UNAVAILABLE).retryAfter(SOON);
    }

    private static @Nullable ProblemException byStatus(Throwable failure) {
        if (failure instanceof MissingRequestValueException missing && missing.isMissingAfterConversion()) {
            return ProblemException.of(ErrorCode.INVALID);
        }
        return failure instanceof ErrorResponse answer
                ? ofStatus(answer.getStatusCode().value())
                : null;
    }

    /** The refusal for a bare status that some part of the server answered; null for a 500. */
    static @Nullable ProblemException ofStatus(int status) {
        return switch (status) {
            case 401 -> ProblemException.of(ErrorCode.UNAUTHENTICATED);
            case 403 -> ProblemException.of(ErrorCode.FORBIDDEN);
            case 404 -> ProblemException.of(ErrorCode.NOT_FOUND);
            case 405 -> ProblemException.of(ErrorCode.METHOD_NOT_ALLOWED, "GET, HEAD");
            case 406 -> ProblemException.of(ErrorCode.NOT_ACCEPTABLE, MediaType.APPLICATION_JSON_VALUE);
            case 413 -> tooLarge(JsonBody.LIMIT);
            case 414, 431 -> ProblemException.of(ErrorCode.HEADERS_TOO_LARGE);
            case 415 -> ProblemException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE);
            case 429 -> ProblemException.of(ErrorCode.TOO_MANY_REQUESTS, 1).retryAfter(SOON);
            // A method or a version of HTTP that we do not speak: the request's fault, whatever Tomcat calls it.
            case 501, 505 -> ProblemException.of(ErrorCode.MALFORMED_REQUEST);
            case 502, 503, 504 -> unavailable();
            default -> status >= 400 && status < 500 ? ProblemException.of(ErrorCode.MALFORMED_REQUEST) : null;
        };
    }

    static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return cause(failure, type, "");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type, String name) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++, at = at.getCause()) {
            if (type.isInstance(at) && at.getClass().getSimpleName().endsWith(name)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }

    private static String types(Collection<MediaType> types) {
        return types.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : types.stream().map(MediaType::toString).distinct().limit(4).collect(Collectors.joining(", "));
    }

    private static String joined(Object @Nullable [] values) {
        return values == null ? "" : Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    }
}
