package dev.sallim.ledger.chart;

import dev.sallim.ledger.TrashKind;
import dev.sallim.platform.BookId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the chart's kinds known to the trash and to undo. */
@Configuration(proxyBeanMethods = false)
class ChartKinds {
    private record ChartTrash(ObjectKind kind, TrashSql sql) implements TrashKind {
        @Override
        public String pathWord() {
            return kind.pathWord();
        }

        @Override
        public List<Trashed> page(BookId book, @Nullable Key last, int rows) {
            return sql.page(book, kind, last, rows);
        }
    }

    @Bean
    TrashKind trashOfWallets(TrashSql sql) {
        return new ChartTrash(ObjectKind.WALLET, sql);
    }

    @Bean
    TrashKind trashOfAccounts(TrashSql sql) {
        return new ChartTrash(ObjectKind.ACCOUNT, sql);
    }

    @Bean
    TrashKind trashOfCategories(TrashSql sql) {
        return new ChartTrash(ObjectKind.CATEGORY, sql);
    }

    @Bean
    TrashKind trashOfPayees(TrashSql sql) {
        return new ChartTrash(ObjectKind.PAYEE, sql);
    }

    @Bean
    TrashKind trashOfTags(TrashSql sql) {
        return new ChartTrash(ObjectKind.TAG, sql);
    }

    @Bean
    TrashKind trashOfSavedViews(TrashSql sql) {
        return new ChartTrash(ObjectKind.SAVED_VIEW, sql);
    }

    @Bean
    TrashKind trashOfTemplates(TrashSql sql) {
        return new ChartTrash(ObjectKind.TEMPLATE, sql);
    }

    @Bean
    ChartUndo<KeptRow, SavedViews.SavedView> undoOfSavedViews(SavedViews kind, ChartUndo.Means means) {
        return new ChartUndo<>(kind, means);
    }

    @Bean
    ChartUndo<KeptRow, Templates.Template> undoOfTemplates(Templates kind, ChartUndo.Means means) {
        return new ChartUndo<>(kind, means);
    }

    @Bean
    ChartUndo<WalletRow, WalletView> undoOfWallets(Wallets kind, ChartUndo.Means means) {
        return new ChartUndo<>(kind, means);
    }

    @Bean
    ChartUndo<AccountRow, AccountView> undoOfAccounts(AccountKindVerbs kind, ChartUndo.Means means) {
        return new ChartUndo<>(kind, means);
    }

    @Bean
    ChartUndo<AccountRow, CategoryView> undoOfCategories(Categories kind, ChartUndo.Means means) {
        return new ChartUndo<>(kind, means);
    }

    @Bean
    ChartUndo<PayeeRow, PayeeView> undoOfPayees(Payees kind, ChartUndo.Means means) {
        return new ChartUndo<>(kind, means);
    }

    @Bean
    ChartUndo<TagRow, TagView> undoOfTags(Tags kind, ChartUndo.Means means) {
        return new ChartUndo<>(kind, means);
    }
}
