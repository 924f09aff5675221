package id.pendamping.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a camera writes. */
public final class Photo {

    private static final int BASE = 8;
    private static final int ENTRY = 12;

    private Photo() {}

    /** A sheet of paper that says these words. */
    public static byte[] of(String words) {
        var drawn = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        drawn.createGraphics().drawString(words, 100, 100);
        return jpeg(drawn);
    }

    static byte[] jpeg(BufferedImage picture) {
        try {
            return new Picture(picture).jpeg(0.8f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With orientation, place and time of taking. */
    public static byte[] withExif(BufferedImage picture, int orientation, double latitude, double longitude) {
        byte[] plain = jpeg(picture);
        byte[] exif = exif(orientation, latitude, longitude);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.write(0xff);
        file.write(0xe1);
        int length = exif.length + 8;
        file.write(length >> 8);
        file.write(length);
        file.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(exif);
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    private static byte[] exif(int orientation, double latitude, double longitude) {
        ByteBuffer tiff = ByteBuffer.allocate(400);
        int sub = BASE + 2 + 3 * ENTRY + 4;
        int gps = sub + 2 + ENTRY + 4;
        int data = gps + 2 + 4 * ENTRY + 4;
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(BASE);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, sub);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, data);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, (latitude < 0 ? 'S' : 'N') << 24);
        entry(tiff, 2, 5, 3, data + 20);
        entry(tiff, 3, 2, 2, (longitude < 0 ? 'W' : 'E') << 24);
        entry(tiff, 4, 5, 3, data + 44);
        tiff.putInt(0);
        tiff.put("2023:08:09 10:11:12\0".getBytes(StandardCharsets.US_ASCII));
        degrees(tiff, Math.abs(latitude));
        degrees(tiff, Math.abs(longitude));
        return java.util.Arrays.copyOf(tiff.array(), tiff.position());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double value) {
        int degrees = (int) value;
        double minutes = (value - degrees) * 60;
        int whole = (int) minutes;
        tiff.putInt(degrees).putInt(1).putInt(whole).putInt(1);
        tiff.putInt((int) Math.round((minutes - whole) * 60_000)).putInt(1_000);
    }
}
