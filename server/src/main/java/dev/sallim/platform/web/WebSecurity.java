package dev.sallim.platform.web;

import dev.sallim.platform.AccessTokens;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who is asking. The chain is Spring Security's firewall and our one filter: no session, no form, no cookie that
 * authenticates an API call, hence nothing to forge across sites. What a caller may do is {@link AccessInterceptor}'s.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    @Bean
    SecurityFilterChain apiChain(ObjectProvider<AccessTokens> tokens) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE, new BearerFilter(SingletonSupplier.ofNullable(tokens::getIfAvailable)));
    }

    @Bean
    RequestRejectedHandler rejectedAsProblem(ProblemWriter problems) {
        return (request, response, rejected) ->
                problems.write(request, response, ProblemException.of(ErrorCode.MALFORMED_REQUEST));
    }
}
