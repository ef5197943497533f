package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import dev.sallim.platform.Answers;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.PageRequest;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to an operation what its method's arguments and its {@code @Allow} imply: who may call it, the page parameters, the
 * version and idempotency headers, and every refusal that the platform may answer.
 */
final class RouteDescription implements GlobalOperationCustomizer {
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
        describeAnswers(operation, handler, access);
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

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static boolean takesVersion(HandlerMethod handler) {
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

    private static void describeAnswers(Operation operation, HandlerMethod handler, @Nullable Access access) {
        ApiResponses responses = operation.getResponses();
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) {
                describeHeaders(response, handler);
            }
        });
        for (int status : refusals(handler, access)) {
            responses.putIfAbsent(
                    Integer.toString(status), new ApiResponse().$ref("#/components/responses/Refused" + status));
        }
    }

    private static void describeHeaders(ApiResponse response, HandlerMethod handler) {
        if (takes(handler, IdempotencyKey.class)) {
            response.addHeaderObject(
                    Answers.OPERATION,
                    header("The operation, which undo takes.").schema(new StringSchema().format("uuid")));
            response.addHeaderObject(
                    Answers.REPLAYED, header("`true` where this is the answer of an earlier request."));
        }
        if (takesVersion(handler)) {
            response.addHeaderObject(HttpHeaders.ETAG, header("The version, for If-Match."));
        }
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static Set<Integer> refusals(HandlerMethod handler, @Nullable Access access) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 406, 429, 500, 503));
        boolean body =
                Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(RequestBody.class));
        boolean named = Arrays.stream(handler.getMethodParameters())
                .anyMatch(p -> p.hasParameterAnnotation(PathVariable.class));
        if (access != Access.ANYONE) {
            statuses.add(401);
        }
        if (access == Access.EDITOR || access == Access.OWNER) {
            statuses.add(403);
        }
        if (named || access != Access.ANYONE && access != Access.PERSON) {
            statuses.add(404);
        }
        if (body) {
            statuses.addAll(Set.of(413, 415));
        }
        if (takes(handler, IdempotencyKey.class)) {
            statuses.addAll(Set.of(409, 422));
        }
        if (takesVersion(handler)) {
            statuses.add(412);
        }
        if (takes(handler, IfMatch.class)) {
            statuses.add(428);
        }
        return statuses;
    }
}
