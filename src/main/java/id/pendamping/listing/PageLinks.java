package id.pendamping.listing;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of the other pages of the list that is being shown, with everything else that was asked for. */
@Component("pageLinks")
public class PageLinks {

    private static final String PAGE = "page";
    private static final String AFTER = "after";

    public String at(long page) {
        return here().replaceQueryParam(PAGE, page).build().toUriString();
    }

    /** As the value of a {@code Link} header. */
    public String next(Cursor cursor) {
        String rest = here().replaceQueryParam(PAGE)
                .replaceQueryParam(AFTER, cursor)
                .build()
                .toUriString();
        return "<" + rest + ">; rel=\"next\"";
    }

    private static ServletUriComponentsBuilder here() {
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentRequest();
        here.scheme(null).host(null).port(null);
        return here;
    }
}
