package id.pendamping.forms;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Documents a command for machines: the types of its components in JSON, which have to be there, and their constraints. */
public final class CommandSchema {

    private CommandSchema() {}

    /**
     * The schema.
     *
     * @param labels what a component of the command is called
     */
    public static Schema<?> of(Class<? extends Record> command, Function<String, Optional<String>> labels) {
        Schema<?> schema = typed("object");
        for (Shape.Part part : Shape.of(command).parts()) {
            Schema<?> component = content(part.content());
            labels.apply(part.name()).ifPresent(component::setDescription);
            constrain(component, part.component());
            schema.addProperty(part.name(), component);
            if (part.required()) {
                schema.addRequiredItem(part.name());
            }
        }
        return schema;
    }

    private static Schema<?> content(Shape.Content content) {
        if (content instanceof Shape.Rows rows) {
            return typed("array").items(of(rows.type(), name -> Optional.empty()));
        }
        if (content instanceof Shape.Nested nested) {
            return of(nested.type(), name -> Optional.empty());
        }
        ValueType.JsonType type = ((Shape.One) content).type().json();
        Schema<Object> value = typed(type.type());
        value.setFormat(type.format());
        if (type.type().equals("array")) {
            value.setItems(typed("integer"));
        }
        if (!type.options().isEmpty()) {
            value.setEnum(List.copyOf(type.options()));
        }
        return value;
    }

    private static Schema<Object> typed(String type) {
        return new JsonSchema().typesItem(type);
    }

    private static void constrain(Schema<?> schema, RecordComponent component) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        if (size != null && schema.getTypes().contains("array")) {
            schema.setMaxItems(size.max());
        } else if (size != null) {
            schema.setMaxLength(size.max());
        }
        Pattern pattern = component.getAccessor().getAnnotation(Pattern.class);
        if (pattern != null) {
            schema.setPattern('^' + pattern.regexp() + '$');
        }
        if (component.getAccessor().isAnnotationPresent(DocumentNumber.class)) {
            schema.setMaxLength(DocumentNumber.Check.LONGEST);
        }
        Min least = component.getAccessor().getAnnotation(Min.class);
        if (least != null) {
            schema.setMinimum(BigDecimal.valueOf(least.value()));
        } else if (schema.getTypes().contains("integer") || schema.getTypes().contains("number")) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        Max most = component.getAccessor().getAnnotation(Max.class);
        if (most != null) {
            schema.setMaximum(BigDecimal.valueOf(most.value()));
        }
        Digits digits = component.getAccessor().getAnnotation(Digits.class);
        if (digits != null) {
            schema.setMultipleOf(BigDecimal.ONE.movePointLeft(digits.fraction()));
        }
    }
}
