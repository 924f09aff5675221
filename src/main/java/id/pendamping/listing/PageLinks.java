package id.pendamping.listing;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the other pages of the list that is being shown, with everything else that was asked for. */
@Component("pageLinks")
public class PageLinks {

    /** Describes the header with the address of the rest. */
    public static final String NEXT = "Address of the next part with rel=\"next\"; missing on the last one (RFC 8288)";

    /** Describes the parameter with a cursor. */
    public static final String AFTER =
            "Cursor from the address of the next part, which the header Link names; it is handed back unread";

    /** Describes the parameter with a number. */
    public static final String PAGE = "Number of a page instead of a cursor; slow far behind";

    /** Another page of the list with this address; without a question of its own it is asked what was asked now. */
    public String at(String address, long page) {
        String asked = here().build().getQuery();
        boolean isWhole = address.indexOf('?') >= 0 || asked == null;
        return UriComponentsBuilder.fromUriString(isWhole ? address : address + '?' + asked)
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
    }

    /** The page behind a place, or before it; {@code side} is {@code after} or {@code before}. The first is before nothing. */
    public String beside(String address, long page, String side, String place) {
        UriComponentsBuilder beside = UriComponentsBuilder.fromUriString(at(address, page))
                .replaceQueryParam("after")
                .replaceQueryParam("before");
        return (page == 1 ? beside : beside.queryParam(side, place)).build().toUriString();
    }

    /** The part as programs are answered: its items, and in the header the address of the rest. */
    public <T, R> ResponseEntity<List<R>> answer(Slice<T> part, Function<? super T, R> shown) {
        return ResponseEntity.ok()
                .headers(next(part))
                .body(part.items().stream().map(shown).toList());
    }

    /** With the address of the rest, if there is one. */
    public HttpHeaders next(Slice<?> part) {
        var headers = new HttpHeaders();
        if (part.next() != null) {
            String rest = here().replaceQueryParam("page")
                    .replaceQueryParam("after", part.next())
                    .build()
                    .toUriString();
            headers.add(HttpHeaders.LINK, "<" + rest + ">; rel=\"next\"");
        }
        return headers;
    }

    private static ServletUriComponentsBuilder here() {
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
        here.scheme(null).host(null).port(null);
        return here;
    }
}
