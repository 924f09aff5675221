package id.pendamping.exports;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.NormalForm;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes cases as XES (IEEE 1849-2016): one trace per case, one event per entry. */
final class XesLog {

    private static final String EXTENSION_HOME = "http://www.xes-standard.org/";
    private static final Map<String, String> EXTENSIONS = Map.of(
            "Concept",
            "concept",
            "Identity",
            "identity",
            "Lifecycle",
            "lifecycle",
            "Organizational",
            "org",
            "Time",
            "time");
    private static final String UNKNOWN = "UNKNOWN";
    private static final String BEGINNING = "1970-01-01T00:00:00Z";

    private final XMLStreamWriter xml;

    private XesLog(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Cases cases, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        new XesLog(xml).log(cases);
        xml.flush();
    }

    private void log(Cases cases) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("log");
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        for (String name : EXTENSIONS.keySet().stream().sorted().toList()) {
            String prefix = EXTENSIONS.getOrDefault(name, "");
            xml.writeEmptyElement("extension");
            xml.writeAttribute("name", name);
            xml.writeAttribute("prefix", prefix);
            xml.writeAttribute("uri", EXTENSION_HOME + prefix + ".xesext");
        }
        globals();
        classifier("Activity", "concept:name");
        classifier("ActivityAndDuty", "concept:name org:role");
        attribute("string", "concept:name", "Pendamping");
        cases.each((caseId, entries) -> trace(entries));
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void globals() throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        attribute("string", "concept:name", UNKNOWN);
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        attribute("string", "concept:name", UNKNOWN);
        attribute("date", "time:timestamp", BEGINNING);
        attribute("string", "org:resource", UNKNOWN);
        attribute("string", "org:role", UNKNOWN);
        attribute("string", "lifecycle:transition", "complete");
        xml.writeEndElement();
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
    }

    private void trace(List<Recorded> entries) throws XMLStreamException {
        if (entries.isEmpty()) {
            return;
        }
        Recorded first = entries.get(0);
        xml.writeStartElement("trace");
        attribute(
                "string",
                "concept:name",
                first.data().getOrDefault("number", first.subject().id()));
        attribute("id", "identity:id", first.subject().id());
        for (Recorded entry : entries) {
            event(entry);
        }
        xml.writeEndElement();
    }

    private void event(Recorded entry) throws XMLStreamException {
        xml.writeStartElement("event");
        attribute("string", "concept:name", entry.type());
        attribute("date", "time:timestamp", entry.occurredAt());
        attribute("string", "org:resource", entry.actor());
        attribute("string", "org:role", entry.duty());
        attribute("string", "lifecycle:transition", "complete");
        attribute("id", "identity:id", entry.eventId());
        attribute("int", "sequence", entry.sequence());
        attribute("string", "hash", entry.hash());
        for (Map.Entry<String, Object> value : entry.data().entrySet()) {
            attribute(type(value.getValue()), value.getKey(), value.getValue());
        }
        xml.writeEndElement();
    }

    private void attribute(String type, String key, Object value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute(
                "value",
                NormalForm.writable(
                        value instanceof Collection<?> values
                                ? values.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                : String.valueOf(value)));
    }

    private static String type(Object value) {
        return value instanceof Long ? "int" : value instanceof Boolean ? "boolean" : "string";
    }
}
