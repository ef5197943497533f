package dev.sallim.core.csv;

import java.util.regex.Pattern;

/** The words by which banks mark lines that add up or carry over, instead of stating a transaction. */
final class TotalWords {

    private static final Pattern KOREAN = Pattern.compile(
            "(총\\s*(계|액|합계|건수|금액|\\d.*)?|합\\s*계.*|소\\s*계.*|누\\s*계.*|(전월|전기|차기)?\\s*이월.*|기초\\s*잔액|기말\\s*잔액)");

    private static final Pattern LATIN = Pattern.compile(
            "((sub-?|grand |sous-)?total(s|e|es|en)?|totaal|summe|gesamt(summe)?|zwischensumme|somme|suma|razem|celkem|součet"
                    + "|((opening|closing|account|ending|beginning|available|ledger) )?balance( (brought|carried) forward)?"
                    + "|((neuer|alter|anfangs|end) ?)?(saldo|kontostand)( (anterior|inicial|final|iniziale|finale))?"
                    + "|solde( (initial|final|précédent))?|beginsaldo|eindsaldo|(počáteční|konečný) zůstatek)"
                    + "([\\s:.(\\d].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TotalWords() {}

    static boolean in(Records.Line line) {
        for (int i = 0; i < line.count; i++) {
            if (is(line.cell(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean is(String cell) {
        return !cell.isEmpty()
                && cell.length() <= 60
                && (KOREAN.matcher(cell).matches() || LATIN.matcher(cell).matches());
    }
}
