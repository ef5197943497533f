package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNetworkTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "192.168.0.7", "172.20.0.1", "fd00::1", "fe80::1"})
    void thisMachineAndPrivateAddressesAreInside(String address) {
        assertThat(LocalNetwork.isInside(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "2001:db8::1", "unknown", ""})
    void everybodyElseIsOutside(String address) {
        assertThat(LocalNetwork.isInside(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void theServerIsAloneOnLoopback(String bind) {
        assertThat(LocalNetwork.isLoopback(bind)).isTrue();
        assertThat(LocalNetwork.isLoopback("0.0.0.0")).isFalse();
    }

    @Test
    void anAddressIsOneThatAPhoneCanOpen() throws SocketException {
        assertThat(LocalNetwork.addresses(8080)).allMatch(address -> address.matches("http://[\\d.]+:8080"));
    }
}
