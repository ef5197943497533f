package dev.sallim.onboarding;

import dev.sallim.identity.Language;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What things are called in the demo, in each language: files {@code onboarding/demo_<language>.json}. */
@Component
final class DemoWords {
    private final Map<Language, Words> words;

    DemoWords() {
        JsonMapper json = JsonMapper.builder().build();
        words = Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> read(json, language)));
    }

    Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Words read(JsonMapper json, Language language) {
        String name = "/onboarding/demo_" + language.tag() + ".json";
        InputStream file = Objects.requireNonNull(DemoWords.class.getResourceAsStream(name), name);
        // The mapper closes what it reads from.
        return json.readValue(file, Words.class);
    }

    /**
     * @param person what the visitor is called
     * @param categories as the first book of that language names them
     * @param payees who is paid, by the key of the category
     */
    record Words(
            String person,
            String book,
            String secondWallet,
            Map<String, String> accounts,
            Map<String, String> tags,
            Map<String, String> notes,
            Map<String, String> goals,
            Map<String, String> alerts,
            Map<String, String> categories,
            Map<String, List<String>> payees) {
        String account(String key) {
            return word(accounts, key);
        }

        String tag(String key) {
            return word(tags, key);
        }

        String note(String key) {
            return word(notes, key);
        }

        String goal(String key) {
            return word(goals, key);
        }

        String alert(String key) {
            return word(alerts, key);
        }

        String category(String key) {
            return word(categories, key);
        }

        List<String> payeesOf(String key) {
            return Objects.requireNonNull(payees.get(key), key);
        }

        private static String word(Map<String, String> words, String key) {
            return Objects.requireNonNull(words.get(key), key);
        }
    }
}
