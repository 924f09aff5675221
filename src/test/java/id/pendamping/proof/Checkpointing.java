package id.pendamping.proof;

import id.pendamping.transparency.NoteKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Makes the day's checkpoint for tests outside this package. */
public final class Checkpointing {

    private Checkpointing() {}

    public static void goThrough(ApplicationContext program) {
        program.getBean(CheckpointRound.class).go();
    }

    /** Signs where the tree over all entries stands, and has witnesses asked. */
    public static void sign(ApplicationContext program) {
        TreeRound round = program.getBean(TreeRound.class);
        round.grow();
        round.ask();
    }

    /** The program's key, as witnesses are given it. */
    public static NoteKey logKey(ApplicationContext program) {
        return program.getBean(LogSigner.class).get().key();
    }

    /** Everything that the tree tells the outside. */
    public static List<String> treeLines(ApplicationContext program) {
        List<String> lines = new ArrayList<>();
        program.getBean(TreeHeads.class).lines(0, Long.MAX_VALUE, program.getBean(EntryTree.class), lines::add);
        return lines;
    }
}
