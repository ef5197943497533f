package dev.sallim.ledger.verify;

import dev.sallim.platform.Role;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunHandler;
import org.springframework.stereotype.Component;

/** Verifies in the background. It only reads, so it may be begun again. */
@Component
class VerifyRun implements RunHandler {
    static final String KIND = "verify";

    private final Verifier verifier;

    VerifyRun(Verifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verification run(RunContext context) {
        return verifier.verify(context.access().require(Role.OWNER).book());
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
