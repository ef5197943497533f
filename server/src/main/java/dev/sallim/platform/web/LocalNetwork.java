package dev.sallim.platform.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The network that this machine is in. */
final class LocalNetwork {
    private LocalNetwork() {}

    static boolean isLoopback(String address) {
        return address.equals("localhost") || literal(address, InetAddress::isLoopbackAddress);
    }

    /** This machine, or a private address: somebody who sees this network anyway. */
    static boolean isInside(String address) {
        return literal(
                address,
                each -> each.isLoopbackAddress()
                        || each.isSiteLocalAddress()
                        || each.isLinkLocalAddress()
                        || isUniqueLocal(each));
    }

    /** Under which other devices of a private network find this machine; IPv4, because people type them. */
    static List<String> addresses(int port) throws SocketException {
        List<String> found = new ArrayList<>();
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (!card.isUp() || card.isLoopback() || card.isVirtual()) {
                continue;
            }
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                if (address instanceof Inet4Address && address.isSiteLocalAddress()) {
                    found.add("http://" + address.getHostAddress() + ":" + port);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }

    private static boolean literal(String address, Predicate<InetAddress> test) {
        try {
            return test.test(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
