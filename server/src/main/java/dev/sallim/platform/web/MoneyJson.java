package dev.sallim.platform.web;

import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.Money;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.FieldRefusal;
import dev.sallim.platform.JsonType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Money as {@code {"amount":"12.50","commodity":"USD"}}: both of them texts, the amount exact. */
final class MoneyJson {
    static final String AMOUNT = "amount";
    static final String COMMODITY = "commodity";

    /** Of a commodity that is no currency the book knows the decimals; here only the most that exist. */
    private static final int MOST_DECIMALS = 18;

    private MoneyJson() {}

    static CommodityCode commodity(String text) {
        return CommodityCode.find(text).orElseThrow(() -> FieldRefusal.of(FieldCode.UNKNOWN_COMMODITY));
    }

    private static Money money(String amount, CommodityCode commodity) {
        int scale = Currencies.scaleOf(commodity).orElse(MOST_DECIMALS);
        return switch (AmountText.read(amount, scale)) {
            case AmountText.Exact(var value) -> Money.of(value, commodity);
            case AmountText.Refused(var reason) ->
                throw switch (reason) {
                    case TOO_MANY_DECIMALS -> FieldRefusal.of(FieldCode.TOO_MANY_DECIMALS, scale);
                    case TOO_LONG -> FieldRefusal.of(FieldCode.TOO_LONG, AmountText.MAX_LENGTH);
                    case TOO_LARGE -> FieldRefusal.of(FieldCode.TOO_LARGE);
                    case EMPTY, MALFORMED -> FieldRefusal.of(FieldCode.MALFORMED_AMOUNT);
                };
        };
    }

    static final class Reading extends StdDeserializer<Money> {
        Reading() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.isExpectedStartObjectToken()) {
                throw TextJson.refused(parser, FieldRefusal.of(FieldCode.WRONG_TYPE, JsonType.OBJECT));
            }
            String amount = null;
            CommodityCode commodity = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case AMOUNT -> amount = text(parser, name);
                    case COMMODITY -> commodity = code(parser, name);
                    default -> throw at(parser, FieldRefusal.of(FieldCode.UNKNOWN), name);
                }
            }
            return money(parser, amount, commodity);
        }

        private static Money money(JsonParser parser, @Nullable String amount, @Nullable CommodityCode commodity) {
            if (amount == null) {
                throw at(parser, FieldRefusal.of(FieldCode.REQUIRED), AMOUNT);
            }
            if (commodity == null) {
                throw at(parser, FieldRefusal.of(FieldCode.REQUIRED), COMMODITY);
            }
            try {
                return MoneyJson.money(amount, commodity);
            } catch (FieldRefusal refusal) {
                throw at(parser, refusal, AMOUNT);
            }
        }

        private static CommodityCode code(JsonParser parser, String name) {
            String text = text(parser, name);
            try {
                return commodity(text);
            } catch (FieldRefusal refusal) {
                throw at(parser, refusal, name);
            }
        }

        private static String text(JsonParser parser, String name) {
            if (parser.hasToken(JsonToken.VALUE_NULL)) {
                throw at(parser, FieldRefusal.of(FieldCode.REQUIRED), name);
            }
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw at(parser, FieldRefusal.of(FieldCode.WRONG_TYPE, JsonType.TEXT), name);
            }
            return parser.getString();
        }

        private static JacksonException at(JsonParser parser, FieldRefusal refusal, String name) {
            return TextJson.refused(parser, refusal).prependPath(Money.class, name);
        }
    }

    static final class Writing extends StdSerializer<Money> {
        Writing() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writeStringProperty(AMOUNT, money.amountText());
            generator.writeStringProperty(COMMODITY, money.commodity().value());
            generator.writeEndObject();
        }
    }
}
