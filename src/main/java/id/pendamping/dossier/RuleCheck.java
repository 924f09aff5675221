package id.pendamping.dossier;

import id.pendamping.lifecycle.Rules;

/**
 * A decision as it can be checked today.
 *
 * @param replay the table of that version with the inputs of then
 * @param same whether it comes to what the entry says
 */
public record RuleCheck(String decision, int version, Rules.Replay replay, boolean same) {}
