package id.pendamping.journal;

import org.springframework.context.SmartLifecycle;

/** Work that begins because its hour has come. It rests on a node whose clock cannot be trusted. */
public interface TimedWork extends SmartLifecycle {}
