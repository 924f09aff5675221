package id.pendamping.filing;

import id.pendamping.sheet.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
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
        boolean visit(int position, String path, byte[] paper);
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
                read(zip, paper);
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
                if (!visitor.visit(i + 1, papers.get(i).getName(), read(zip, papers.get(i)))) {
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
                .filter(entry -> !(PaperName.of(entry.getName()) instanceof PaperName.Leftover))
                .toList();
    }

    private byte[] read(ZipFile zip, ZipArchiveEntry paper) throws IOException {
        try (InputStream octets = zip.getInputStream(paper)) {
            return octets.readNBytes(largestPaper + 1);
        }
    }
}
