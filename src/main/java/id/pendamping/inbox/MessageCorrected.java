package id.pendamping.inbox;

/** A message was taken in place of one that was set aside; what has waited behind that one may have its turn now. */
record MessageCorrected(MessagePosition position) {}
