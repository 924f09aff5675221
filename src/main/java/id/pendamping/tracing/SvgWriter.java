package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Writes SVG elements with classes only: the sheets own all colours and lines. */
final class SvgWriter {

    private final StringBuilder svg = new StringBuilder(4096);

    SvgWriter raw(String markup) {
        svg.append(markup);
        return this;
    }

    SvgWriter words(String text) {
        svg.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        return this;
    }

    void path(String styles, String mark, List<Point> points) {
        StringBuilder d = new StringBuilder(
                "M" + num(points.get(0).x()) + " " + num(points.get(0).y()));
        for (int i = 1; i < points.size(); i++) {
            Point to = points.get(i);
            d.append(to.y() == points.get(i - 1).y() ? "H" + num(to.x()) : "V" + num(to.y()));
        }
        raw("<path" + styled(styles) + mark + " d=\"" + d + "\"/>");
    }

    /** @param path in SVG's own words, drawn from a place */
    void line(String styles, Point from, String path) {
        raw("<path" + styled(styles.strip()) + " transform=\"translate(" + num(from.x()) + " " + num(from.y())
                + ")\" d=\"" + path + "\"/>");
    }

    void polygon(String styles, String mark, Point... corners) {
        StringBuilder points = new StringBuilder();
        for (Point corner : corners) {
            points.append(points.length() == 0 ? "" : " ")
                    .append(num(corner.x()))
                    .append(',')
                    .append(num(corner.y()));
        }
        raw("<polygon" + styled(styles) + mark + " points=\"" + points + "\"/>");
    }

    void rect(String styles, String mark, double x, double y, double width, double height) {
        raw("<rect" + styled(styles) + mark + " x=\"" + num(x) + "\" y=\"" + num(y) + "\" width=\"" + num(width)
                + "\" height=\"" + num(height) + "\" rx=\"4\"/>");
    }

    void circle(String styles, String mark, Point centre, double radius) {
        raw("<circle" + styled(styles.strip()) + mark + " cx=\"" + num(centre.x()) + "\" cy=\"" + num(centre.y())
                + "\" r=\"" + num(radius) + "\"/>");
    }

    void text(String styles, double x, double y, String words) {
        raw("<text" + styled(styles.strip()) + " x=\"" + num(x) + "\" y=\"" + num(y) + "\">")
                .words(words)
                .raw("</text>");
    }

    private static String styled(String styles) {
        return styles.isEmpty() ? "" : " class=\"" + styles + "\"";
    }

    static String num(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
