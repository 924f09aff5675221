package id.pendamping.lifecycle;

import id.pendamping.lifecycle.models.ModelDrawings;
import id.pendamping.lifecycle.models.ModelWords;
import id.pendamping.lifecycle.models.ProcessDrawing;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call a place in a process model: the step that waits there, or the words that stand in its picture. */
@Component
class PlaceNames {

    private final ModelDrawings drawings;
    private final MessageSource texts;

    PlaceNames(ModelDrawings drawings, MessageSource texts) {
        this.drawings = drawings;
        this.texts = texts;
    }

    /** The node's own id where the model has no words for it. */
    public String of(String model, String node) {
        String step = texts.getMessage("step." + node, null, null, LocaleContextHolder.getLocale());
        return step == null ? drawn(model, node) : step;
    }

    /** Several places, in a row. */
    public String all(String model, Collection<String> nodes) {
        return nodes.stream().map(node -> of(model, node)).collect(Collectors.joining(", "));
    }

    private String drawn(String model, String node) {
        @Nullable
        String name = drawings.drawing(model)
                .in(ModelWords.in(LocaleContextHolder.getLocale()))
                .node(node)
                .map(ProcessDrawing.Node::name)
                .orElse(null);
        return name == null || name.isBlank() ? node : name;
    }
}
