package dev.sallim.platform.web;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.ServletRequest;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What runs here, and how another device of the same network finds it. */
@RestController
@RequestMapping("/api/v1/about")
class AboutController {
    private final WebSettings settings;
    private final String version;

    AboutController(WebSettings settings, ObjectProvider<BuildProperties> build) {
        this.settings = settings;
        this.version =
                build.stream().findFirst().map(BuildProperties::getVersion).orElse("unknown");
    }

    /** Addresses within the network are told to who is in it: this machine and private addresses. */
    @GetMapping
    @Allow(Access.PERSON)
    @Operation(operationId = "getAbout", summary = "The server's version, and the addresses at which a phone finds it")
    About about(ServletRequest request) throws SocketException {
        boolean alone = LocalNetwork.isLoopback(settings.bind());
        URI published = settings.publicUrl();
        if (published != null) {
            return new About(version, Reach.NETWORK, List.of(published.toString()));
        }
        boolean told = !alone && LocalNetwork.isInside(request.getRemoteAddr());
        return new About(
                version,
                alone ? Reach.THIS_MACHINE : Reach.NETWORK,
                told ? LocalNetwork.addresses(settings.port()) : List.of());
    }

    /** From where the server can be reached. */
    enum Reach {
        THIS_MACHINE,
        NETWORK
    }

    /** @param addresses none where nobody else reaches it, or where they are not told */
    record About(String version, Reach reach, List<String> addresses) {}
}
