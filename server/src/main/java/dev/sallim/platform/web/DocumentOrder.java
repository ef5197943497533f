package dev.sallim.platform.web;

import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.ErrorCode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/** Completes the document as a whole: the shared schemas and refusals, the parameters of paths, and an order that stays. */
final class DocumentOrder implements GlobalOpenApiCustomizer, Ordered {
    static final String PROBLEM = "Problem";
    static final String MONEY = "Money";
    private static final String BASE = "/api/v1/";
    private static final Set<ErrorCode> GENERAL = EnumSet.of(
            ErrorCode.INVALID,
            ErrorCode.MALFORMED_REQUEST,
            ErrorCode.MALFORMED_JSON,
            ErrorCode.UNKNOWN_PARAMETER,
            ErrorCode.CURSOR_INVALID,
            ErrorCode.IDEMPOTENCY_KEY_INVALID,
            ErrorCode.UNAUTHENTICATED,
            ErrorCode.FORBIDDEN,
            ErrorCode.CONFLICT,
            ErrorCode.UNAVAILABLE,
            ErrorCode.TIMEOUT);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        components.addSchemas(PROBLEM, problem()).addSchemas(MONEY, money());
        Arrays.stream(ErrorCode.values())
                .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()))
                .forEach((status, codes) ->
                        components.addResponses("Refused" + status, refused(status, general(codes))));
        Paths sorted = new Paths();
        if (document.getPaths() != null) {
            new TreeMap<>(document.getPaths()).forEach((path, item) -> {
                item.readOperations().forEach(operation -> {
                    addPathParameters(path, operation);
                    addTag(path, operation);
                });
                sorted.addPathItem(path, item);
            });
        }
        document.setPaths(sorted);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
    }

    /** Where no tag was declared, the library names the controller; what people know is the path. */
    private static void addTag(String path, Operation operation) {
        List<String> tags = operation.getTags();
        if (tags == null || tags.isEmpty() || tags.stream().allMatch(tag -> tag.endsWith("-controller"))) {
            String[] words = path.substring(BASE.length()).split("/", -1);
            boolean inBook = words[0].equals("books") && words.length > 2;
            operation.setTags(List.of(inBook ? words[2] : words[0]));
        }
    }

    /** The book of the path is no argument of the methods; the platform has read it before. */
    private static void addPathParameters(String path, Operation operation) {
        Matcher variable = VARIABLE.matcher(path);
        int position = 0;
        while (variable.find()) {
            String name = variable.group(1);
            List<Parameter> known = operation.getParameters();
            boolean missing = known == null
                    || known.stream().noneMatch(p -> "path".equals(p.getIn()) && name.equals(p.getName()));
            if (missing) {
                operation.addParametersItem(
                        new Parameter().name(name).in("path").required(true).schema(new StringSchema().format("uuid")));
                List<Parameter> all = operation.getParameters();
                all.add(position, all.removeLast());
            }
            position++;
        }
    }

    static ApiResponse refused(int status, List<ErrorCode> codes) {
        String words = codes.stream().map(code -> "`" + code.code() + "`").collect(Collectors.joining(", "));
        ApiResponse response = new ApiResponse()
                .description("Refused: " + words)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref(PROBLEM))));
        if (status == 401) {
            response.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, new Header().schema(new StringSchema()));
        }
        if (status == 429 || status == 503) {
            response.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description("Seconds.").schema(new IntegerSchema()));
        }
        return response;
    }

    /** Those that any route of the right shape may answer; the others are named where they belong. */
    private static List<ErrorCode> general(List<ErrorCode> codes) {
        List<ErrorCode> general = codes.stream().filter(GENERAL::contains).toList();
        return general.isEmpty() ? codes : general;
    }

    private static Schema<?> problem() {
        Schema<?> field = new ObjectSchema()
                .addProperty("path", new StringSchema().example("flows[0].amount.amount"))
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        field.setRequired(List.of("path", "code", "message"));
        ObjectSchema problem = new ObjectSchema();
        problem.description(
                        "A refusal as RFC 9457 has it. `code` is stable; title, detail and messages are words for people.")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema()._enum(codes()))
                .addProperty("errors", new ArraySchema().items(field))
                .setRequired(List.of("type", "title", "status", "detail", "code", "errors"));
        return problem;
    }

    private static List<String> codes() {
        return Arrays.stream(ErrorCode.values()).map(ErrorCode::code).sorted().toList();
    }

    private static Schema<?> money() {
        ObjectSchema money = new ObjectSchema();
        money.description("An exact amount of one commodity.")
                .addProperty(
                        MoneyJson.AMOUNT,
                        new StringSchema()
                                .pattern("^-?[0-9]+(\\.[0-9]+)?$")
                                .maxLength(AmountText.MAX_LENGTH)
                                .example("12.50"))
                .addProperty(MoneyJson.COMMODITY, commodity())
                .setRequired(List.of(MoneyJson.AMOUNT, MoneyJson.COMMODITY));
        return money;
    }

    static Schema<String> commodity() {
        return new StringSchema()
                .pattern("^[A-Z0-9][A-Z0-9._-]*$")
                .maxLength(CommodityCode.MAX_LENGTH)
                .example("USD");
    }
}
