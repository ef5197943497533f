package dev.sallim.interchange.web;

import dev.sallim.core.csv.CsvProfile;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of an upload.
 *
 * @param file the bank's file, up to 50 MB
 * @param profile how to read it, as JSON
 * @param profileId one of the book's profiles, in place of {@code profile}
 * @param accountId the account of all rows
 * @param accounts where a column names the account: which one each name stands for, as JSON; names of accounts need no entry
 * @param sheet of a workbook with several, the one to read; else the one that looks most like a list of transactions
 */
record UploadForm(
        @Schema(type = "string", format = "binary") MultipartFile file,
        @Nullable CsvProfile profile,
        @Nullable UUID profileId,
        @Nullable UUID accountId,
        Map<String, UUID> accounts,
        @Nullable String sheet) {
    private static final Set<String> TEXTS = Set.of("profile", "profileId", "accountId", "accounts", "sheet");
    private static final int MOST_SHEET = 255;
    private static final int MOST_JSON = 64 * 1024;
    private static final int MOST_ACCOUNTS = 1_000;
    private static final TypeReference<Map<String, UUID>> ACCOUNTS = new TypeReference<>() {};

    static UploadForm of(MultipartHttpServletRequest request, JsonMapper json) {
        for (String name : request.getParameterMap().keySet()) {
            if (!TEXTS.contains(name)) {
                throw ProblemException.invalid(name, FieldCode.UNKNOWN);
            }
            if (request.getParameterValues(name).length > 1) {
                throw ProblemException.invalid(name, FieldCode.DUPLICATE);
            }
        }
        for (String name : request.getMultiFileMap().keySet()) {
            if (!name.equals("file")) {
                throw ProblemException.invalid(name, FieldCode.UNKNOWN);
            }
        }
        if (request.getFiles("file").size() > 1) {
            throw ProblemException.invalid("file", FieldCode.DUPLICATE);
        }
        MultipartFile file = request.getFile("file");
        if (file == null) {
            throw ProblemException.invalid("file", FieldCode.REQUIRED);
        }
        Map<String, UUID> accounts = json(request, "accounts", json, ACCOUNTS);
        if (accounts != null && accounts.size() > MOST_ACCOUNTS) {
            throw ProblemException.invalid("accounts", FieldCode.TOO_MANY, MOST_ACCOUNTS);
        }
        String sheet = request.getParameter("sheet");
        if (sheet != null && sheet.length() > MOST_SHEET) {
            throw ProblemException.invalid("sheet", FieldCode.TOO_LONG, MOST_SHEET);
        }
        return new UploadForm(
                file,
                json(request, "profile", json, new TypeReference<CsvProfile>() {}),
                id(request, "profileId"),
                id(request, "accountId"),
                accounts == null ? Map.of() : accounts,
                sheet);
    }

    String name() {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }

    InputStream bytes() throws IOException {
        return file.getInputStream();
    }

    private static @Nullable UUID id(MultipartHttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, in one place.
        }
        throw ProblemException.invalid(name, FieldCode.MALFORMED_ID);
    }

    private static <T> @Nullable T json(
            MultipartHttpServletRequest request, String name, JsonMapper json, TypeReference<T> type) {
        String text = request.getParameter(name);
        if (text == null) {
            return null;
        }
        if (text.length() > MOST_JSON) {
            throw ProblemException.invalid(name, FieldCode.TOO_LONG, MOST_JSON);
        }
        try {
            T value = json.readValue(text, type);
            if (value == null) {
                throw ProblemException.invalid(name, FieldCode.REQUIRED);
            }
            return value;
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(name, e, new ServletServerHttpRequest(request));
        }
    }
}
