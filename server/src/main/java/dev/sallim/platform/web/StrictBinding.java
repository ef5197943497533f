package dev.sallim.platform.web;

import dev.sallim.platform.FieldRefusal;
import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Where a converter of ours refuses, Spring asks an editor of its own for the same type, if it has one, and takes what that makes of
 * it: {@code 1-1-1-1-1} for an id, {@code GMT+9} for a zone, {@code 1e5} for an amount,
 * {@code 0x10} for a count. Ours come before those.
 */
final class StrictBinding extends RequestMappingHandlerAdapter {
    @Override
    public void setWebBindingInitializer(@Nullable WebBindingInitializer initializer) {
        if (!(initializer instanceof ConfigurableWebBindingInitializer binding)) {
            throw new IllegalStateException("nothing to bind strictly with: " + initializer);
        }
        binding.setPropertyEditorRegistrar(StrictBinding::register);
        super.setWebBindingInitializer(binding);
    }

    private static void register(PropertyEditorRegistry registry) {
        registry.registerCustomEditor(UUID.class, new Editor(StrictText::uuid));
        registry.registerCustomEditor(ZoneId.class, new Editor(StrictText::zone));
        registry.registerCustomEditor(BigDecimal.class, new Editor(StrictText::decimal));
        registry.registerCustomEditor(Boolean.class, new Editor(StrictText::truth));
        registry.registerCustomEditor(boolean.class, new Editor(StrictText::truth));
        registry.registerCustomEditor(int.class, new Editor(StrictText::whole));
    }

    private static final class Editor extends PropertyEditorSupport {
        private final Function<String, ?> reading;

        Editor(Function<String, ?> reading) {
            this.reading = reading;
        }

        @Override
        public void setAsText(String text) {
            try {
                setValue(reading.apply(text));
            } catch (FieldRefusal refusal) {
                // What binding knows as a value that does not fit; the refusal is found in it again.
                throw new IllegalArgumentException(refusal);
            }
        }
    }
}
