package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {
    record Limits(int logins) {}

    record Some(int port, String masterKey, List<String> trustedProxies, Limits limits) {}

    @Test
    void aDotEnvFileReadsLikeVariables() {
        assertThat(DotEnv.parse(List.of(
                        "# comment",
                        "",
                        "SALLIM_PORT=9090",
                        "export SALLIM_HOME = '/tmp/a b'",
                        "SALLIM_MASTER_KEY=\"x=y#z\"")))
                .isEqualTo(Map.of("SALLIM_PORT", "9090", "SALLIM_HOME", "/tmp/a b", "SALLIM_MASTER_KEY", "x=y#z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DotEnv.parse(List.of("A=1", "nonsense with a secret")))
                .withMessage("line 2 of .env is not NAME=value");
    }

    @Test
    void aDotEnvFileIsBoundLikeVariablesAndYieldsToRealOnes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve(".env"), "SALLIM_PORT=9090\nSALLIM_MASTER_KEY=from-file\n");
        StandardEnvironment environment = environment("SALLIM_PORT", "7070");
        DotEnv.addTo(environment, file);
        assertThat(Binder.get(environment).bind("sallim.port", Integer.class).get())
                .isEqualTo(7070);
        assertThat(Binder.get(environment)
                        .bind("sallim.master-key", String.class)
                        .get())
                .isEqualTo("from-file");
        DotEnv.addTo(environment("A", "b"), folder.resolve("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SALLIM_PORT",
                "SALLIM_MASTER_KEY",
                "SALLIM_MASTERKEY",
                "SALLIM_LIMITS_LOGINS",
                "SALLIM_TRUSTED_PROXIES_0",
                "SALLIM_TRUSTED_PROXIES",
                "sallim.samples",
                "HOME",
                "sallimar.port",
            })
    void whatAModuleDeclaresIsKnown(String name) {
        UnknownSettings.check(environment(name, "1"), known());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SALLIM_PROT", "SALLIM_LIMITS_LOGIN", "sallim.master-keys", "SALLIM_"})
    void aMistypedSettingStopsTheStartByNameAndWithoutItsValue(String name) {
        assertThatThrownBy(() -> UnknownSettings.check(environment(name, "s3cret"), known()))
                .isInstanceOf(UnknownSettingException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("SALLIM_MASTER_KEY")
                .hasMessageNotContaining("s3cret");
    }

    private static Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        UnknownSettings.collect("sallim", Some.class, known);
        return known;
    }

    private static StandardEnvironment environment(String name, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        String variables = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(variables, new SystemEnvironmentPropertySource(variables, Map.of(name, value)));
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, Map.of()));
        return environment;
    }
}
