package id.pendamping.forms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a form component is asked for. The label is the message {@code step.<step>.<component>}, the hint (optional)
 * {@code step.<step>.<component>.hint}, an option of a choice {@code step.<step>.<component>.<OPTION>}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {

    Kind value() default Kind.USUAL;

    /** Kinds of inputs. */
    enum Kind {
        /** What fits the type of the component. */
        USUAL,
        TEXT,
        /** Several lines. */
        WORDS,
        /** Digits only, numeric keypad. */
        DIGITS,
        /** Letters and digits, in groups or not and in any case; capitals are kept. */
        CODE,
        /** Rupiah, with or without separators. */
        MONEY,
        /** Day, month and year in three inputs; the component is a date. */
        DATE,
        /** One of an enum, as radio buttons. */
        CHOICE,
        /** One of a list that the page supplies as model attribute {@code <component>Options}. */
        SELECT,
        /** Any of a list that the page supplies likewise, a box each; the component is a list of numbers. */
        SEVERAL,
        /** A tick that must be set ("true"). */
        CONFIRM,
        /** A picture or paper of the case; the component holds its id. */
        PICTURE,
        /**
         * What was read before deciding, sent along unseen; once it is refused, what the page supplies now as model attribute
         * {@code <component>Seen}.
         */
        SEEN,
        /** Drawn by the step's own template. */
        CUSTOM
    }
}
