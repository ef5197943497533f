package dev.sallim.platform.web;

import java.util.List;

/** A refusal as RFC 9457 has it, with a stable code and what is wrong field by field. */
record Problem(String type, String title, int status, String detail, String code, List<FieldProblem> errors) {
    /** What is wrong at one place: a field such as {@code flows[0].amount.amount}, a parameter or a header. */
    record FieldProblem(String path, String code, String message) {}
}
