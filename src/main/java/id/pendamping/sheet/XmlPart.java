package id.pendamping.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, read from its beginning; elements are known by their local names, whatever their prefix. */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    /** How a workbook writes letters that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private final XMLStreamReader reader;

    XmlPart(InputStream content) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(content);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next beginning of an element; null at the end of the part. */
    @Nullable
    String next() throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                return reader.getLocalName();
            }
        }
        return null;
    }

    /** Goes to the next element within the present {@code parent}; null where that ends. */
    @Nullable
    String nextWithin(String parent) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                return reader.getLocalName();
            }
            if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals(parent)) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Nought where there is none. */
    int number(String name) {
        String number = attribute(name);
        return number == null ? 0 : Integer.parseInt(number.strip());
    }

    /** Whether the present element strikes out what it is about. */
    boolean strikesOut(String element) {
        return (element.equals("strike") || element.equals("dstrike"))
                && !List.of("0", "false").contains(String.valueOf(attribute("val")));
    }

    /**
     * A text as people see it.
     *
     * @param inStruckCell what of it is formatted on its own, where everything else is struck out
     */
    record RichText(String text, String inStruckCell) {}

    /** All text in the present element. */
    String text() throws XMLStreamException {
        return reader.getElementText();
    }

    /**
     * Text in runs, without the readings that stand above some scripts, up to the end of the present {@code parent}. Digits
     * that a run raises or lowers are raised ones, as footnotes are; what is struck out is left out.
     */
    RichText richText(String parent) throws XMLStreamException {
        var text = new StringBuilder();
        var ofItsOwn = new StringBuilder();
        boolean formatted = false;
        boolean raised = false;
        boolean struck = false;
        String element = nextWithin(parent);
        while (element != null) {
            if (element.equals("r")) {
                formatted = false;
                raised = false;
                struck = false;
            } else if (element.equals("rPr")) {
                formatted = true;
            } else if (element.equals("strike") || element.equals("dstrike")) {
                struck = strikesOut(element);
            } else if (element.equals("vertAlign")) {
                raised = !"baseline".equals(attribute("val"));
            } else if (element.equals("t")) {
                String run = unescaped(text());
                String seen = struck ? "" : raised ? raised(run) : run;
                text.append(seen);
                ofItsOwn.append(formatted ? seen : "");
            } else if (element.equals("rPh")) {
                skip("rPh");
            }
            element = nextWithin(parent);
        }
        return new RichText(text.toString(), ofItsOwn.toString());
    }

    private static String raised(String text) {
        return DIGIT.matcher(text)
                .replaceAll(digit -> String.valueOf(RAISED.charAt(digit.group().charAt(0) - '0')));
    }

    void skip(String element) throws XMLStreamException {
        while (nextWithin(element) != null) {
            continue;
        }
    }

    static String unescaped(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text).replaceAll(XmlPart::letter);
    }

    private static String letter(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
