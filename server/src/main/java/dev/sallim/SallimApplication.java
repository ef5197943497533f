package dev.sallim;

import dev.sallim.platform.internal.EarlyDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole product in one process. */
@SpringBootApplication
public class SallimApplication {
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(SallimApplication.class);
        application.addInitializers(new EarlyDatabase());
        application.run(args);
    }
}
