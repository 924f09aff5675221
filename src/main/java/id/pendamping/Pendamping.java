package id.pendamping;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class Pendamping {

    public static void main(String[] args) {
        SpringApplication.run(Pendamping.class, args);
    }
}
