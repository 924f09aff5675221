package id.pendamping.forms.web;

import id.pendamping.forms.CommandSchema;
import id.pendamping.forms.Sent;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes what operations have in common: their names, commands with their types and their key, files, and the problems
 * with which a request can end.
 */
@Component
class OperationDocumentation implements GlobalOperationCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sent.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(name(handler));
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Sent.class)
                .forEach(parameter -> command(operation, parameter));
        if (isFile(handler)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "200",
                            new ApiResponse()
                                    .description("The file")
                                    .content(new Content()
                                            .addMediaType("*/*", new MediaType().schema(new BinarySchema()))));
        }
        problems(operation);
        return operation;
    }

    /** As in {@code finding-raise}. */
    private static String name(HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replaceFirst("(Api)?Controller$", "");
        return (controller + '-' + handler.getMethod().getName())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isFile(HandlerMethod handler) {
        ResolvableType answer = ResolvableType.forMethodParameter(handler.getReturnType());
        Class<?> body = answer.getGeneric(0).resolve();
        return body == byte[].class || isWritten(handler);
    }

    private static boolean isWritten(HandlerMethod handler) {
        return handler.isVoid()
                && Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == HttpServletResponse.class);
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
    }

    private static void problems(Operation operation) {
        List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
        boolean isCommand = parameters.stream().anyMatch(parameter -> SentCommands.KEY.equals(parameter.getName()));
        problem(operation, "401", "Nobody, or somebody with another password or PIN");
        problem(operation, "403", "The caller may not do this");
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            problem(operation, "404", "Not there, or nothing that the caller may know of");
        }
        if (operation.getRequestBody() != null
                || parameters.stream().anyMatch(parameter -> "query".equals(parameter.getIn()))) {
            problem(operation, "400", "The request cannot be read");
        }
        if (isCommand) {
            problem(operation, "409", "Not in a state for it, or no longer");
        }
        if (isCommand || operation.getRequestBody() != null) {
            problem(operation, "422", "Refused, with everything that speaks against it; nothing has changed");
        }
    }

    /** Where the operation does not say more about it itself. */
    private static void problem(Operation operation, String status, String description) {
        if (!operation.getResponses().containsKey(status)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            status, new ApiResponse().description(description).content(ProblemDocumentation.content()));
        }
    }
}
