package dev.sallim.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names a schema by its class. A nested class bears the name of its outer one too, unless it says it already:
 * {@code Wallets.Order} is {@code WalletOrder}, {@code Wallets.WalletEdit} is {@code WalletEdit}.
 */
final class SchemaNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (outer == null || !type.getName().startsWith("dev.sallim.")) {
            return super.getNameOfClass(type);
        }
        String own = type.getSimpleName();
        String kind = own.replaceAll("^.*(Request|View)$", "$1");
        String named = getNameOfClass(outer).replaceAll("(Controller|Requests|Actions|Sql|Writer|List)$", "");
        String stem = Nouns.singular(named.endsWith(kind) ? named.substring(0, named.length() - kind.length()) : named);
        return own.contains(stem) ? own : stem + own;
    }
}
