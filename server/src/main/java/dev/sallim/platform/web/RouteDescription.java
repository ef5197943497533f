package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import dev.sallim.platform.Answers;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to an operation what its method's arguments and its {@code @Allow} imply: who may call it, the page parameters, the
 * version and idempotency headers, and every refusal that the platform may answer.
 */
final class RouteDescription implements GlobalOperationCustomizer {
    /** Who may call it, as {@link Access} names them. */
    static final String ACCESS = "x-sallim-access";

    /** Every code that its refusals may have. */
    static final String CODES = "x-sallim-codes";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Access access = Route.of(handler).access();
        if (access != null && access != Access.ANYONE) {
            operation.addSecurityItem(new SecurityRequirement().addList(ApiDocument.BEARER));
        }
        operation.setOperationId(name(handler));
        dropOwnArguments(operation, handler);
        if (takes(handler, PageRequest.class)) {
            addPage(operation);
        }
        if (takes(handler, IdempotencyKey.class)) {
            operation.addParametersItem(new Parameter()
                    .name(Arguments.IDEMPOTENCY_KEY)
                    .in("header")
                    .description(
                            "Names this write, so that a repetition answers the same and does nothing. Kept for 7 days.")
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        if (takesVersion(handler)) {
            operation.addParametersItem(new Parameter()
                    .name(HttpHeaders.IF_MATCH)
                    .in("header")
                    .required(takes(handler, IfMatch.class))
                    .description("The ETag of the version that was seen last.")
                    .schema(new StringSchema().example("\"3\"")));
        }
        describeAnswers(operation, handler);
        if (access != null) {
            operation.addExtension(ACCESS, access.name());
        }
        return operation;
    }

    /** The declared name; else the method's, with the controller's noun where it is one word: {@code listAccounts}. */
    private static String name(HandlerMethod handler) {
        var declared = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        if (declared != null && !declared.operationId().isEmpty()) {
            return declared.operationId();
        }
        String method = handler.getMethod().getName();
        if (!method.equals(method.toLowerCase(Locale.ROOT))) {
            return method;
        }
        String noun = handler.getBeanType().getSimpleName().replaceAll("Controller$", "");
        return method + (method.equals("list") ? Nouns.plural(noun) : noun);
    }

    static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    static boolean takesVersion(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(RouteDescription::isVersion);
    }

    private static boolean isVersion(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class
                || parameter.getParameterType() == Optional.class
                        && parameter.nested().getNestedParameterType() == IfMatch.class;
    }

    /** Springdoc takes arguments that it does not know for query parameters. */
    private static void dropOwnArguments(Operation operation, HandlerMethod handler) {
        if (operation.getParameters() == null) {
            return;
        }
        Set<String> own = Arrays.stream(handler.getMethodParameters())
                .filter(p -> Arguments.TYPES.contains(p.getParameterType()) || isVersion(p))
                .map(p -> p.getParameter().getName())
                .collect(Collectors.toSet());
        List<Parameter> kept = new ArrayList<>(operation.getParameters());
        kept.removeIf(p -> "query".equals(p.getIn()) && own.contains(p.getName()));
        operation.setParameters(kept);
    }

    private static void addPage(Operation operation) {
        Schema<Number> limit = new IntegerSchema();
        limit.minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                .setDefault(PageRequest.DEFAULT_LIMIT);
        operation.addParametersItem(new Parameter()
                .name("limit")
                .in("query")
                .description("How many at most.")
                .schema(limit));
        operation.addParametersItem(new Parameter()
                .name("after")
                .in("query")
                .description("`next` of the page before, with the same filters and sort.")
                .schema(new StringSchema()));
    }

    private static void describeAnswers(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) {
                describeHeaders(response, handler);
            }
        });
        RouteRefusals refusals = new RouteRefusals(handler);
        Set<Integer> special =
                refusals.declared().stream().map(ErrorCode::status).collect(Collectors.toSet());
        Map<Integer, List<ErrorCode>> byStatus = refusals.all().stream()
                .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, codes) -> responses.putIfAbsent(
                Integer.toString(status),
                special.contains(status)
                        ? DocumentOrder.refused(status, codes)
                        : new ApiResponse().$ref("#/components/responses/Refused" + status)));
        operation.addExtension(
                CODES, refusals.all().stream().map(ErrorCode::code).sorted().toList());
    }

    private static void describeHeaders(ApiResponse response, HandlerMethod handler) {
        if (takesVersion(handler) && handler.getReturnType().nested().getNestedParameterType() != Void.class) {
            response.addHeaderObject(HttpHeaders.ETAG, header("The version in quotes, for If-Match."));
        }
        boolean keyed = takes(handler, IdempotencyKey.class);
        if (keyed || isRecorded(handler)) {
            response.addHeaderObject(
                    Answers.OPERATION,
                    header("The operation, which undo takes.").schema(new StringSchema().format("uuid")));
        }
        if (keyed) {
            response.addHeaderObject(
                    Answers.REPLAYED, header("`true` where this is the answer of an earlier request."));
        }
    }

    /** Whether it is an operation of the book's journal: every write below a book is, unless it says otherwise. */
    private static boolean isRecorded(HandlerMethod handler) {
        Access access = Route.of(handler).access();
        return access != null
                && access.role() != null
                && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetMapping.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Unrecorded.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Unrecorded.class);
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
