package dev.sallim;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole product in one process. */
@SpringBootApplication
public class SallimApplication {
    public static void main(String[] args) {
        SpringApplication.run(SallimApplication.class, args);
    }
}
