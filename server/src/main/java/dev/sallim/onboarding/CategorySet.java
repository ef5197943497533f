package dev.sallim.onboarding;

/** The trees of categories that a book can begin with. */
enum CategorySet {
    /** What a household of several people knows, in two levels. */
    FULL,
    /** A handful, without anything below. */
    MINIMAL,
    /** Only what the person makes. */
    NONE
}
