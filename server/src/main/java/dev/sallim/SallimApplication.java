package dev.sallim;

import dev.sallim.identity.PasswordCommand;
import dev.sallim.ledger.VerifyCommand;
import dev.sallim.platform.Preparation;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole product in one process. */
@SpringBootApplication
public class SallimApplication {
    public static void main(String[] args) {
        if (PasswordCommand.isMeant(args)) {
            System.exit(PasswordCommand.run(args));
        }
        if (VerifyCommand.isMeant(args)) {
            System.exit(VerifyCommand.run());
        }
        // Not before: the operator's commands above run contexts of their own, which the build has not written down.
        Preparation.useBeansWrittenDown(SallimApplication.class);
        Preparation.of(new SpringApplication(SallimApplication.class)).run(args);
    }
}
