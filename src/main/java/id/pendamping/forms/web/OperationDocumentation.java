package id.pendamping.forms.web;

import id.pendamping.forms.CommandSchema;
import id.pendamping.forms.Sent;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what all operations have in common: commands with their types and their key, and the problems. */
@Component
class OperationDocumentation implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String PROBLEM = "ProblemDetail";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sent.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Sent.class)
                .forEach(parameter -> command(operation, parameter));
        ApiResponses responses = operation.getResponses();
        problem(responses, "401", "Nobody, or somebody with another password or PIN");
        problem(responses, "403", "The caller may not do this");
        if (parameters(operation, "path")) {
            problem(responses, "404", "Not there, or nothing that the caller may know of");
        }
        if (parameters(operation, "query") || operation.getRequestBody() != null) {
            problem(responses, "400", "The request cannot be read");
        }
        return operation;
    }

    private static void command(Operation operation, MethodParameter parameter) {
        Schema<?> command = CommandSchema.of(SentCommands.command(parameter), component -> Optional.empty());
        boolean isEmpty = command.getProperties() == null;
        operation.setRequestBody(new RequestBody()
                .required(!isEmpty)
                .content(new Content().addMediaType("application/json", new MediaType().schema(command))));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(SentCommands.KEY)
                .required(true)
                .description("Chosen by the sender; the same key with the same command has one effect")
                .schema(new StringSchema()));
        problem(operation.getResponses(), "409", "Not in a state for it, or no longer");
        problem(
                operation.getResponses(),
                "422",
                "Refused, with everything that speaks against it; nothing has changed");
    }

    private static boolean parameters(Operation operation, String place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> place.equals(parameter.getIn()));
    }

    /** Where the operation does not say more about it itself. */
    private static void problem(@Nullable ApiResponses responses, String status, String description) {
        if (responses != null && !responses.containsKey(status)) {
            Schema<?> schema = new Schema<>().$ref(PROBLEM);
            responses.addApiResponse(
                    status,
                    new ApiResponse()
                            .description(description)
                            .content(new Content()
                                    .addMediaType("application/problem+json", new MediaType().schema(schema))));
        }
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true).read(ProblemDetail.class).forEach(api.getComponents()::addSchemas);
    }
}
