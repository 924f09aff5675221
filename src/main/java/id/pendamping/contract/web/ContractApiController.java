package id.pendamping.contract.web;

import id.pendamping.contract.AsyncApi;
import id.pendamping.contract.Schemas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract for machines. Holds no data of anybody, so it is open. */
@RestController
@RequestMapping("/api")
@Tag(name = "Events")
class ContractApiController {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final AsyncApi asyncApi;
    private final Schemas schemas;

    ContractApiController(AsyncApi asyncApi, Schemas schemas) {
        this.asyncApi = asyncApi;
        this.schemas = schemas;
    }

    @GetMapping("/asyncapi.yaml")
    @Operation(summary = "Every topic and every event, as AsyncAPI 3.0")
    ResponseEntity<String> asyncApi() {
        return ResponseEntity.ok().contentType(YAML).cacheControl(AN_HOUR).body(asyncApi.yaml());
    }

    @GetMapping("/events/{name}.json")
    @Operation(summary = "The JSON Schema of one event's data, for example aid-disbursed-1")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        return schemas.find(name)
                .map(schema -> ResponseEntity.ok()
                        .contentType(SCHEMA)
                        .cacheControl(AN_HOUR)
                        .body(schema))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
