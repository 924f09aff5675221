package id.pendamping.door.web;

import id.pendamping.shared.FilePart;
import id.pendamping.shared.ProgramOnly;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Answers with the part of a file that is asked for, where the file has a tag that changes with its content and the reader names
 * it: most are made anew at each request, with other octets.
 */
@ControllerAdvice
@ProgramOnly
class PartialAnswers implements ResponseBodyAdvice<byte[]> {

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return ByteArrayHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String etag = response.getHeaders().getETag();
        if (body == null || etag == null || !HttpMethod.GET.equals(request.getMethod()) || !isDone(response)) {
            return body;
        }
        HttpHeaders asked = request.getHeaders();
        String known = asked.getFirst(HttpHeaders.IF_RANGE);
        String range = known == null ? null : asked.getFirst(HttpHeaders.RANGE);
        FilePart part = FilePart.asked(range, known, etag, body.length);
        part.describe(response.getHeaders());
        if (part.isWhole()) {
            return body;
        }
        response.setStatusCode(part.status());
        return Arrays.copyOfRange(body, (int) part.from(), (int) (part.from() + part.length()));
    }

    private static boolean isDone(ServerHttpResponse response) {
        return response instanceof ServletServerHttpResponse answer
                && answer.getServletResponse().getStatus() == HttpStatus.OK.value();
    }
}
