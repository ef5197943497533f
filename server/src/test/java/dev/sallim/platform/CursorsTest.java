package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.platform.Cursors.Keys;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private final Cursors cursors = Cursors.of("-date", ID, "food", null);

    @Test
    void whatIsWrittenIsReadBack() {
        Instant now = Instant.parse("2026-11-21T03:00:00.123456Z");
        Keys keys = Keys.of(LocalDate.of(2026, 11, 20), "이마트 \u0001", now, 42L, new BigDecimal("12.50"), ID);
        Keys read = cursors.read(new Cursor(cursors.write(keys)));
        assertThat(read.day(0)).isEqualTo("2026-11-20");
        assertThat(read.text(1)).isEqualTo("이마트 \u0001");
        assertThat(read.instant(2)).isEqualTo(now);
        assertThat(read.number(3)).isEqualTo(42);
        assertThat(read.decimal(4)).isEqualTo(new BigDecimal("12.50"));
        assertThat(read.uuid(5)).isEqualTo(ID);
    }

    @Test
    void anotherSortOrFilterRefusesIt() {
        Cursor cursor = new Cursor(cursors.write(Keys.of(ID)));
        @Nullable Object[][] others = {{ID, "food", "x"}, {ID, null, "food"}, {ID, "foo", "d"}, {ID, "food"}, {}};
        for (@Nullable Object[] other : others) {
            refuses(Cursors.of("-date", other), cursor);
        }
        refuses(Cursors.of("date", ID, "food", null), cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "!", "AQ", "한", "AQAAAAAAAAAA"})
    void garbageIsRefused(String text) {
        refuses(cursors, new Cursor(text));
    }

    @Test
    void aKeyOfAnotherKindIsRefusedNotABug() {
        Keys keys = cursors.read(new Cursor(cursors.write(Keys.of("text"))));
        assertThatThrownBy(() -> keys.day(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> keys.uuid(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> keys.number(1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whateverIsFlippedItNeverFailsOtherwise() {
        Random random = new Random(7);
        String good = cursors.write(Keys.of(ID, "text", 5));
        for (int i = 0; i < 5_000; i++) {
            char[] text = good.toCharArray();
            text[random.nextInt(text.length)] = (char) (33 + random.nextInt(90));
            try {
                cursors.read(new Cursor(new String(text, 0, random.nextInt(text.length) + 1)));
            } catch (ProblemException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.CURSOR_INVALID);
            }
        }
    }

    @Test
    void aPageHasACursorOnlyWhereMoreRowsFollow() {
        PageRequest two = PageRequest.first(2);
        Page<Integer> page = cursors.page(List.of(1, 2, 3), two, Keys::of);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isNotNull();
        assertThat(cursors.page(List.of(1, 2), two, Keys::of).next()).isNull();
    }

    private static void refuses(Cursors cursors, Cursor cursor) {
        assertThatThrownBy(() -> cursors.read(cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CURSOR_INVALID));
    }
}
