package id.pendamping.programme;

/** A bank by its three-digit code. */
public record Bank(String code, String name) {}
