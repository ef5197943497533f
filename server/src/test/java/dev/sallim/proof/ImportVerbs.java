package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bank's file comes in, comes in again, and is taken back. Amounts are such as nobody types, so that every row is new. */
final class ImportVerbs {
    private static final String BOUNDARY = "----paper";

    private final SimulatedHome home;
    private final PaperBook paper;
    private final List<File> files = new ArrayList<>();
    private @Nullable String profile;
    private int rows;

    ImportVerbs(SimulatedHome home) {
        this.home = home;
        this.paper = home.paper;
    }

    private record Line(LocalDate day, String text, BigDecimal amount) {}

    /** @param run the import that booked it; none while it is to be booked */
    private record File(
            String account, List<Line> lines, @Nullable String run) {
        String csv() {
            StringBuilder csv = new StringBuilder("Date,Description,Amount\n");
            lines.forEach(line -> csv.append(line.day())
                    .append(',')
                    .append(line.text())
                    .append(',')
                    .append(line.amount().toPlainString())
                    .append('\n'));
            return csv.toString();
        }
    }

    void any() {
        int dice = home.random.nextInt(10);
        if (files.isEmpty() || dice < 5) {
            bringIn();
        } else if (dice < 7) {
            again(home.one(files));
        } else {
            revert(home.one(files));
        }
    }

    private void bringIn() {
        PaperAccount account = home.holder(PaperAccount::isOpen);
        if (account == null) {
            return;
        }
        String currency = String.valueOf(account.currency);
        List<Line> lines = new ArrayList<>();
        int many = 1 + home.random.nextInt(8);
        for (int i = 0; i < many; i++) {
            rows++;
            BigDecimal amount = BigDecimal.valueOf(700_000_000L + rows, SimulatedHome.scale(currency));
            String text = "Row " + rows + " of a bank";
            lines.add(new Line(home.day(), text, home.chance(70) ? amount.negate() : amount));
        }
        lines.sort((one, other) -> one.day().compareTo(other.day()));
        File file = new File(account.id, List.copyOf(lines), null);
        String id = staged(file);
        PaperAccount expense = home.category("EXPENSE");
        PaperAccount income = home.category("INCOME");
        if (!expense.isOpen() || !income.isOpen()) {
            return;
        }
        overrule(id, file, expense, income);
        commit(id, file, expense, income);
    }

    private String staged(File file) {
        byte[] bytes = file.csv().getBytes(StandardCharsets.UTF_8);
        String how = profile;
        if (how == null) {
            Answer preview = upload("/imports/preview", bytes, Map.of());
            assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
            how = preview.body().path("profile").toString();
            profile = how;
        }
        Answer begun = upload("/imports", bytes, Map.of("profile", how, "accountId", file.account()));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        assertThat(finished(begun)).isEqualTo("SUCCEEDED");
        return begun.body().path("id").asString();
    }

    private String finished(Answer begun) {
        String run = begun.body().path("id").asString();
        Answer events = home.api().get(home.household.path("/runs/" + run + "/events"));
        assertThat(events.status()).isEqualTo(200);
        return home.household.read("/runs/" + run).path("status").asString();
    }

    private void overrule(String id, File file, PaperAccount expense, PaperAccount income) {
        List<Map<String, Object>> wishes = new ArrayList<>();
        List<JsonNode> staged = staged(id);
        assertThat(staged).hasSameSizeAs(file.lines());
        for (int i = 0; i < staged.size(); i++) {
            assertThat(staged.get(i).path("verdict").asString()).isEqualTo("NEW");
            boolean out = file.lines().get(i).amount().signum() < 0;
            wishes.add(Map.of(
                    "line",
                    staged.get(i).path("line").asInt(),
                    "categoryId",
                    out ? expense.id : income.id,
                    "payee",
                    file.lines().get(i).text()));
        }
        Answer answer = home.api().patch(home.household.path("/imports/" + id + "/rows"), Map.of("rows", wishes));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(home.household
                        .read("/imports/" + id)
                        .path("counts")
                        .path("adding")
                        .asInt())
                .isEqualTo(file.lines().size());
    }

    private List<JsonNode> staged(String id) {
        return home.household
                .read("/imports/" + id + "/rows?limit=500")
                .path("items")
                .valueStream()
                .toList();
    }

