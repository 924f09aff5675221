package id.pendamping.bulk;

/** Lets the worker run in a test, as it does while the program serves. */
public class WorkerSwitch {

    private final Worker worker;

    WorkerSwitch(Worker worker) {
        this.worker = worker;
    }

    public void on() {
        worker.start();
    }

    /** As when the program is stopped. */
    public void off() {
        worker.stop();
    }
}
