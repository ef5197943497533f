package dev.sallim.onboarding;

import dev.sallim.identity.Language;
import dev.sallim.ledger.CategoryTrees;
import dev.sallim.ledger.CategoryTrees.Tree;
import dev.sallim.ledger.NewBooks.Branch;
import dev.sallim.onboarding.FirstBooks.FirstBook;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.OperationId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Which tree of categories a book has, and another one while it is new. */
@Component
final class CategorySets {
    private final CategoryTrees trees;
    private final FirstBooks firstBooks;

    CategorySets(CategoryTrees trees, FirstBooks firstBooks) {
        this.trees = trees;
        this.firstBooks = firstBooks;
    }

    /** A set in a language. */
    record Choice(CategorySet set, Language locale) {}

    Tree now(BookId book) {
        return trees.of(book);
    }

    /** The set that a tree is, to the name; none where the person has made it their own. */
    Optional<Choice> chosen(Tree tree) {
        TreeSet<String> names = names(tree.income(), tree.expense());
        return Arrays.stream(CategorySet.values())
                .flatMap(set -> Arrays.stream(Language.values()).map(language -> new Choice(set, language)))
                .filter(choice -> names(income(choice), expense(choice)).equals(names))
                .findFirst();
    }

    OperationId choose(BookAccess access, Choice choice) {
        return trees.replace(access, income(choice), expense(choice));
    }

    List<Branch> income(Choice choice) {
        FirstBook book = firstBooks.in(choice.locale());
        return switch (choice.set()) {
            case FULL -> book.income();
            case MINIMAL -> book.minimal().income();
            case NONE -> List.of();
        };
    }

    List<Branch> expense(Choice choice) {
        FirstBook book = firstBooks.in(choice.locale());
        return switch (choice.set()) {
            case FULL -> book.expense();
            case MINIMAL -> book.minimal().expense();
            case NONE -> List.of();
        };
    }

    private static TreeSet<String> names(List<Branch> income, List<Branch> expense) {
        TreeSet<String> all = new TreeSet<>();
        collect("in", income, all::add);
        collect("out", expense, all::add);
        return all;
    }

    private static void collect(String above, List<Branch> branches, Consumer<String> names) {
        for (Branch branch : branches) {
            String path = above + "\n" + branch.name();
            names.accept(path);
            collect(path, branch.children(), names);
        }
    }
}
