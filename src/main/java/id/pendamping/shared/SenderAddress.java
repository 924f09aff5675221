package id.pendamping.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sends a request, as far as its address tells: without the port that some proxies write behind it, and of an IPv6 address
 * the network of one line, in which every line has as many addresses as it likes. What is no address is one sender, however
 * it is written: else everybody who writes nonsense would be somebody new each time.
 */
public final class SenderAddress {

    private static final Pattern WITH_PORT = Pattern.compile("\\[?([0-9A-Fa-f.]+|[0-9A-Fa-f:.]+(?=]))]?:\\d{1,5}");
    private static final Pattern IPV6 =
            Pattern.compile("\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%\\w+)?]?");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final String UNREADABLE = "unreadable";
    private static final int NETWORK_BYTES = 8;

    private SenderAddress() {}

    /** {@code written}: the network address as the server names it. */
    public static String of(String written) {
        Matcher port = WITH_PORT.matcher(written);
        String address = port.matches() ? port.group(1) : written;
        Matcher sixth = IPV6.matcher(address);
        if (sixth.matches()) {
            return network(sixth.group(1));
        }
        return IPV4.matcher(address).matches() ? address : UNREADABLE;
    }

    private static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address sixth
                    ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(sixth.getAddress(), NETWORK_BYTES)) + "/64"
                    : InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            return UNREADABLE;
        }
    }
}
