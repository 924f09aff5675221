package id.pendamping.forms.web;

import id.pendamping.shared.ProgramOnly;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the types of the API described under the names that {@link SchemaNames} gives them. */
@Configuration(proxyBeanMethods = false)
@ProgramOnly
class SchemaConfiguration {

    @Bean
    ModelResolver namedSchemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }
}
