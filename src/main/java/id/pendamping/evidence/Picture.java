package id.pendamping.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Pixels and nothing else: decoded within bounds, set upright, made smaller, written as JPEG. */
final class Picture {

    /** A file whose head says more pixels than are decoded. */
    static final class TooManyPixels extends Exception {

        private static final long serialVersionUID = 1;

        final long pixels;

        TooManyPixels(long pixels) {
            super(pixels + " pixels", null, false, false);
            this.pixels = pixels;
        }
    }

    /** Where the picture is drawn while it is still larger than it is kept, so that lines of text survive. */
    private static final int SPARE = 2;

    private static final int COLOURS = 3;
    private static final int BYTE = 0xFF;
    private static final int QUARTER_TURNS_FROM = 5;

    /** The shorter side of a long roll, as a part of the longest side of other pictures. */
    private static final double ROLL_WIDTH = 0.3125;

    /** What the decoder says where a scan ends before the picture does. */
    private static final String CUT = "premature end";

    /** A picture up to this factor larger than it is kept stays as it is. Drawing it anew costs detail and time. */
    private static final double HARDLY_LARGER = 1.1;

    private final BufferedImage pixels;

    /** Made once, at first use. */
    private @Nullable Picture reduced;

    Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    /**
     * Decodes a file of the format.
     *
     * @param format name of the decoder; never found out by trying
     */
    static Picture decode(byte[] file, String format, int mostPixels, int longestSide)
            throws IOException, TooManyPixels {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long count = (long) width * height;
            if (count > mostPixels) {
                throw new TooManyPixels(count);
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.ceil(1 / (SPARE * ratio(width, height, longestSide))));
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, parameters);
            if (warnings.stream().anyMatch(warning -> warning.contains(CUT))) {
                throw new IIOException("cut");
            }
            return new Picture(opaque(read)).readable(width, height, longestSide);
        } finally {
            reader.dispose();
        }
    }

    /** Turned and mirrored as the camera was held. */
    Picture upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        int width = pixels.getWidth();
        int height = pixels.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> throw new IllegalArgumentException("No orientation " + orientation);
                };
        boolean lies = orientation >= QUARTER_TURNS_FROM;
        BufferedImage turned =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(pixels, turned);
        return new Picture(turned);
    }

    /**
     * How small a picture is made: no side longer than this, but a long roll of paper stays so wide that its lines can be
     * read, and nothing has more pixels than a square of that side.
     */
    private static double ratio(int width, int height, int longestSide) {
        double within = (double) longestSide / Math.max(width, height);
        double readable = ROLL_WIDTH * longestSide / Math.min(width, height);
        double bounded = longestSide / Math.sqrt((double) width * height);
        return Math.min(1, Math.min(bounded, Math.max(within, readable)));
    }

    /** No side longer than this, which is at most {@link Paper#LOOKED_AT}; small pictures stay as they are. */
    Picture within(int longestSide) {
        BufferedImage from = reduced().pixels;
        return reduced().smaller((double) longestSide / Math.max(from.getWidth(), from.getHeight()));
    }

    /** By halves, as far as small pictures and marks allow: they are all made of this one. */
    private Picture reduced() {
        if (reduced == null) {
            BufferedImage picture = opaque(pixels);
            while (Math.max(picture.getWidth(), picture.getHeight()) >= 2 * Paper.LOOKED_AT
                    && Math.min(picture.getWidth(), picture.getHeight()) > 1) {
                picture = halved(picture);
            }
            reduced = new Picture(picture);
        }
        return reduced;
    }

    private Picture readable(int originalWidth, int originalHeight, int longestSide) {
        double ratio = ratio(originalWidth, originalHeight, longestSide) * originalWidth / pixels.getWidth();
        return ratio * HARDLY_LARGER >= 1 ? this : smaller(ratio);
    }

    private Picture smaller(double ratio) {
        BufferedImage picture = pixels;
        if (ratio >= 1) {
            return this;
        }
        int width = Math.max(1, (int) Math.round(picture.getWidth() * ratio));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * ratio));
        while (picture.getWidth() > 2 * width && picture.getHeight() > 2 * height) {
            picture = drawn(picture, picture.getWidth() / 2, picture.getHeight() / 2);
        }
        return new Picture(drawn(picture, width, height));
    }

    byte[] jpeg(float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(pixels, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    PaperFingerprint mark() {
        return PaperFingerprint.of(reduced().pixels);
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    private static BufferedImage opaque(BufferedImage picture) {
        return picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                ? picture
                : drawn(picture, picture.getWidth(), picture.getHeight());
    }

    /** The mean of four places each. Java's own drawing takes three times as long. */
    private static BufferedImage halved(BufferedImage picture) {
        BufferedImage half =
                new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2, BufferedImage.TYPE_3BYTE_BGR);
        byte[] from = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        byte[] to = ((DataBufferByte) half.getRaster().getDataBuffer()).getData();
        int row = COLOURS * picture.getWidth();
        int at = 0;
        for (int y = 0; y < half.getHeight(); y++) {
            for (int x = 0; x < half.getWidth(); x++) {
                int corner = 2 * y * row + 2 * COLOURS * x;
                for (int i = corner; i < corner + COLOURS; i++) {
                    int sum = (from[i] & BYTE)
                            + (from[i + COLOURS] & BYTE)
                            + (from[i + row] & BYTE)
                            + (from[i + row + COLOURS] & BYTE);
                    to[at++] = (byte) (sum + 2 >> 2);
                }
            }
        }
        return half;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return result;
    }
}
