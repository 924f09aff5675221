package id.pendamping.evidence;

import id.pendamping.journal.GroupedHex;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in: read outside the transaction, kept and journalled inside. */
@Component
@EnableConfigurationProperties(EvidenceProperties.class)
class KeepEvidence implements Evidence {

    private final FileReading reading;
    private final Contents contents;
    private final EvidenceRows rows;
    private final ToldPieces pieces;
    private final Likenesses likenesses;
    private final Journal journal;
    private final EvidenceProperties settings;
    private final TransactionTemplate transaction;

    KeepEvidence(
            FileReading reading,
            Contents contents,
            EvidenceRows rows,
            ToldPieces pieces,
            Likenesses likenesses,
            Journal journal,
            EvidenceProperties settings,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.contents = contents;
        this.rows = rows;
        this.pieces = pieces;
        this.likenesses = likenesses;
        this.journal = journal;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public Outcome keep(Subject subject, UUID id, byte[] content, Act act) {
        Optional<Outcome> earlier = earlier(subject, id, Sha256.of(content));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        FileResult result = reading.read(content);
        if (result instanceof FileResult.Refused refused) {
            return new Outcome.Refused(List.of(refused.refusal()));
        }
        FileResult.Usable file = (FileResult.Usable) result;
        contents.send(file);
        return Objects.requireNonNull(transaction.execute(status -> keep(subject, id, file, act)));
    }

    private Outcome keep(Subject subject, UUID id, FileResult.Usable file, Act act) {
        journal.lock(subject);
        Optional<Outcome> earlier = earlier(subject, id, file.sentSha256());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (rows.bytesOf(subject) + file.content().length > settings.quota().toBytes()) {
            return Outcome.refused("evidence.quota", settings.quota().toMegabytes());
        }
        contents.add(file);
        if (file.mark() != null) {
            likenesses.add(file.sha256(), file.mark());
        }
        if (!rows.add(subject, id, file, act)) {
            return Outcome.refused("evidence.idTaken");
        }
        byte[] small = file.small();
        journal.record(
                new EvidenceKept(
                        subject,
                        id,
                        GroupedHex.of(file.sha256()),
                        file.mediaType(),
                        file.content().length,
                        small == null ? null : GroupedHex.of(Sha256.of(small))),
                act);
        return Outcome.done();
    }

    private Optional<Outcome> earlier(Subject subject, UUID id, String sentSha256) {
        return rows.known(id)
                .map(known ->
                        known.subject().equals(subject) && known.sentSha256().equals(sentSha256)
                                ? Outcome.done()
                                : Outcome.refused("evidence.idTaken"));
    }

    @Override
    public Map<UUID, Item> find(Subject subject, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : pieces.find(subject, ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    @Override
    public List<Likeness> likenesses(Subject subject, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : likenesses.of(subject, ids);
    }

    @Override
    public List<Likeness> likenessesAmong(Subject subject, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : likenesses.among(subject, ids);
    }
}
