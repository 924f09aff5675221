package id.pendamping.forms;

/** One entry of a list to choose from: what is submitted and what is read. */
public record Option(String value, String label) {}
