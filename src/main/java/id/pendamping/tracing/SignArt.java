package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import id.pendamping.lifecycle.models.ProcessDrawing.Sign;
import java.util.Locale;

/** Draws the signs of BPMN inside events, gateways and steps. */
final class SignArt {

    private static final double CORNER = 3;

    private final SvgWriter svg;

    SignArt(SvgWriter svg) {
        this.svg = svg;
    }

    /** In the middle of an event or gateway. */
    void inside(Box box, Sign sign, Trace trace) {
        double r = box.width() / 2;
        switch (sign) {
            case TIMER -> {
                draw(trace, box, "M0 %s V0 H%s", -0.4 * r, 0.32 * r);
                svg.circle("sign " + trace.words(), "", box.centre(), 0.56 * r);
            }
            case MESSAGE ->
                draw(
                        trace,
                        box,
                        "M%s %s h%s v%s h%s z l%s %s l%s %s",
                        -0.5 * r,
                        -0.34 * r,
                        r,
                        0.68 * r,
                        -r,
                        0.5 * r,
                        0.36 * r,
                        0.5 * r,
                        -0.36 * r);
            case ERROR ->
                draw(
                        trace,
                        box,
                        "M%s %s L%s %s L%s %s L%s %s",
                        -0.45 * r,
                        0.4 * r,
                        -0.15 * r,
                        -0.35 * r,
                        0.15 * r,
                        0.2 * r,
                        0.45 * r,
                        -0.4 * r);
            case ESCALATION ->
                draw(
                        trace,
                        box,
                        "M%s %s L0 %s L%s %s L0 %s z",
                        -0.35 * r,
                        0.45 * r,
                        -0.5 * r,
                        0.35 * r,
                        0.45 * r,
                        0.1 * r);
            case TERMINATION -> svg.circle("sign full " + trace.words(), "", box.centre(), 0.5 * r);
            case EXCLUSIVE ->
                draw(
                        trace,
                        box,
                        "M%s %s L%s %s M%s %s L%s %s",
                        -0.24 * r,
                        -0.28 * r,
                        0.24 * r,
                        0.28 * r,
                        0.24 * r,
                        -0.28 * r,
                        -0.24 * r,
                        0.28 * r);
            case PARALLEL -> draw(trace, box, "M0 %s V%s M%s 0 H%s", -0.4 * r, 0.4 * r, -0.4 * r, 0.4 * r);
            case EVENT_BASED -> {
                svg.circle("sign " + trace.words(), "", box.centre(), 0.46 * r);
                svg.circle("sign " + trace.words(), "", box.centre(), 0.3 * r);
            }
            default -> {}
        }
    }

    /** In the upper left corner of a step, or in the middle of its lower edge for a stage with a model of its own. */
    void atCorner(Box box, Sign sign, Trace trace) {
        Box corner = new Box(box.x() + CORNER, box.y() + CORNER, 0, 0);
        switch (sign) {
            case USER -> {
                svg.circle("sign " + trace.words(), "", new Point(corner.x() + 5, corner.y() + 2.6), 2.4);
                draw(trace, corner, "M0.6 10 V9 a3 3 0 0 1 3 -3 h2.8 a3 3 0 0 1 3 3 V10 z");
            }
            case SERVICE -> {
                svg.circle("sign " + trace.words(), "", new Point(corner.x() + 5, corner.y() + 5), 3);
                draw(trace, corner, "M5 0 V2 M5 8 V10 M0 5 H2 M8 5 H10");
            }
            case RULE -> draw(trace, corner, "M0 1 H10 V9 H0 z M0 3.6 H10 M0 6.2 H10 M3.4 3.6 V9");
            case STAGE ->
                draw(
                        trace,
                        new Box(box.centre().x() - 5, box.y() + box.height() - 10, 0, 0),
                        "M0 0 H10 V10 H0 z M5 2 V8 M2 5 H8");
            default -> {}
        }
    }

    private void draw(Trace trace, Box around, String path, Object... numbers) {
        svg.line(
                "sign " + trace.words(),
                around.centre(),
                String.format(Locale.ROOT, path.replace("%s", "%.1f"), numbers));
    }
}
