package id.pendamping.forms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form of a step begins with what the same person has given here last on the same day. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsLastTime {

    /** Whether each is a number of its own: the first number in it is counted up by one. */
    boolean next() default false;
}
