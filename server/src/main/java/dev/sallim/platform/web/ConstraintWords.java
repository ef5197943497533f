package dev.sallim.platform.web;

import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.Arrays;
import org.springframework.context.MessageSourceResolvable;

/** Says a Bean Validation constraint in the words of the catalogue. */
final class ConstraintWords {
    private ConstraintWords() {}

    static void add(ProblemException refusal, String path, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> refusal.field(path, FieldCode.REQUIRED);
            case "Size" -> refusal.field(path, FieldCode.TOO_LONG, greatest(error));
            default -> refusal.field(path, FieldCode.MALFORMED);
        }
    }

    /** The attributes of a constraint come in the order of their names: {@code max} before {@code min}. */
    private static Object greatest(MessageSourceResolvable error) {
        Object[] arguments = error.getArguments();
        return arguments == null
                ? 0
                : Arrays.stream(arguments)
                        .filter(Integer.class::isInstance)
                        .findFirst()
                        .orElse(0);
    }
}
