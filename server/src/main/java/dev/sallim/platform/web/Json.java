package dev.sallim.platform.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.Nulls;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.platform.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How the API reads and writes JSON: strictly, so that what a client meant is never guessed. */
@Configuration(proxyBeanMethods = false)
class Json {
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return Json::strict;
    }

    static void strict(JsonMapper.Builder builder) {
        builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .annotationIntrospector(new RequiredUnlessNullable())
                .addModule(values());
        // A record is its components: what it can say of itself beside them, such as isComplete(), is no field.
        builder.changeDefaultVisibility(visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE));
        builder.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
        builder.withCoercionConfigDefaults(coercion -> {
            for (CoercionInputShape shape : CoercionInputShape.values()) {
                coercion.setCoercion(shape, CoercionAction.Fail);
            }
        });
        builder.withCoercionConfig(
                LogicalType.Float, c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert));
    }

    private static SimpleModule values() {
        SimpleModule module = new Values();
        reading(module, String.class, StrictText::text);
        reading(module, UUID.class, StrictText::uuid);
        reading(module, LocalDate.class, StrictText::day);
        reading(module, YearMonth.class, StrictText::month);
        reading(module, Instant.class, StrictText::instant);
        reading(module, ZoneId.class, StrictText::zone);
        reading(module, BigDecimal.class, StrictText::decimal);
        reading(module, CommodityCode.class, MoneyJson::commodity);
        module.addSerializer(BigDecimal.class, new TextJson.Writing<>(BigDecimal.class, BigDecimal::toPlainString));
        module.addSerializer(CommodityCode.class, new TextJson.Writing<>(CommodityCode.class, CommodityCode::value));
        module.addSerializer(Instant.class, new TextJson.Writing<>(Instant.class, InstantText::of));
        module.addSerializer(ZoneId.class, new TextJson.Writing<>(ZoneId.class, ZoneId::getId));
        module.addDeserializer(Money.class, new MoneyJson.Reading());
        module.addSerializer(Money.class, new MoneyJson.Writing());
        module.addDeserializer(Change.class, new ChangeJson());
        return module;
    }

    private static <T> void reading(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addDeserializer(type, new TextJson.Reading<>(type, reader));
    }

    private static final class Values extends SimpleModule {
        Values() {
            super("sallim");
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new TypedIds.Reading());
            context.addSerializers(new TypedIds.Writing());
        }
    }
}
