package id.pendamping.door.web;

import id.pendamping.door.web.KeptForm.Field;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads a form of a page that nobody may hand in now. */
final class SentForm {

    private static final String TOKEN = "_csrf";
    private static final String READ = SentParts.class.getName();
    private static final Set<String> NOT_KEPT = Set.of("/sign-in", "/sign-out", "/account/secret");

    private SentForm() {}

    static boolean isWithFiles(HttpServletRequest request) {
        return typeOf(request).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** Of a form that cannot be read again. */
    static void remember(HttpServletRequest request, SentParts parts) {
        request.setAttribute(READ, parts);
    }

    /** Empty where it stood on no page of an account, or holds secrets. */
    static Optional<KeptForm> read(HttpServletRequest request, Instant now) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        Optional<String> action = ReturnAddress.of(query == null ? path : path + '?' + query);
        boolean isForm =
                isWithFiles(request) || typeOf(request).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (!request.getMethod().equals("POST") || !isForm || action.isEmpty() || NOT_KEPT.contains(path)) {
            return Optional.empty();
        }
        SentParts parts = parts(request);
        Optional<String> owner = OwnedToken.owner(parts.fields().getOrDefault(TOKEN, List.of()).stream()
                .findFirst()
                .orElse(null));
        List<Field> fields = fields(parts, query);
        if (owner.isEmpty()
                || fields.stream().allMatch(Field::isHidden) && parts.files().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new KeptForm(owner.get(), action.get(), isWithFiles(request), fields, List.copyOf(parts.files()), now));
    }

    private static String typeOf(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    }

    private static SentParts parts(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof SentParts read) {
            return read;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        try {
            return new SentParts(fields, isWithFiles(request) ? SentParts.filesOf(request.getParts()) : Set.of());
        } catch (IOException | ServletException | IllegalStateException e) {
            return new SentParts(fields, Set.of());
        }
    }

    /** What stands in the address stays there. */
    private static List<Field> fields(SentParts parts, @Nullable String query) {
        Set<String> inAddress = query == null
                ? Set.of()
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .keySet();
        List<Field> fields = new ArrayList<>();
        parts.fields().forEach((name, values) -> {
            if (!name.equals(TOKEN) && !inAddress.contains(name)) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields;
    }
}
