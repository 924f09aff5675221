package id.pendamping.programme;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The settings of the programme, held in memory; {@link ProgrammeUpkeep} reads them again for what other nodes decide. */
@Component
class Editions {

    private final ProgrammeTables tables;
    private volatile @Nullable ProgrammeSettings settings;

    Editions(ProgrammeTables tables) {
        this.tables = tables;
    }

    ProgrammeSettings all() {
        ProgrammeSettings known = settings;
        return known == null ? refresh() : known;
    }

    /** What an edition sets. One that is not known here was approved on another node a moment ago. */
    Numbers of(Edition edition) {
        ProgrammeSettings known = all();
        return known.numbers().containsKey(edition)
                ? known.of(edition)
                : refresh().of(edition);
    }

    ProgrammeSettings refresh() {
        ProgrammeSettings read = tables.load();
        settings = read;
        return read;
    }

    /** Before the commit a reader would only remember the old settings again. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                settings = null;
            }
        });
    }
}
