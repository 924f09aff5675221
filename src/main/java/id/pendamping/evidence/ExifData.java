package id.pendamping.evidence;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import id.pendamping.shared.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote beside its picture.
 *
 * @param orientation 1 to 8, as in EXIF
 */
record ExifData(
        int orientation, @Nullable Place where, @Nullable LocalDateTime when) {

    static final ExifData UNKNOWN = new ExifData(1, null, null);

    private static final DateTimeFormatter CAMERA = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int FIRST_CAMERAS = 1990;
    private static final int LAST_YEAR = 2199;
    private static final int ORIENTATIONS = 8;

    static ExifData of(byte[] jpeg) {
        try {
            Metadata metadata =
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()));
            return new ExifData(orientation(metadata), where(metadata), when(metadata));
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            return UNKNOWN;
        }
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return 1;
        }
        try {
            int orientation = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation >= 1 && orientation <= ORIENTATIONS ? orientation : 1;
        } catch (MetadataException e) {
            return 1;
        }
    }

    private static @Nullable Place where(Metadata metadata) {
        GpsDirectory directory = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation location = directory == null ? null : directory.getGeoLocation();
        return location != null && Place.exists(location.getLatitude(), location.getLongitude())
                ? new Place(location.getLatitude(), location.getLongitude())
                : null;
    }

    private static @Nullable LocalDateTime when(Metadata metadata) {
        ExifSubIFDDirectory directory = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String text = directory == null ? null : directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime when = LocalDateTime.parse(text.strip(), CAMERA);
            return when.getYear() >= FIRST_CAMERAS && when.getYear() <= LAST_YEAR ? when : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
