package id.pendamping.lifecycle.models;

/** How the process models are drawn. */
@FunctionalInterface
public interface ModelDrawings {

    /** The drawing of one model; the key is the model's process id, such as {@code selection}. */
    ProcessDrawing drawing(String processKey);
}
