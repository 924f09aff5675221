package id.pendamping.witness;

import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSignature;
import id.pendamping.transparency.Subtrees;
import id.pendamping.transparency.TreeProof;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands a note to a witness, with the proof that it continues what the witness has signed. */
public final class WitnessClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    /**
     * What it said.
     *
     * @param size of the tree that it is about
     * @param cosignature when it has signed
     */
    public record Heard(
            Outcome outcome, long size, @Nullable NoteSignature cosignature) {

        static Heard without(Outcome outcome, long size) {
            return new Heard(outcome, size, null);
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Waits no longer than five seconds, twice when the witness stands elsewhere than was thought. */
    public Heard ask(String url, NoteKey witness, Note note, long size, long known, Subtrees tree) {
        try {
            HttpResponse<String> answer = send(url, body(note, size, known, tree));
            if (answer.statusCode() == CONFLICT
                    && SIZE.matcher(answer.body().strip()).matches()) {
                long told = Long.parseLong(answer.body().strip());
                if (told > size) {
                    return Heard.without(Outcome.AHEAD, told);
                }
                answer = told == known ? answer : send(url, body(note, size, told, tree));
            }
            return answer.statusCode() == OK
                    ? signed(witness, note, size, answer.body())
                    : Heard.without(Outcome.of(answer.statusCode()), size);
        } catch (IOException | IllegalArgumentException e) {
            return Heard.without(Outcome.UNREACHABLE, known);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Heard.without(Outcome.UNREACHABLE, known);
        }
    }

    /** Lines of keys that are not known here are ignored. */
    private static Heard signed(NoteKey witness, Note note, long size, String lines) {
        for (String line : lines.split("\n", -1)) {
            try {
                NoteSignature cosignature = NoteSignature.parse(line);
                if (witness.hasSigned(note.text(), cosignature)) {
                    return new Heard(Outcome.SIGNED, size, cosignature);
                }
            } catch (Malformed e) {
                continue;
            }
        }
        return Heard.without(Outcome.SIGNED_OTHERWISE, size);
    }

    private HttpResponse<String> send(String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException("The witness has not answered", e);
        }
    }

    private static String body(Note note, long size, long old, Subtrees tree) {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        TreeProof.ofConsistency(old, size, tree)
                .forEach(hash ->
                        body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        Note own = new Note(note.text(), note.signatures().subList(0, 1));
        return body.append('\n').append(own).toString();
    }
}
