package id.pendamping.checkpoint;

import id.pendamping.transparency.Note;
import java.time.Instant;

/**
 * Where the tree over all entries stood, with every signature that is there.
 *
 * @param size how many entries
 * @param root lower-case hex
 */
public record SignedHead(long size, Instant madeAt, String root, Note note) {}
