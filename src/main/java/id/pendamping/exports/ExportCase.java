package id.pendamping.exports;

import id.pendamping.access.Account;
import id.pendamping.group.GroupSummary;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import id.pendamping.tracing.TimeLine;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a case away; who did so, and as what, is recorded before the first octet leaves. */
@Component
public class ExportCase {

    private final Journal journal;
    private final JournalReader reader;
    private final PrintedDossier dossier;
    private final Archive archive;
    private final ArchivedFiles files;
    private final PrintedPictures pictures;
    private final TimeLine timeLine;
    private final TimeLineSheet sheet;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportCase(
            Journal journal,
            JournalReader reader,
            PrintedDossier dossier,
            Archive archive,
            ArchivedFiles files,
            PrintedPictures pictures,
            TimeLine timeLine,
            TimeLineSheet sheet,
            TransactionTemplate transaction,
            Clock clock) {
        this.journal = journal;
        this.reader = reader;
        this.dossier = dossier;
        this.archive = archive;
        this.files = files;
        this.pictures = pictures;
        this.timeLine = timeLine;
        this.sheet = sheet;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the person takes cases away at all: everybody who sees them but mentors. */
    public static boolean mayTake(Account account) {
        return !account.isOnlyMentor();
    }

    public void handle(GroupSummary group, CaseFormat format, Account account, Locale locale, OutputStream out)
            throws IOException {
        transaction.executeWithoutResult(status -> journal.record(
                new CaseExported(group.caseId(), format), Act.by(account.as(duty(account)), clock.instant())));
        Cases itself = new Cases(reader, List.of(group.caseId()), () -> {});
        switch (format) {
            case DOSSIER_PDF -> {
                List<ArchivedFiles.Piece> pieces = files.of(group.caseId().subject(), account, locale);
                PrintedPictures.Shown shown = pictures.of(group.caseId().subject(), pieces, account);
                out.write(dossier.print(group, account.name(), pieces, shown, locale));
            }
            case DOSSIER_ZIP -> {
                List<ArchivedFiles.Piece> pieces = files.of(group.caseId().subject(), account, locale);
                byte[] paper = dossier.print(group, account.name(), pieces, PrintedPictures.Shown.NOTHING, locale);
                archive.write(group, account, locale, paper, itself, out);
            }
            case OCEL -> OcelLog.write(itself, out);
            case XES -> xes(itself, out);
            case TIMELINE_CSV -> out.write(SafeCsv.write(rows(group, locale)));
            case TIMELINE_XLSX -> out.write(TextWorkbook.write(group.number(), rows(group, locale)));
        }
    }

    private List<List<String>> rows(GroupSummary group, Locale locale) {
        return sheet.rows(timeLine.latest(group.caseId(), PrintedDossier.WHOLE), locale);
    }

    static void xes(Cases cases, OutputStream out) throws IOException {
        try {
            XesLog.write(cases, out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The duty that reading is done on: an auditor's, when the person is one. */
    static Duty duty(Account account) {
        return account.holds(Duty.AUDITOR) ? Duty.AUDITOR : new TreeSet<>(account.duties()).first();
    }
}
