package id.pendamping.forms.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes how the API says what it will not do. */
@Component
class ProblemDocumentation implements GlobalOpenApiCustomizer {

    private static final String NAME = "Problem";

    static Content content() {
        return new Content()
                .addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref(NAME)));
    }

    @Override
    public void customise(OpenAPI api) {
        Schema<?> one = typed("object")
                .addProperty(
                        "field", typed("string").description("The component of the command; missing for the whole"))
                .addProperty("message", typed("string").description("What is wrong, in the caller's language"));
        api.getComponents()
                .addSchemas(
                        NAME,
                        typed("object")
                                .description("Why a request was not granted (RFC 9457)")
                                .addProperty(
                                        "type", typed("string").format("uri").example("urn:pendamping:problem:refused"))
                                .addProperty("title", typed("string"))
                                .addProperty("status", typed("integer"))
                                .addProperty("detail", typed("string").description("In the caller's language"))
                                .addProperty("instance", typed("string").format("uri"))
                                .addProperty(
                                        "problems",
                                        typed("array")
                                                .items(one)
                                                .description("Of a command that was refused: everything at once")));
    }

    private static Schema<Object> typed(String type) {
        return new JsonSchema().typesItem(type);
    }
}
