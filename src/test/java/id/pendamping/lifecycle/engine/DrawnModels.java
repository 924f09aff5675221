package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.models.ModelDrawings;

/** The drawings of the real models, for tests of other modules. */
public final class DrawnModels {

    private DrawnModels() {}

    public static ModelDrawings ofTheProgram() {
        return new BpmnModelDrawings();
    }
}
