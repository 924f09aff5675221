package id.pendamping.desk.web;

import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.forms.CommandSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Documents every step of a case under its own path, with the types of its command; steps of others have operations. */
@Component
class StepDocumentation implements GlobalOpenApiCustomizer {

    private static final String ANY_STEP = "/api/v1/cases/{number}/steps/{step}";

    private final StepCatalogue steps;
    private final MessageSource texts;

    StepDocumentation(StepCatalogue steps, MessageSource texts) {
        this.steps = steps;
        this.texts = texts;
    }

    @Override
    public void customise(OpenAPI api) {
        PathItem any = Objects.requireNonNull(api.getPaths().get(ANY_STEP));
        Set<String> described = Set.copyOf(api.getPaths().keySet());
        steps.all().stream()
                .filter(step -> described.stream().noneMatch(path -> path.endsWith("/steps/" + step.key())))
                .sorted(Comparator.comparing(Step::key))
                .forEach(step -> api.getPaths()
                        .addPathItem(
                                ANY_STEP.substring(0, ANY_STEP.lastIndexOf('{')) + step.key(),
                                new PathItem().post(operation(step, any.getPost()))));
    }

    private Operation operation(Step<?> step, Operation any) {
        List<Parameter> parameters = any.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("step"))
                .toList();
        Schema<?> command = CommandSchema.of(
                step.command(), component -> Optional.ofNullable(text("step." + step.key() + '.' + component)));
        return new Operation()
                .operationId(step.key())
                .tags(any.getTags())
                .summary(text("step." + step.key()))
                .description(text("step." + step.key() + ".help"))
                .parameters(parameters)
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", new MediaType().schema(command))))
                .responses(any.getResponses());
    }

    private @Nullable String text(String key) {
        return texts.getMessage(key, null, null, Locale.ENGLISH);
    }
}
