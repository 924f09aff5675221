package id.pendamping.help;

import id.pendamping.shared.Duty;
import java.util.List;

/**
 * What a duty does, in words of the messages {@code help.<duty>} and {@code help.<duty>.<number of the task>}.
 *
 * @param tasks pages of the five tasks that come most often
 * @param steps keys of all steps of the processes that wait for the duty
 */
public record Guide(Duty duty, List<String> tasks, List<String> steps) {}
