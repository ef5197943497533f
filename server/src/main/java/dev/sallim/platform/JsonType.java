package dev.sallim.platform;

/** What a field should have been, said in the caller's language: the argument of {@link FieldCode#WRONG_TYPE}. */
public enum JsonType {
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    TRUE_OR_FALSE,
    LIST,
    OBJECT
}
