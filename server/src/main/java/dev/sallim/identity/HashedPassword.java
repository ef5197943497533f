package dev.sallim.identity;

/** A password as it is kept: Argon2id with its parameters and salt. */
public record HashedPassword(String encoded) {
    @Override
    public String toString() {
        return "HashedPassword[hidden]";
    }
}
