package dev.sallim;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulithTest {
    @Test
    void modulesUseOnlyTheFacesOfThoseTheyMay() {
        ApplicationModules.of(SallimApplication.class, resideInAnyPackage("dev.sallim.core..", "dev.sallim.postgres.."))
                .verify();
    }
}
