package dev.sallim.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.ledger.NameText.Clean;
import dev.sallim.core.ledger.NameText.Reason;
import dev.sallim.core.ledger.NameText.Refused;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Groceries|GROCERIES",
                "  E-Mart\t 성수점 |e-mart 성수점",
                "Café|CAFE\u0301",
                "Straße|STRASSE",
                "STRAẞE|strasse",
                "ΟΔΟΣ|οδος",
                "οδοσ|ΟΔΟΣ",
                "a\u00a0b|a\u3000 b"
            },
            delimiter = '|')
    void takesTwoSpellingsForOneName(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @Test
    void composesHangulThatAMacHasTakenApart() {
        String apart = Normalizer.normalize("커피", Normalizer.Form.NFD);
        assertThat(apart).hasSizeGreaterThan(2);
        assertThat(NameText.read(apart)).isEqualTo(new Clean("커피", new NameKey("커피")));
        assertThat(NameKey.of(apart)).hasToString("커피");
    }

    @Test
    void takesALineEndForABlank() {
        assertThat(NameKey.of("two\r\nlines")).isEqualTo(NameKey.of("Two Lines"));
    }

    @Test
    void keepsTheNameAsItIsShown() {
        assertThat(NameText.read("  Starbucks   강남 \n"))
                .isEqualTo(new Clean("Starbucks 강남", new NameKey("starbucks 강남")));
        assertThat(NameText.read("가족 👨‍👩‍👧")).isInstanceOf(Clean.class);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t\r\n", "\u00a0\u3000", "\u200b", "\ufeff \u200d"})
    void refusesWhatCannotBeSeen(String text) {
        assertThat(NameText.read(text)).isEqualTo(new Refused(Reason.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000", "a\u0007b", "\u001cfile", "esc\u001b[31m", "\u0085", "\u007f", "\ud83d", "\udc00x"})
    void refusesControlCharactersAndHalvesOfCharacters(String text) {
        assertThat(NameText.read(text)).isEqualTo(new Refused(Reason.BAD_CHARACTER));
    }

    @Test
    void takesTwoHundredCharactersAndNoMore() {
        assertThat(NameText.read("😀".repeat(200))).isInstanceOf(Clean.class);
        assertThat(NameText.read(" " + "x".repeat(200) + " ")).isInstanceOf(Clean.class);
        assertThat(NameText.read("x".repeat(201))).isEqualTo(new Refused(Reason.TOO_LONG));
    }

    @Property
    void aKeyIsItsOwnKey(@ForAll String text) {
        NameKey key = NameKey.of(text);
        assertThat(NameKey.of(key.value())).isEqualTo(key);
    }

    @Property
    void aCleanNameStaysAsItIs(@ForAll String text) {
        if (NameText.read(text) instanceof Clean clean) {
            assertThat(NameText.read(clean.name())).isEqualTo(clean);
        }
    }
}
