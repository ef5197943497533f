package dev.sallim.onboarding;

import dev.sallim.identity.Language;
import dev.sallim.ledger.CategoryTrees.Tree;
import dev.sallim.ledger.NewBooks.Branch;
import dev.sallim.onboarding.CategorySets.Choice;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of categories that a book begins with. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/category-set")
class CategorySetController {
    private final CategorySets sets;

    CategorySetController(CategorySets sets) {
        this.sets = sets;
    }

    /** Says which one the book has, and whether it may still have another. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "getCategorySet", summary = "The sets of categories to begin with, and the one chosen")
    CategorySetAnswer show(BookAccess access, @RequestParam(required = false) @Nullable String locale, Locale spoken) {
        return answer(access, inLanguage(locale == null ? null : language(locale), spoken));
    }

    /** What was there goes into the trash; undo brings it back. Refused once a transaction or a payee needs a category. */
    @PutMapping
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "chooseCategorySet",
            summary = "Begin with another set of categories, while nothing uses them")
    @Refuses(ErrorCode.IN_USE)
    ResponseEntity<CategorySetAnswer> choose(BookAccess access, @RequestBody ChoiceRequest body, Locale spoken) {
        Language language = inLanguage(body.locale(), spoken);
        OperationId operation = sets.choose(access, new Choice(body.set(), language));
        return Answers.done(answer(access, language), operation);
    }

    private CategorySetAnswer answer(BookAccess access, Language language) {
        Tree now = sets.now(access.book());
        List<SetAnswer> items = Arrays.stream(CategorySet.values())
                .map(set -> new Choice(set, language))
                .map(choice ->
                        new SetAnswer(choice.set(), branches(sets.income(choice)), branches(sets.expense(choice))))
                .toList();
        return new CategorySetAnswer(sets.chosen(now).orElse(null), !now.used(), items);
    }

    private static Language language(String tag) {
        return Language.of(Locale.forLanguageTag(tag))
                .orElseThrow(() -> ProblemException.invalid("locale", FieldCode.NOT_ONE_OF, "en, ko"));
    }

    private static Language inLanguage(@Nullable Language said, Locale spoken) {
        return said == null ? Language.of(spoken).orElse(Language.EN) : said;
    }

    private static List<BranchAnswer> branches(List<Branch> branches) {
        return branches.stream()
                .map(branch -> new BranchAnswer(
                        branch.name(),
                        branch.colour(),
                        branch.icon(),
                        branch.children().stream().map(Branch::name).toList()))
                .toList();
    }

    record ChoiceRequest(CategorySet set, @Nullable Language locale) {}

    /** @param chosen none where the person has made the categories their own */
    record CategorySetAnswer(@Nullable Choice chosen, boolean changeable, List<SetAnswer> items) {}

    record SetAnswer(CategorySet set, List<BranchAnswer> income, List<BranchAnswer> expense) {}

    record BranchAnswer(
            String name, @Nullable String colour, @Nullable String icon, List<String> children) {}
}
