package id.pendamping.door.web;

import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Whether the program is well, in one word, on the public port too; everything else is told on the port for metrics. */
@Configuration
class PublicHealth {

    private record Word(String status) {}

    @Bean
    RouterFunction<ServerResponse> healthInOneWord(HealthEndpoint endpoint, HttpCodeStatusMapper codes) {
        return RouterFunctions.route()
                .GET("/actuator/health", request -> {
                    HealthDescriptor health = endpoint.health();
                    return ServerResponse.status(codes.getStatusCode(health.getStatus()))
                            .body(new Word(health.getStatus().getCode()));
                })
                .build();
    }
}
