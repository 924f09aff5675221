package id.pendamping.exports;

import id.pendamping.access.Account;
import id.pendamping.evidence.Evidence;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.evidence.GuardedFiles;
import id.pendamping.group.GroupSummary;
import id.pendamping.listing.Page;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a case with everything that belongs to it: the dossier on paper, the entries with their hashes, the proof, the
 * evidence, and at the end a manifest with the SHA-256 of every file, with what is in doubt, and with what the reader may not open. One file at a time is in
 * memory; nothing leaves before the manifest is written.
 */
@Component
class Archive {

    private static final int AT_ONCE = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> ENDINGS =
            Map.of("image/jpeg", ".jpg", "image/png", ".png", "application/pdf", ".pdf");

    private final EvidenceList evidenceList;
    private final List<GuardedFiles> guards;
    private final Proofs proofs;

    Archive(EvidenceList evidenceList, List<GuardedFiles> guards, Proofs proofs) {
        this.evidenceList = evidenceList;
        this.guards = guards;
        this.proofs = proofs;
    }

    void write(GroupSummary group, Account reader, byte[] dossier, Cases itself, OutputStream out) throws IOException {
        Path whole = Files.createTempFile("case", ".zip");
        try {
            try (OutputStream draft = Files.newOutputStream(whole)) {
                draw(group, reader, dossier, itself, draft);
            }
            Files.copy(whole, out);
        } finally {
            Files.delete(whole);
        }
    }

    private void draw(GroupSummary group, Account reader, byte[] dossier, Cases itself, OutputStream out)
            throws IOException {
        List<Map<String, Object>> manifest = new ArrayList<>();
        List<Map<String, Object>> doubtful = new ArrayList<>();
        List<Map<String, Object>> withheld = new ArrayList<>();
        Subject subject = group.caseId().subject();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ChainProof proof = proofs.of(group.caseId());
            add("dossier.pdf", dossier, zip, manifest);
            StringBuilder lines = new StringBuilder();
            itself.each((caseId, entries) ->
                    entries.forEach(entry -> lines.append(EntryLine.of(entry)).append('\n')));
            add("entries.jsonl", utf8(lines.toString()), zip, manifest);
            if (proof.inclusion() != null) {
                add(
                        "proof.json",
                        utf8(proofs.toJson(group.caseId(), proof, group.number())
                                .orElseThrow()),
                        zip,
                        manifest);
            }
            Set<UUID> closed = guards.stream()
                    .flatMap(guard -> guard.withheld(reader, subject).stream())
                    .collect(Collectors.toSet());
            for (Evidence.Item item : Page.all(AT_ONCE, part -> evidenceList.page(subject, part))) {
                String name = "evidence/" + item.id() + ENDINGS.getOrDefault(item.mediaType(), "");
                if (closed.contains(item.id())) {
                    withheld.add(Map.of("name", name, "sha256", item.sha256()));
                    continue;
                }
                guards.forEach(guard -> guard.opened(reader, subject, item.id()));
                Optional<byte[]> content = evidenceList.whole(item);
                if (content.isPresent()) {
                    add(name, content.get(), zip, manifest);
                } else {
                    doubtful.add(Map.of("name", name, "sha256", item.sha256()));
                }
            }
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

    private static void add(String name, byte[] content, ZipOutputStream zip, List<Map<String, Object>> manifest)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("bytes", content.length);
        line.put("sha256", sha256(content));
        manifest.add(line);
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
