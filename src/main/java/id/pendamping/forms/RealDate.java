package id.pendamping.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The three parts make a date of the calendar, the year with four digits. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RealDate.Check.class)
public @interface RealDate {

    String message() default "{constraint.date}";

    boolean required() default true;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the date. */
    class Check implements ConstraintValidator<RealDate, DateInput> {

        private boolean required = true;

        @Override
        public void initialize(RealDate constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable DateInput date, ConstraintValidatorContext context) {
            if (date == null || date.isBlank()) {
                return !required;
            }
            return date.parse().isPresent();
        }
    }
}
