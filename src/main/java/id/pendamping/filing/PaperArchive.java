package id.pendamping.filing;

import id.pendamping.sheet.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A ZIP with papers. */
final class PaperArchive {

    private static final int MOST_PAPERS = 5_000;

    private final byte[] content;
    private final int largestPaper;

    /** @param largestPaper bytes; one byte more is read of a larger one */
    PaperArchive(byte[] content, int largestPaper) {
        this.content = content;
        this.largestPaper = largestPaper;
    }

    /** Works on one paper; false to leave off. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(int position, EntryName name, byte[] paper);
    }

    /** How many papers there are; at least one, and each can be read. */
    int count() throws UnusableFile {
        if (content.length == 0) {
            throw new UnusableFile("refusal.filing.empty");
        }
        try (ZipFile zip = open()) {
            List<ZipArchiveEntry> papers = papers(zip);
            if (papers.isEmpty()) {
                throw new UnusableFile("refusal.filing.empty");
            }
            if (papers.size() > MOST_PAPERS) {
                throw new UnusableFile("refusal.filing.many", MOST_PAPERS);
            }
            for (ZipArchiveEntry paper : papers) {
                if (paper.getGeneralPurposeBit().usesEncryption()) {
                    throw new UnusableFile("refusal.filing.locked");
                }
                if (!zip.canReadEntryData(paper)) {
                    throw new UnusableFile("refusal.filing.method");
                }
                if (isDamaged(paper, read(zip, paper))) {
                    throw new UnusableFile(
                            "refusal.filing.damaged", EntryName.of(paper).shown());
                }
            }
            return papers.size();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableFile("refusal.filing.broken");
        }
    }

    /** The papers behind the first {@code done}; false when the visitor left off. */
    boolean each(int done, Visitor visitor) throws IOException {
        try (ZipFile zip = open()) {
            List<ZipArchiveEntry> papers = papers(zip);
            for (int i = done; i < papers.size(); i++) {
                if (!visitor.visit(i + 1, EntryName.of(papers.get(i)), read(zip, papers.get(i)))) {
                    return false;
                }
            }
            return true;
        }
    }

    private ZipFile open() throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    private static List<ZipArchiveEntry> papers(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !EntryName.of(entry).isLeftover())
                .toList();
    }

    /** Its sum is another than the archive says; one that is too large is refused for that later. */
    private boolean isDamaged(ZipArchiveEntry paper, byte[] octets) {
        CRC32 sum = new CRC32();
        sum.update(octets);
        return octets.length <= largestPaper && sum.getValue() != paper.getCrc();
    }

    private byte[] read(ZipFile zip, ZipArchiveEntry paper) throws IOException {
        try (InputStream octets = zip.getInputStream(paper)) {
            return octets.readNBytes(largestPaper + 1);
        }
    }
}
