package id.pendamping.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address network address
 * @param device what the browser kept from an earlier sign-in, if anything
 */
public record Sender(String address, @Nullable String device) implements Serializable {}
