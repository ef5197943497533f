package dev.sallim.platform.web;

import dev.sallim.platform.ClientAddress;
import jakarta.servlet.ServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads the client's address. Behind a trusted proxy Tomcat has put the reported one in its place already. */
final class Addresses {
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    static ClientAddress of(ServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? new ClientAddress(
                            HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "/64")
                    : new ClientAddress(address);
        } catch (IllegalArgumentException e) {
            return new ClientAddress("unknown");
        }
    }
}
