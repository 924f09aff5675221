package id.pendamping.tracing;

import id.pendamping.lifecycle.CaseState;
import id.pendamping.lifecycle.WorkItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pictures of the models a case has walked. */
@Component
public class ProcessPictures {

    /** One model as SVG, drawn for one case. */
    public record Picture(String process, String svg) {}

    List<Picture> of(CaseState state, List<WorkItem> waiting) {
        return List.of();
    }
}
