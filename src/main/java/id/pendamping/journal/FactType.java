package id.pendamping.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The literal under which a fact is kept and published, for example {@code aid-disbursed}. Never renamed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FactType {

    String value();

    int version() default 1;
}
