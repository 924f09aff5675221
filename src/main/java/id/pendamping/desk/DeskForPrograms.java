package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.forms.RequestRefused;
import id.pendamping.forms.Sent;
import id.pendamping.shared.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Hands in at the desk what programs send. A command that is refused ends the request, and the answer says why. */
@Component
public class DeskForPrograms {

    /** Describes the parameter by which a command is only rehearsed. */
    public static final String REHEARSE = "Only says what would be said to the command now; nothing changes";

    /** What has become of a command. */
    public enum Result {
        /** Done, now or by an earlier sending under the same key. */
        ACCEPTED,
        /** Only rehearsed: it would be accepted now, and nothing has changed. */
        REHEARSED
    }

    /** The answer to a command that was not refused. */
    public record Done(Result result) {}

    private final Desk desk;

    DeskForPrograms(Desk desk) {
        this.desk = desk;
    }

    /** Does the deed, or only says what would be said to it now. */
    public Done handIn(Account account, Subject subject, Deed<?> deed, Sent<?> sent, boolean rehearse) {
        Submission submission = rehearse
                ? desk.rehearse(account, subject, deed, sent.reading())
                : desk.perform(account, subject, deed, sent.reading(), sent.key());
        return new Done(result(submission, rehearse));
    }

    /** The same for a submission that was made already. */
    public static Result result(Submission submission, boolean rehearsed) {
        if (submission instanceof Submission.KeyReused) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "problem.key-reused");
        }
        RequestRefused.unlessEmpty(submission.objections());
        return rehearsed ? Result.REHEARSED : Result.ACCEPTED;
    }
}
