package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.SpoiledNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text may stand in the journal as the number of a document: at most 60 characters and no run of 16 digits, which
 * would be somebody's NIK, not what a program that counts leaves of a number, and not a word alone. Blank passes.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DocumentNumber.Check.class)
public @interface DocumentNumber {

    String message() default "{constraint.documentNumber}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the number. */
    class Check implements ConstraintValidator<DocumentNumber, String> {

        static final int LONGEST = 60;
        private static final Pattern COUNTS = Pattern.compile("\\p{N}|(?<![^-/])[IVX]+(?![^-/])");

        private static final Pattern PERSONAL = Pattern.compile("[0-9]{16}");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            if (SpoiledNumber.is(text)) {
                return refused(context, "{constraint.spoiledNumber}");
            }
            if (isNone(text)) {
                return refused(context, "{constraint.noNumber}");
            }
            return text.length() <= LONGEST && !PERSONAL.matcher(text).find();
        }

        /** Whether it is a word for none, or a word alone. */
        public static boolean isNone(String text) {
            return NormalForm.saysNothing(text) || !COUNTS.matcher(text).find();
        }

        private static boolean refused(ConstraintValidatorContext context, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
            return false;
        }
    }
}
