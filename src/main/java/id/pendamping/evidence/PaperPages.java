package id.pendamping.evidence;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks whether a PDF has pages, each once, and as many as it says. A tree that leads back to itself, or to nothing, would
 * keep a viewer busy for ever or show a page less than was handed in.
 */
final class PaperPages {

    private static final int MOST = 20_000;
    private static final int DEEPEST = 100;
    private static final int NONE = -1;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PaperPages() {}

    static boolean areThere(PDDocument paper) {
        COSDictionary root = paper.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        return root != null && root.getCOSArray(COSName.KIDS) != null && new PaperPages().below(root, 0) > 0;
    }

    /** How many pages stand below this one or are it; {@link #NONE} where the tree is no tree. */
    private int below(COSDictionary node, int depth) {
        if (!seen.add(node) || seen.size() > MOST || depth > DEEPEST) {
            return NONE;
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            return COSName.PAGE.equals(node.getCOSName(COSName.TYPE)) ? 1 : NONE;
        }
        int pages = 0;
        for (int i = 0; i < kids.size(); i++) {
            int more = kids.getObject(i) instanceof COSDictionary kid ? below(kid, depth + 1) : NONE;
            if (more == NONE) {
                return NONE;
            }
            pages += more;
        }
        return node.getInt(COSName.COUNT, NONE) == pages ? pages : NONE;
    }
}
