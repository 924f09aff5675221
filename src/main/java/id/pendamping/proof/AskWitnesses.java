package id.pendamping.proof;

import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.NoteSignature;
import id.pendamping.transparency.TreeProof;
import id.pendamping.transparency.WitnessPolicy;
import id.pendamping.transparency.WitnessPolicy.Witness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Hands the newest note to every witness, with the proof that it continues what the witness has signed. */
@Component
class AskWitnesses {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final EntryTree tree;
    private final TreeHeads heads;
    private final Witnesses witnesses;
    private final WitnessAnswers answers;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "witness");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

    AskWitnesses(EntryTree tree, TreeHeads heads, Witnesses witnesses, WitnessAnswers answers) {
        this.tree = tree;
        this.heads = heads;
        this.witnesses = witnesses;
        this.answers = answers;
    }

    /** Asks those that have not signed the newest note; takes as long as the slowest of them is waited for. */
    void ask() {
        WitnessPolicy policy = witnesses.policy();
        SignedHead head = heads.latest().orElse(null);
        if (head == null || policy.witnesses().isEmpty()) {
            return;
        }
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        for (Witness witness : policy.witnesses()) {
            if (!witness.url().isEmpty() && !head.note().isSignedBy(witness.key())) {
                asked.add(CompletableFuture.runAsync(() -> ask(witness, head), threads));
            }
        }
        asked.forEach(CompletableFuture::join);
        if (heads.find(head.size()).filter(now -> policy.isComplete(now.note())).isPresent()) {
            heads.complete(head.size());
        }
    }

    private void ask(Witness witness, SignedHead head) {
        long known = heads.cosignedBy(witness.key().name());
        try {
            HttpResponse<String> answer = send(witness, head, known);
            if (answer.statusCode() == CONFLICT && SIZE.matcher(answer.body().strip()).matches()) {
                long size = Long.parseLong(answer.body().strip());
                if (size > head.size()) {
                    answers.heard(witness, WitnessAnswers.Outcome.AHEAD, size);
                    return;
                }
                answer = size == known ? answer : send(witness, head, size);
            }
            heard(witness, head, answer);
        } catch (IOException e) {
            answers.heard(witness, WitnessAnswers.Outcome.UNREACHABLE, known);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heard(Witness witness, SignedHead head, HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            answers.heard(witness, WitnessAnswers.Outcome.of(answer.statusCode()), head.size());
            return;
        }
        for (String line : answer.body().split("\n", -1)) {
            try {
                NoteSignature cosignature = NoteSignature.parse(line);
                if (witness.key().hasSigned(head.note().text(), cosignature)) {
                    heads.add(head.size(), cosignature);
                    answers.heard(witness, WitnessAnswers.Outcome.SIGNED, head.size());
                    return;
                }
            } catch (Malformed e) {
                // lines of keys that are not known here are ignored
                continue;
            }
        }
        answers.heard(witness, WitnessAnswers.Outcome.SIGNED_OTHERWISE, head.size());
    }

    private HttpResponse<String> send(Witness witness, SignedHead head, long old)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body(head, old)))
                .build();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException("The witness has not answered", e);
        }
    }

    private String body(SignedHead head, long old) {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        TreeProof.ofConsistency(old, head.size(), tree)
                .forEach(hash ->
                        body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        Note own = new Note(head.note().text(), head.note().signatures().subList(0, 1));
        return body.append('\n').append(own).toString();
    }
}
