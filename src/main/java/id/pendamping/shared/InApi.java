package id.pendamping.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operations of the API by which programs do what the handler of a page offers to people, as in {@code GET
 * /findings}; all of them lie under {@code /api/v1}. A test looks for each.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface InApi {

    String[] value();
}
