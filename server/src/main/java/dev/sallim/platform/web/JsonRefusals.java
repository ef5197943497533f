package dev.sallim.platform.web;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.FieldRefusal;
import dev.sallim.platform.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what Jackson refused, with the path of the field. */
final class JsonRefusals {
    private JsonRefusals() {}

    static ProblemException of(HttpMessageNotReadableException unreadable) {
        ProblemException own =
                Refusals.cause(unreadable, ProblemException.class).orElse(null);
        JacksonException json =
                Refusals.cause(unreadable, JacksonException.class).orElse(null);
        if (json == null) {
            return own != null ? own : ProblemException.invalid("", FieldCode.REQUIRED);
        }
        String path = path(json.getPath());
        if (own != null) {
            return below(path, own);
        }
        return Refusals.cause(json, FieldRefusal.class)
                .map(refusal -> refusal.at(path))
                .orElseGet(() -> of(json, path));
    }

    private static ProblemException of(JacksonException json, String path) {
        return switch (json) {
            case UnrecognizedPropertyException unknown -> ProblemException.invalid(path, FieldCode.UNKNOWN);
            case InvalidNullException missing -> ProblemException.invalid(path, FieldCode.REQUIRED);
            case MismatchedInputException mismatch -> ofMismatch(mismatch, path);
            case InputCoercionException wrong ->
                Refusals.ofType(ProblemException.of(ErrorCode.INVALID), path, wrong.getTargetType());
            case StreamConstraintsException large -> ProblemException.invalid(path, FieldCode.MALFORMED);
            case StreamReadException broken -> ofSyntax(broken, path);
            default -> ProblemException.invalid(path, FieldCode.MALFORMED);
        };
    }

    private static ProblemException ofMismatch(MismatchedInputException mismatch, String path) {
        String message = String.valueOf(mismatch.getOriginalMessage());
        if (message.startsWith("Missing required creator property") || message.startsWith("Cannot map `null`")) {
            return ProblemException.invalid(path, FieldCode.REQUIRED);
        }
        if (message.startsWith("Trailing token")) {
            return syntax(mismatch);
        }
        if (message.startsWith("No content")) {
            return ProblemException.invalid("", FieldCode.REQUIRED);
        }
        if (mismatch.processor() instanceof JsonParser parser && parser.currentToken() == JsonToken.VALUE_NULL) {
            return ProblemException.invalid(path, FieldCode.REQUIRED);
        }
        return Refusals.ofType(ProblemException.of(ErrorCode.INVALID), path, mismatch.getTargetType());
    }

    private static ProblemException ofSyntax(StreamReadException broken, String path) {
        String message = String.valueOf(broken.getOriginalMessage());
        if (message.startsWith("Duplicate Object property")) {
            int quote = message.indexOf('"');
            String name =
                    quote < 0 ? "" : message.substring(quote + 1, Math.max(quote + 1, message.indexOf('"', quote + 1)));
            return ProblemException.invalid(
                    path.isEmpty() || path.endsWith(name) ? name : path + "." + name, FieldCode.DUPLICATE);
        }
        return syntax(broken);
    }

    private static ProblemException syntax(JacksonException broken) {
        @Nullable TokenStreamLocation at = broken.getLocation();
        return at == null
                ? ProblemException.of(ErrorCode.MALFORMED_REQUEST)
                : ProblemException.of(ErrorCode.MALFORMED_JSON, at.getLineNr(), at.getColumnNr());
    }

    /** The same refusal, its fields now named from the top of the body. */
    private static ProblemException below(String path, ProblemException own) {
        ProblemException moved = ProblemException.of(own.code(), own.args().toArray());
        own.fields().forEach(field -> moved.field(field.at(join(path, field.path()))));
        return moved;
    }

    private static String join(String path, String rest) {
        return path.isEmpty() || rest.isEmpty() || rest.startsWith("[") ? path + rest : path + "." + rest;
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
