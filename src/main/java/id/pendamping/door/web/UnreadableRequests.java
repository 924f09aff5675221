package id.pendamping.door.web;

import id.pendamping.shared.ProgramOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A request that the server ends before the program sees it, as one with a NUL in a header, is a problem to programs too. */
@Component
@ProgramOnly
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /** Made by the server, by its name. */
    public static final class Report extends ErrorReportValve {

        public Report() {
            setShowServerInfo(false);
            setShowReport(false);
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            boolean isForPrograms = String.valueOf(request.getRequestURI()).startsWith("/api/");
            if (!isForPrograms || status == null || !status.isError() || response.getContentWritten() > 0) {
                super.report(request, response, fault);
            } else if (response.setErrorReported()) {
                write(response, status);
            }
        }

        private static void write(Response response, HttpStatus status) {
            byte[] problem = Problems.plain(status).getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            try {
                response.getResponse().getOutputStream().write(problem);
                response.finishResponse();
            } catch (IOException e) {
                response.setSuspended(true);
            }
        }
    }
}
