package id.pendamping.shared;

/** A point on the ground, in degrees. */
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS = 6_371_000;

    /** Whether such a point exists; 0, 0 is what devices say that do not know. */
    public static boolean exists(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
    }

    /** Along the surface, to the metre. */
    public long metresTo(Place other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double across = Math.toRadians(other.longitude - longitude);
        double half = square(Math.sin((b - a) / 2)) + Math.cos(a) * Math.cos(b) * square(Math.sin(across / 2));
        return Math.round(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    private static double square(double value) {
        return value * value;
    }
}