    private void commit(String id, File file, PaperAccount expense, PaperAccount income) {
        String currency = String.valueOf(paper.account(file.account()).currency);
        List<PaperTransaction> drafts = new ArrayList<>();
        for (Line line : file.lines()) {
            boolean out = line.amount().signum() < 0;
            BigDecimal size = line.amount().abs();
            PaperFlow flow = new PaperFlow(
                    out ? file.account() : income.id,
                    out ? expense.id : file.account(),
                    size,
                    currency,
                    size,
                    currency,
                    out ? "CLEARED" : null,
                    out ? null : "CLEARED");
            drafts.add(new PaperTransaction("", line.day(), 0, null, "", new TreeSet<>(), List.of(flow), 1, id, null));
        }
        Answer begun = home.post("/imports/" + id + "/commit", null);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        boolean possible = drafts.stream().allMatch(paper::isWritable);
        boolean done = finished(begun).equals("SUCCEEDED");
        assertThat(done).as("import %s commits", id).isEqualTo(possible);
        home.count("import", done);
        if (done) {
            book(id, drafts);
            files.add(new File(file.account(), file.lines(), id));
            paper.operations.add(
                    new PaperOperation(SimulatedHome.operation(begun), "import", List.of(), List.of(), id));
        }
    }

    /** Ids, payees and notes are read; days, amounts and accounts are those of the file. */
    private void book(String id, List<PaperTransaction> drafts) {
        List<JsonNode> booked = staged(id);
        long order = Long.MIN_VALUE;
        for (int i = 0; i < drafts.size(); i++) {
            String transaction = booked.get(i).path("transactionId").asString();
            JsonNode said = home.household.read("/transactions/" + transaction);
            assertThat(said.path("ordinal").asLong()).as("oldest first").isGreaterThan(order);
            order = said.path("ordinal").asLong();
            PaperTransaction draft = drafts.get(i);
            String payee =
                    said.path("payeeId").isNull() ? null : said.path("payeeId").asString();
            if (payee != null) {
                paper.payees.computeIfAbsent(payee, TransactionVerbs::label);
            }
            PaperTransaction made = new PaperTransaction(
                    transaction,
                    draft.day(),
                    order,
                    payee,
                    said.path("note").asString(),
                    draft.tags(),
                    draft.flows(),
                    1,
                    id,
                    null);
            assertThat(SimulatedHome.text(said)).isEqualTo(home.text(made));
            paper.put(made);
        }
    }

    /** Whatever became of its transactions: what was imported and not taken back is known. */
    private void again(File file) {
        if (!isIn(file) || !paper.account(file.account()).isOpen()) {
            return;
        }
        String id = staged(file);
        assertThat(home.household
                        .read("/imports/" + id)
                        .path("counts")
                        .path("adding")
                        .asInt())
                .as("rows that the same file adds again")
                .isZero();
        home.count("import again", true);
    }

    private boolean isIn(File file) {
        return home.household
                .read("/imports/" + file.run())
                .path("status")
                .asString()
                .equals("COMMITTED");
    }

    private void revert(File file) {
        if (!isIn(file)) {
            return;
        }
        List<PaperTransaction> live = paper.live().stream()
                .filter(one -> Objects.requireNonNull(file.run()).equals(one.run()))
                .toList();
        boolean force = home.chance(30);
        boolean possible = live.stream()
                .allMatch(one -> (force || one.version() == 1) && !one.isReconciled() && paper.isWritable(one));
        Answer begun = home.post("/imports/" + file.run() + "/revert" + (force ? "?force=true" : ""), null);
        if (begun.status() == 409) {
            assertThat(possible).as(begun.toString()).isFalse();
            home.count("revert", false);
            return;
        }
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        boolean done = finished(begun).equals("SUCCEEDED");
        assertThat(done)
                .as("import %s is taken back, force %s", file.run(), force)
                .isEqualTo(possible);
        home.count("revert", done);
        if (done) {
            String operation = SimulatedHome.operation(begun);
            live.forEach(one -> paper.put(one.trashed(operation).next()));
        }
    }

    private Answer upload(String path, byte[] file, Map<String, String> parts) {
        StringBuilder body = new StringBuilder();
        new LinkedHashMap<>(parts)
                .forEach((part, value) -> body.append("--" + BOUNDARY + "\r\n")
                        .append("Content-Disposition: form-data; name=\"" + part + "\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"bank.csv\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n")
                .append(new String(file, StandardCharsets.UTF_8))
                .append("\r\n--" + BOUNDARY + "--\r\n");
        return home.api()
                .send(
                        "POST",
                        home.household.path(path),
                        body.toString().getBytes(StandardCharsets.UTF_8),
                        "multipart/form-data; boundary=" + BOUNDARY);
    }
}
