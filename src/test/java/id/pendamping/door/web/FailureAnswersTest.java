package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

class FailureAnswersTest {

    private final FailureAnswers filter = new FailureAnswers();

    @ParameterizedTest
    @MethodSource("busy")
    void aDatabaseThatIsAwayOrBusyIsSaidWithWhenToTryAgain(RuntimeException failure) throws Exception {
        for (String path : new String[] {"/tasks", "/api/v1/tasks"}) {
            MockHttpServletResponse answer = answer(path, (request, response) -> {
                throw new ServletException(failure);
            });
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        }
    }

    static Stream<RuntimeException> busy() {
        return Stream.of(
                new DataAccessResourceFailureException("away"),
                new CannotAcquireLockException("busy"),
                new QueryTimeoutException("slow"),
                new CannotGetJdbcConnectionException("none"),
                new CannotCreateTransactionException("none"),
                new IllegalStateException("flush", new SQLException("deadlock detected", "40P01")),
                new IllegalStateException("flush", new SQLException("lock timeout", "55P03")),
                new TransactionSystemException("rollback failed"));
    }

    @Test
    void aBodyThatCannotBeTakenIsSaid() throws Exception {
        assertThat(answer("/x", failing(new MultipartException("no boundary"))).getStatus())
                .isEqualTo(400);
        assertThat(answer("/api/x", failing(new MaxUploadSizeExceededException(1)))
                        .getStatus())
                .isEqualTo(413);
    }

    @Test
    void everyOtherFailureStaysWhatItIs() {
        assertThatThrownBy(() -> answer("/x", failing(new IllegalStateException("a fault"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyAsksForTheFailurePageItself() throws Exception {
        assertThat(answer("/error", (request, response) -> {}).getStatus()).isEqualTo(404);
    }

    private static FilterChain failing(RuntimeException failure) {
        return (request, response) -> {
            throw failure;
        };
    }

    private MockHttpServletResponse answer(String path, FilterChain chain) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }
}
