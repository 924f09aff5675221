package id.pendamping.dossier;

/** Which version of the report there is, and how far it has come: the name of a report's status. */
record ReportState(int version, String status) {}
