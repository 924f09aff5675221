package id.pendamping.forms.web;

import id.pendamping.forms.Forms;
import id.pendamping.forms.Sent;
import id.pendamping.shared.ProgramOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the commands that programs send: JSON with the types of the command, and the key in its header. */
@Component
@ProgramOnly
class SentCommands implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String KEY = "Idempotency-Key";

    private final Forms forms;
    private final JsonMapper json;

    SentCommands(Forms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** The type of the command that the parameter takes. */
    static Class<? extends Record> command(MethodParameter parameter) {
        Class<?> command =
                ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
        return command.asSubclass(Record.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sent.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        String key = request.getHeader(KEY);
        if (key == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "problem.key-missing");
        }
        JsonNode body = body(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        return new Sent<>(forms.read(command(parameter), body), key);
    }

    /** A command without components may come without a body. */
    private JsonNode body(HttpServletRequest request) throws IOException {
        byte[] content = request.getInputStream().readAllBytes();
        try {
            JsonNode body = content.length == 0 ? json.createObjectNode() : json.readTree(content);
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "problem.unreadable", e);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "problem.unreadable");
    }
}
