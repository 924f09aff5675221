package id.pendamping.witness;

import id.pendamping.transparency.KeyFile;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSigner;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A witness that runs inside a test, on a port of its own. */
public final class WitnessAtWork implements AutoCloseable {

    private final WitnessMemory memory;
    private final Witness witness;
    private final WitnessServer server;

    public WitnessAtWork(String name, Path folder, List<NoteKey> logs, Clock clock) throws IOException {
        memory = new WitnessMemory(folder);
        witness = new Witness(
                new NoteSigner(name, NoteKey.Kind.WITNESS, KeyFile.kept(folder.resolve("witness.key"))),
                logs,
                memory,
                clock);
        server = new WitnessServer(witness, new InetSocketAddress("127.0.0.1", 0));
    }

    public NoteKey key() {
        return witness.key();
    }

    public String url() {
        return server.url();
    }

    /** Its line in the policy of a program. */
    public String line() {
        return "witness " + key().name() + ' ' + key() + ' ' + url() + '\n';
    }

    @Override
    public void close() throws IOException {
        server.close();
        memory.close();
    }
}
