package id.pendamping.evidence;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks whether a PDF has pages, each once: a tree that leads back to itself would keep a viewer busy for ever. */
final class PaperPages {

    private static final int MOST = 20_000;

    private PaperPages() {}

    static boolean areThere(PDDocument paper) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        COSDictionary root = paper.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root != null) {
            open.add(root);
        }
        int pages = 0;
        while (!open.isEmpty()) {
            COSDictionary node = open.remove();
            if (!seen.add(node) || seen.size() > MOST) {
                return false;
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null && !COSName.PAGE.equals(node.getCOSName(COSName.TYPE))) {
                return false;
            }
            if (kids == null) {
                pages++;
            } else {
                for (int i = 0; i < kids.size(); i++) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.add(kid);
                    }
                }
            }
        }
        return pages > 0;
    }
}
