package id.pendamping.exports;

import id.pendamping.access.Account;
import id.pendamping.evidence.Evidence;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.evidence.GuardedFiles;
import id.pendamping.exports.ArchivedFiles.Piece;
import id.pendamping.group.GroupSummary;
import id.pendamping.print.Printer;
import id.pendamping.proof.ChainProof;
import id.pendamping.proof.EntryLine;
import id.pendamping.proof.Proofs;
import id.pendamping.shared.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a case with everything that belongs to it: the dossier on paper, the entries with their hashes, the proof, the
 * evidence, a page that says what all of it is, and at the end a manifest with the SHA-256 of every file, with what is in
 * doubt, and with what the reader may not open. One file at a time is in memory; nothing leaves before the manifest is
 * written.
 */
@Component
class Archive {

    private static final Resource STYLES = new ClassPathResource("exports/index.css");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArchivedFiles archived;
    private final EvidenceList evidenceList;
    private final List<GuardedFiles> guards;
    private final Proofs proofs;
    private final Printer printer;
    private final Clock clock;

    Archive(
            ArchivedFiles archived,
            EvidenceList evidenceList,
            List<GuardedFiles> guards,
            Proofs proofs,
            Printer printer,
            Clock clock) {
        this.archived = archived;
        this.evidenceList = evidenceList;
        this.guards = guards;
        this.proofs = proofs;
        this.printer = printer;
        this.clock = clock;
    }

    void write(GroupSummary group, Account reader, Locale language, byte[] dossier, Cases itself, OutputStream out)
            throws IOException {
        Path whole = Files.createTempFile("case", ".zip");
        try {
            try (OutputStream draft = Files.newOutputStream(whole)) {
                draw(group, reader, language, dossier, itself, draft);
            }
            Files.copy(whole, out);
        } finally {
            Files.delete(whole);
        }
    }

    private void draw(
            GroupSummary group, Account reader, Locale language, byte[] dossier, Cases itself, OutputStream out)
            throws IOException {
        List<Map<String, Object>> manifest = new ArrayList<>();
        List<Map<String, Object>> doubtful = new ArrayList<>();
        List<Map<String, Object>> withheld = new ArrayList<>();
        Subject subject = group.caseId().subject();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ChainProof proof = proofs.of(group.caseId());
            add("dossier.pdf", dossier, zip, manifest);
            StringBuilder lines = new StringBuilder();
            Set<Object> told = new HashSet<>();
            itself.each((caseId, entries) -> entries.forEach(entry -> {
                lines.append(EntryLine.of(entry)).append('\n');
                told.add(entry.data().get("evidenceId"));
            }));
            add("entries.jsonl", utf8(lines.toString()), zip, manifest);
            if (proof.inclusion() != null) {
                add(
                        "proof.json",
                        utf8(proofs.toJson(group.caseId(), proof, group.number())
                                .orElseThrow()),
                        zip,
                        manifest);
            }
            List<Piece> pieces = archived.of(subject, reader, language).stream()
                    .filter(piece -> piece.item().doubtful()
                            || told.contains(piece.item().id().toString()))
                    .toList();
            Set<UUID> missing = new HashSet<>();
            for (Piece piece : pieces) {
                Evidence.Item item = piece.item();
                if (piece.withheld()) {
                    withheld.add(kept(piece));
                    continue;
                }
                guards.forEach(guard -> guard.opened(reader, subject, item.id()));
                Optional<byte[]> content = evidenceList.whole(item);
                if (content.isPresent()) {
                    add(piece.name(), content.get(), zip, manifest).put("id", item.id());
                } else {
                    missing.add(item.id());
                    doubtful.add(kept(piece));
                }
            }
            add("index.css", STYLES.getContentAsByteArray(), zip, manifest);
            add("index.html", index(group, reader, language, pieces, missing), zip, manifest);
            Map<String, Object> contents = new LinkedHashMap<>();
            contents.put("case", group.number());
            contents.put("entries", proof.entries());
            contents.put("head", proof.head());
            contents.put("files", manifest);
            contents.put("doubtful", doubtful);
            contents.put("withheld", withheld);
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(utf8(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(contents)));
            zip.closeEntry();
        }
    }

    /** What lies in it, for people: opened with any browser, without a network. */
    private byte[] index(GroupSummary group, Account reader, Locale language, List<Piece> pieces, Set<UUID> missing) {
        return utf8(printer.page(
                "exports/index",
                Map.of(
                        "group",
                        group,
                        "by",
                        reader.name(),
                        "at",
                        clock.instant(),
                        "language",
                        language.getLanguage(),
                        "pieces",
                        pieces,
                        "missing",
                        missing),
                language));
    }

    private static Map<String, Object> kept(Piece piece) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", piece.name());
        line.put("sha256", piece.item().sha256());
        line.put("id", piece.item().id());
        return line;
    }

    private static Map<String, Object> add(
            String name, byte[] content, ZipOutputStream zip, List<Map<String, Object>> manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("bytes", content.length);
        line.put("sha256", sha256(content));
        manifest.add(line);
        return line;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
