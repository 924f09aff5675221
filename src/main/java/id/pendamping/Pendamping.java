package id.pendamping;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/** The program. Without a command it serves. */
@SpringBootApplication
public class Pendamping {

    public static void main(String[] args) {
        int code =
                new CommandLine(new Serve()).setUnmatchedArgumentsAllowed(true).execute(args);
        if (code != Serve.RUNNING) {
            System.exit(code);
        }
    }
}
