package id.pendamping;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/** The program. Without a command it serves. */
@SpringBootApplication
public class Pendamping {

    public static void main(String[] args) {
        CommandLine program = new CommandLine(new ServeCommand());
        // settings of the server are not known here; the commands know all of theirs and refuse others
        program.getCommandSpec().parser().unmatchedArgumentsAllowed(true);
        int code = program.execute(args);
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }
}
