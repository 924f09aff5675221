package id.pendamping.journal;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a published fact means that completes no step; of a step's fact the step says it. Without any words: the program
 * records it by a rule, and it belongs to the stage in which it happens.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FactMeaning {

    /** The duty on which it is recorded. */
    Duty by() default Duty.AUTOMATION;

    /** The stage of a case to which it belongs, whenever it happens. */
    Stage[] stage() default {};

    /** Somebody has decided by it. */
    boolean decision() default false;

    /** The latest one is the day on which the case has come to the end of its stage. */
    boolean reached() default false;
}
