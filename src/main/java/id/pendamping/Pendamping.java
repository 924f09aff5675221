package id.pendamping;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. Without a command it serves. */
@SpringBootApplication
public class Pendamping {

    public static void main(String[] args) {
        int code = ServeCommand.line().execute(args);
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }
}
